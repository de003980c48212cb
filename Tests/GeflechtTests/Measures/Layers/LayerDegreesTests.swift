import Testing

@testable import Geflecht

/// Sectors as layers, against sets of pairs.
@Suite struct LayerDegreesTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect((found - expected).magnitude < 1e-9, "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func nodesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...9, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, names, analysis) = (PlainLayers(network), network.sectorNames, Analysis(of: network))
    let degrees = try LayerDegrees().values(in: analysis)
    let relevance = try LayerRelevance().values(in: analysis)
    let exclusive = try ExclusiveRelevance().values(in: analysis)
    let deviation = DegreeDeviation().values(in: analysis)
    let redundancy = ConnectiveRedundancy().values(in: analysis)
    for node in network.nodes {
      let partners = plain.neighbors(node, plain.tagged)
      let place = "\(network.id(of: node)), seed \(seed)"
      guard !partners.isEmpty else {
        #expect(degrees[node] == nil && relevance[node] == nil && exclusive[node] == nil, "\(place)")
        #expect(deviation[node] == nil && redundancy[node] == nil, "\(place)")
        continue
      }
      let own = names.map { plain.neighbors(node, plain.layer($0)) }
      for (column, name) in names.enumerated() {
        let others = plain.tagged.filter { !plain.tags[$0, default: []].subtracting([name]).isEmpty }
        let alone = own[column].subtracting(plain.neighbors(node, Set(others)))
        expectClose(degrees[node]?[column] ?? nil, Double(own[column].count), place)
        func share(_ found: Set<NodeID>, above: Bool) -> Double {
          Double(found.count { (network[$0].level > .city) == above }) / Double(partners.count)
        }
        for (part, above) in [false, true].enumerated() {
          expectClose(relevance[node]?[2 * column + part] ?? nil, share(own[column], above: above), place)
          expectClose(exclusive[node]?[2 * column + part] ?? nil, share(alone, above: above), place)
        }
      }
      let all = own.reduce(0) { $0 + $1.count }
      expectClose(redundancy[node], Double(all - partners.count) / Double(all), place)
      // The variance as half the mean square of differences.
      let squares = own.flatMap { a in own.map { Double((a.count - $0.count) * (a.count - $0.count)) } }
      expectClose(deviation[node], (squares.reduce(0, +) / Double(2 * own.count * own.count)).squareRoot(), place)
    }
  }
}
