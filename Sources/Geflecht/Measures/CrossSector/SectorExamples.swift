extension ExampleNetwork {
  /// A full triangle of one sector, and one tie to a guest of another.
  static let clubWithGuest = ExampleNetwork(
    name: Phrase(en: "a club with a guest", de: "ein Verein mit einem Gast"),
    drawing: """
      a ── b        a b c: civil-society
       \\  /         d:     business
        c ── d
      """,
    network: Network(
      nodes: [
        .init("a", sectors: ["civil-society"]), .init("b", sectors: ["civil-society"]),
        .init("c", sectors: ["civil-society"]), .init("d", sectors: ["business"]),
      ],
      ties: [.init("a", "b"), .init("a", "c"), .init("b", "c"), .init("c", "d")]))

  /// Three partners in a row, of which the middle one works in two sectors.
  static let twoHats = ExampleNetwork(
    name: Phrase(en: "two hats", de: "zwei Hüte"),
    drawing: """
      a ──2── b ─── c       a: business
                    │       b: business and science, half each
                    d       c, d: science
      """,
    network: Network(
      nodes: [
        .init("a", sectors: ["business"]), .init("b", sectors: ["business", "science"]),
        .init("c", sectors: ["science"]), .init("d", sectors: ["science"]),
      ],
      ties: [.init("a", "b", weight: 2), .init("b", "c"), .init("c", "d")]))
}
