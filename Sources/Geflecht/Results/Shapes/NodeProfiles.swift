/// Several numbers for every node, such as one a sector or one a role; blank for nodes to which they do not apply.
public struct NodeProfiles: Equatable, Sendable {
  /// What the numbers are.
  public let columns: [NumberTable.Column]
  private let cells: [Numbers]
  private let applies: [Bool]

  /// Numbers of the given columns for every node of a network.
  /// - Parameters:
  ///   - columns: The headings.
  ///   - network: The network.
  ///   - values: A node's numbers in the order of the columns, `nil` where undefined; or `nil` for all of them.
  public init(columns: [NumberTable.Column], for network: Network, _ values: (NodeID) -> [Double?]?) {
    let blank = [Double?](repeating: nil, count: columns.count)
    var cells = columns.map { _ in Numbers() }
    for column in cells.indices { cells[column].reserveCapacity(network.nodeCount) }
    applies = network.nodes.map { node in
      let row = values(node)
      precondition((row ?? blank).count == columns.count, "a number a column")
      for (column, value) in (row ?? blank).enumerated() { cells[column].append(value) }
      return row != nil
    }
    self.columns = columns
    self.cells = cells
  }

  /// A number per sector for every node of a network.
  public init(sectorsOf network: Network, _ values: (NodeID) -> [Double?]?) {
    self.init(columns: network.sectorNames.map { .init($0, sectorTitle($0)) }, for: network, values)
  }

  private init(columns: [NumberTable.Column], cells: [Numbers], applies: [Bool]) {
    self.columns = columns
    self.cells = cells
    self.applies = applies
  }

  /// A node's numbers in the order of the columns, `nil` where undefined; or `nil` for all of them.
  public subscript(node: NodeID) -> [Double?]? { applies[node.index] ? cells.map { $0[node.index] } : nil }

  /// The same for every node.
  public var values: [[Double?]?] { applies.indices.map { self[NodeID($0)] } }
}

extension NodeProfiles: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .nodes }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(
      card: card, rows: .nodes(applies: applies),
      columns: zip(columns, cells).map { .init($0.key, $0.title, .numbers($1)) }, exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> NodeProfiles? {
    guard case .nodes(let applies) = answer.rows, !answer.hasOneValueARow, let cells = answer.numbers else {
      return nil
    }
    return NodeProfiles(columns: answer.columns.map { .init($0.key, $0.title) }, cells: cells, applies: applies)
  }
}

extension Answer {
  /// The numbers of a measure with several a node.
  public var profiles: NodeProfiles? { NodeProfiles.values(of: self) }

  /// The numbers, column by column; `nil` where there is something else.
  var numbers: [Numbers]? {
    var found: [Numbers] = []
    for column in columns {
      guard case .numbers(let numbers) = column.cells else { return nil }
      found.append(numbers)
    }
    return found
  }
}
