/// The answers of several measures of one network, ready to be shown.
public struct ResultTable: Sendable {
  /// The network that was measured.
  public let network: Network
  /// The answers in the order in which they were asked for.
  public let answers: [Answer]

  /// The answers for a network.
  public init(network: Network, answers: [Answer]) {
    self.network = network
    self.answers = answers
  }
}
