import Testing

@testable import Geflecht

/// The sectors around a node, against definitions by draws of partners and by tables of distances.
@Suite struct EgoTests {
  private static let choices: [(ArcDirection, PathLength)] = [
    (.ignored, .steps), (.ignored, .inverseWeights), (.outward, .steps), (.inward, .inverseWeights),
  ]

  @Test(arguments: 0..<40) func heterogeneityAgreesWithItsDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 1...9, seed: seed)
    let sectors = Double(network.sectorCount)
    for (direction, lengths) in Self.choices {
      var settings = MeasureSettings()
      (settings.direction, settings.lengths) = (direction, lengths)
      func partners(_ node: NodeID) -> [(sectors: [String], weight: Double)]? {
        let all = partnersWithSectors(of: node, network, direction)
        return all.isEmpty ? nil : lengths == .steps ? all.map { ($0.sectors, 1) } : all
      }
      let blau = NodeScores(for: network) { partners($0).map { 1 - chanceOfAgreement($0, areDifferent: false) } }
      #expect(try EgoBlau().values(on: network, settings).isClose(to: blau, within: 1e-12))
      let variation = NodeScores(for: network) { node in
        sectors > 1 ? blau[node].map { $0 / (1 - 1 / sectors) } : nil
      }
      #expect(try EgoVariation().values(on: network, settings).isClose(to: variation, within: 1e-12))
      let richness = NodeScores(for: network) { partners($0).map { Double(Set($0.flatMap(\.sectors)).count) } }
      #expect(try EgoRichness().values(on: network, settings) == richness)
      let unbiased = NodeScores(for: network) { node in
        let all = partnersWithSectors(of: node, network, .ignored).map { ($0.sectors, 1.0) }
        return all.count < 2 ? nil : 1 - chanceOfAgreement(all, areDifferent: true)
      }
      #expect(try UnbiasedEgoBlau().values(on: network, settings).isClose(to: unbiased, within: 1e-12))
      let z = withinSectorZByDefinition(network, direction, weighted: lengths == .inverseWeights)
      #expect(try WithinSectorZ().values(on: network, settings).isClose(to: z, within: 1e-9))
    }
  }

  /// 2, 2, 2, 0 ties in a sector: .577 and −1.732, as bctpy has them.
  @Test func deviationIsThatOfThePopulation() throws {
    let ids = ["a", "b", "c", "d"]
    let network = Network(
      nodes: ids.map { .init($0, sectors: ["business"]) }, ties: [.init("a", "b"), .init("b", "c"), .init("a", "c")])
    let expected = NodeScores([1, 1, 1, -3].map { $0 / 3.0.squareRoot() })
    #expect(try WithinSectorZ().values(on: network).isClose(to: expected, within: 1e-12))
  }

  @Test(arguments: 0..<40) func reachAgreesWithItsDefinition(seed: Int) throws {
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
