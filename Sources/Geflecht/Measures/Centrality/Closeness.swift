/// How few steps a node is away from all it can reach, scaled by how much that is.
public struct Closeness: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "closeness",
    title: "Closeness (Wasserman–Faust)",
    family: .centrality,
    summary: "How quickly a node reaches the others, and how many it reaches at all.",
    formula: "C(v) = r/(n − 1) · r/Σd;  n = nodes, r = nodes reachable from v, Σd = steps to all of them",
    reading: "1: tied to everyone. 0: reaches nobody.",
    unit: .perStep,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    caveats: [
      "Counts steps; ignores weights.",
      "In a network of several components the first factor keeps small components small; tools without it give the "
        + "two ends of a lone tie the highest value of all.",
    ],
    equals:
      "networkx closeness_centrality(wf_improved=True), NetworKit Closeness Generalized. igraph scales within the "
      + "component and differs.",
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis, p. 201", doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      // a reaches 4 nodes in 1 + 2 + 3 + 4 steps, c in 1 + 1 + 2 + 2.
      WorkedExample(.line, .nodes([("a", 4.0 / 10), ("b", 4.0 / 7), ("c", 4.0 / 6)])),
      WorkedExample(.fourLevels, .nodes([("C1", 121.0 / 204), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's closeness; 0 for a node alone, blank in a network of one.
  public func values(on network: Network) -> NodeScores {
    guard network.nodeCount > 1 else { return NodeScores(for: network) { _ in nil } }
    var search = BreadthFirstSearch(network)
    return NodeScores(for: network) { node in
      let rings = search.ringSizes(from: node)
      let reachable = Double(rings.reduce(0, +) - 1)
      let steps = Double(zip(0..., rings).reduce(0) { $0 + $1.0 * $1.1 })
      return steps == 0 ? 0 : reachable / Double(network.nodeCount - 1) * (reachable / steps)
    }
  }
}
