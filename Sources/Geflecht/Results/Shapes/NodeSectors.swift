/// A set of sectors for every node, blank for nodes to which it does not apply.
public struct NodeSectors: Equatable, Sendable {
  /// The keys of the sectors.
  public let sectors: [String]
  /// For every node its set, or `nil`.
  public let values: [SectorSet?]

  /// A node's set.
  public subscript(node: NodeID) -> SectorSet? { values[node.index] }

  /// The keys of a node's set, in the order of the sectors.
  public func names(of node: NodeID) -> [String]? { values[node.index].map { $0.map { sectors[$0.index] } } }
}

extension NodeSectors: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .nodes }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(
      card: card, rows: .nodes(applies: values.map { $0 != nil }), columns: [.init(.sectors(values, of: sectors))],
      exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> NodeSectors? {
    guard case .nodes = answer.rows, answer.hasOneValueARow,
      case .sectors(let values, let sectors) = answer.columns[0].cells
    else { return nil }
    return NodeSectors(sectors: sectors, values: values)
  }
}

extension Answer {
  /// The sets of a measure with sectors a node.
  public var sets: NodeSectors? { NodeSectors.values(of: self) }
}
