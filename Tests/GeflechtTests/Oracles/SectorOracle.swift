@testable import Geflecht

/// The names of a node's sectors, as a plain set.
private func sectors(_ node: NodeID, _ network: Network) -> Set<String> {
  Set(network[node].sectors.map { network.sectorNames[$0.index] })
}

/// The E–I index of every node, counted over all other nodes.
func externalInternalByDefinition(_ network: Network) -> NodeScores {
  NodeScores(for: network) { v in
    let tied = network.nodes.filter { network.areTied(v, $0) && !sectors($0, network).isEmpty }
    guard !sectors(v, network).isEmpty, !tied.isEmpty else { return nil }
    let external = Double(tied.filter { sectors($0, network).isDisjoint(with: sectors(v, network)) }.count)
    let inner = Double(tied.count) - external
    return (external - inner) / (external + inner)
  }
}

/// The E–I index over all pairs of nodes with sectors for which `counts` holds.
func externalInternalByDefinition(_ network: Network, counts: (NodeID, NodeID) -> Bool) -> Double? {
  var (external, inner) = (0.0, 0.0)
  for a in network.nodes {
    for b in network.nodes where a < b && counts(a, b) {
      let (left, right) = (sectors(a, network), sectors(b, network))
      guard !left.isEmpty, !right.isEmpty else { continue }
      if left.isDisjoint(with: right) { external += 1 } else { inner += 1 }
    }
  }
  return external + inner > 0 ? (external - inner) / (external + inner) : nil
}

/// The mixing matrix, pair by pair, a tie shared equally among its pairs of sectors.
func mixingByDefinition(_ network: Network) -> [[Double]] {
  let names = network.sectorNames
  return names.map { g in
    names.map { h in
      var sum = 0.0
      for a in network.nodes {
        for b in network.nodes where a < b && network.areTied(a, b) {
          let (left, right) = (sectors(a, network), sectors(b, network))
          guard !left.isEmpty, !right.isEmpty else { continue }
          let part = 1 / Double(left.count * right.count)
          if left.contains(g), right.contains(h) { sum += part }
          if g != h, left.contains(h), right.contains(g) { sum += part }
        }
      }
      return sum
    }
  }
}
