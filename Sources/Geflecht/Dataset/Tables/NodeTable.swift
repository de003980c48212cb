/// All nodes of a dataset, column by column; a node is a row, and rows are numbered as the tables were read.
struct NodeTable: Sendable {
  /// Marks a node that lies inside no other.
  static let noParent = UInt32.max

  var ids = IdentifierTable()
  var names = TextColumn()
  var levels: [Level] = []
  var scopes: [Scope?] = []
  var sectors: [SectorSet] = []
  /// The row of the city, state or federal node that a node lies in.
  var parents: [UInt32] = []
  var facts: [FactColumns] = []
  /// What is known of cities by a list of places as well.
  var filledFacts: [Int: NodeFacts] = [:]

  /// How many nodes there are.
  var count: Int { levels.count }

  /// What is known about a node beyond its place in the network.
  func facts(of row: Int) -> NodeFacts {
    filledFacts[row] ?? facts.first { $0.rows.contains(row) }?[row] ?? NodeFacts()
  }
}
