/// A checked dataset: every end of a tie is a node, every number a number, every sector in the list.
public struct Dataset: Sendable {
  /// What was read from one file.
  public struct Table: Hashable, Sendable {
    /// Which table it is.
    public let kind: TableKind
    /// The file as the user named it.
    public let file: String
    /// What people call it: the file, or a sheet and what it was taken for.
    public let title: String
    /// How its bytes stand for characters.
    public let encoding: String
    /// What separates its cells.
    public let separator: Phrase
    /// How many rows it has, without the header and blank lines.
    public let rows: Int
    /// The columns understood, in the order of the file.
    public let columns: [String]
    /// What these columns mean.
    public let meanings: [ColumnName]
    /// The columns kept without a meaning.
    public let keptColumns: [String]

    /// The columns understood, with what they mean where that is not their name: `Von = source`.
    public var readings: [String] {
      zip(columns, meanings).map { $0 == $1.rawValue ? $0 : "\($0) = \($1.rawValue)" }
    }
  }

  /// Every table that was read.
  public internal(set) var tables: [Table] = []
  var nodes = NodeTable()
  var ties = TieTable()
  /// The ties by the nodes that they join.
  var pairs = TiePairs()
  var wishes: [Wish] = []
  var nodeBlocks: [TableBlock] = []
  var tieBlocks: [TableBlock] = []
  /// The keys of the sectors; a `SectorID` is a position in this list.
  public internal(set) var sectorNames: [String] = []
  /// The kinds of tie, in the order in which they first come.
  public internal(set) var kindNames: [String] = []

  /// How many nodes there are.
  public var nodeCount: Int { nodes.count }
  /// How many ties were recorded.
  public var tieCount: Int { ties.count }
  /// How many nodes there are of a level.
  public func nodeCount(at level: Level) -> Int { nodes.levels.count { $0 == level } }
  /// How many recorded ties there are of a kind.
  public func tieCount(ofKind name: String) -> Int {
    guard let kind = kindNames.firstIndex(of: name) else { return 0 }
    return ties.kinds.count { Int($0) == kind }
  }

  /// The newest date on a tie, city or state: how recent the data are.
  public var newestDate: PartialDate? {
    let dates =
      ties.since.compactMap { $0 } + ties.until.compactMap { $0 }
      + nodes.facts.flatMap { $0.dates }
    return dates.max { $0.packed < $1.packed }
  }

  /// The columns of the tables of nodes, in words, of which pseudonyms leave nothing.
  public var columnsGoneWithPseudonyms: [String] {
    let facts = NodeFact.all.filter { $0.mask == nil }.flatMap { $0.columns.map { $0.key } }
    var gone = facts.filter { key in tables.contains { $0.meanings.contains { $0.rawValue == key } } }
    for table in tables { for column in table.keptColumns where !gone.contains(column) { gone.append(column) } }
    return gone
  }

  /// The city-like names a person may use for a node: its id, or its name when no other node bears it.
  func row(named word: String) -> Int? {
    if let row = nodes.ids.number(of: word.composed.utf8) { return row }
    let wanted = foldedName(word)
    let named = (0..<nodes.count).filter { foldedName(nodes.names[$0]) == wanted }
    return named.count == 1 ? named[0] : nil
  }
}
