/// How many cities of a state would be tied to each other, and how many of their ties would cross its border, if the ties
/// between cities were dealt out anew: every city keeps its number of them.
///
///     dealt    a ── b   c ── d      one state: a b c, another: d
///     anew     a ── d   c ── b      tied within: b c, and one tie crosses
struct CityDeals: Sendable {
  /// The cities of every state that are tied to another of it; `nil` where there is nothing to deal.
  let tiedCities: [ChanceNumbersOfStates]
  /// How many ties between cities there are.
  let ties: Int

  /// A number of a state in all deals.
  typealias ChanceNumbersOfStates = [Double]

  /// How often ties are dealt out: on a large network less often.
  private static let steps = 50_000_000

  /// - Parameters:
  ///   - nodes: All nodes in an order that does not depend on that of the data.
  ///   - draws: The most deals.
  init(
    _ network: Network, _ order: FormalOrder, byID nodes: [NodeID], draws: Int, seed: Int, threads: Threads
  ) {
    let cities = nodes.filter { network.levels[$0.index] == .city }
    let rows = network.adjacency(.ignored).out.renumbered(cities, weighted: false)
    ties = rows.arcCount / 2
    let states = cities.map { order.state(of: $0) ?? -1 }
    let count = order.states.count
    guard ties > 1 else {
      tiedCities = Array(repeating: [], count: count)
      return
    }
    let rewiring = Rewiring(
      of: rows, order: cities.indices.map { NodeID($0) }, levels: Array(repeating: 0, count: cities.count))
    let most = min(draws, max(99, Self.steps / (Rewiring.stepsPerTie * ties)))
    let drawn = rewiring.draw(most, seed: seed, threads: threads) { adjacency in
      var tied = Array(repeating: 0.0, count: count)
      let rows = adjacency.out
      for city in states.indices where states[city] >= 0 {
        if rows.row(city).contains(where: { states[rows.targets[$0].index] == states[city] }) {
          tied[states[city]] += 1
        }
      }
      return tied
    }
    tiedCities = (0..<count).map { state in drawn.values.compactMap { $0[state] } }
  }
}
