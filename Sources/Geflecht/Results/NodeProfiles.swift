/// Several numbers for every node, such as one a sector or one a role; blank for nodes to which they do not apply.
public struct NodeProfiles: Equatable, Sendable {
  /// What the numbers are.
  public let columns: [NumberTable.Column]
  /// For every node its numbers in the order of the columns, `nil` where undefined; or `nil` for all of them.
  public let values: [[Double?]?]

  /// Numbers of the given columns, one row a node.
  public init(columns: [NumberTable.Column], values: [[Double?]?]) {
    precondition(values.allSatisfy { $0.map { $0.count == columns.count } ?? true }, "a number a column")
    self.columns = columns
    self.values = values
  }

  /// A number per sector for every node.
  public init(sectors: [String], values: [[Double?]?]) {
    self.init(columns: sectors.map { .init($0, sectorTitle($0)) }, values: values)
  }

  /// A node's numbers.
  public subscript(node: NodeID) -> [Double?]? { values[node.index] }
}
