/// What a network loses when some of its ties go, or some nodes with theirs: always seen from the nodes that stay.
///
/// Pairs and pieces are compared among the same nodes before and after; otherwise a network could gain by losing those
/// who were badly connected:
///
///     a ─ b ─ c   d      without b: a, c and d stay. Before: pieces {a c} {d}, one connected pair
///                                                    After:  pieces {a} {c} {d}, none
///
/// - Complexity: O(nodes + arcs).
struct RemovalLoss {
  /// How many ties go, those of nodes that go included.
  let ties: Int
  /// How many of them have an end above the cities: a state, the federal level, an actor that works for one of them.
  let tiesFromAbove: Int
  /// How many nodes stay that had ties and have none any more.
  let stranded: Int
  /// How many more pieces those that stay form.
  let pieces: Int
  /// Which share of the connected pairs of nodes that stay is connected no more; `nil` if there were none.
  let pairs: Double?

  /// - Parameters:
  ///   - before: The components of the whole network.
  ///   - stays: Whether a node stays.
  ///   - holds: Whether the tie at a position of the rows stays, if both of its ends do.
  init(
    in network: Network, before: Components, stays: (NodeID) -> Bool, holds: (_ position: Int) -> Bool
  ) {
    let left = network.nodes.filter(stays)
    let isAbove = network.nodes.map { network.isAbove($0) }
    var number = [Int32](repeating: -1, count: network.nodeCount)
    for (new, node) in left.enumerated() { number[node.index] = Int32(new) }
    var starts = [0]
    var ends: [NodeID] = []
    var (stranded, staysAbove, allAbove) = (0, 0, 0)
    for node in network.nodes {
      allAbove += network.neighbors(of: node).count { isAbove[node.index] || isAbove[$0.index] }
    }
    for node in left {
      for position in network.row(of: node) where holds(position) {
        let end = number[network.neighborColumn[position].index]
        guard end >= 0 else { continue }
        ends.append(NodeID(Int(end)))
        if isAbove[node.index] || isAbove[network.neighborColumn[position].index] { staysAbove += 1 }
      }
      if ends.count == starts[starts.count - 1], network.degree(of: node) > 0 { stranded += 1 }
      starts.append(ends.count)
    }
    let after = Components(of: Adjacency(symmetric: ArcRows(offsets: starts, targets: ends, weights: [])))
    var sizes = before.sizes.map { _ in 0 }
    for node in left { sizes[before.labels[node.index]] += 1 }
    func pairs(_ sizes: [Int]) -> Double { sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
    ties = network.tieCount - ends.count / 2
    tiesFromAbove = (allAbove - staysAbove) / 2
    self.stranded = stranded
    pieces = after.sizes.count - sizes.count { $0 > 0 }
    let connected = pairs(sizes)
    self.pairs = connected == 0 ? nil : 1 - pairs(after.sizes) / connected
  }
}
