/// How many pairs of nodes depend on a node to reach each other.
public struct Betweenness: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "betweenness",
    title: "Betweenness",
    family: .centrality,
    summary: "How many pairs of others have their shortest way through a node: the brokers and bottlenecks.",
    formula: "B(v) = Σ σ(s, t | v)/σ(s, t) over unordered pairs s, t without v;  σ = shortest paths, those through v",
    reading: "0: nobody needs the node as a bridge. (n − 1)(n − 2)/2: everyone does, as in the middle of a star.",
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    caveats: [
      "Counts steps; ignores weights.",
      "Unordered pairs: NetworKit's and sna's raw values are twice as large.",
    ],
    equals: "networkx betweenness_centrality(normalized=False), igraph betweenness.",
    references: [
      Reference("Freeman (1977), A set of measures of centrality based on betweenness", doi: "10.2307/3033543"),
      Reference("Brandes (2001), A faster algorithm for betweenness centrality", doi: "10.1080/0022250X.2001.9990249"),
    ],
    examples: [
      // Pairs through c: a–d, a–e, b–d, b–e.
      WorkedExample(.line, .nodes([("a", 0), ("b", 3), ("c", 4)])),
      WorkedExample(.fourLevels, .nodes([("C1", 211.0 / 6), ("C3", 24), ("a1", 29.0 / 3), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of dependent pairs.
  public func values(on network: Network) -> NodeScores {
    NodeScores(ShortestPathDependencies(of: network).sums.map { $0 / 2 })
  }
}

/// Betweenness as a share of all pairs of other nodes.
public struct BetweennessShare: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "betweenness-share",
    title: "Betweenness share",
    family: .centrality,
    summary: "Which share of all pairs of others has its shortest way through a node.",
    formula: "B(v) / ((n − 1)(n − 2)/2);  B = betweenness, n = nodes",
    reading: "0: nobody needs the node as a bridge. 1: everyone does. Comparable between networks of different size.",
    unit: .share,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    caveats: ["Counts steps; ignores weights.", "Blank in networks of fewer than three nodes."],
    equals: "networkx betweenness_centrality(normalized=True).",
    references: Betweenness.card.references,
    examples: [WorkedExample(.line, .nodes([("a", 0), ("b", 3.0 / 6), ("c", 4.0 / 6)]))]
  )

  /// The measure.
  public init() {}

  /// Every node's share of dependent pairs.
  public func values(on network: Network) -> NodeScores {
    let others = Double(network.nodeCount - 1)
    guard network.nodeCount > 2 else { return NodeScores(for: network) { _ in nil } }
    return NodeScores(Betweenness().values(on: network).values.map { $0.map { $0 / (others * (others - 1) / 2) } })
  }
}
