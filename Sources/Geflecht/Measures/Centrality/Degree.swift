/// How many nodes a node is tied to.
public struct Degree: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "degree",
    title: "Degree",
    family: .centrality,
    summary: "How many partners a node has.",
    formula: "k(v) = number of nodes tied to v",
    reading: "0: alone. The highest values are the hubs of the network.",
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n)",
    memory: "O(n)",
    caveats: [
      "Ignores weights; parallel and reversed ties count once.",
      "A city has many partners here when a source lists them, not because others have none.",
    ],
    equals: "networkx and igraph degree on the simple undirected graph.",
    references: [Reference("Freeman (1979), Centrality in social networks", doi: "10.1016/0378-8733(78)90021-7")],
    examples: [
      WorkedExample(.line, .nodes([("a", 1), ("b", 2), ("c", 2)])),
      WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of partners of every node.
  public func values(on network: Network) -> NodeScores {
    NodeScores(for: network) { Double(network.degree(of: $0)) }
  }
}
