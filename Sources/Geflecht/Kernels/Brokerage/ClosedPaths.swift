/// The paths of two steps whose ends are tied to each other as well, by the node in their middle: there is nothing to
/// broker on them.
///
///     a ── b        in the middle of a: b–c      in the middle of c: a–b, but not a–d nor b–d
///      \  /         directed, a → v → b is closed by a → b; a → v → a has two ends that are one, and is closed too
///       c ── d
///
/// They are read off the triangles. Where every arc has its way back, the ends of a path come in one order only.
struct ClosedPaths: Sendable {
  /// Where the paths through every node begin.
  let offsets: [Int]
  /// Their first and last nodes.
  let ends: [(first: UInt32, last: UInt32)]

  func through(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// - Complexity: O(arcs^1.5) time; 24 bytes a triangle, up to twice as many with directions.
  init(of adjacency: Adjacency) {
    let pairs = TiedPairs(adjacency, weighted: false)
    let count = pairs.rows.nodeCount
    let order = Adjacency(symmetric: pairs.rows).orderByDegree
    let kept = KeptTies(pairs.rows, order, findable: true)
    let paths = Paths(pairs, order, isDirected: !adjacency.isSymmetric)
    var next = Array(repeating: 0, count: count + 1)
    paths.forEach(in: kept) { middle, _, _ in next[middle + 1] += 1 }
    for node in 0..<count { next[node + 1] += next[node] }
    offsets = next
    var ends = [(first: UInt32, last: UInt32)](repeating: (0, 0), count: next[count])
    paths.forEach(in: kept) { middle, first, last in
      ends[next[middle]] = (UInt32(first), UInt32(last))
      next[middle] += 1
    }
    self.ends = ends
  }
}

/// The search for closed paths; two passes over it count them and put them down.
private struct Paths {
  private let pairs: TiedPairs
  private let order: [NodeID]
  private let isDirected: Bool

  init(_ pairs: TiedPairs, _ order: [NodeID], isDirected: Bool) {
    (self.pairs, self.order, self.isDirected) = (pairs, order, isDirected)
  }

  @inline(__always)
  func forEach(in kept: borrowing KeptTies, _ body: (_ middle: Int, _ first: Int, _ last: Int) -> Void) {
    let order = order.span
    guard isDirected else {
      kept.forEachTriangle { high, middle, low, _ in
        let (a, b, c) = (order[unchecked: high].index, order[unchecked: middle].index, order[unchecked: low].index)
        body(a, b, c)
        body(b, a, c)
        body(c, a, b)
      }
      return
    }
    let arcs = pairs.arcs.span
    let (down, up) = (TiedPairs.outward, TiedPairs.inward)
    for node in 0..<pairs.rows.nodeCount {
      for position in pairs.rows.row(node) where arcs[unchecked: position] == down | up {
        let partner = pairs.rows.targets[position].index
        body(node, partner, partner)
      }
    }
    kept.forEachTriangle { high, middle, low, sides in
      let (a, b, c) = (order[unchecked: high].index, order[unchecked: middle].index, order[unchecked: low].index)
      let ab = arcs[unchecked: Int(kept.positions[sides.highMiddle])]
      let ac = arcs[unchecked: Int(kept.positions[sides.highLow])]
      let bc = arcs[unchecked: Int(kept.positions[sides.middleLow])]
      if ab & up != 0, ac & down != 0, bc & down != 0 { body(a, b, c) }
      if ac & up != 0, ab & down != 0, bc & up != 0 { body(a, c, b) }
      if ab & down != 0, bc & down != 0, ac & down != 0 { body(b, a, c) }
      if bc & up != 0, ab & up != 0, ac & up != 0 { body(b, c, a) }
      if ac & down != 0, bc & up != 0, ab & down != 0 { body(c, a, b) }
      if bc & down != 0, ac & up != 0, ab & up != 0 { body(c, b, a) }
    }
  }
}
