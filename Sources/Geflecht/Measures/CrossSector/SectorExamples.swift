extension ExampleNetwork {
  /// A full triangle of one sector, and one tie to a guest of another.
  static let clubWithGuest = ExampleNetwork(
    name: Phrase(en: "a club with a guest", de: "ein Verein mit einem Gast"),
    drawing: Phrase { _ in
      """
      a ── b        a b c: civil-society
       \\  /         d:     business
        c ── d
      """
    },
    network: Network(
      nodes: [
        .init("a", sectors: ["civil-society"]), .init("b", sectors: ["civil-society"]),
        .init("c", sectors: ["civil-society"]), .init("d", sectors: ["business"]),
      ],
      ties: [.init("a", "b"), .init("a", "c"), .init("b", "c"), .init("c", "d")]))

  /// Three partners in a row, of which the middle one works in two sectors.
  static let twoHats = ExampleNetwork(
    name: Phrase(en: "two hats", de: "zwei Hüte"),
    drawing: Phrase { language in
      let both = Phrase(en: "business and science, half each", de: "business und science, je zur Hälfte")[language]
      return """
        a ──2── b ─── c       a: business
                      │       b: \(both)
                      d       c, d: science
        """
    },
    network: Network(
      nodes: [
        .init("a", sectors: ["business"]), .init("b", sectors: ["business", "science"]),
        .init("c", sectors: ["science"]), .init("d", sectors: ["science"]),
      ],
      ties: [.init("a", "b", weight: 2), .init("b", "c"), .init("c", "d")]))

  /// Six nodes whose ties are tagged with two tasks, one of them with both.
  static let twoTasks = ExampleNetwork(
    name: Phrase(en: "two tasks", de: "zwei Aufgaben"),
    drawing: Phrase { language in
      let untagged = Phrase(en: "the tie of d and f has no tag", de: "die Beziehung von d und f hat keine Angabe")[
        language]
      return """
        d ──B── b ──B,S── a ──B── c ──S── e      B: business, S: science
        │
        f                                        \(untagged)
        """
    },
    network: Network(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d"), .init("e"), .init("f")],
      ties: [
        .init("a", "b", sectors: ["business", "science"]), .init("a", "c", sectors: ["business"]),
        .init("b", "d", sectors: ["business"]), .init("c", "e", sectors: ["science"]), .init("d", "f"),
      ]))

  /// Two firms and a city around an institute; one of the firms knows nobody else.
  static let goBetween = ExampleNetwork(
    name: Phrase(en: "a go-between", de: "ein Vermittler"),
    drawing: Phrase { language in
      let city = Phrase(en: "a city, without a sector", de: "eine Stadt, ohne Sektor")[language]
      return """
        a ── b ── c        a c: business
              \\  /         b:   science
               C           C:   \(city)
        """
    },
    network: Network(
      nodes: [
        .init("a", sectors: ["business"]), .init("b", sectors: ["science"]), .init("c", sectors: ["business"]),
        .init("C", .city),
      ],
      ties: [.init("a", "b"), .init("b", "c"), .init("b", "C"), .init("C", "c")]))
}
