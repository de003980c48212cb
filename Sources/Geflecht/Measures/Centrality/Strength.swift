/// The weight of all ties of a node.
public struct Strength: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "strength",
    title: "Strength",
    family: .centrality,
    summary: "How strong all ties of a node are together.",
    formula: "s(v) = Σ w(v, u) over the partners u;  w = weight of the tie",
    reading: "Equal to the degree where every tie has weight 1; higher where ties are strong or repeated.",
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: ["Weight is strength: parallel ties add."],
    equals: "networkx weighted degree and igraph strength.",
    references: [
      Reference(
        "Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), The architecture of complex weighted networks",
        doi: "10.1073/pnas.0400087101")
    ],
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 9), ("a6", 3), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The summed weight of every node's ties.
  public func values(on network: Network) -> NodeScores {
    NodeScores(for: network) { network.weights(of: $0).reduce(0, +) }
  }
}
