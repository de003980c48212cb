/// One number for every node, blank where it is undefined.
public struct NodeScores: Equatable, Sendable {
  /// The numbers in the order of the network's nodes.
  public let values: Numbers

  /// The given numbers, one a node.
  public init(_ values: Numbers) { self.values = values }
  /// The given numbers, one a node.
  public init(_ values: [Double]) { self.values = Numbers(values) }
  /// The given numbers, one a node.
  public init(_ values: [Double?]) { self.values = Numbers(values) }

  /// A number for every node of a network.
  public init(for network: Network, _ value: (NodeID) -> Double?) {
    values = Numbers(network.nodes.lazy.map(value))
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

extension NodeScores: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .nodes }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(
      card: card, rows: .nodes(applies: values.isDefined), columns: [.init(.numbers(values))],
      exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> NodeScores? {
    guard case .nodes = answer.rows, answer.hasOneValueARow, case .numbers(let values) = answer.columns[0].cells else {
      return nil
    }
    return NodeScores(values)
  }
}

extension Answer {
  /// The numbers of a measure with one a node.
  public var scores: NodeScores? { NodeScores.values(of: self) }
}
