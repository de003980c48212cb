/// To how many of its own cities a state is tied.
public struct StateCoverage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-coverage",
    title: Phrase(en: "Coverage of the cities by their state", de: "Erreichte Städte des Landes"),
    family: .levels,
    summary: Phrase(
      en: "To how many of its own cities a state is tied, directly and within two steps.",
      de: "Mit wie vielen seiner Städte ein Land verbunden ist, unmittelbar und über höchstens einen weiteren Knoten."),
    formula: Phrase(
      en: """
        share = |{c : d(s, c) ≤ k}| / |own cities of s|, k = 1 (tied), 2 (within-two);  inside = the same on paths within the
        state
        """,
      de: """
        Anteil = |{c : d(s, c) ≤ k}| / |Städte des Landes s|, k = 1 (tied), 2 (within-two);  inside = ebenso auf Wegen
        innerhalb des Landes
        """),
    reading: Phrase(
      en: "1: every city of the state is in touch with it. Low may also mean that ties were not recorded.",
      de: "1: Jede Stadt hat Kontakt zu ihrem Land. Wenig kann auch heißen, dass Beziehungen nicht erfasst sind."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      .formalOrder, .needsStates,
      Caveat(
        en: "Ignores weights. With --direction paths lead from the state to its cities.",
        de: "Gewichte bleiben außer Acht. Mit --direction führen Wege vom Land zu seinen Städten."),
    ],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // S1 is tied to C1 and over it to C2, S2 to its only city.
      WorkedExample(
        .fourLevels,
        .table([
          ("S1", "cities", 2), ("S1", "tied", 1), ("S1", "tied-share", 1.0 / 2), ("S1", "within-two", 2),
          ("S1", "within-two-share", 1), ("S1", "within-two-inside-share", 1), ("S2", "tied-share", 1),
          ("total", "tied", 2), ("total", "tied-share", 2.0 / 3), ("total", "within-two-share", 1),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, reach) = (analysis[.formalOrder], analysis[.stateReach])
    func cells(_ cities: Int, _ counts: [Int]?) -> [Double?] {
      let shown = counts.map { $0.map { Double($0) } as [Double?] } ?? [nil, nil, nil]
      return [Double(cities)] + shown.flatMap { [$0, cities == 0 ? nil : $0.map { $0 / Double(cities) }] }
    }
    let known = reach.compactMap { $0 }
    let counts =
      known.isEmpty
      ? nil
      : [
        known.reduce(0) { $0 + $1.tied.count }, known.reduce(0) { $0 + $1.withinTwo.count },
        known.reduce(0) { $0 + $1.withinTwoInside.count },
      ]
    return order.table(Self.columns, total: cells(order.states.reduce(0) { $0 + $1.cities.count }, counts)) { state in
      cells(
        order.states[state].cities.count,
        reach[state].map { [$0.tied.count, $0.withinTwo.count, $0.withinTwoInside.count] })
    }
  }

  private static let columns: [NumberTable.Column] = [
    .init("cities", Phrase(en: "own cities", de: "Städte")),
    .init("tied", Phrase(en: "tied", de: "verbunden")),
    .init("tied-share", Phrase(en: "share", de: "Anteil")),
    .init("within-two", Phrase(en: "within two steps", de: "in zwei Schritten")),
    .init("within-two-share", Phrase(en: "share", de: "Anteil")),
    .init("within-two-inside", Phrase(en: "within the state", de: "im Land")),
    .init("within-two-inside-share", Phrase(en: "share", de: "Anteil")),
  ]
}
