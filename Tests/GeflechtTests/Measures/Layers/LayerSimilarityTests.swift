import Testing

@testable import Geflecht

/// Sectors as layers, against sets of pairs.
@Suite struct LayerSimilarityTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect((found - expected).magnitude < 1e-9, "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func tablesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...9, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, names) = (PlainLayers(network), network.sectorNames)
    let overlap = try LayerOverlap().values(on: network)
    let correlation = try LayerCorrelation().values(on: network)
    let tagged = network.nodes.filter { !plain.neighbors($0, plain.tagged).isEmpty }
    for g in names {
      for h in names {
        let (one, other) = (plain.layer(g), plain.layer(h))
        let either = one.union(other).count
        expectClose(
          overlap[g, h], either == 0 ? nil : Double(one.intersection(other).count) / Double(either), "\(g) \(h)")
        let x = tagged.map { Double(plain.neighbors($0, one).count) }
        let y = tagged.map { Double(plain.neighbors($0, other).count) }
        let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let both = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let spreadX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        let spreadY = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
        let isDefined = !x.isEmpty && spreadX > 1e-9 && spreadY > 1e-9
        expectClose(correlation[g, h], isDefined ? both / (spreadX * spreadY).squareRoot() : nil, "\(g) \(h)")
      }
    }
    let overview = try LayerOverview().values(in: Analysis(of: network))
    let recorded = (0..<network.recordedTieCount).map { network.recordedTie($0) }
    for (place, name) in (names + ["(none)"]).enumerated() {
      let carrying = recorded.filter { tie in
        place < names.count ? tie.sectors.contains { $0.index == place } : tie.sectors.isEmpty
      }
      let ties = Set(carrying.map { Set([$0.source, $0.target]) })
      let nodes = Set(ties.flatMap(\.self))
      let pairs = plain.connected(ties, among: nodes)
      let largest = nodes.map { node in 1 + pairs.count { $0.contains(node) } }.max() ?? 0
      let weight = carrying.reduce(0) { $0 + $1.weight }
      let expected = [nodes.count, ties.count, Int(weight), plain.pieces(ties, among: nodes), largest].map(Double.init)
      let found = ["nodes", "ties", "weight", "components", "largest"].map { overview[name, $0] }
      #expect(found == expected, "\(name), seed \(seed)")
    }
  }
}
