import Testing

@testable import Geflecht

@Suite struct TrisectoralTrianglesTests {
  /// Every node's sectors as plain sets.
  private func sectors(_ network: Network) -> [Set<Int>] {
    network.nodes.map { Set(network[$0].sectors.map(\.index)) }
  }

  @Test(arguments: 0..<100) func countsAgreeWithAllSetsOfThree(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    let (found, expected) = (
      Analysis(of: network)[.trisectoralCounts], TrisectoralOracle(network, sectors: sectors(network))
    )
    #expect(found.triangles == expected.triangles)
    #expect(found.trisectoralTriangles == expected.trisectoralTriangles)
    #expect(found.twoPaths == expected.twoPaths)
    #expect(found.trisectoralTwoPaths == expected.trisectoralTwoPaths)
    #expect(found.triples == expected.triples)
    #expect(found.trisectoralTriples == expected.trisectoralTriples)
    #expect(found.trianglesAt == expected.trianglesAt)
    let chance = network.sectorGrouping.trisectoralChance
    #expect((chance == nil) == (expected.sets == 0))
    if let chance { #expect((chance - Double(expected.trisectoralSets) / Double(expected.sets)).magnitude < 1e-15) }
  }

  /// All 343 choices of three sets of up to three sectors.
  @Test func hallsConditionIsThatOfTrying() {
    for code in 0..<343 {
      let masks = [code % 7 + 1, code / 7 % 7 + 1, code / 49 + 1]
      let sets = masks.map { mask in Set((0..<3).filter { mask >> $0 & 1 == 1 }) }
      #expect(
        SectorSet.spansThree(
          SectorSet(mask: UInt64(masks[0])), SectorSet(mask: UInt64(masks[1])), SectorSet(mask: UInt64(masks[2])))
          == TrisectoralOracle.standForThree(sets), "\(masks)")
    }
  }

  /// Three triangles in a row and a pendant node.
  private static let ties = [
    ("0", "1"), ("0", "2"), ("1", "2"), ("2", "3"), ("3", "4"), ("2", "4"), ("4", "5"), ("3", "5"), ("5", "6"),
  ]

  /// Sector sets are dealt out in every possible way; the mean share is the closed form.
  @Test(arguments: [
    ["x", "x", "x", "y", "y", "z", "z"], ["x", "x", "y", "y", "xy", "z", ""], ["w", "x", "xy", "xy", "yz", "xyz", "z"],
  ])
  func theMeanOverAllDealsIsTheClosedForm(labels: [String]) throws {
    var (deals, triangleShares, pathShares, expected) = (0, 0.0, 0.0, Double?.none)
    for deal in allArrangements(of: labels.sorted()) {
      // The node without a sector stays where it is: who is left out does not change.
      if labels.contains(""), deal[6] != "" { continue }
      let network = Network(
        nodes: deal.enumerated().map { .init("\($0)", sectors: $1.map { String($0) }) },
        ties: Self.ties.map { .init($0, $1) })
      let analysis = Analysis(of: network)
      expected = ExpectedTrisectoralShare().values(in: analysis)
      triangleShares += try #require(TrisectoralShare().values(in: analysis))
      pathShares += try #require(TrisectoralPathShare().values(in: analysis))
      deals += 1
    }
    let closed = try #require(expected)
    #expect(deals >= 60)
    #expect((triangleShares / Double(deals) - closed).magnitude < 1e-12)
    #expect((pathShares / Double(deals) - closed).magnitude < 1e-12)
  }

  /// Six public, three nonprofit, two private, two academia: 27 connected triples, of which 11 − 6 are trisectoral.
  @Test func fourLevelsAsCountedByHand() {
    let counts = Analysis(of: ExampleNetwork.fourLevels.network)[.trisectoralCounts]
    #expect((counts.triangles, counts.trisectoralTriangles) == (3, 3))
    #expect((counts.twoPaths, counts.trisectoralTwoPaths) == (33, 11))
    #expect((counts.triples, counts.trisectoralTriples) == (27, 5))
  }

  /// Every different arrangement once.
  private func allArrangements(of labels: [String]) -> [[String]] {
    guard !labels.isEmpty else { return [[]] }
    return labels.indices.filter { $0 == 0 || labels[$0] != labels[$0 - 1] }.flatMap { first in
      var rest = labels
      rest.remove(at: first)
      return allArrangements(of: rest).map { [labels[first]] + $0 }
    }
  }
}
