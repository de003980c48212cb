/// Between which levels a node brokers.
public struct LevelBrokerage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-levels",
    title: Phrase(en: "Brokerage between levels", de: "Vermittlung zwischen Ebenen"),
    family: .brokerage,
    summary: Phrase(
      en: "How often a node stands between two others who are not tied, within its level and between levels.",
      de: """
        Wie oft ein Knoten zwischen zwei anderen steht, die nicht verbunden sind, auf
        der eigenen Ebene und zwischen Ebenen.
        """),
    formula: .roles,
    reading: Phrase(
      en: """
        Groups are actors, cities, states and the federal level. A city with many liaisons stands between actors and the
        state; with many gatekeeper-representatives between its like and others.
        """,
      de: """
        Gruppen sind Akteure, Städte, Länder und Bund. Eine Stadt mit vielen liaison-Paaren steht zwischen Akteuren und
        Land, eine mit vielen gatekeeper-representative-Paaren zwischen ihresgleichen und anderen.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n + m^1.5)",
    memory: Phrase(en: "O(n + m + triangles)", de: "O(n + m + Dreiecke)"),
    directions: .onRequest,
    caveats: [
      .directedRoles, .tiedPairsNeedNoBroker,
      Caveat(
        en: "Counts ties only; that an actor lies in a city is no tie.",
        de: "Zählt nur Beziehungen; dass ein Akteur in einer Stadt liegt, ist keine."),
    ],
    equals: Phrase(
      en: "With --direction R sna brokerage, with levels as classes.",
      de: "Mit --direction brokerage in R sna, mit Ebenen als Klassen."),
    references: .brokerage,
    examples: [
      // C1: C2–C3; the state with both cities and each city with a1 and a2; the state with a1 and a2.
      WorkedExample(
        .fourLevels,
        .profiles([
          ("C1", [1, 0, 6, 2, 9]), ("S1", [0, 0, 0, 1, 1]), ("F", [0, 1, 0, 0, 1]), ("a1", [2, 0, 2, 0, 4]),
          ("i1", [0, 0, 0, 0, 0]),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's roles.
  public func values(in analysis: Analysis) -> NodeProfiles {
    analysis[.levelBrokerage].profiles(of: analysis.network, Phrase(en: " (levels)", de: " (Ebenen)"))
  }
}

extension Recipes {
  /// Between which levels nodes broker.
  static let levelBrokerage = Recipe {
    Brokerage(of: $0[.adjacency], $0.network.levelGrouping, order: $0[.nodesByID])
  }
  /// Between which states nodes broker.
  static let stateBrokerage = Recipe {
    Brokerage(of: $0[.adjacency], $0.network.stateGrouping, order: $0[.nodesByID])
  }
}
