/// Which share of all possible ties exists.
public struct Density: NetworkMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "density",
    title: "Density",
    family: .cohesion,
    summary: "Which share of all possible ties exists.",
    formula: "2m / (n(n − 1));  m = tied pairs, n = nodes",
    reading: "0: no tie. 1: everyone is tied to everyone. Falls as networks grow; compare only networks of like size.",
    unit: .share,
    range: 0...1,
    time: "O(1)",
    memory: "O(1)",
    caveats: ["Ignores weights; parallel ties count once.", "Blank in networks of fewer than two nodes."],
    equals: "networkx density and igraph density without loops and parallel ties.",
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis, p. 101", doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      WorkedExample(.line, .network(4.0 / 10)),
      WorkedExample(.fourLevels, .network(16.0 / 78)),
    ]
  )

  /// The measure.
  public init() {}

  /// The network's density.
  public func value(on network: Network) -> Double? {
    let n = Double(network.nodeCount)
    return n < 2 ? nil : 2 * Double(network.tieCount) / (n * (n - 1))
  }
}
