import Testing
import Thoroughness

@testable import Geflecht

/// The sectors around a node, against definitions by draws of partners.
@Suite struct EgoHeterogeneityTests {
  private static let choices: [(ArcDirection, PathLength)] = [
    (.ignored, .steps), (.ignored, .inverseWeights), (.outward, .steps), (.inward, .inverseWeights),
  ]

  @Test(arguments: 0..<Thoroughness.choose(quick: 8, full: 40))
  func heterogeneityAgreesWithItsDefinition(seed: Int) throws {
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
}
