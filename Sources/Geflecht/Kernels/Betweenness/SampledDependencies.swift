/// Betweenness from a sample of sources, with a bound on its error that holds for all nodes at once.
///
/// Sources are drawn at random, each as often as it stands for nodes, and how much each depends on a node is a number
/// between 0 and 1 whose mean is wanted. With r draws, sample variance V and confidence 1 − δ the mean is off by at most
///
///     √(2 V ln(4/δ) / r) + 7 ln(4/δ) / (3 (r − 1))
///
/// (Maurer & Pontil 2009, Empirical Bernstein bounds). The sample doubles until the bound is small enough; δ is shared by
/// all nodes and all times at which it was looked at. When half as many sources would be drawn as there are, all are taken.
/// What trees owe has a closed form and is exact (`PendantFolding`).
/// - Complexity: O(arcs) a draw; 226 bytes a node and thread.
struct SampledDependencies: Sendable {
  /// The dependent pairs of every node.
  private(set) var sums: [Double]
  /// The most that any of them is off, and how many sources were drawn; `nil` if all were taken.
  private(set) var bound: (error: Double, samples: Int)?

  private static let risk = 0.05
  private static let first = 256
  private static let chunks = 32

  /// - Parameter error: The error wanted, as a share of all pairs of other nodes.
  init(of given: Adjacency, error: Double, seed: Int, threads: Threads, progress: WorkProgress) {
    let folding = PendantFolding(given)
    let (adjacency, order, weights) = (folding.core, folding.kept, folding.keptWeights)
    sums = folding.pairs
    // Sources by weight: a draw below a running total.
    var totals: [Double] = []
    for weight in weights { totals.append((totals.last ?? 0) + weight) }
    let total = totals.last ?? 0
    let others = Double(given.nodeCount - 1)
    guard total > 0, others > 1 else { return }
    // Y = δ/total lies in 0 … 1; a node's dependent pairs are total² · E[Y], each pair in both orders.
    let pairs = total * total / (given.isSymmetric ? 2 : 1)
    let wanted = error * others * (others - 1) / (given.isSymmetric ? 2 : 1)
    let rounds = 1 + max(0, Int.bitWidth - (adjacency.nodeCount / Self.first).leadingZeroBitCount)
    var random = SeededGenerator(seed: seed)
    var (mean, squares) = ([Double](repeating: 0, count: order.count), [Double](repeating: 0, count: order.count))
    var drawn = 0
    for round in 0..<rounds {
      let goal = Self.first << round
      if goal * 2 > adjacency.nodeCount { break }
      let sources = (drawn..<goal).map { _ in totals.firstAbove(random.unit() * total) }
      Self.add(sources, to: &mean, &squares, adjacency, weights, 1 / total, threads) { done, all in
        progress.report((drawn + (goal - drawn) * done / all), of: max(goal, Self.most(error)))
      }
      drawn = goal
      let r = Double(drawn)
      let logarithm = (4 * Double(order.count) * Double(rounds) / Self.risk).naturalLogarithm
      let off = mean.indices.reduce(0.0) { worst, node in
        let variance = max(0, (squares[node] - mean[node] * mean[node] / r) / (r - 1))
        return max(worst, (2 * variance * logarithm / r).squareRoot() + 7 * logarithm / (3 * (r - 1)))
      }
      if off * pairs <= wanted {
        for (place, node) in order.enumerated() { sums[node.index] += mean[place] / r * pairs }
        bound = (off * pairs, drawn)
        return
      }
    }
    sums = PathDependencies(of: given, .steps, threads: threads, progress: progress).sums
  }

  /// About how many draws an error takes at least: the second part of the bound alone.
  private static func most(_ error: Double) -> Int { Int(min(60 / error, 1e9)) }

  private static func add(
    _ sources: [UInt32], to mean: inout [Double], _ squares: inout [Double], _ adjacency: Adjacency,
    _ weights: [Double], _ scale: Double, _ threads: Threads, _ report: (Int, Int) -> Void
  ) {
    let batches = (sources.count + Lanes.count - 1) / Lanes.count
    let chunks = min(batches, Self.chunks)
    threads.inOrder(0..<chunks) {
      BatchedBrandes(adjacency, weights: weights)
    } make: { search, chunk in
      search.clearSums()
      for batch in (batches * chunk / chunks)..<(batches * (chunk + 1) / chunks) {
        let range = batch * Lanes.count..<min(sources.count, (batch + 1) * Lanes.count)
        search.run(sources[range], factors: Lanes(repeating: scale))
      }
    } take: { search, chunk in
      for node in mean.indices {
        mean[node] += search.sums[node]
        squares[node] += search.squares[node]
      }
      report(chunk + 1, chunks)
    }
  }
}

extension [Double] {
  /// The first place whose element is above a number; elements ascend.
  fileprivate func firstAbove(_ number: Double) -> UInt32 {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > number { high = middle } else { low = middle + 1 }
    }
    return UInt32(low)
  }
}
