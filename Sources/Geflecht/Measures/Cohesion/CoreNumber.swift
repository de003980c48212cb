/// How deep a node lies in the densely tied part of the network.
public struct CoreNumber: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "core-number",
    title: Phrase(en: "Core number", de: "Kernzahl"),
    family: .cohesion,
    summary: Phrase(
      en: "How deep in the densely tied part of the network a node lies.",
      de: "Wie tief ein Knoten im dicht verflochtenen Teil des Netzwerks liegt."),
    formula: Phrase(
      en: "greatest k such that v belongs to a group in which everyone has k partners of the group or more",
      de: "größtes k, für das v zu einer Gruppe gehört, in der alle mindestens k Partner innerhalb der Gruppe haben"),
    reading: Phrase(
      en: """
        0: alone. 1: hangs on a tree. The highest value is that of the innermost core, which stays
        connected even if many of its members leave.
        """,
      de: """
        0: allein. 1: hängt an einem Baum. Den höchsten Wert hat der innerste Kern, der auch dann noch
        zusammenhält, wenn viele Mitglieder gehen.
        """),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Nodes of the same core number need not be tied to each other: a network can have several cores.",
        de: "Knoten mit gleicher Kernzahl müssen nicht zusammenhängen: Ein Netzwerk kann mehrere Kerne haben."),
    ],
    equals: Phrase(
      en: """
        networkx core_number and igraph coreness on the simple graph; igraph counts
        parallel ties and loops if they are left in.
        """,
      de: """
        core_number in networkx und coreness in igraph für den einfachen Graphen; igraph zählt mehrfache Beziehungen und
        Schleifen mit, wenn sie nicht entfernt werden.
        """),
    references: [
      Reference("Seidman (1983), Network structure and minimum degree", doi: "10.1016/0378-8733(83)90028-X"),
      Reference(
        "Batagelj & Zaveršnik (2011), Fast algorithms for determining (generalized) core groups in social networks",
        doi: "10.1007/s11634-010-0079-y"),
    ],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 2), ("b", 2), ("c", 2), ("d", 1), ("e", 1), ("f", 0)])),
      WorkedExample(.fourLevels, .nodes([("C1", 2), ("F", 2), ("a6", 2), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's core number.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(analysis[.coreNumbers].numbers.map { Double($0) })
  }
}

extension Recipes {
  /// How deep every node lies in the network when directions are ignored.
  static let coreNumbers = Recipe { CoreNumbers(of: $0.network.adjacency(.ignored)) }
}
