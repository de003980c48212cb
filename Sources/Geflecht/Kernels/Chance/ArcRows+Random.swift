extension ArcRows {
  /// As many ties between as many nodes, every choice of pairs equally likely (Erdős & Rényi 1959): rows without weights.
  ///
  /// Where ties are not rare, every pair is asked in turn whether it is among those still to choose. Where they are,
  /// pairs are drawn and those drawn twice drawn again.
  /// - Precondition: `ties` is at most the number of pairs.
  /// - Complexity: O(nodes + ties · log ties).
  init(randomTies ties: Int, nodes: Int, _ random: inout SeededGenerator) {
    let pairs = nodes.pairCount
    precondition(ties <= pairs, "no pair is tied twice")
    var keys: [UInt64] = []
    keys.reserveCapacity(ties)
    if pairs <= 8 * Int64(ties) {
      var left = Int(pairs)
      for a in 0..<nodes {
        for b in (a + 1)..<max(a + 1, nodes) {
          if random.below(left) < ties - keys.count { keys.append(UInt64(a) << 32 | UInt64(b)) }
          left -= 1
        }
      }
    } else {
      while keys.count < ties {
        for _ in keys.count..<ties {
          let (a, b) = (random.below(nodes), random.below(nodes - 1))
          let other = b < a ? b : b + 1
          keys.append(UInt64(min(a, other)) << 32 | UInt64(max(a, other)))
        }
        keys.sort()
        var kept = 0
        for place in keys.indices where place == 0 || keys[place] != keys[place - 1] {
          keys[kept] = keys[place]
          kept += 1
        }
        keys.removeLast(keys.count - kept)
      }
    }
    self.init(pairs: keys, nodes: nodes)
  }

  /// The rows of pairs (a, b), a < b, sorted; a in the upper half of the key.
  private init(pairs: [UInt64], nodes: Int) {
    var starts = [Int](repeating: 0, count: nodes + 1)
    for key in pairs {
      starts[Int(key >> 32) + 1] += 1
      starts[Int(key & 0xFFFF_FFFF) + 1] += 1
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var next = starts
    var ends = [NodeID](repeating: NodeID(0), count: 2 * pairs.count)
    func put(_ node: Int, _ end: Int) {
      ends[next[node]] = NodeID(end)
      next[node] += 1
    }
    // A row first gets the ends below its node, as pairs come by their lower end.
    for key in pairs { put(Int(key & 0xFFFF_FFFF), Int(key >> 32)) }
    for key in pairs { put(Int(key >> 32), Int(key & 0xFFFF_FFFF)) }
    self.init(offsets: starts, targets: ends, weights: Array(repeating: 1, count: ends.count))
  }
}
