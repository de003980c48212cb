/// The ties of every state, within it and across its border, and those of all states together.
///
/// A tie counts where both ends lie in a state; those of the federal level and of nodes without a state are counted apart.
///
///     S ── c ── d       c and S in one state, d in another: S has one tie within and one across, the other state one across
struct StateTies: Sendable {
  /// So many ties, or the sum of their weights, and how many of them cross a border.
  struct Share: Equatable, Sendable {
    fileprivate(set) var total = 0.0
    fileprivate(set) var across = 0.0

    /// The part that crosses; `nil` without a tie.
    var share: Double? { total > 0 ? across / total : nil }

    fileprivate mutating func add(_ amount: Double, isAcross: Bool) {
      total += amount
      if isAcross { across += amount }
    }
  }

  /// The ties with an end in one state, or of all states.
  struct Counts: Sendable {
    /// Ties between two cities.
    fileprivate(set) var ofCities = Share()
    /// All ties.
    fileprivate(set) var all = Share()
    /// Recorded tandems.
    fileprivate(set) var tandems = Share()
    /// The ties between two cities that cross the border; the own end first.
    fileprivate(set) var cityTiesAcross: [(own: NodeID, other: NodeID)] = []
    /// The tandems that cross the border.
    fileprivate(set) var tandemsAcross: [(guide: NodeID, newcomer: NodeID)] = []
  }

  /// Every state.
  private(set) var ofStates: [Counts]
  /// All states, each tie once.
  private(set) var total = Counts()
  /// The ties between every two states, row by row; on the diagonal those within one.
  private(set) var matrix: [[Double]]
  /// The ties that do not count, as an end lies in no state.
  private(set) var outside = 0

  /// - Parameter isWeighted: Whether ties count by their weight.
  /// - Complexity: O(nodes + ties + states²).
  init(of network: Network, _ order: FormalOrder, isWeighted: Bool) {
    let count = order.states.count
    let places = order.grouping.classOfNode
    ofStates = Array(repeating: Counts(), count: count)
    matrix = Array(repeating: Array(repeating: 0, count: count), count: count)
    for node in network.nodes {
      for (neighbor, weight) in zip(network.neighbors(of: node), network.weights(of: node)) where neighbor > node {
        let (a, b) = (Int(places[node.index]), Int(places[neighbor.index]))
        guard a >= 0, b >= 0 else {
          outside += 1
          continue
        }
        let amount = isWeighted ? weight : 1
        let isOfCities = network.levels[node.index] == .city && network.levels[neighbor.index] == .city
        matrix[a][b] += amount
        if a != b { matrix[b][a] += amount }
        total.add(node, neighbor, amount, isAcross: a != b, isOfCities)
        ofStates[a].add(node, neighbor, amount, isAcross: a != b, isOfCities)
        if a != b { ofStates[b].add(neighbor, node, amount, isAcross: true, isOfCities) }
      }
    }
    for tandem in network.tandems {
      guard let a = order.state(of: tandem.source), let b = order.state(of: tandem.target) else { continue }
      total.add(tandem, isAcross: a != b)
      ofStates[a].add(tandem, isAcross: a != b)
      if a != b { ofStates[b].add(tandem, isAcross: true) }
    }
  }

  /// How many other states a state is tied to.
  func partners(of state: Int) -> Int {
    matrix[state].indices.count { $0 != state && matrix[state][$0] > 0 }
  }
}

extension StateTies.Counts {
  fileprivate mutating func add(
    _ own: NodeID, _ other: NodeID, _ amount: Double, isAcross: Bool, _ isOfCities: Bool
  ) {
    all.add(amount, isAcross: isAcross)
    guard isOfCities else { return }
    ofCities.add(amount, isAcross: isAcross)
    if isAcross { cityTiesAcross.append((own, other)) }
  }

  fileprivate mutating func add(_ tandem: Network.RecordedTie, isAcross: Bool) {
    tandems.add(1, isAcross: isAcross)
    if isAcross { tandemsAcross.append((tandem.source, tandem.target)) }
  }
}
