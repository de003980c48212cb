extension ExampleNetwork {
  /// Two states whose cities hang on each other in different ways.
  static let partnership = ExampleNetwork(
    name: Phrase(en: "a partnership", de: "eine Partnerschaft"),
    drawing: Phrase { language in
      let levels = Phrase(
        en: "F federal · S, T states · a, b cities of S · c, d cities of T",
        de: "F Bund · S, T Länder · a, b Städte von S · c, d Städte von T")[language]
      let more = Phrase(en: "a–b is a tie, too", de: "auch a–b ist eine Beziehung")[language]
      return """
        F ─── S ─── b            \(levels)
        │   / │
        │ /   │
        a ─── c ─── T ─── d      \(more)
        """
    },
    network: Network(
      nodes: [
        .init("F", .federal), .init("S", .state, in: "F"), .init("T", .state, in: "F"), .init("a", .city, in: "S"),
        .init("b", .city, in: "S"), .init("c", .city, in: "T"), .init("d", .city, in: "T"),
      ],
      ties: [
        .init("F", "S"), .init("F", "a"), .init("S", "a"), .init("S", "b"), .init("a", "b"), .init("a", "c"),
        .init("S", "c"), .init("T", "c"), .init("T", "d"),
      ]))

  /// Ties and tandems of two states with the years in which they began and ended.
  static let years = ExampleNetwork(
    name: Phrase(en: "ten years", de: "zehn Jahre"),
    drawing: Phrase { language in
      let words = Phrase(
        en: "S, T states · p, q cities of S · r, t cities of T",
        de: "S, T Länder · p, q Städte von S · r, t Städte von T")[
          language]
      let tandem = Phrase(en: "guides", de: "begleitet")[language]
      return """
        S–p 2015 ·  S–q  · p–q 2019–2022 · q–r 2021 · T–r 2024     \(words)
        p \(tandem) q 2017 · q \(tandem) r 2020 · r \(tandem) t 2020
        """
    },
    network: Network(
      nodes: [
        .init("S", .state), .init("T", .state), .init("p", .city, in: "S"), .init("q", .city, in: "S"),
        .init("r", .city, in: "T"), .init("t", .city, in: "T"),
      ],
      ties: [
        .init("S", "p", since: 2015), .init("S", "q"), .init("p", "q", since: 2019, until: 2022),
        .init("q", "r", since: 2021), .init("T", "r", since: 2024), .init("p", "q", kind: "tandem", since: 2017),
        .init("q", "r", kind: "tandem", since: 2020), .init("r", "t", kind: "tandem", since: 2020),
      ]))
}
