import Testing

@testable import Geflecht

@Suite struct CityEITests {
  /// A city's numbers are those of the network of its actors alone.
  @Test(arguments: 0..<20) func aCityIsANetworkOfItsActors(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let sectors = ["business", "science", "civil-society"]
    let cities = ["X", "Y"]
    var nodes = cities.map { Network.NodeSketch($0, .city) }
    for number in 0..<12 {
      let own = sectors.filter { _ in random.below(2) == 0 }
      nodes.append(.init("n\(number)", sectors: own, in: cities[number % 2]))
    }
    var ties: [Network.TieSketch] = (0..<12).map { .init("n\($0)", cities[$0 % 2]) }
    for a in 0..<12 { for b in 0..<a where random.below(3) == 0 { ties.append(.init("n\(a)", "n\(b)")) } }
    let network = Network(nodes: nodes, ties: ties)
    for city in cities {
      let own = nodes.indices.filter { $0 >= 2 && cities[$0 % 2] == city }.map { nodes[$0] }
      let ids = Set(own.map(\.id))
      let alone = Network(
        nodes: own.map { .init($0.id, sectors: $0.sectors) },
        ties: ties.filter { ids.contains($0.ends.0) && ids.contains($0.ends.1) })
      let plain = PlainSectors(alone) { _ in "" }
      let node = try #require(network.node(named: city))
      let observed = plain.externalInternal(plain.sets)
      #expect(try CityExternalInternalIndex().values(on: network)[node] == observed)
      let deals = plain.allDeals().compactMap(plain.externalInternal)
      let distinct = Set(plain.sets.filter { !$0.isEmpty })
      let p = try CityProbability().values(on: network)[node]
      guard let observed, distinct.count > 1 else {
        #expect(p == nil)
        continue
      }
      let expected = exactSummary(observed, deals)
      #expect(((p ?? .nan) - min(1, 2 * min(expected.lower, expected.upper))).magnitude < 1e-9)
    }
  }

  /// Worked by hand, and p.adjust(c(0.01, 0.02, 0.03, 0.5), "BH") in R.
  @Test func falseDiscoveriesAreBounded() {
    let found = falseDiscoveryRates([0.5, nil, 0.02, 0.01, 0.03])
    let expected: [Double?] = [0.5, nil, 0.04, 0.04, 0.04]
    for (a, b) in zip(found, expected) { #expect(a == nil ? b == nil : (a! - (b ?? .nan)).magnitude < 1e-15) }
    // Ranks with a larger p may lower the q of those before: 0.04 · 2/1 = 0.08 is more than 0.05 · 2/2.
    #expect(falseDiscoveryRates([0.04, 0.05]) == [0.05, 0.05])
    #expect(falseDiscoveryRates([nil]) == [nil] && falseDiscoveryRates([]).isEmpty)
  }
}
