/// Whether a city's shortest paths to the federal level lead through its state.
public struct StateGatekeeper: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-gatekeeper",
    title: Phrase(en: "State as gatekeeper of a city", de: "Land als Zugang einer Stadt"),
    family: .levels,
    summary: Phrase(
      en: "Which share of the shortest paths from the federal level to a city leads through its state.",
      de: "Welcher Anteil der kürzesten Wege vom Bund zu einer Stadt über ihr Land führt."),
    formula: .gatekeeper,
    reading: Phrase(
      en:
        "1: every shortest path passes the state. 0: none does, the city has others. Blank: out of reach, or without a state.",
      de:
        "1: Jeder kürzeste Weg führt über das Land. 0: keiner, die Stadt hat andere. Leer: nicht erreichbar oder ohne Land."
    ),
    unit: .share,
    range: 0...1,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: .gatekeeper,
    equals: Phrase(
      en: "1 or less by shortest paths, as networkx all_shortest_paths lists them.",
      de: "Anteil der Pfade, die all_shortest_paths in networkx aufzählt."),
    references: .gatekeeper,
    examples: [
      WorkedExample(.fourLevels, .nodes([("C1", 1), ("C2", 1), ("C3", 1), ("S1", nil)])),
      // F–a; F–S–b and F–a–b; F–S–c and F–a–c, not over T; to d all paths lead over T.
      WorkedExample(.partnership, .nodes([("a", 0), ("b", 1.0 / 2), ("c", 0), ("d", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's share.
  public func values(in analysis: Analysis) -> NodeScores {
    var shares: [Double?] = Array(repeating: nil, count: analysis.network.nodeCount)
    for (state, gates) in zip(analysis[.formalOrder].states, analysis[.stateGates]) {
      for (city, share) in zip(state.cities, gates) { shares[city.index] = share }
    }
    return NodeScores(shares)
  }
}

/// How far paths from the federal level to its cities lead through each state.
public struct StateGatekeepers: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-gatekeepers",
    title: Phrase(en: "States as gatekeepers", de: "Länder als Zugang"),
    family: .levels,
    summary: Phrase(
      en:
        "Which share of the shortest paths from the federal level to its own cities leads through a state, on average.",
      de: "Welcher Anteil der kürzesten Wege vom Bund zu seinen Städten im Durchschnitt über ein Land führt."),
    formula: .gatekeeper,
    reading: Phrase(
      en: "'share' 1: the cities hear from the federal level through their state. 0: never through it.",
      de: "'share' 1: Die Städte erfahren vom Bund über ihr Land. 0: nie über ihr Land."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: .gatekeeper + [
      Caveat(
        en:
          "reached: own cities that the federal level reaches; share: their mean; all, none = cities with share 1 and 0.",
        de:
          "reached: Städte des Landes, die der Bund erreicht; share: deren Mittel; all, none = Städte mit Anteil 1 und 0."
      )
    ],
    equals: .ofOurOwn,
    references: .gatekeeper,
    examples: [
      WorkedExample(
        .fourLevels,
        .table([("S1", "reached", 2), ("S1", "share", 1), ("S1", "all", 2), ("S2", "share", 1), ("total", "share", 1)])),
      WorkedExample(
        .partnership,
        .table([
          ("S", "share", 1.0 / 4), ("S", "none", 1), ("S", "all", 0), ("T", "share", 1.0 / 2),
          ("total", "share", 3.0 / 8),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, gates) = (analysis[.formalOrder], analysis[.stateGates])
    func cells(_ shares: [Double?]) -> [Double?] {
      let known = shares.compactMap { $0 }
      return [
        Double(shares.count), Double(known.count),
        known.isEmpty ? nil : known.reduce(0, +) / Double(known.count),
        Double(known.count { $0 >= 1 }), Double(known.count { $0 <= 0 }),
      ]
    }
    return order.table(Self.columns, total: cells(Array(gates.joined()))) { cells(gates[$0]) }
  }

  private static let columns: [NumberTable.Column] = [
    .init("cities", Phrase(en: "own cities", de: "Städte")),
    .init("reached", Phrase(en: "reached", de: "erreicht")),
    .init("share", Phrase(en: "share through the state", de: "Anteil über das Land")),
    .init("all", Phrase(en: "only through it", de: "nur darüber")),
    .init("none", Phrase(en: "never through it", de: "nie darüber")),
  ]
}

extension Phrase {
  fileprivate static let gatekeeper = Phrase(
    en: """
      σ(F, s) σ(s, c) / σ(F, c) where s lies on a shortest path, otherwise 0;  s = state of the city c, σ = number of shortest
      paths, F = the nearest federal nodes
      """,
    de: """
      σ(F, s) σ(s, c) / σ(F, c), wenn s auf einem kürzesten Weg liegt, sonst 0;  s = Land der Stadt c, σ = Zahl der
      kürzesten Wege, F = die nächsten Bundesstellen
      """)
}

extension [Caveat] {
  fileprivate static let gatekeeper: [Caveat] = [
    .nearestFederal, .formalOrder, .needsStates, .countsSteps, .tellsLengthsToABillionth,
  ]
}

extension [Reference] {
  fileprivate static let gatekeeper = [
    Reference(
      "Brandes (2008), On variants of shortest-path betweenness centrality and their generic computation",
      doi: "10.1016/j.socnet.2007.11.001")
  ]
}
