/// The strong components of a network: which nodes can reach each other there and back along the arcs.
///
/// A walk in depth numbers the nodes in the order in which it comes to them. `low` is the lowest number that a node's
/// subtree reaches among the nodes without a component; the node that reaches no lower than itself closes one, made of all
/// that were put on the pile since (Tarjan 1972, doi 10.1137/0201010).
///
///     a → b → c → d        walk a 1, b 2, c 3, d 4; low(d) = 4 closes {d}, low(a) = low(b) = low(c) = 1 closes {a, b, c}
///     ↑───────┘
///
/// The walk keeps its way in `parents` and the next arc of every node in `next`: a chain of any length fits.
struct StrongComponents: Sendable {
  /// The component of every node, numbered in the order in which they close.
  private(set) var labels: [Int]
  /// How many nodes each component has.
  private(set) var sizes: [Int] = []

  /// - Complexity: O(nodes + arcs) time, 24 bytes a node beside the labels.
  init(of adjacency: Adjacency) {
    let rows = adjacency.out
    let count = rows.nodeCount
    labels = Array(repeating: -1, count: count)
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var numbers = Slots<UInt32>(count: count, repeating: 0)
    var low = Slots<UInt32>(count: count, repeating: 0)
    var parents = Slots<UInt32>(count: count, repeating: .max)
    var next = Slots<Int>(count: count, repeating: 0)
    var pile = Slots<UInt32>(capacity: max(1, count))
    var seen: UInt32 = 0
    for root in 0..<count where numbers[root] == 0 {
      var node = root
      while true {
        if numbers[node] == 0 {
          seen += 1
          (numbers[node], low[node]) = (seen, seen)
          next[node] = offsets[unchecked: node]
          pile.append(UInt32(node))
        }
        if next[node] < offsets[unchecked: node + 1] {
          let neighbor = targets[unchecked: next[node]].index
          next[node] += 1
          if numbers[neighbor] == 0 {
            parents[neighbor] = UInt32(node)
            node = neighbor
          } else if labels[neighbor] < 0 {
            low[node] = min(low[node], numbers[neighbor])
          }
          continue
        }
        if low[node] == numbers[node] { close(node, &pile) }
        guard node != root else { break }
        let parent = Int(parents[node])
        low[parent] = min(low[parent], low[node])
        node = parent
      }
    }
  }

  /// Makes a component of a node and all that lie above it.
  private mutating func close(_ node: Int, _ pile: inout Slots<UInt32>) {
    var first = pile.count - 1
    while Int(pile[first]) != node { first -= 1 }
    for place in first..<pile.count { labels[Int(pile[place])] = sizes.count }
    sizes.append(pile.count - first)
    pile.removeAll(from: first)
  }
}
