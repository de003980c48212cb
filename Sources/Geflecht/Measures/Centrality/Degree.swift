/// How many nodes a node is tied to.
public struct Degree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "degree",
    title: Phrase(en: "Degree", de: "Grad"),
    family: .centrality,
    summary: Phrase(en: "How many partners a node has.", de: "Wie viele Partner ein Knoten hat."),
    formula: Phrase(
      en: "k(v) = number of nodes tied to v",
      de: "k(v) = Zahl der Knoten, die mit v direkt verbunden sind"),
    reading: Phrase(
      en: "0: alone. The highest values are the hubs of the network.",
      de: "0: allein. Die höchsten Werte haben die Drehscheiben des Netzwerks."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Phrase(
        en: "Ignores weights; parallel and reversed ties count once.",
        de: "Gewichte bleiben außer Acht; mehrfache und gegenläufige Beziehungen zählen einmal."),
      Phrase(
        en: "A city has many partners here because a source lists them, not because others have none.",
        de: "Eine Stadt hat hier viele Partner, weil eine Quelle sie aufzählt, nicht weil andere Städte keine hätten."),
    ],
    equals: Phrase(
      en: "networkx and igraph degree on the simple undirected graph.",
      de: "degree in networkx und igraph für den einfachen ungerichteten Graphen."),
    references: [Reference("Freeman (1979), Centrality in social networks", doi: "10.1016/0378-8733(78)90021-7")],
    examples: [
      WorkedExample(.line, .nodes([("a", 1), ("b", 2), ("c", 2)])),
      WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of partners of every node; with directions the number of ties that leave or reach it.
  public func values(in analysis: Analysis) -> NodeScores {
    let adjacency = analysis[.adjacency]
    return NodeScores(for: analysis.network) { node in
      let leaving = adjacency.out.degree(node.index)
      return Double(adjacency.isSymmetric ? leaving : leaving + adjacency.into.degree(node.index))
    }
  }
}
