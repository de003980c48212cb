/// How many cities of a state would be tied to each other, and how many of their ties would cross its border, if the ties
/// between cities were dealt out anew: every city keeps its number of them.
///
///     dealt    a ── b   c ── d      one state: a b c, another: d
///     anew     a ── d   c ── b      tied within: b c, and one tie crosses
struct CityDeals: Sendable {
  /// The numbers of one state, deal after deal; none where there is nothing to deal.
  struct Numbers: Sendable {
    /// How many cities are tied to another of the state.
    fileprivate(set) var tied: [Double] = []
    /// Which part of its cities' ties to cities of states leads to another state.
    fileprivate(set) var across: [Double] = []
  }

  private(set) var ofStates: [Numbers]
  /// How many ties between cities there are.
  let ties: Int

  /// Steps spent on all deals: on a large network there are fewer.
  private static let steps = 50_000_000
  private static let leastDraws = 99

  /// - Parameter nodes: All nodes in an order that does not depend on that of the data.
  init(_ network: Network, _ order: FormalOrder, byID nodes: [NodeID], draws: Int, seed: Int, threads: Threads) {
    let cities = nodes.filter { network.levels[$0.index] == .city }
    let rows = network.adjacency(.ignored).renumbered(cities, weighted: false).out
    let (states, count) = (cities.map { order.state(of: $0) ?? -1 }, order.states.count)
    ties = rows.arcCount / 2
    ofStates = Array(repeating: Numbers(), count: count)
    guard ties > 1 else { return }
    let rewiring = Rewiring(
      of: rows, order: cities.indices.map { NodeID($0) }, levels: Array(repeating: 0, count: cities.count))
    let times = min(draws, max(Self.leastDraws, Self.steps / (Rewiring.stepsPerTie * ties)))
    let drawn = rewiring.draw(times, seed: seed, threads: threads) { adjacency in
      var (tied, within, across) = (
        Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count)
      )
      let rows = adjacency.out
      for city in states.indices where states[city] >= 0 {
        let state = states[city]
        var isTied = false
        for position in rows.row(city) {
          let other = states[rows.targets[position].index]
          if other == state {
            isTied = true
            within[state] += 0.5
          } else if other >= 0 {
            across[state] += 1
          }
        }
        if isTied { tied[state] += 1 }
      }
      return tied.map { $0 }
        + (0..<count).map { within[$0] + across[$0] > 0 ? across[$0] / (within[$0] + across[$0]) : nil }
    }
    for state in 0..<count {
      ofStates[state].tied = drawn.values.compactMap { $0[state] }
      ofStates[state].across = drawn.values.compactMap { $0[count + state] }
    }
  }
}
