/// How often a walker is at each node who follows an arc with probability d and otherwise starts anew.
///
/// Where a node has no arcs the walker starts anew for certain. Leaving those jumps out of the system and scaling the
/// solution to the sum 1 gives the same numbers (Gleich 2015, PageRank beyond the Web, §2.2, doi 10.1137/140976649), so
/// that no step has to gather them.
struct PageRankVector: Sendable {
  /// The shares of time, in the order of the network's nodes; `nil` if they cannot be had.
  let values: [Double]?

  /// - Parameters:
  ///   - start: Where the walker starts anew, each place as likely; empty: everywhere.
  ///   - tolerance: How much the shares may still change in the last step, all together.
  init(
    of network: NumberedByDegree, weighted: Bool, damping: Double, start: [NodeID], tolerance: Double, threads: Threads
  ) {
    let adjacency = network.adjacency
    let count = adjacency.nodeCount
    guard count > 0 else {
      values = []
      return
    }
    let scale = (0..<count).map { node in
      let leaving = weighted ? adjacency.out.strength(node) : Double(adjacency.out.degree(node))
      return leaving > 0 ? 1 / leaving : 1
    }
    var base = [(1 - damping) / Double(count)]
    if !start.isEmpty {
      let chosen = Set(start)
      base = network.order.map { chosen.contains($0) ? (1 - damping) / Double(chosen.count) : 0 }
    }
    // A walk to and fro has a real spectrum; one along directions need not.
    let system = SemiIteration(
      factor: damping, scale: scale, base: base, radius: adjacency.isSymmetric ? damping : nil, isBalanced: true)
    let sums = ArcSums(adjacency.into, weighted: weighted, threads: threads)
    // A walk keeps the sum of its component: starting with that leaves nothing to settle of the slowest mode.
    values = system.solve(sums, from: base.map { $0 / (1 - damping) }, tolerance: tolerance).map { solution in
      let total = solution.reduce(0, +)
      return network.restored(solution.map { $0 / total }, count: count)
    }
  }
}
