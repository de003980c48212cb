@testable import Geflecht

/// The partners of a node with their weights: those with a sector, to whom an arc leads.
func partnersWithSectors(
  of node: NodeID, _ network: Network, _ direction: ArcDirection
) -> [(sectors: [String], weight: Double)] {
  network.nodes.compactMap { other in
    let weight = other == node ? 0 : arcWeight(node, other, network, direction)
    let names = sectorNames(other, network).sorted()
    return weight > 0 && !names.isEmpty ? (names, weight) : nil
  }
}

/// How likely two draws of a partner by weight, each shown as one of its sectors, agree.
func chanceOfAgreement(_ partners: [(sectors: [String], weight: Double)], areDifferent: Bool) -> Double {
  var (same, all) = (0.0, 0.0)
  for (i, one) in partners.enumerated() {
    for (j, other) in partners.enumerated() where !areDifferent || i != j {
      for g in one.sectors {
        for h in other.sectors {
          let part = one.weight * other.weight / Double(one.sectors.count * other.sectors.count)
          all += part
          if g == h { same += part }
        }
      }
    }
  }
  return same / all
}

/// A node's ties within its sectors, against the members of each: a node of several sectors stands there in as many
/// copies as make its part, out of twelve.
func withinSectorZByDefinition(_ network: Network, _ direction: ArcDirection, weighted: Bool) -> NodeScores {
  func ties(_ node: NodeID, _ sector: String) -> Double {
    partnersWithSectors(of: node, network, direction).reduce(0) { sum, partner in
      guard partner.sectors.contains(sector) else { return sum }
      return sum + (weighted ? partner.weight : 1) / Double(partner.sectors.count)
    }
  }
  return NodeScores(for: network) { node in
    var scores: [Double] = []
    for sector in sectorNames(node, network).sorted() {
      let copies = network.nodes.flatMap { member -> [Double] in
        let own = sectorNames(member, network)
        return own.contains(sector) ? Array(repeating: ties(member, sector), count: 12 / own.count) : []
      }
      let mean = copies.reduce(0, +) / Double(copies.count)
      let variance = copies.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(copies.count)
      if variance > 1e-9 { scores.append((ties(node, sector) - mean) / variance.squareRoot()) }
    }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}

/// Steps from every node to every other along the arcs, by relaxing until nothing changes.
func stepsByDefinition(_ network: Network, _ direction: ArcDirection) -> [[Int?]] {
  let nodes = Array(network.nodes)
  var steps: [[Int?]] = nodes.map { a in nodes.map { $0 == a ? 0 : nil } }
  let arcs = nodes.flatMap { a in nodes.filter { a != $0 && arcWeight(a, $0, network, direction) > 0 }.map { (a, $0) } }
  for _ in nodes {
    for (a, b) in arcs {
      for goal in nodes {
        if let rest = steps[b.index][goal.index] {
          steps[a.index][goal.index] = min(steps[a.index][goal.index] ?? .max, rest + 1)
        }
      }
    }
  }
  return steps
}
