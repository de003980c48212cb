/// Whether a city would lose the federal level without its state.
public struct StateCut: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-cut",
    title: Phrase(en: "Held by its state alone", de: "Nur durch das Land angebunden"),
    family: .levels,
    summary: Phrase(
      en: "Whether a city would lose every path to the federal level if its state went.",
      de: "Ob eine Stadt ohne ihr Land jeden Weg zum Bund verlöre."),
    formula: .cut,
    reading: Phrase(
      en: "1: only the state connects the city. 0: there is a way past it. Blank: out of reach, or without a state.",
      de:
        "1: Nur das Land bindet die Stadt an. 0: Es gibt einen Weg daran vorbei. Leer: nicht erreichbar oder ohne Land."
    ),
    unit: .pure,
    range: 0...1,
    time: "O(m log n)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: .cut,
    equals: "networkx immediate_dominators.",
    references: .cut,
    examples: [
      WorkedExample(.fourLevels, .nodes([("C1", 0), ("C2", 0), ("C3", 0), ("F", nil)])),
      WorkedExample(.partnership, .nodes([("a", 0), ("b", 0), ("c", 0), ("d", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// 1 for every city that is cut off without its state, 0 for those that are not.
  public func values(in analysis: Analysis) -> NodeScores {
    let (order, dominators) = (analysis[.formalOrder], analysis[.federalDominators])
    var values: [Double?] = Array(repeating: nil, count: analysis.network.nodeCount)
    for (state, cut) in zip(order.states, analysis[.stateCuts]) where state.node != nil {
      for city in state.cities where dominators.reaches(city) { values[city.index] = 0 }
      for city in cut { values[city.index] = 1 }
    }
    return NodeScores(values)
  }
}

/// How many cities each state alone connects with the federal level.
public struct StateCuts: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-cuts",
    title: Phrase(en: "Cities held by their state alone", de: "Nur durch das Land angebundene Städte"),
    family: .levels,
    summary: Phrase(
      en: "How many of its own cities a state alone connects with the federal level.",
      de: "Wie viele seiner Städte allein ein Land mit dem Bund verbindet."),
    formula: .cut,
    reading: Phrase(
      en: "'share' 1: without the state none of its cities would hear from the federal level. 0: all have other paths.",
      de: "'share' 1: Ohne das Land erführe keine seiner Städte mehr vom Bund. 0: Alle haben andere Wege."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: .cut,
    equals: .ofOurOwn,
    references: .cut,
    examples: [
      WorkedExample(.fourLevels, .table([("S1", "reached", 2), ("S1", "cut", 0), ("S2", "share", 0)])),
      WorkedExample(
        .partnership,
        .table([("S", "share", 0), ("T", "cut", 1), ("T", "share", 1.0 / 2), ("total", "share", 1.0 / 4)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, dominators, cuts) = (analysis[.formalOrder], analysis[.federalDominators], analysis[.stateCuts])
    func cells(_ states: [Int]) -> [Double?] {
      let shown = states.filter { order.states[$0].node != nil }
      let reached = shown.reduce(0) { $0 + order.states[$1].cities.count(where: dominators.reaches) }
      let cut = shown.reduce(0) { $0 + cuts[$1].count }
      return [
        Double(states.reduce(0) { $0 + order.states[$1].cities.count }), shown.isEmpty ? nil : Double(reached),
        shown.isEmpty ? nil : Double(cut), reached == 0 ? nil : Double(cut) / Double(reached),
      ]
    }
    return order.table(
      [
        .init("cities", Phrase(en: "own cities", de: "Städte")),
        .init("reached", Phrase(en: "reached", de: "erreicht")),
        .init("cut", Phrase(en: "cut off without the state", de: "ohne das Land abgeschnitten")),
        .init("share", Phrase(en: "share", de: "Anteil")),
      ], total: cells(Array(order.states.indices))
    ) { cells([$0]) }
  }
}

extension Phrase {
  fileprivate static let cut = Phrase(
    en: """
      c is cut off without s if every path from a federal node to c passes s: s dominates c;  share = cut / reached;  s =
      state of the city c
      """,
    de: """
      c ist ohne s abgeschnitten, wenn jeder Weg von einer Bundesstelle zu c über s führt: s dominiert c;  share = cut /
      reached;  s = Land der Stadt c
      """)
}

extension [Caveat] {
  fileprivate static let cut: [Caveat] = [
    .nearestFederal, .formalOrder, .needsStates,
    Caveat(
      en: "Ignores weights: a weak path is a path, too.",
      de: "Gewichte bleiben außer Acht: Auch ein schwacher Weg ist einer."),
  ]
}

extension [Reference] {
  fileprivate static let cut = [
    Reference(
      "Lengauer & Tarjan (1979), A fast algorithm for finding dominators in a flowgraph", doi: "10.1145/357062.357071"),
    Reference("Georgiadis, Tarjan & Werneck (2006), Finding dominators in practice", doi: "10.7155/jgaa.00119"),
  ]
}
