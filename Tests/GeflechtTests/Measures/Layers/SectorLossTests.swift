import Testing

@testable import Geflecht

/// Sectors as layers, against sets of pairs.
@Suite struct SectorLossTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect((found - expected).magnitude < 1e-9, "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func lossesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...10, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, analysis) = (PlainLayers(network), Analysis(of: network))
    let (ofTies, ofActors) = (try LayerLoss().values(in: analysis), try SectorLoss().values(in: analysis))
    for sector in network.sectorNames {
      let only = Set(plain.tags.filter { $0.value == [sector] }.keys)
      let rest = Set(plain.tags.keys).subtracting(only)
      let cities = Set(only.flatMap(\.self)).filter { network[$0].level == .city }
      var expected = [Double(only.count)] + plain.loss(rest, among: Set(network.nodes)) + [Double(cities.count)]
      var found = ["ties", "stranded", "pieces", "pairs", "cities"].map { ofTies[sector, $0] }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector), seed \(seed)") }

      let leaving = network.nodes.filter { network[$0].level == .actor && sectorNames($0, network) == [sector] }
      let kept = Set(plain.tags.keys).filter { $0.isDisjoint(with: leaving) }
      expected = [Double(leaving.count), Double(plain.tags.count - kept.count)]
      expected += plain.loss(kept, among: Set(network.nodes).subtracting(leaving))
      found = ["actors", "ties", "stranded", "pieces", "pairs"].map { ofActors[sector, $0] }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector) leaves, seed \(seed)") }
    }
  }
}
