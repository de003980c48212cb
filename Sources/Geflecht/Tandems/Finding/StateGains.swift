/// What a tie between two cities does for the cards of their states: the first between cities of both, and a city that
/// comes within two steps of its own state.
///
///     S ── b        a, b cities of S: a tie a–b brings a within two steps of S
///     a    c ── d   c in S, d in T: no other tie between cities of S and T can be the first
struct StateGains: Sendable {
  private let network: Network
  private let order: FormalOrder
  /// Pairs of states that ties between cities join, in either order.
  private let joined: Set<[Int]>
  /// The cities that their own state is tied to, and those within two steps of it.
  private let tied: Set<NodeID>
  private let near: Set<NodeID>

  /// - Complexity: O(nodes + ties).
  init(_ network: Network) {
    self.network = network
    order = network.formalOrder
    var joined: Set<[Int]> = []
    for city in order.cities {
      guard let own = order.state(of: city) else { continue }
      for other in network.neighbors(of: city) where network.levels[other.index] == .city {
        if let state = order.state(of: other), state != own { joined.insert([own, state]) }
      }
    }
    self.joined = joined
    let reach = StateReach.all(order, along: network.adjacency(.ignored)).compactMap { $0 }
    tied = Set(reach.flatMap { $0.tied })
    near = Set(reach.flatMap { $0.withinTwo })
  }

  /// The states of two cities, where they differ and no tie joins cities of both; otherwise none.
  func firstBetween(_ a: NodeID, _ b: NodeID) -> [NodeID] {
    guard let one = order.state(of: a), let other = order.state(of: b), one != other, !joined.contains([one, other])
    else {
      return []
    }
    return [order.states[one].node, order.states[other].node].compactMap { $0 }
  }

  /// Whether a tie to another city of its state brings a city within two steps of the state.
  func comesNear(_ city: NodeID, over other: NodeID) -> Bool {
    guard let state = order.state(of: city), order.state(of: other) == state else { return false }
    return !near.contains(city) && tied.contains(other) && order.states[state].node != city
  }
}
