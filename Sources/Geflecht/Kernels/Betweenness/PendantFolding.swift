/// A network without its trees: nodes with one tie are folded into their neighbor, again and again, until none is left.
///
/// What shortest paths owe to the folded nodes has a closed form (Sarıyüce, Saule, Kaya & Çatalyürek 2013, doi
/// 10.1137/1.9781611972832.76). A node stands for ω nodes, itself and all that were folded into it; in a component of N
/// nodes (ω − 1)(N − ω) pairs need it to leave its trees, and where two trees meet in it the pairs between them do too:
///
///     a ─ b ─ c ─ …    a and b fold into c: ω(b) = 2, ω(c) = 3
///             │        pairs through b: {a} × the others, 1 · (N − 2)
///
/// What is left is measured with ω as the weight of sources and targets. Where some arcs lead one way only nothing is folded.
/// - Complexity: O(nodes + arcs).
struct PendantFolding {
  /// The nodes that are left, by falling degree; those alone are not where something was folded.
  private(set) var kept: [NodeID] = []
  /// The arcs among them, numbered by their places in `kept`.
  private(set) var core: Adjacency
  /// ω of every node.
  private(set) var weight: [Double]
  /// ω of the nodes in `kept`.
  var keptWeights: [Double] { kept.map { weight[$0.index] } }
  /// The unordered pairs that need a node because of what was folded.
  private(set) var pairs: [Double]

  init(_ adjacency: Adjacency) {
    let rows = adjacency.out
    let count = rows.nodeCount
    weight = Array(repeating: 1, count: count)
    pairs = Array(repeating: 0, count: count)
    guard adjacency.isSymmetric else {
      kept = adjacency.orderByDegree
      core = adjacency.renumbered(kept)
      return
    }
    var degree = (0..<count).map(rows.degree)
    var leaves = (0..<count).filter { degree[$0] == 1 }
    var at = 0
    while at < leaves.count {
      let leaf = leaves[at]
      at += 1
      guard degree[leaf] == 1 else { continue }  // its only neighbor was folded into it
      degree[leaf] = 0
      for position in rows.row(leaf) {
        let neighbor = rows.targets[position].index
        guard degree[neighbor] > 0 else { continue }
        pairs[neighbor] += weight[leaf] * (weight[neighbor] - 1)
        weight[neighbor] += weight[leaf]
        degree[neighbor] -= 1
        if degree[neighbor] == 1 { leaves.append(neighbor) }
      }
    }
    let components = Components(of: adjacency)
    for node in 0..<count {
      let size = Double(components.sizes[components.labels[node]])
      pairs[node] += (weight[node] - 1) * (size - weight[node])
    }

    kept = adjacency.orderByDegree.filter { degree[$0.index] > 0 }
    core = adjacency.renumbered(kept)
  }
}
