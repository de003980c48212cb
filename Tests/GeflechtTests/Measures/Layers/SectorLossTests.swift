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
      let own = (0..<network.recordedTieCount).map(network.recordedTie).filter {
        $0.sectors.map { network.sectorNames[$0.index] } == [sector]
      }
      func isAbove(_ node: NodeID) -> Bool { network[node].level > .city }
      // Here nothing lies in anything: a city's ties are those that end at it.
      func cities(fromAbove: Bool) -> Double {
        Double(
          network.nodes(at: .city).count { city in
            own.contains { tie in
              tie.source == city && isAbove(tie.target) == fromAbove
                || tie.target == city && isAbove(tie.source) == fromAbove
            }
          })
      }
      var expected: [Double?] = [Double(only.count), Double(only.count { $0.contains(where: isAbove) })]
      expected += plain.loss(rest, among: Set(network.nodes)) + [cities(fromAbove: false), cities(fromAbove: true)]
      var found = ["ties", "from-above", "stranded", "pieces", "pairs", "cities", "cities-above"].map {
        ofTies[sector, $0]
      }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector), seed \(seed)") }

      let leaving = network.nodes.filter { network[$0].level == .actor && sectorNames($0, network) == [sector] }
      let kept = Set(plain.tags.keys).filter { $0.isDisjoint(with: leaving) }
      let gone = Set(plain.tags.keys).subtracting(kept)
      expected = [Double(leaving.count), Double(gone.count), Double(gone.count { $0.contains(where: isAbove) })]
      expected += plain.loss(kept, among: Set(network.nodes).subtracting(leaving))
      found = ["actors", "ties", "from-above", "stranded", "pieces", "pairs"].map { ofActors[sector, $0] }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector) leaves, seed \(seed)") }
    }
  }
}
