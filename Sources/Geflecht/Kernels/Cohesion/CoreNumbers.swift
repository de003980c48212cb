/// The core number of every node: the greatest k such that it belongs to a part in which all have k ties or more.
///
/// Nodes with the fewest ties left are taken away, level by level; a node that falls to the level while its neighbors go
/// goes with them (Matula & Beck 1983, doi 10.1145/2402.322385; Batagelj & Zaveršnik 2011, doi
/// 10.1007/s11634-010-0079-y). Instead of keeping all nodes sorted by what is left to them, as the latter do, every level
/// looks for its first nodes among all that are left. A node is looked at once for each level up to its core number, which
/// its degree bounds, and an arc costs no more than a comparison and a subtraction. There are no branches on what is left
/// to a node: they would wait for a cell that is seldom at hand.
///
///     a ── b        level 1 takes f, then e whose only other tie is to d; then d
///     │ ╲╱ │        level 3 takes a, b, c, g
///     │ ╱╲ │
///     c ── g ── d ── e ── f
struct CoreNumbers: Sendable {
  /// The core number of every node.
  private(set) var numbers: [Int]

  /// - Complexity: O(nodes + arcs) time, 12 bytes a node beside the numbers.
  init(of adjacency: Adjacency) {
    let rows = adjacency.out
    let count = rows.nodeCount
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    // What is left to a node; its core number once it is taken away.
    var left = Slots<UInt32>(capacity: max(1, count))
    left.fill(count) { UInt32(offsets[unchecked: $0 + 1] - offsets[unchecked: $0]) }
    var staying = Slots<UInt32>(capacity: max(1, count))
    staying.fill(count) { UInt32($0) }
    // The nodes taken at a level, 0 ..< end, with a slot behind the last.
    var taken = Slots<UInt32>(count: count + 1, repeating: 0)
    var level: UInt32 = 0
    while !staying.isEmpty {
      // Who was taken at an earlier level is left out; who is not above this one begins it.
      var (kept, end, lowest) = (0, 0, UInt32.max)
      for at in staying.indices {
        let node = staying[at]
        let degree = left[Int(node)]
        staying[kept] = node
        kept &+= degree > level ? 1 : 0
        lowest = min(lowest, degree > level ? degree : .max)
        taken[end] = node
        end &+= degree == level ? 1 : 0
      }
      staying.removeAll(from: kept)
      if end == 0 {
        level = lowest
        continue
      }
      var at = 0
      while at < end {
        let node = Int(taken[at])
        at += 1
        for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
          let neighbor = targets[unchecked: position].index
          let degree = left[neighbor]
          left[neighbor] = degree &- (degree > level ? 1 : 0)
          taken[end] = UInt32(neighbor)
          end &+= degree == level &+ 1 ? 1 : 0
        }
      }
      level += 1
    }
    numbers = (0..<count).map { Int(left[$0]) }
  }
}
