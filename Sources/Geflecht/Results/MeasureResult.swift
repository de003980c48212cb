/// What a measure answers.
public enum MeasureResult: Equatable, Sendable {
  /// A number a node.
  case nodes(NodeScores)
  /// A number a node and sector.
  case profiles(SectorProfiles)
  /// A set of sectors a node.
  case sets(NodeSectors)
  /// One number for the network; `nil` where undefined.
  case network(Double?)
  /// A table with one row a sector.
  case sectors(SectorTable)
}

/// Several measures of one network, ready to be shown.
public struct ResultTable: Sendable {
  /// One measure and its answer.
  public struct Entry: Sendable {
    /// The measure's id.
    public let id: String
    /// Its answer.
    public let result: MeasureResult

    /// An answer under the measure's id.
    public init(id: String, result: MeasureResult) {
      self.id = id
      self.result = result
    }
  }

  /// The network that was measured.
  public let network: Network
  /// The answers in the order in which they were asked for.
  public let entries: [Entry]

  /// The answers for a network.
  public init(network: Network, entries: [Entry]) {
    self.network = network
    self.entries = entries
  }
}
