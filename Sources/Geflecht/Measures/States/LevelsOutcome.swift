/// How the levels of a network interlock, state by state: everything that cards, overviews and pages show of it.
public struct LevelsOutcome: Sendable {
  /// What was looked at.
  public let network: Network
  /// Who belongs where.
  public let order: FormalOrder
  /// What is counted of every state, in the formal order.
  public let profiles: [StateProfile]

  /// - Complexity: O(nodes + ties).
  public init(of analysis: Analysis) {
    network = analysis.network
    order = network.formalOrder
    profiles = StateProfile.all(in: network, order)
  }
}
