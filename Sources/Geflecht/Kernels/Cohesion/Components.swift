/// The components of a network: which nodes can reach each other over arcs that all have their way back.
///
/// Every node points to a node of its component with a lower number, or to itself at the root. First only two arcs a node
/// join such trees; that already puts most nodes into one component, and the rest of the arcs of those need not be looked
/// at at all (Afforest: Sutton, Ben-Nun & Barak 2018, doi 10.1109/IPDPS.2018.00012). Which component that is, a sample tells;
/// were it another, more arcs would be looked at and the answer be the same.
struct Components: Sendable {
  /// The component of every node, numbered in the order of their first nodes.
  let labels: [Int]
  /// How many nodes each component has.
  let sizes: [Int]

  private static let arcsFirst = 2
  private static let sample = 1024

  /// - Complexity: O(nodes + arcs · α(nodes)) time, 4 bytes a node beside the labels.
  init(of adjacency: Adjacency) {
    let rows = adjacency.out
    let count = rows.nodeCount
    var parents = Slots<UInt32>(capacity: max(1, count))
    parents.fill(count) { UInt32($0) }
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    for node in 0..<count {
      let first = offsets[unchecked: node]
      parents.join(node, first..<min(first + Self.arcsFirst, offsets[unchecked: node + 1]), targets)
    }
    let giant = parents.mostFrequentRoot(among: Self.sample)
    for node in 0..<count where parents.root(UInt32(node)) != giant {
      let (first, end) = (offsets[unchecked: node] + Self.arcsFirst, offsets[unchecked: node + 1])
      if first < end { parents.join(node, first..<end, targets) }
    }
    (labels, sizes) = parents.numbered()
  }
}

extension Slots<UInt32> {
  /// The root of a node's tree; the path to it is halved on the way.
  @inline(__always)
  fileprivate mutating func root(_ node: UInt32) -> UInt32 {
    var at = node
    while true {
      let above = self[Int(at)]
      let next = self[Int(above)]
      if next == above { return above }
      self[Int(at)] = next
      at = next
    }
  }

  /// Makes one tree of a node's and those of its neighbors; the lowest root is that of all.
  @inline(__always)
  fileprivate mutating func join(_ node: Int, _ row: Range<Int>, _ targets: Span<NodeID>) {
    var own = root(UInt32(node))
    for position in row {
      let other = root(targets[unchecked: position].raw)
      if other == own { continue }
      self[Int(Swift.max(own, other))] = Swift.min(own, other)
      own = Swift.min(own, other)
    }
  }

  /// The root of most of so many nodes, spread over all.
  fileprivate mutating func mostFrequentRoot(among sample: Int) -> UInt32 {
    var roots: [UInt32] = []
    for node in stride(from: 0, to: count, by: Swift.max(1, count / sample)) { roots.append(root(UInt32(node))) }
    roots.sort()
    var (best, most, first) = (UInt32(0), 0, 0)
    for at in roots.indices {
      if roots[at] != roots[first] { first = at }
      if at - first >= most { (best, most) = (roots[at], at - first + 1) }
    }
    return best
  }

  /// The trees, numbered in the order of their roots, of which each stands before the rest of its tree.
  fileprivate mutating func numbered() -> (labels: [Int], sizes: [Int]) {
    var sizes: [Int] = []
    let labels = [Int](sharedCount: count) { labels in
      // Neighbors in number are mostly of one tree, which is counted when it ends.
      var (current, run) = (0, 0)
      for node in indices {
        let root = Int(root(UInt32(node)))
        let label = root == node ? sizes.count : labels[root]
        if root == node { sizes.append(0) }
        labels[node] = label
        if label != current {
          sizes[current] += run
          (current, run) = (label, 0)
        }
        run += 1
      }
      if !isEmpty { sizes[current] += run }
    }
    return (labels, sizes)
  }
}
