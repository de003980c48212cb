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
    let (starts, keys) = (pairs.starts, pairs.keys)
    let nodeCount = starts.count - 1
    // How many neighbors a node has below it and in all.
    var below = [UInt32](repeating: 0, count: nodeCount)
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

    let (offsets, lower, parts) = (offsets, below, pairs.parts)
    let count = offsets[nodeCount]
    var (weights, tags) = ([Double](), [SectorSet]())
    neighbors = Array(sharedCount: count) { neighbors in
      weights = Array(sharedCount: count) { weights in
        tags = Array(sharedCount: count) { tags in
          threads.perform(parts.count) { part in
            for node in parts[part] {
              var place = offsets[node] + Int(lower[node]) - 1
              var last = UInt64.max
              for at in Int(starts[node])..<Int(starts[node + 1]) {
                let tie = Int(keys[at] & 0xFFFF_FFFF)
                if keys[at] >> 32 == last {
                  weights[place] += weight(tie)
                  tags[place].formUnion(tag(tie, node, Int(last)))
                } else {
                  last = keys[at] >> 32
                  place += 1
                  neighbors[place] = NodeID(Int(last))
                  weights[place] = weight(tie)
                  tags[place] = tag(tie, node, Int(last))
                }
              }
            }
          }
          // What stands above a node in its row is now copied to the rows of those above.
          var next = Array(offsets.dropLast())
          next.withSharedSlots { next in
            threads.perform(parts.count) { part in
              let (first, end) = (NodeID(parts[part].lowerBound), NodeID(parts[part].upperBound))
              for node in 0..<nodeCount {
                for at in (offsets[node] + Int(lower[node]))..<offsets[node + 1] {
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
      }
    }
    (self.weights, self.tags) = (weights, tags)
  }
}
