/// The rows of a network, built from its ties sorted by pair.
///
/// Every pair of nodes is one tie, in the rows of both ends. The part of a row below its own node comes from the pairs in
/// which it is the higher end, the part above from those in which it is the lower:
///
///     pairs          a–b   a–c │ b–c
///     row of b       a  │  c              below from a–b, above from b–c
struct CompressedRows {
  private(set) var offsets: [Int]
  private(set) var neighbors: [NodeID]
  private(set) var weights: [Double]
  private(set) var tags: [SectorSet]

  /// - Parameters:
  ///   - weight: The weight of a tie; those of one pair add.
  ///   - tag: The sector tag of a tie between two nodes; those of one pair unite.
  /// - Complexity: O(nodes + ties).
  init(_ pairs: TiePairs, threads: Threads, weight: (Int) -> Double, tag: (Int, _ a: Int, _ b: Int) -> SectorSet) {
    let extents = Extents(pairs)
    let count = extents.offsets[extents.nodeCount]
    var (weights, tags) = ([Double](), [SectorSet]())
    neighbors = Array(sharedCount: count) { neighbors in
      weights = Array(sharedCount: count) { weights in
        tags = Array(sharedCount: count) { tags in
          let arcs = Arcs(neighbors: neighbors, weights: weights, tags: tags)
          threads.perform(pairs.parts.count) { part in
            for node in pairs.parts[part] { arcs.putAbove(node, pairs, extents, weight: weight, tag: tag) }
          }
          // What stands above a node in its row is now copied to the rows of those above.
          var next = Array(extents.offsets.dropLast())
          next.withSharedSlots { next in
            threads.perform(pairs.parts.count) { part in arcs.putBelow(pairs.parts[part], extents, next) }
          }
        }
      }
    }
    (offsets, self.weights, self.tags) = (extents.offsets, weights, tags)
  }

  /// Where rows begin, and how many neighbors of each node lie below it.
  private struct Extents {
    private(set) var offsets: [Int]
    private(set) var below: [UInt32]

    var nodeCount: Int { below.count }
    /// Where in its row the neighbors above a node begin.
    @inline(__always)
    func middle(_ node: Int) -> Int { offsets[node] + Int(below[node]) }

    init(_ pairs: TiePairs) {
      let (starts, keys) = (pairs.starts, pairs.keys)
      let nodeCount = starts.count - 1
      below = [UInt32](repeating: 0, count: nodeCount)
      offsets = [Int](repeating: 0, count: nodeCount + 1)
      for node in 0..<nodeCount {
        var last = UInt64.max
        for at in Int(starts[node])..<Int(starts[node + 1]) where keys[at] >> 32 != last {
          last = keys[at] >> 32
          below[Int(last)] += 1
          offsets[node + 1] += 1
        }
      }
      for node in 0..<nodeCount { offsets[node + 1] += offsets[node] + Int(below[node]) }
    }
  }

  /// The arcs while threads fill them.
  private struct Arcs {
    let neighbors: SharedSlots<NodeID>
    let weights: SharedSlots<Double>
    let tags: SharedSlots<SectorSet>

    /// Fills the part of a row above its own node, from the pairs in which that is the lower end.
    @inline(__always)
    func putAbove(
      _ node: Int, _ pairs: TiePairs, _ extents: Extents, weight: (Int) -> Double,
      tag: (Int, _ a: Int, _ b: Int) -> SectorSet
    ) {
      var place = extents.middle(node) - 1
      var last = UInt64.max
      for at in Int(pairs.starts[node])..<Int(pairs.starts[node + 1]) {
        let key = pairs.keys[at]
        let tie = Int(key & 0xFFFF_FFFF)
        if key >> 32 == last {
          weights[place] += weight(tie)
          tags[place].formUnion(tag(tie, node, Int(last)))
        } else {
          last = key >> 32
          place += 1
          neighbors[place] = NodeID(Int(last))
          weights[place] = weight(tie)
          tags[place] = tag(tie, node, Int(last))
        }
      }
    }

    /// Fills the parts below their own nodes of the rows in a range.
    /// - Parameter next: Where the next neighbor of each row goes.
    @inline(__always)
    func putBelow(_ range: Range<Int>, _ extents: Extents, _ next: SharedSlots<Int>) {
      let (first, end) = (NodeID(range.lowerBound), NodeID(range.upperBound))
      for node in 0..<extents.nodeCount {
        for at in extents.middle(node)..<extents.offsets[node + 1] {
          let neighbor = neighbors[at]
          guard first <= neighbor, neighbor < end else { continue }
          let place = next[neighbor.index]
          next[neighbor.index] = place + 1
          neighbors[place] = NodeID(node)
          weights[place] = weights[at]
          tags[place] = tags[at]
        }
      }
    }
  }
}
