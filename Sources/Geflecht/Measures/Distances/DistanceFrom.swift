/// How many steps a node is from chosen ones.
public struct DistanceFrom: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "distance-from",
    title: Phrase(
      en: "Distance from chosen nodes",
      de: "Entfernung von gewählten Knoten"),
    family: .distance,
    summary: Phrase(
      en: "How many steps lie between a node and the federal level, or the nearest of the nodes named with --from.",
      de: """
        Wie viele Schritte zwischen einem Knoten und der Bundesebene liegen, oder dem
        nächsten der mit --from genannten Knoten.
        """),
    formula: Phrase(
      en: "d(v) = min d(s, v) over the chosen nodes s;  d = steps",
      de: "d(v) = min d(s, v) über die gewählten Knoten s;  d = Schritte"),
    reading: Phrase(
      en: "0: chosen. 1: tied to one of them. Blank: none of them can reach it.",
      de: "0: selbst gewählt. 1: mit einem von ihnen verbunden. Leer: von keinem aus erreichbar."),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Without --from and without a federal level it is blank everywhere.",
        de: "Ohne --from und ohne Bundesebene ist es überall leer."),
      Caveat(
        en: "Counts steps, also with --weighted.",
        de: "Zählt Schritte, auch mit --weighted."),
    ],
    equals: Phrase(
      en: "networkx multi_source_dijkstra_path_length without weights, igraph distances.",
      de: "networkx multi_source_dijkstra_path_length ohne Gewichte, igraph distances."),
    references: [
      Reference(
        "Beamer, Asanović & Patterson (2012), Direction-optimizing breadth-first search", doi: "10.1109/SC.2012.50")
    ],
    examples: [
      // F to its states one step, to their cities two, to the actors of those three or more.
      WorkedExample(.fourLevels, .nodes([("F", 0), ("S1", 1), ("C1", 2), ("C2", 3), ("a4", 4), ("i1", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's steps from the nearest of the chosen ones.
  public func values(in analysis: Analysis) -> NodeScores {
    let chosen = analysis.settings.from.isEmpty ? analysis.network.nodes(at: .federal) : analysis.settings.from
    let steps = StepDistances(from: chosen, along: analysis[.adjacency]).values
    return NodeScores(for: analysis.network) { steps[$0.index] == StepDistances.none ? nil : Double(steps[$0.index]) }
  }
}
