/// Walks outward over the ties of a network and over planned ones, of which it never takes two in a row.
///
/// Every node is there twice: reached over an old tie, from where all ties lead on, and reached over a planned one, from
/// where only old ties do. States and the federal level are never entered.
///
///     s ⋯ a ─ b ⋯ t          steps from s: a 1 (planned), b 2, t 3 (planned)
///         ⋮
///         c                  out of reach: two planned ties in a row, unless a can be in several pairs
struct AlternatingWalk {
  private static let unseen = UInt32.max

  private let network: Network
  /// Planned neighbors: those of a node are `planned[starts[node] ..< starts[node + 1]]`.
  private let starts: [Int]
  private let planned: [NodeID]
  private let takesSeveral: [Bool]
  /// Steps to node i over an old tie at 2i, over a planned one at 2i + 1.
  private var distance: [UInt32]
  private var reached: [Int] = []

  init(_ network: Network, _ pairs: [(a: NodeID, b: NodeID)], _ takesSeveral: (NodeID) -> Bool) {
    self.network = network
    var starts = Array(repeating: 0, count: network.nodeCount + 1)
    for pair in pairs {
      starts[pair.a.index + 1] += 1
      starts[pair.b.index + 1] += 1
    }
    for node in 0..<network.nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var planned = Array(repeating: NodeID(0), count: 2 * pairs.count)
    for pair in pairs {
      for (end, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
        planned[next[end.index]] = other
        next[end.index] += 1
      }
    }
    (self.starts, self.planned) = (starts, planned)
    self.takesSeveral = network.nodes.map { takesSeveral($0) }
    distance = Array(repeating: Self.unseen, count: 2 * network.nodeCount)
  }

  /// Walks from a node to all there are.
  mutating func start(from node: NodeID) {
    for state in reached { distance[state] = Self.unseen }
    reached = [2 * node.index]
    distance[2 * node.index] = 0
    var at = 0
    while at < reached.count {
      let (node, isPlanned) = (reached[at] / 2, !reached[at].isMultiple(of: 2))
      let steps = distance[reached[at]] + 1
      func visit(_ state: Int) {
        guard distance[state] == Self.unseen else { return }
        distance[state] = steps
        reached.append(state)
      }
      for position in network.row(of: NodeID(node)) {
        let neighbor = network.neighborColumn[position].index
        if network.levels[neighbor] <= .city { visit(2 * neighbor) }
      }
      if !isPlanned || takesSeveral[node] {
        for other in planned[starts[node]..<starts[node + 1]] { visit(2 * other.index + 1) }
      }
      at += 1
    }
  }

  /// The steps from the start to a node; `nil`: no way leads there.
  func steps(to node: NodeID) -> Int? {
    let least = min(distance[2 * node.index], distance[2 * node.index + 1])
    return least == Self.unseen ? nil : Int(least)
  }
}
