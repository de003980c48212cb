/// The components of a network: which nodes can reach each other over arcs that all have their way back.
///
/// Every node points to a node of its component with a lower number, or to itself at the root. First only two arcs a node
/// join such trees; that already puts most nodes into one component, and the rest of the arcs of those need not be looked
/// at at all (Afforest: Sutton, Ben-Nun & Barak 2018, doi 10.1109/IPDPS.2018.00012).
struct Components: Sendable {
  /// The component of every node, numbered in the order of their first nodes.
  private(set) var labels: [Int]
  /// How many nodes each component has.
  private(set) var sizes: [Int] = []

  private static let sampled = 2

  /// - Complexity: O(nodes + arcs · α(nodes)) time, 4 bytes a node beside the labels.
  init(of adjacency: Adjacency) {
    let rows = adjacency.out
    let count = rows.nodeCount
    labels = Array(repeating: 0, count: count)
    var parents = Slots<UInt32>(capacity: max(1, count))
    parents.fill(count) { UInt32($0) }
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    for node in 0..<count {
      let first = offsets[unchecked: node]
      for position in first..<min(first + Self.sampled, offsets[unchecked: node + 1]) {
        parents.join(UInt32(node), UInt32(targets[unchecked: position].index))
      }
    }
    let giant = parents.mostFrequentRoot()
    for node in 0..<count where parents.root(UInt32(node)) != giant {
      let (first, end) = (offsets[unchecked: node], offsets[unchecked: node + 1])
      guard end > first + Self.sampled else { continue }
      for position in (first + Self.sampled)..<end {
        parents.join(UInt32(node), UInt32(targets[unchecked: position].index))
      }
    }
    // A root is the first node of its component, and stands before the others.
    for node in 0..<count {
      let root = Int(parents.root(UInt32(node)))
      if root == node {
        labels[node] = sizes.count
        sizes.append(1)
      } else {
        labels[node] = labels[root]
        sizes[labels[root]] += 1
      }
    }
  }
}

extension Slots<UInt32> {
  /// The root of a node's tree; the path to it is halved on the way.
  @inline(__always)
  fileprivate mutating func root(_ node: UInt32) -> UInt32 {
    var at = node
    var above = self[Int(at)]
    while above != at {
      let next = self[Int(above)]
      self[Int(at)] = next
      at = next
      above = self[Int(at)]
    }
    return at
  }

  /// Makes one tree of two; the lower root is that of both.
  @inline(__always)
  fileprivate mutating func join(_ a: UInt32, _ b: UInt32) {
    let (first, second) = (root(a), root(b))
    if first < second { self[Int(second)] = first } else { self[Int(first)] = second }
  }

  /// The root of most nodes.
  fileprivate mutating func mostFrequentRoot() -> UInt32 {
    var counts = Slots<UInt32>(count: count, repeating: 0)
    var best: UInt32 = 0
    for node in indices {
      let root = root(UInt32(node))
      counts[Int(root)] += 1
      if counts[Int(root)] > counts[Int(best)] { best = root }
    }
    return best
  }
}
