import Testing
import Thoroughness

@testable import Geflecht

/// How far other sectors are, against tables of distances.
@Suite struct CrossSectorReachTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 8, full: 40)) func reachAgreesWithItsDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...10, seed: seed)
    guard network.sectorCount > 0 else { return }
    for direction in ArcDirection.allCases {
      for reach in 1...3 {
        var settings = MeasureSettings()
        (settings.direction, settings.reach) = (direction, reach)
        let analysis = Analysis(of: network, settings)
        let steps = stepsByDefinition(network, direction)
        func others(_ node: NodeID) -> [NodeID]? {
          let home = sectorNames(node, network)
          guard !home.isEmpty else { return nil }
          return network.nodes.filter {
            !sectorNames($0, network).isEmpty && sectorNames($0, network).isDisjoint(with: home)
          }
        }
        func near(_ a: NodeID, _ b: NodeID) -> Bool { (steps[a.index][b.index] ?? .max) <= reach }
        let counts = NodeScores(for: network) { node in others(node).map { Double($0.count { near(node, $0) }) } }
        #expect(CrossSectorReach().values(in: analysis) == counts)
        let shares = NodeScores(for: network) { node in
          others(node).flatMap { $0.isEmpty ? nil : Double($0.count { near(node, $0) }) / Double($0.count) }
        }
        #expect(CrossSectorReachShare().values(in: analysis) == shares)
        let sectors = NodeScores(for: network) { node in
          let home = sectorNames(node, network)
          let met = network.nodes.filter { near(node, $0) }.flatMap { sectorNames($0, network) }
          return home.isEmpty ? nil : Double(Set(met).subtracting(home).count)
        }
        #expect(SectorsInReach().values(in: analysis) == sectors)
        let harmonic = NodeScores(for: network) { node in
          others(node)?.compactMap { steps[node.index][$0.index] }.reduce(0) { $0 + 1 / Double($1) }
        }
        #expect(CrossSectorHarmonic().values(in: analysis).isClose(to: harmonic, within: 1e-12))
        let distances = try SectorDistance().values(in: analysis)
        for node in network.nodes {
          for (column, name) in network.sectorNames.enumerated() {
            let nearest = network.nodes.filter { $0 != node && sectorNames($0, network).contains(name) }
              .compactMap { steps[node.index][$0.index] }.min()
            #expect((distances[node]?[column] ?? nil) == nearest.map(Double.init), "\(name)")
          }
        }
      }
    }
  }

  /// More members of a sector than one search has bits: a row of 1100 nodes, the first alone in its sector.
  @Test func reachOfManyNodes() throws {
    let count = 1100
    let network = Network(
      nodes: (0..<count).map { .init("\($0)", sectors: [$0 == 0 ? "science" : "business"]) },
      ties: (1..<count).map { .init("\($0 - 1)", "\($0)") })
    var settings = MeasureSettings()
    settings.reach = 1000
    settings.threads = Threads(2)
    let analysis = Analysis(of: network, settings)
    let reach = CrossSectorReach().values(in: analysis)
    #expect(reach.values[0] == 1000 && reach.values[1000] == 1 && reach.values[1001] == 0)
    #expect(try SectorDistance().values(in: analysis).values[1001] == [1001, 1])
  }
}
