/// A table with one row a sector: sectors × sectors, or sectors × some numbers.
public struct SectorTable: Equatable, Sendable {
  /// The keys of the sectors, one a row.
  public let rows: [String]
  /// What the columns hold: sector keys, or keys of numbers.
  public let columns: [String]
  /// The cells, row by row; `nil` where undefined.
  public let values: [[Double?]]

  /// A table of the given cells.
  public init(rows: [String], columns: [String], values: [[Double?]]) {
    precondition(
      values.count == rows.count && values.allSatisfy { $0.count == columns.count }, "a cell a row and column")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The cell of a row and column by their keys.
  public subscript(row: String, column: String) -> Double? {
    guard let r = rows.firstIndex(of: row), let c = columns.firstIndex(of: column) else { return nil }
    return values[r][c]
  }
}

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
