@testable import Geflecht

/// The names of a node's sectors, as a plain set.
func sectorNames(_ node: NodeID, _ network: Network) -> Set<String> {
  Set(network[node].sectors.map { network.sectorNames[$0.index] })
}

/// The weight of the arc from one node to another, as the recorded ties have it; 0 without an arc.
func arcWeight(_ a: NodeID, _ b: NodeID, _ network: Network, _ direction: ArcDirection) -> Double {
  (0..<network.recordedTieCount).map { network.recordedTie($0) }.reduce(0) { sum, tie in
    let along = tie.source == a && tie.target == b
    let against = tie.source == b && tie.target == a
    let isOpen =
      switch direction {
      case .ignored: along || against
      case .outward: along || against && !tie.isDirected
      case .inward: against || along && !tie.isDirected
      }
    return sum + (isOpen ? tie.weight : 0)
  }
}

/// Everyone drawn as one of its sectors: every pair of nodes, every pair of their sectors, with its likelihood.
private func forEachPairOfSectors(
  _ network: Network, _ body: (_ a: NodeID, _ b: NodeID, _ g: String, _ h: String, _ part: Double) -> Void
) {
  for a in network.nodes {
    for b in network.nodes where a != b {
      let (left, right) = (sectorNames(a, network), sectorNames(b, network))
      for g in left { for h in right { body(a, b, g, h, 1 / Double(left.count * right.count)) } }
    }
  }
}

/// Densities of the mixing matrix: likelihoods of tied pairs over those of all pairs, by key `g|h`.
func mixingDensityByDefinition(_ network: Network, _ direction: ArcDirection) -> [String: Double?] {
  var (tied, all) = ([String: Double](), [String: Double]())
  forEachPairOfSectors(network) { a, b, g, h, part in
    all[g + "|" + h, default: 0] += part
    if arcWeight(a, b, network, direction) > 0 { tied[g + "|" + h, default: 0] += part }
  }
  return table(network) { key in all[key].map { (tied[key] ?? 0) / $0 } }
}

/// Observed over expected arcs, by key `g|h`.
func mixingRatioByDefinition(_ network: Network, _ direction: ArcDirection) -> [String: Double?] {
  var (tied, from, to, total) = ([String: Double](), [String: Double](), [String: Double](), 0.0)
  forEachPairOfSectors(network) { a, b, g, h, part in
    guard arcWeight(a, b, network, direction) > 0 else { return }
    tied[g + "|" + h, default: 0] += part
    from[g, default: 0] += part
    to[h, default: 0] += part
    total += part
  }
  return table(network) { key in
    let ends = key.split(separator: "|").map(String.init)
    guard let out = from[ends[0]], let into = to[ends[1]] else { return nil }
    return (tied[key] ?? 0) / (out * into / total)
  }
}

private func table(_ network: Network, _ value: (String) -> Double?) -> [String: Double?] {
  var values: [String: Double?] = [:]
  for g in network.sectorNames {
    for h in network.sectorNames { values[g + "|" + h] = .some(value(g + "|" + h)) }
  }
  return values
}

/// One arc with its weight.
struct PlainArc {
  let source: NodeID
  let target: NodeID
  let weight: Double
}

/// The ties whose ends have sectors: as pairs of arcs, or as single arcs where direction counts.
func tiesWithSectors(_ network: Network, _ direction: ArcDirection) -> [[PlainArc]] {
  var ties: [[PlainArc]] = []
  for a in network.nodes where !network[a].sectors.isEmpty {
    for b in network.nodes where a != b && !network[b].sectors.isEmpty {
      let weight = arcWeight(a, b, network, direction)
      guard weight > 0, direction != .ignored || a < b else { continue }
      let arc = PlainArc(source: a, target: b, weight: weight)
      ties.append(direction == .ignored ? [arc, PlainArc(source: b, target: a, weight: weight)] : [arc])
    }
  }
  return ties
}

/// Newman's r from its matrix e, cell by cell.
func assortativityByDefinition(_ network: Network, ties: [[PlainArc]], weighted: Bool) -> Double? {
  let names = network.sectorNames
  let arcs = ties.flatMap(\.self)
  let total = arcs.reduce(0) { $0 + (weighted ? $1.weight : 1) }
  guard total > 0 else { return nil }
  func e(_ g: String, _ h: String) -> Double {
    arcs.reduce(0) { sum, arc in
      let (left, right) = (sectorNames(arc.source, network), sectorNames(arc.target, network))
      guard left.contains(g), right.contains(h) else { return sum }
      return sum + (weighted ? arc.weight : 1) / Double(left.count * right.count) / total
    }
  }
  let matrix = names.map { g in names.map { e(g, $0) } }
  let trace = names.indices.reduce(0) { $0 + matrix[$1][$1] }
  let chance = names.indices.reduce(0) { sum, g in
    sum + matrix[g].reduce(0, +) * matrix.reduce(0) { $0 + $1[g] }
  }
  return 1 - chance < 1e-9 ? nil : (trace - chance) / (1 - chance)
}

/// Newman's error: the matrix made anew without each tie.
func assortativityErrorByDefinition(_ network: Network, ties: [[PlainArc]], weighted: Bool) -> Double? {
  guard let whole = assortativityByDefinition(network, ties: ties, weighted: weighted) else { return nil }
  var sum = 0.0
  for left in ties.indices {
    var rest = ties
    rest.remove(at: left)
    guard let without = assortativityByDefinition(network, ties: rest, weighted: weighted) else { return nil }
    sum += (without - whole) * (without - whole)
  }
  return sum.squareRoot()
}

/// The least and greatest E–I index of as many ties, by trying how many could lie within.
func externalInternalRangeByDefinition(_ network: Network) -> (least: Double, greatest: Double)? {
  let nodes = network.nodes.filter { !network[$0].sectors.isEmpty }
  let pairs = nodes.flatMap { a in nodes.filter { a < $0 }.map { (a, $0) } }
  let within = pairs.filter { !sectorNames($0.0, network).isDisjoint(with: sectorNames($0.1, network)) }.count
  let ties = pairs.filter { network.areTied($0.0, $0.1) }.count
  let possible = (0...ties).filter { $0 <= within && ties - $0 <= pairs.count - within }
    .map { Double(ties - 2 * $0) / Double(ties) }
  guard ties > 0, let least = possible.min(), let greatest = possible.max() else { return nil }
  return (least, greatest)
}
