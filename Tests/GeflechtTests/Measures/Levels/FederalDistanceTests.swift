import Testing
import Thoroughness

@testable import Geflecht

@Suite struct FederalDistanceTests {
  /// By hand: F–S1 1/2, S1–C1 1/3, C1–C2 1/2, C1–C3 1.
  @Test func lengthsOfThirteenNodes() throws {
    let network = ExampleNetwork.fourLevels.network
    let scores = FederalDistance().values(in: Analysis(of: network, .following(.ignored, .inverseWeights)))
    for (id, length) in [("C1", 5.0 / 6), ("C2", 4.0 / 3), ("C3", 11.0 / 6)] {
      let city = try #require(network.node(named: id))
      #expect(isAlike(scores[city], length))
    }
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    for (isDirected, isWeighted) in [(false, false), (true, false), (false, true), (true, true)] {
      let distances = LevelOracle(drawn, directed: isDirected, weighted: isWeighted).distances(
        from: drawn.ids(.federal))
      let analysis = Analysis(
        of: network, .following(isDirected ? .outward : .ignored, isWeighted ? .inverseWeights : .steps))
      let scores = FederalDistance().values(in: analysis)
      for node in network.nodes {
        let id = network.id(of: node)
        #expect(isAlike(scores[node], network[node].level == .city ? distances[id] : nil))
      }
      let table = FederalTransfer().values(in: analysis)
      let rows = drawn.stateIDs.map { ($0, drawn.cities(of: $0)) } + [("total", drawn.ids(.city))]
      for (row, cities) in rows {
        let found = cities.compactMap { distances[$0] }
        let count = Double(cities.count)
        #expect(table[row, "reached"] == Double(found.count))
        #expect(isAlike(table[row, "mean"], found.isEmpty ? nil : found.reduce(0, +) / Double(found.count)))
        #expect(isAlike(table[row, "efficiency"], cities.isEmpty ? nil : found.reduce(0) { $0 + 1 / $1 } / count))
        if !isWeighted { #expect(table[row, "within-two"] == Double(found.count { $0 <= 2 })) }
      }
      #expect(isAlike(MeanFederalDistance().values(in: analysis), table["total", "mean"]))
      #expect(isAlike(FederalEfficiency().values(in: analysis), table["total", "efficiency"]))
      #expect(isAlike(FederalReach().values(in: analysis), table["total", "reached-share"]))
    }
  }

  /// Whoever has no federal level has no distance from it, and no share either.
  @Test func withoutAFederalLevelAllIsBlank() {
    let analysis = Analysis(of: ExampleNetwork.years.network)
    #expect(FederalReach().values(in: analysis) == nil && FederalEfficiency().values(in: analysis) == nil)
    #expect(FederalTransfer().values(in: analysis)["S", "reached"] == nil)
  }
}
