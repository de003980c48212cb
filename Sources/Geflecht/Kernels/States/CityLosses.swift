/// How many pairs of own cities of every state still reach each other when nodes are taken away: as many others, drawn from
/// the actors that work locally, as stand above the cities.
///
/// What is left without state and federal level is held against this: a network that loses many nodes loses ways anyhow.
struct CityLosses: Sendable {
  /// The pairs that reach each other, state by state, in every draw; empty where there are too few others to draw from.
  private(set) var ofStates: [[Double]]
  /// How many nodes are taken away.
  let count: Int

  /// Arcs looked at in all draws together: on a large network there are fewer draws.
  private static let steps = 100_000_000
  private static let leastDraws = 39

  /// - Parameter nodes: All nodes in an order that does not depend on that of the data.
  /// - Complexity: O(nodes + arcs) a draw.
  init(
    of rows: ArcRows, _ order: FormalOrder, byID nodes: [NodeID], draws: Int, seed: Int, threads: Threads
  ) {
    let above = nodes.count { order.isAbove($0) }
    let local = nodes.filter { order.level(of: $0) == .actor }
    (count, ofStates) = (above, order.states.map { _ in [] })
    guard above > 0, above <= local.count else { return }
    let plan = Plan(order, local, nodes)
    let times = min(draws, max(Self.leastDraws, Self.steps / (rows.nodeCount + rows.arcCount)))
    var seeds = SeededGenerator(seed: seed)
    let first = seeds.next()
    threads.inOrder(0..<times) {
      [Double]()
    } make: { connected, number in
      var random = SeededGenerator(seed: first &+ UInt64(number))
      connected = plan.connected(rows, without: above, &random)
    } take: { connected, _ in
      for state in ofStates.indices { ofStates[state].append(connected[state]) }
    }
  }

  /// The cities first, those of a state one after the other, then what stays in every draw.
  private struct Plan: Sendable {
    private let ranges: [Range<Int>]
    private let fixed: [NodeID]
    private let local: [NodeID]

    init(_ order: FormalOrder, _ local: [NodeID], _ nodes: [NodeID]) {
      var (sorted, ranges) = ([NodeID](), [Range<Int>]())
      for state in order.states {
        ranges.append(sorted.count..<sorted.count + state.cities.count)
        sorted += state.cities
      }
      let own = Set(sorted)
      sorted += nodes.filter { order.level(of: $0) != .actor && !own.contains($0) }
      (self.ranges, fixed, self.local) = (ranges, sorted, local)
    }

    /// The pairs of own cities that reach each other without so many local actors.
    func connected(_ rows: ArcRows, without count: Int, _ random: inout SeededGenerator) -> [Double] {
      var deck = local
      for at in 0..<count { deck.swapAt(at, at + random.below(deck.count - at)) }
      let stays = fixed + deck[count...]
      let left = rows.renumbered(stays, weighted: false)
      let labels = Components(of: Adjacency(symmetric: left)).labels
      return ranges.map { range in
        var sizes: [Int: Int] = [:]
        for city in range { sizes[labels[city], default: 0] += 1 }
        return sizes.values.reduce(0) { $0 + Double($1.pairCount) }
      }
    }
  }
}
