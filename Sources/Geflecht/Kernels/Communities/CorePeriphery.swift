/// The core that explains the ties best, and the best one but it.
///
/// Up to 20 nodes all cores are looked at. For a core of a given size only the ties touched matter, so it is enough to
/// keep the two greatest numbers of each size. Cores follow each other in Gray's order, one node in or out at a time:
///
///     core   –  a  ab  b  bc  abc  ac  c        T changes by the neighbors of that node outside the core
///
/// Beyond, `CoreSearch` climbs from several starts.
/// - Complexity: O(2ⁿ) up to 20 nodes, otherwise as `CoreSearch`.
struct CorePeriphery: Sendable {
  /// Whether each node belongs to the core; empty when undefined.
  private(set) var isCore: [Bool] = []
  /// The correlation of the best core; `nil` when all pairs are tied, or none, or there are fewer than three nodes.
  private(set) var fit: Double?
  /// The correlation of the best other core known; `nil` if there is none.
  private(set) var runnerUp: Double?

  /// The most nodes of which all cores are looked at.
  static let exactLimit = 20

  /// - Parameter order: In which order nodes count: of two cores equally good and large, the one with earlier nodes is
  ///   taken.
  init(of given: ArcRows, order: [NodeID]) {
    let rows = Adjacency(symmetric: given).renumbered(order).out
    let count = rows.nodeCount
    let fit = CoreFit(nodes: count, ties: rows.arcCount / 2)
    guard let sizes = CoreFit.sizes(of: count), fit.isDefined else { return }
    var core: [Bool]
    if count <= Self.exactLimit {
      let all = AllCores(of: rows)
      var best = 0
      for size in sizes {
        for (place, touched) in [all.best[size].touched, all.second[size]].enumerated() where touched >= 0 {
          let value = fit(size: size, touched: touched)
          if value > self.fit ?? -.infinity {
            (runnerUp, self.fit) = (self.fit, value)
            best = place == 0 ? size : best
          } else if value > runnerUp ?? -.infinity {
            runnerUp = value
          }
        }
      }
      core = (0..<count).map { all.best[best].core >> UInt32(count - 1 - $0) & 1 == 1 }
    } else {
      var search = CoreSearch(of: rows, fit)
      search.run()
      (core, self.fit, runnerUp) = (search.bestCore, search.bestFit, search.runnerUp)
    }
    isCore = Array(repeating: false, count: count)
    for (place, node) in order.enumerated() { isCore[node.index] = core[place] }
  }

  /// How many of `draws` random networks with the same nodes and number of ties have a core as good as the best one here.
  ///
  /// Every network has a generator of its own, so that threads do not matter.
  static func countAsGood(
    as fit: Double, nodes: Int, ties: Int, draws: Int, seed: Int, threads: Threads
  ) -> Int {
    var seeds = SeededGenerator(seed: seed)
    let first = seeds.next()
    let fits = [Double](sharedCount: draws) { fits in
      threads.perform(draws) { draw in
        var random = SeededGenerator(seed: first &+ UInt64(draw))
        let rows = ArcRows(randomTies: ties, nodes: nodes, &random)
        fits[draw] = CorePeriphery(of: rows, order: (0..<nodes).map { NodeID($0) }).fit ?? -1
      }
    }
    // Fits that are equal on paper may differ in the last bits.
    return fits.count { $0 >= fit - 1e-12 }
  }
}

/// The cores of each size that touch most ties.
private struct AllCores {
  /// For every size the most ties touched and the core; of several the one with the earliest nodes.
  private(set) var best: [(touched: Int, core: UInt32)]
  /// For every size the most ties touched by another core; −1 if there is none.
  private(set) var second: [Int]

  init(of rows: ArcRows) {
    let count = rows.nodeCount
    best = Array(repeating: (-1, 0), count: count + 1)
    second = Array(repeating: -1, count: count + 1)
    // Node 0 is the highest bit, so that earlier nodes make greater numbers.
    var neighbors = Slots<UInt32>(count: count, repeating: 0)
    for node in 0..<count {
      for position in rows.row(node) {
        neighbors[count - 1 - node] |= 1 << UInt32(count - 1 - rows.targets[position].index)
      }
    }
    var (core, touched, size): (UInt32, Int, Int) = (0, 0, 0)
    for step in 1..<(1 << count) {
      let node = step.trailingZeroBitCount
      let bit: UInt32 = 1 << UInt32(node)
      let outside = (neighbors[node] & ~core).nonzeroBitCount
      core ^= bit
      let joins = core & bit != 0
      touched += joins ? outside : -outside
      size += joins ? 1 : -1
      if touched > best[size].touched || (touched == best[size].touched && core > best[size].core) {
        second[size] = best[size].touched
        best[size] = (touched, core)
      } else if touched > second[size] {
        second[size] = touched
      }
    }
  }
}
