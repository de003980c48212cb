import Testing

@testable import Geflecht

/// Sectors as layers, against sets of pairs.
@Suite struct SectorChangeTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect((found - expected).magnitude < 1e-9, "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func changesOfSectorAgreeWithTheirDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...12, seed: seed)
    let plain = PlainLayers(network)
    let all = plain.connected(plain.tagged, among: network.nodes)
    let single = network.sectorNames.map { plain.connected(plain.layer($0), among: network.nodes) }
    let changing = single.reduce(all) { $0.subtracting($1) }
    expectClose(
      try SectorChangeShare().value(on: network), all.isEmpty ? nil : Double(changing.count) / Double(all.count),
      "share")
    let counts = NodeScores(for: network) { node in
      all.contains { $0.contains(node) } ? Double(changing.count { $0.contains(node) }) : nil
    }
    #expect(try SectorChangePairs().values(on: network) == counts)
  }

  /// Hubs in more layers than are counted by sets of layers, beside nodes in few.
  @Test(arguments: 0..<20) func changesOfSectorWithManyLayers(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let names = (0..<14).map { "s\($0)" }
    var ties: [Network.TieSketch] = []
    for a in 0..<16 {
      for b in 0..<a where Int.random(in: 0..<5, using: &random) == 0 {
        let most = a < 3 ? 14 : 2
        ties.append(.init("\(a)", "\(b)", sectors: Array(names.shuffled(using: &random).prefix(most))))
      }
    }
    let network = Network(nodes: (0..<16).map { .init("\($0)") }, ties: ties)
    let plain = PlainLayers(network)
    let all = plain.connected(plain.tagged, among: network.nodes)
    let single = names.map { plain.connected(plain.layer($0), among: network.nodes) }
    let changing = single.reduce(all) { $0.subtracting($1) }
    let counts = NodeScores(for: network) { node in
      all.contains { $0.contains(node) } ? Double(changing.count { $0.contains(node) }) : nil
    }
    #expect(try SectorChangePairs().values(on: network) == counts)
  }
}
