/// What a measure answers.
public enum MeasureResult: Equatable, Sendable {
  /// A number a node.
  case nodes(NodeScores)
  /// Several numbers a node.
  case profiles(NodeProfiles)
  /// A set of sectors a node.
  case sets(NodeSectors)
  /// One number for the network; `nil` where undefined.
  case network(Double?)
  /// A table with one row a sector.
  case sectors(SectorTable)
  /// A number a tie.
  case ties(TieScores)
  /// A table about the network.
  case table(NumberTable)
}

/// Several measures of one network, ready to be shown.
public struct ResultTable: Sendable {
  /// One measure and its answer.
  public struct Entry: Sendable {
    /// The measure's id.
    public let id: String
    /// Its answer.
    public let result: MeasureResult
    /// How good it is, if it was not worked out exactly.
    public let estimate: Estimate?

    /// An answer under the measure's id.
    public init(id: String, result: MeasureResult, estimate: Estimate? = nil) {
      self.id = id
      self.result = result
      self.estimate = estimate
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

/// How good an answer is that was drawn from samples.
public struct Estimate: Hashable, Sendable {
  /// How far the numbers may be off, all of them at once, in 95 of 100 cases.
  public let error: Double
  /// How many samples were drawn.
  public let samples: Int

  /// The share of cases in which the numbers lie within the error.
  public static let confidence = 0.95
}
