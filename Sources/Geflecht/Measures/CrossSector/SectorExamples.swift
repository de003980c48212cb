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

  /// Six nodes whose ties are tagged with two tasks, one of them with both.
  static let twoTasks = ExampleNetwork(
    name: Phrase(en: "two tasks", de: "zwei Aufgaben"),
    drawing: """
      d ──B── b ──B,S── a ──B── c ──S── e      B: business, S: science
      │
      f                                        the tie of d and f has no tag
      """,
    network: Network(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d"), .init("e"), .init("f")],
      ties: [
        .init("a", "b", sectors: ["business", "science"]), .init("a", "c", sectors: ["business"]),
        .init("b", "d", sectors: ["business"]), .init("c", "e", sectors: ["science"]), .init("d", "f"),
      ]))

  /// Two firms and a city around an institute; one of the firms knows nobody else.
  static let goBetween = ExampleNetwork(
    name: Phrase(en: "a go-between", de: "ein Vermittler"),
    drawing: """
      a ── b ── c        a c: business
            \\  /         b:   science
             C           C:   a city, without a sector
      """,
    network: Network(
      nodes: [
        .init("a", sectors: ["business"]), .init("b", sectors: ["science"]), .init("c", sectors: ["business"]),
        .init("C", .city),
      ],
      ties: [.init("a", "b"), .init("b", "c"), .init("b", "C"), .init("C", "c")]))
}
