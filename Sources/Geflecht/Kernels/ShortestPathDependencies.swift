/// How much all shortest paths of a network depend on each node, counted in steps (Brandes 2001, §4).
///
/// For every source s the search counts σ(v), the shortest paths from s to v; going back from the furthest nodes it
/// adds up δ(v) = Σ σ(v)/σ(w) · (1 + δ(w)) over the nodes w one step beyond v: the share of paths from s through v.
struct ShortestPathDependencies {
  /// The sum of δ over all sources and targets: every unordered pair counts twice.
  private(set) var sums: [Double]

  /// - Complexity: O(nodes · ties) time, O(nodes) memory.
  init(of network: Network) {
    let count = network.nodeCount
    sums = Array(repeating: 0, count: count)
    var distance = Array(repeating: -1, count: count)
    var sigma = Array(repeating: 0.0, count: count)
    var delta = Array(repeating: 0.0, count: count)
    var order: [Int] = []
    order.reserveCapacity(count)
    let neighbors = network.neighborColumn
    let offsets = network.offsets
    for source in 0..<count {
      order.removeAll(keepingCapacity: true)
      order.append(source)
      distance[source] = 0
      sigma[source] = 1
      var at = 0
      while at < order.count {
        let v = order[at]
        at += 1
        for position in offsets[v]..<offsets[v + 1] {
          let w = neighbors[position].index
          if distance[w] < 0 {
            distance[w] = distance[v] + 1
            order.append(w)
          }
          if distance[w] == distance[v] + 1 { sigma[w] += sigma[v] }
        }
      }
      for w in order.reversed() {
        for position in offsets[w]..<offsets[w + 1] {
          let v = neighbors[position].index
          if distance[v] == distance[w] - 1 { delta[v] += sigma[v] / sigma[w] * (1 + delta[w]) }
        }
        if w != source { sums[w] += delta[w] }
      }
      for v in order {
        distance[v] = -1
        sigma[v] = 0
        delta[v] = 0
      }
    }
  }
}
