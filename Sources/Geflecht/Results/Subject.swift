/// What the rows of an answer are.
public enum Subject: Sendable {
  /// The nodes of the network.
  case nodes
  /// Its ties.
  case ties
  /// Its sectors.
  case sectors
  /// The network as a whole: one row.
  case network
  /// Whatever the measure names by keys, such as distances.
  case keys
}

extension Answer {
  /// The rows of an answer.
  public enum Rows: Equatable, Sendable {
    /// All nodes in the order of the network, and to which of them the measure applies.
    case nodes(applies: [Bool])
    case ties([TieEnds])
    /// The keys of sectors.
    case sectors([String])
    case network
    /// The keys of rows, the same for people, and what they are.
    case keys([String], titles: [Phrase], heading: Phrase)

    /// What the rows are.
    public var subject: Subject {
      switch self {
      case .nodes: .nodes
      case .ties: .ties
      case .sectors: .sectors
      case .network: .network
      case .keys: .keys
      }
    }

    /// How many rows.
    public var count: Int {
      switch self {
      case .nodes(let applies): applies.count
      case .ties(let ends): ends.count
      case .sectors(let keys), .keys(let keys, _, _): keys.count
      case .network: 1
      }
    }
  }

  /// The keys of its rows, where they are sectors or whatever else the measure names.
  public var keys: [String] {
    switch rows {
    case .sectors(let keys), .keys(let keys, _, _): keys
    case .nodes, .ties, .network: []
    }
  }

  /// Whether a row is about something to which the measure does not apply.
  public func isBlank(_ row: Int) -> Bool {
    if case .nodes(let applies) = rows { !applies[row] } else { false }
  }

  /// The same for a node.
  public func isBlank(at node: NodeID) -> Bool { isBlank(node.index) }
}
