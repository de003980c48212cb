import Testing
import Thoroughness

@testable import Geflecht

@Suite struct LevelBypassTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithEveryShortestPath(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    for (isDirected, isWeighted) in [(false, false), (true, false), (false, true)] {
      let oracle = LevelOracle(drawn, directed: isDirected, weighted: isWeighted)
      let table = LevelBypass().values(
        in: Analysis(of: network, .following(isDirected ? .outward : .ignored, isWeighted ? .inverseWeights : .steps)))
      let local = drawn.ids(.actor).filter { drawn.work(of: $0) == .actor }
      let paths = local.map { oracle.shortestPaths(to: $0) }.filter { !$0.isEmpty }
      for level in [Level.state, .city] {
        let shares = paths.map { ways in
          Double(ways.count { way in !way.contains { drawn.work(of: $0) == level } }) / Double(ways.count)
        }
        #expect(table[level.key, "actors"] == Double(shares.count))
        #expect(table[level.key, "some"] == Double(shares.count { $0 > 0 }))
        #expect(isAlike(table[level.key, "share"], shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)))
      }
    }
  }
}
