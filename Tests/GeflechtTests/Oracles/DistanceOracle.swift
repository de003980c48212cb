@testable import Geflecht

/// All distances in steps by Floyd and Warshall: no queue, no search, only the definition of a shortest path.
func distancesByDefinition(_ network: Network) -> [[Int?]] {
  let nodes = Array(network.nodes)
  var distance: [[Int?]] = nodes.map { a in
    nodes.map { b in a == b ? 0 : network.areTied(a, b) ? 1 : nil }
  }
  for through in nodes.indices {
    for a in nodes.indices {
      for b in nodes.indices {
        guard let first = distance[a][through], let second = distance[through][b] else { continue }
        distance[a][b] = min(distance[a][b] ?? .max, first + second)
      }
    }
  }
  return distance
}

/// Closeness by its formula, from the table of distances.
func closenessByDefinition(_ network: Network) -> NodeScores {
  let distance = distancesByDefinition(network)
  return NodeScores(for: network) { node in
    guard network.nodeCount > 1 else { return nil }
    let others = distance[node.index].indices.filter { $0 != node.index }.compactMap { distance[node.index][$0] }
    guard !others.isEmpty else { return 0 }
    let (r, sum) = (Double(others.count), Double(others.reduce(0, +)))
    return r / Double(network.nodeCount - 1) * r / sum
  }
}

/// Harmonic centrality by its formula.
func harmonicByDefinition(_ network: Network) -> NodeScores {
  let distance = distancesByDefinition(network)
  return NodeScores(for: network) { node in
    distance[node.index].compactMap { $0 }.filter { $0 > 0 }.reduce(0) { $0 + 1 / Double($1) }
  }
}

/// Betweenness by writing down every shortest path of every pair and counting who lies on it.
func betweennessByEnumeratingPaths(_ network: Network) -> NodeScores {
  let distance = distancesByDefinition(network)
  var scores = Array(repeating: 0.0, count: network.nodeCount)
  func paths(_ from: NodeID, _ to: NodeID) -> [[NodeID]] {
    if from == to { return [[to]] }
    guard let far = distance[from.index][to.index] else { return [] }
    return network.nodes
      .filter { network.areTied(from, $0) && distance[$0.index][to.index] == far - 1 }
      .flatMap { next in paths(next, to).map { [from] + $0 } }
  }
  for s in network.nodes {
    for t in network.nodes where s < t {
      let all = paths(s, t)
      for path in all { for node in path.dropFirst().dropLast() { scores[node.index] += 1 / Double(all.count) } }
    }
  }
  return NodeScores(scores)
}

/// Component sizes from the table of distances.
func componentSizesByDefinition(_ network: Network) -> NodeScores {
  let distance = distancesByDefinition(network)
  return NodeScores(for: network) { node in Double(distance[node.index].count { $0 != nil }) }
}
