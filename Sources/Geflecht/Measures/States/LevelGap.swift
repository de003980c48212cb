/// A tie between two levels, absent or there, and how many triads of every kind it would close, or keeps closed.
struct LevelGap: Sendable {
  /// The higher of its two ends, and the lower.
  let high, low: NodeID
  /// By kind of triad, in the order of `LevelTriads.Kind`.
  let counts: [Int]

  var total: Int { counts.reduce(0, +) }

  /// Those that are absent.
  static func closing(_ triads: LevelTriads) -> [LevelGap] {
    triads.gaps().map { LevelGap(high: $0.ends.0, low: $0.ends.1, counts: $0.counts) }
  }

  /// Those that are there and without which triads fall open, those of most first, then by the ids of their ends.
  /// - Complexity: O(paths of two ties at states and the federal level).
  static func critical(_ triads: LevelTriads, _ network: Network) -> [LevelGap] {
    var found: [LevelGap] = []
    for high in network.nodes where network.levels[high.index] >= .state {
      for low in network.neighbors(of: high) {
        let level = network.levels[low.index]
        guard level >= .city, level < network.levels[high.index] else { continue }
        let gap = LevelGap(high: high, low: low, counts: triads.critical(high, low))
        if gap.total > 0 { found.append(gap) }
      }
    }
    return found.sorted { a, b in
      a.total != b.total
        ? a.total > b.total
        : (network.id(of: a.high), network.id(of: a.low)) < (network.id(of: b.high), network.id(of: b.low))
    }
  }
}
