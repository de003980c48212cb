@testable import Geflecht

/// Random cities in states, with actors and a federal node; ties of all kinds, some with a tag.
struct RandomProgram {
  let nodes: [Network.NodeSketch]
  let ties: [Network.TieSketch]

  init(cities: ClosedRange<Int>, seed: Int) {
    var random = SplitMix64(seed: seed)
    let sectors = ["civil-society", "business", "science", "sport"]
    let count = Int.random(in: cities, using: &random)
    var nodes: [Network.NodeSketch] = [.init("federal", .federal)]
    nodes += (0..<3).map { .init("s\($0)", .state, in: "federal") }
    nodes += (0..<count).map { city in
      .init("c\(city)", .city, sectors: city % 7 == 6 ? ["sport"] : [], in: city % 5 == 4 ? nil : "s\(random.below(3))")
    }
    nodes += (0..<2 * count).map { actor in
      .init(
        "a\(actor)", sectors: sectors.prefix(3).filter { _ in random.below(3) == 0 },
        in: actor % 6 == 5 ? "s0" : "c\(random.below(count))")
    }
    self.nodes = nodes
    let ids = nodes.map(\.id)
    var ties: [Network.TieSketch] = []
    for a in ids.indices {
      for b in 0..<a where random.below(100) < 140 / count {
        ties.append(.init(ids[a], ids[b], sectors: random.below(4) == 0 ? [sectors[random.below(4)]] : []))
      }
    }
    self.ties = ties
  }

  var network: Network { network(with: []) }

  /// The network with more ties, of which none says in which sector it works. Ties between cities have no other tag.
  func network(with pairs: [(NodeID, NodeID)]) -> Network {
    let ids = nodes.map(\.id)
    return Network(nodes: nodes, ties: ties + pairs.map { .init(ids[$0.0.index], ids[$0.1.index]) })
  }
}

/// What is within three steps of a city, from the table of distances over cities and actors.
struct ReachByDefinition: Equatable {
  var cities: Set<NodeID> = []
  var actors: Set<NodeID> = []
  var sectors: Set<String> = []
  var states: Set<NodeID> = []
  var everything: Set<NodeID> = []

  init(of city: NodeID, _ network: Network) {
    let distance = localDistances(network)[city.index]
    for node in network.nodes {
      guard let steps = distance[node.index] else { continue }
      everything.insert(node)
      guard steps <= 3 else { continue }
      let level = network[node].level
      if level == .city { cities.insert(node) } else { actors.insert(node) }
      sectors.formUnion(network[node].sectors.map { network.sectorNames[$0.index] })
      if let state = network.ancestor(of: node, at: .state) { states.insert(state) }
      guard steps < 3 else { continue }
      for (neighbor, tag) in zip(network.neighbors(of: node), network.tags(of: node))
      where network[neighbor].level <= .city {
        sectors.formUnion(tag.map { network.sectorNames[$0.index] })
      }
    }
  }
}

/// The sectors that a city has by any evidence, and the states it is tied to: its own, those of the actors that lie in it,
/// and those of all their ties.
struct EvidenceByDefinition {
  var sectors: Set<String> = []
  var states: Set<NodeID> = []

  init(of city: NodeID, _ network: Network) {
    let own = network.nodes.filter { $0 == city || network[$0].level == .actor && network[$0].parent == city }
    for node in own {
      sectors.formUnion(network[node].sectors.map { network.sectorNames[$0.index] })
      for (neighbor, tag) in zip(network.neighbors(of: node), network.tags(of: node)) {
        sectors.formUnion(tag.map { network.sectorNames[$0.index] })
        if network[neighbor].level == .state { states.insert(neighbor) }
      }
    }
  }
}

/// Distances by Floyd and Warshall that never lead over a state or the federal level.
private func localDistances(_ network: Network) -> [[Int?]] {
  let nodes = network.nodes.map { $0 }
  func isLocal(_ node: NodeID) -> Bool { network[node].level <= .city }
  var distance: [[Int?]] = nodes.map { a in
    nodes.map { b in
      guard isLocal(a), isLocal(b) else { return nil }
      return a == b ? 0 : network.areTied(a, b) ? 1 : nil
    }
  }
  for through in nodes.indices {
    for a in nodes.indices {
      guard let first = distance[a][through] else { continue }
      for b in nodes.indices {
        guard let second = distance[through][b] else { continue }
        distance[a][b] = min(distance[a][b] ?? .max, first + second)
      }
    }
  }
  return distance
}

/// The mean of 1/d over all pairs of cities by its definition.
func cityEfficiencyByDefinition(_ network: Network) -> Double {
  let distance = localDistances(network)
  let cities = network.nodes(at: .city)
  var sum = 0.0
  for s in cities {
    for t in cities where s < t { sum += distance[s.index][t.index].map { 1 / Double($0) } ?? 0 }
  }
  return sum / Double(cities.count * (cities.count - 1) / 2)
}
