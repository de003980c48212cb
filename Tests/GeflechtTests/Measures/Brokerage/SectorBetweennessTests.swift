import Testing

@testable import Geflecht

@Suite struct SectorBetweennessTests {
  @Test(arguments: 0..<40, ArcDirection.allCases)
  func betweennessOfSectorsAgreesWithItsDefinition(seed: Int, direction: ArcDirection) throws {
    var settings = MeasureSettings()
    settings.direction = direction
    for network in [try Network.randomArcs(seed: seed), .random(nodes: 2...7, seed: seed)]
    where network.sectorCount > 0 && network.nodeCount < 8 {
      func areApart(_ a: NodeID, _ b: NodeID) -> Bool {
        let (left, right) = (network[a].sectors, network[b].sectors)
        return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
      }
      for lengths in [PathLength.steps, .inverseWeights] {
        settings.lengths = lengths
        let anyone = crossingBetweennessByDefinition(network, settings) { s, _, t in areApart(s, t) }
        let found = try SectorBetweenness().values(on: network, settings)
        #expect(found.isClose(to: NodeScores(anyone), within: 1e-9), "\(lengths)")
        let strict = crossingBetweennessByDefinition(network, settings) { s, v, t in
          areApart(s, t) && areApart(s, v) && areApart(v, t)
        }
        let apart = try StrictSectorBetweenness().values(on: network, settings)
        for node in network.nodes {
          let value = network[node].sectors.isEmpty ? nil : strict[node.index]
          #expect(NodeScores([apart[node]]).isClose(to: NodeScores([value]), within: 1e-9), "\(lengths)")
        }
        let share = try SectorBetweennessShare().values(on: network, settings)
        for v in network.nodes {
          let pairs = network.nodes.reduce(0) { sum, s in
            sum + network.nodes.count { s != v && $0 != v && areApart(s, $0) }
          }
          let all = Double(pairs) / (direction == .ignored ? 2 : 1)
          let value = pairs == 0 ? nil : anyone[v.index] / all
          #expect(NodeScores([share[v]]).isClose(to: NodeScores([value]), within: 1e-9))
        }
      }
    }
  }
}
