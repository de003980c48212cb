@testable import Geflecht

/// Triangles at every node, by looking at all three of nodes.
func trianglesByDefinition(_ network: Network) -> NodeScores {
  NodeScores(for: network) { a in
    var count = 0.0
    for b in network.nodes where b != a && network.areTied(a, b) {
      for c in network.nodes where b < c && c != a && network.areTied(a, c) && network.areTied(b, c) { count += 1 }
    }
    return count
  }
}

/// Core numbers: for every k take away whoever has fewer than k partners left, until nobody has.
func coreNumbersByDefinition(_ network: Network) -> NodeScores {
  var numbers = Array(repeating: 0.0, count: network.nodeCount)
  for k in 1...max(1, network.nodeCount) {
    var left = Set(network.nodes)
    while let weak = left.first(where: { a in left.count { network.areTied(a, $0) } < k }) { left.remove(weak) }
    for node in left { numbers[node.index] = Double(k) }
  }
  return NodeScores(numbers)
}

/// Which nodes reach each other when some nodes and one tie are taken away: rows of a table made by Warshall's rule.
func reachability(
  _ nodes: [NodeID], isArc: (NodeID, NodeID) -> Bool
) -> [[Bool]] {
  var reaches = nodes.map { a in nodes.map { a == $0 || isArc(a, $0) } }
  for through in nodes.indices {
    for a in nodes.indices where reaches[a][through] {
      for b in nodes.indices where reaches[through][b] { reaches[a][b] = true }
    }
  }
  return reaches
}

/// Additional pieces: the components without the node less those with it, isolates put right.
func extraPiecesByDefinition(_ network: Network) -> NodeScores {
  func pieces(_ nodes: [NodeID]) -> Int { Set(reachability(nodes) { network.areTied($0, $1) }).count }
  let all = pieces(Array(network.nodes))
  return NodeScores(for: network) { node in
    Double(max(0, pieces(network.nodes.filter { $0 != node }) - all))
  }
}

/// The smaller side of a tie that alone holds others; 0 where there is a way round it.
func smallerSideByDefinition(_ network: Network, _ a: NodeID, _ b: NodeID) -> Int {
  let nodes = Array(network.nodes)
  let reaches = reachability(nodes) { network.areTied($0, $1) && Set([$0, $1]) != Set([a, b]) }
  return reaches[a.index][b.index] ? 0 : min(reaches[a.index].count { $0 }, reaches[b.index].count { $0 })
}

/// Efficiency among the partners of every node, from the distances in the network of them alone.
func localEfficiencyByDefinition(_ network: Network) -> NodeScores {
  NodeScores(for: network) { node in
    let partners = Array(network.neighbors(of: node))
    guard partners.count > 1 else { return 0 }
    var distance = partners.map { a in partners.map { a == $0 ? 0 : network.areTied(a, $0) ? 1.0 : .infinity } }
    for through in partners.indices {
      for a in partners.indices {
        for b in partners.indices {
          distance[a][b] = min(distance[a][b], distance[a][through] + distance[through][b])
        }
      }
    }
    let sum = distance.joined().filter { $0 > 0 }.reduce(0) { $0 + 1 / $1 }
    return sum / Double(partners.count * (partners.count - 1))
  }
}

/// The potentials of all nodes while a unit flows from one to another of its component, by Kirchhoff's rule at every node
/// and elimination with pivots.
func potentialsByDefinition(_ network: Network, isWeighted: Bool, from s: NodeID, to t: NodeID) -> [Double] {
  let count = network.nodeCount
  var rows = (0..<count).map { _ in [Double](repeating: 0, count: count + 1) }
  let reaches = reachability(Array(network.nodes)) { network.areTied($0, $1) }
  for node in network.nodes {
    if node == t || !reaches[node.index][t.index] {
      rows[node.index][node.index] = 1
      continue
    }
    for (neighbor, weight) in zip(network.neighbors(of: node), network.weights(of: node)) {
      rows[node.index][node.index] += isWeighted ? weight : 1
      rows[node.index][neighbor.index] -= isWeighted ? weight : 1
    }
  }
  rows[s.index][count] = 1
  for column in 0..<count {
    let pivot = (column..<count).max { rows[$0][column].magnitude < rows[$1][column].magnitude } ?? column
    rows.swapAt(column, pivot)
    for row in 0..<count where row != column && rows[row][column] != 0 {
      let factor = rows[row][column] / rows[column][column]
      for at in column...count { rows[row][at] -= factor * rows[column][at] }
    }
  }
  return (0..<count).map { rows[$0][count] / rows[$0][$0] }
}

/// Current-flow closeness and betweenness, pair by pair.
func currentFlowByDefinition(_ network: Network, isWeighted: Bool) -> (closeness: NodeScores, betweenness: NodeScores) {
  let reaches = reachability(Array(network.nodes)) { network.areTied($0, $1) }
  var resistances = [Double](repeating: 0, count: network.nodeCount)
  var currents = resistances
  for s in network.nodes {
    for t in network.nodes where s < t && reaches[s.index][t.index] {
      let potentials = potentialsByDefinition(network, isWeighted: isWeighted, from: s, to: t)
      resistances[s.index] += potentials[s.index]
      resistances[t.index] += potentials[s.index]
      for node in network.nodes where node != s && node != t {
        for (neighbor, weight) in zip(network.neighbors(of: node), network.weights(of: node)) {
          let drop = (potentials[node.index] - potentials[neighbor.index]).magnitude
          currents[node.index] += drop * (isWeighted ? weight : 1) / 2
        }
      }
    }
  }
  let closeness = NodeScores(for: network) { node in
    let others = reaches[node.index].count { $0 } - 1
    return others == 0 ? nil : Double(others) / resistances[node.index]
  }
  return (closeness, NodeScores(currents))
}
