/// The answers of several measures of one network, ready to be shown.
public struct ResultTable: Sendable {
  /// The network that was measured.
  public let network: Network
  /// The answers in the order in which they were asked for.
  public let answers: [Answer]
  /// The measures that have none for this network.
  public let unanswered: [Unanswered]

  /// A measure without an answer.
  public struct Unanswered: Sendable {
    /// The measure.
    public let card: MeasureCard
    /// What is missing and what to do.
    public let reason: Phrase

    /// A measure and why it has no answer.
    public init(_ card: MeasureCard, because reason: Phrase) { (self.card, self.reason) = (card, reason) }
  }

  /// The answers for a network.
  public init(network: Network, answers: [Answer], unanswered: [Unanswered] = []) {
    self.network = network
    self.answers = answers
    self.unanswered = unanswered
  }
}
