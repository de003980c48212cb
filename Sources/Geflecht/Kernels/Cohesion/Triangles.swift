/// The triangles of a network: three nodes that are all tied to each other.
///
/// Nodes are numbered anew by falling degree and every tie is kept at its higher number, the end with fewer ties. So even
/// a hub keeps at most √(2 · ties) of them, and every triangle is found once, from its highest number (Chiba & Nishizeki
/// 1985, doi 10.1137/0214017; Latapy 2008, doi 10.1016/j.tcs.2008.07.017): mark what it keeps, then look for marks among
/// what those keep.
///
///     a ── b        by degree   c 0, d 1, a 2, b 3, e 4
///      \  /         kept        c │ d  c │ a  c │ b  c a │ e  d
///       c ── d ── e             from b: c and a are marked, and a keeps c: triangle
///
/// Most marks that are looked at are those of hubs, which have the lowest numbers and lie together. The mark is the highest
/// bit of the count of a node, so that one look tells both; whether it is set is added up as 0 or 1: as a branch it would
/// be guessed wrong half of the time.
struct Triangles: Sendable {
  /// The triangles at every node.
  private(set) var counts: [Int]

  /// How many there are in all.
  var total: Int64 { counts.longSum / 3 }

  /// - Complexity: O(arcs^1.5) time, 2 bytes an arc and 20 a node.
  init(of adjacency: Adjacency) {
    let rows = adjacency.out
    let order = adjacency.orderByDegree
    let kept = KeptTies(rows, order, findable: false)
    let mark: UInt32 = 1 << 31
    var found = Slots<UInt32>(count: order.count, repeating: 0)
    for node in 0..<order.count {
      let (first, end) = (Int(kept.starts[node]), Int(kept.starts[node + 1]))
      guard end - first > 1 else { continue }
      for at in first..<end { found[Int(kept.ends[at])] |= mark }
      var own: UInt32 = 0
      for at in first..<end {
        let middle = Int(kept.ends[at])
        var shared: UInt32 = 0
        for place in Int(kept.starts[middle])..<Int(kept.starts[middle + 1]) {
          let low = Int(kept.ends[place])
          let count = found[low]
          let isMarked = count &>> 31
          found[low] = count &+ isMarked
          shared &+= isMarked
        }
        found[middle] &+= shared
        own &+= shared
      }
      found[node] &+= own
      for at in first..<end { found[Int(kept.ends[at])] &= ~mark }
    }
    counts = Array(repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { counts[node.index] = Int(found[place]) }
  }
}

/// All triangles of a network, one by one, for measures that ask who their corners are.
struct TriangleList: Sendable {
  /// The corners of every triangle, three after the other: by falling degree backwards, as `Triangles` finds them.
  private(set) var corners: [NodeID] = []

  var count: Int { corners.count / 3 }

  /// - Complexity: O(arcs^1.5) time, 12 bytes a triangle.
  init(of adjacency: Adjacency) {
    let order = adjacency.orderByDegree
    let kept = KeptTies(adjacency.out, order, findable: false)
    kept.forEachTriangle { high, middle, low, _ in
      corners.append(order[high])
      corners.append(order[middle])
      corners.append(order[low])
    }
  }
}
