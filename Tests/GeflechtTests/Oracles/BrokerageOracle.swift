@testable import Geflecht

/// The strength of two nodes' ties in both directions, from the recorded ties.
private func strength(_ network: Network, _ settings: MeasureSettings) -> [[Double]] {
  var arcs = network.nodes.map { _ in network.nodes.map { _ in 0.0 } }
  for position in 0..<network.recordedTieCount {
    let tie = network.recordedTie(position)
    arcs[tie.source.index][tie.target.index] += tie.weight
    if !tie.isDirected || settings.direction == .ignored { arcs[tie.target.index][tie.source.index] += tie.weight }
  }
  if settings.lengths == .steps { arcs = arcs.map { $0.map { $0 > 0 ? 1 : 0 } } }
  return network.nodes.map { a in network.nodes.map { b in arcs[a.index][b.index] + arcs[b.index][a.index] } }
}

/// Burt's measures by their formulas, term by term over all nodes.
func structuralHolesByDefinition(
  _ network: Network, _ settings: MeasureSettings
) -> (constraint: NodeScores, effectiveSize: NodeScores) {
  let z = strength(network, settings)
  let all = Array(0..<network.nodeCount)
  func p(_ i: Int, _ j: Int) -> Double { z[i][j] == 0 ? 0 : z[i][j] / z[i].reduce(0, +) }
  func m(_ j: Int, _ q: Int) -> Double { z[j][q] == 0 ? 0 : z[j][q] / (z[j].max() ?? 0) }
  let partners = all.map { i in all.filter { z[i][$0] > 0 } }
  let constraint = all.map { i -> Double? in
    partners[i].isEmpty
      ? nil
      : partners[i].reduce(0) { sum, j in
        let through = all.filter { $0 != i && $0 != j }.reduce(p(i, j)) { $0 + p(i, $1) * p($1, j) }
        return sum + through * through
      }
  }
  let size = all.map { i -> Double? in
    partners[i].isEmpty
      ? nil
      : partners[i].reduce(0.0) { sum, j in
        let others = all.filter { $0 != i && $0 != j }
        return sum + 1 - others.reduce(0.0) { $0 + p(i, $1) * m(j, $1) }
      }
  }
  return (NodeScores(constraint), NodeScores(size))
}

/// Which nodes an arc leads between, from the recorded ties.
func arcsByDefinition(_ network: Network, _ direction: ArcDirection) -> [[Bool]] {
  var arcs = network.nodes.map { _ in network.nodes.map { _ in false } }
  for position in 0..<network.recordedTieCount {
    let tie = network.recordedTie(position)
    let (a, b) = direction == .inward ? (tie.target, tie.source) : (tie.source, tie.target)
    arcs[a.index][b.index] = true
    if !tie.isDirected || direction == .ignored { arcs[b.index][a.index] = true }
  }
  return arcs
}

/// The roles of every node by looking at every pair of others, for every choice of one group each.
func brokerageByDefinition(
  _ network: Network, _ direction: ArcDirection, groups: (NodeID) -> [String]
) -> [[String: Double]?] {
  let arcs = arcsByDefinition(network, direction)
  return network.nodes.map { v in
    if groups(v).isEmpty { return nil }
    var roles: [String: Double] = [:]
    for a in network.nodes where a != v && arcs[a.index][v.index] {
      for b in network.nodes where b != v && b != a && arcs[v.index][b.index] && !arcs[a.index][b.index] {
        if direction == .ignored && b < a { continue }
        for (g, h, k) in choices(groups(a), groups(v), groups(b)) {
          let role =
            g == h && h == k
            ? "coordinator"
            : g == k ? "itinerant" : g != h && h != k ? "liaison" : g == h ? "representative" : "gatekeeper"
          let name = direction == .ignored && (g == h) != (h == k) ? "gatekeeper-representative" : role
          roles[name, default: 0] += 1 / Double(groups(a).count * groups(v).count * groups(b).count)
        }
      }
    }
    roles["total"] = roles.values.reduce(0, +)
    return roles
  }
}

private func choices(_ a: [String], _ v: [String], _ b: [String]) -> [(String, String, String)] {
  a.flatMap { g in v.flatMap { h in b.map { (g, h, $0) } } }
}

/// Betweenness over the pairs of ends, and of brokers, for which `counts` holds: every path without a repeated node is
/// walked, and the shortest are kept.
func crossingBetweennessByDefinition(
  _ network: Network, _ settings: MeasureSettings, counts: (_ s: NodeID, _ v: NodeID, _ t: NodeID) -> Bool
) -> [Double] {
  let arcs = arcsByDefinition(network, settings.direction)
  var weights = network.nodes.map { _ in network.nodes.map { _ in 0.0 } }
  for position in 0..<network.recordedTieCount {
    let tie = network.recordedTie(position)
    for (a, b) in [(tie.source.index, tie.target.index), (tie.target.index, tie.source.index)] where arcs[a][b] {
      let isForward = (a == tie.source.index) != (settings.direction == .inward)
      if isForward || !tie.isDirected || settings.direction == .ignored { weights[a][b] += tie.weight }
    }
  }
  func length(_ a: NodeID, _ b: NodeID) -> Double { settings.lengths == .steps ? 1 : 1 / weights[a.index][b.index] }
  func paths(_ from: NodeID, _ to: NodeID, _ seen: [NodeID]) -> [(path: [NodeID], length: Double)] {
    if from == to { return [([to], 0)] }
    return network.nodes.filter { arcs[from.index][$0.index] && !seen.contains($0) }.flatMap { next in
      paths(next, to, seen + [next]).map { ([from] + $0.path, length(from, next) + $0.length) }
    }
  }
  var sums = network.nodes.map { _ in 0.0 }
  for s in network.nodes {
    for t in network.nodes where s != t {
      let all = paths(s, t, [s])
      guard let least = all.map(\.length).min() else { continue }
      let shortest = all.filter { $0.length < least * (1 + 1e-9) }.map(\.path)
      for path in shortest {
        for v in path.dropFirst().dropLast() where counts(s, v, t) { sums[v.index] += 1 / Double(shortest.count) }
      }
    }
  }
  return settings.direction == .ignored ? sums.map { $0 / 2 } : sums
}

/// Whom the loss of a node cuts off: all of its component but the largest piece, of equal ones that with the first id.
func cutOffByDefinition(_ network: Network, _ node: NodeID) -> [NodeID] {
  let reaches = reachability(Array(network.nodes)) { network.areTied($0, $1) }
  let others = network.nodes.filter { $0 != node && reaches[node.index][$0.index] }
  let without = reachability(others) { network.areTied($0, $1) }
  let pieces = Set(without).map { row in others.indices.filter { row[$0] }.map { others[$0] } }
  func firstID(_ piece: [NodeID]) -> String { piece.map { network.id(of: $0) }.min() ?? "" }
  let sorted = pieces.sorted { ($1.count, firstID($0)) < ($0.count, firstID($1)) }
  return sorted.dropFirst().flatMap { $0 }
}
