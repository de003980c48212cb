/// All shortest paths from the nearest of several sources, such as the federal nodes to the cities, kept as the arcs that
/// lie on one of them.
///
///     F ── s ── c       arcs F → s, F → t, s → c, t → c: two paths to c, one of them through s
///      \       /
///       t ────
///
/// What passes a node is counted by walking on from it alone: for all states together that is little more than one pass,
/// as each has its own part of the paths.
struct SourcePaths: Sendable {
  /// How far every node is; infinite for what cannot be reached.
  let distance: [Double]
  /// σ(v): how many shortest paths lead to a node.
  let counts: [Double]
  /// The nodes that can be reached, nearest first.
  let order: [NodeID]
  /// Where a node stands in `order`.
  private let place: [UInt32]
  /// The arcs on shortest paths: those of node v are `ends[starts[v] ..< starts[v + 1]]`.
  private let starts: [Int]
  private let ends: [NodeID]

  /// - Complexity: O(arcs · log nodes).
  init(from sources: [NodeID], along adjacency: Adjacency, _ length: PathLength) {
    let rows = adjacency.out
    var search = ShortestPathSearch(rows, length)
    search.run(from: sources.map { $0.index })
    search.countPaths()
    var place = [UInt32](repeating: 0, count: rows.nodeCount)
    var (order, starts, ends) = ([NodeID](), [0], [NodeID]())
    for at in search.order.indices {
      order.append(NodeID(Int(search.order[at])))
      place[Int(search.order[at])] = UInt32(at)
    }
    for node in 0..<rows.nodeCount {
      if search.distance[node] < .infinity {
        for position in rows.row(node) {
          let neighbor = rows.targets[position]
          if search.isOnShortestPath(node, position, neighbor.index) { ends.append(neighbor) }
        }
      }
      starts.append(ends.count)
    }
    distance = (0..<rows.nodeCount).map { search.distance[$0] }
    counts = (0..<rows.nodeCount).map { search.sigma[$0] }
    (self.order, self.place, self.starts, self.ends) = (order, place, starts, ends)
  }

  func reaches(_ node: NodeID) -> Bool { distance[node.index] < .infinity }

  /// Nodes that some paths must pass, and where these lead.
  typealias Gate = (node: NodeID, targets: [NodeID])

  /// For every gate which share of the shortest paths to each of its targets passes it; `nil` for targets that cannot be
  /// reached.
  func shares(through gates: [Gate]) -> [[Double?]] {
    var passing = [Double](repeating: 0, count: distance.count)
    return gates.map { gate in
      let reached = gate.targets.filter(reaches)
      guard reaches(gate.node), let last = reached.map({ place[$0.index] }).max() else {
        return gate.targets.map { reaches($0) ? 0 : nil }
      }
      // Nothing behind the last target matters.
      var beyond = [place[gate.node.index]]
      passing[gate.node.index] = counts[gate.node.index]
      var seen = 0
      while seen < beyond.count {
        for end in next(after: order[Int(beyond[seen])]) where place[end.index] <= last && passing[end.index] == 0 {
          passing[end.index] = -1
          beyond.append(place[end.index])
        }
        seen += 1
      }
      for at in beyond.dropFirst() { passing[order[Int(at)].index] = 0 }
      beyond.sort()
      for at in beyond {
        let node = order[Int(at)]
        for end in next(after: node) where place[end.index] <= last { passing[end.index] += passing[node.index] }
      }
      let shares = gate.targets.map { reaches($0) ? passing[$0.index] / counts[$0.index] : nil }
      for at in beyond { passing[order[Int(at)].index] = 0 }
      return shares
    }
  }

  /// How many shortest paths to every node enter none of some nodes.
  func counts(avoiding isBarred: (NodeID) -> Bool) -> [Double] {
    var free = [Double](repeating: 0, count: distance.count)
    for node in order where !isBarred(node) {
      if distance[node.index] == 0 { free[node.index] = 1 }
      for end in next(after: node) where !isBarred(end) { free[end.index] += free[node.index] }
    }
    return free
  }

  private func next(after node: NodeID) -> ArraySlice<NodeID> { ends[starts[node.index]..<starts[node.index + 1]] }
}
