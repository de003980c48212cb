/// One number for every node, blank where it is undefined.
public struct NodeScores: Equatable, Sendable {
  /// The numbers in the order of the network's nodes.
  public let values: [Double?]

  /// The given numbers, one a node.
  public init(_ values: [Double?]) { self.values = values }

  /// A number for every node of a network.
  public init(for network: Network, _ value: (NodeID) -> Double?) {
    values = network.nodes.map(value)
  }

  /// A node's number.
  public subscript(node: NodeID) -> Double? { values[node.index] }

  /// Whether two results are blank at the same nodes and elsewhere differ by at most `tolerance`, relative to
  /// numbers above 1.
  public func isClose(to other: NodeScores, within tolerance: Double) -> Bool {
    values.count == other.values.count
      && zip(values, other.values).allSatisfy { a, b in
        guard let a, let b else { return a == nil && b == nil }
        return (a - b).magnitude <= tolerance * max(1, a.magnitude, b.magnitude)
      }
  }
}
