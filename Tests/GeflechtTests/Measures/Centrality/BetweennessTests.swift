import Testing

@testable import Geflecht

@Suite struct BetweennessTests {
  //  0 ─ 1 ─ 2 ─ 3 ─ 4     pairs through 2: {0,3} {0,4} {1,3} {1,4}
  @Test func middleOfALine() throws {
    #expect(try Betweenness().values(on: .line(5)) == NodeScores([0, 3, 4, 3, 0]))
    #expect(try BetweennessShare().values(on: .line(5)) == NodeScores([0, 3.0 / 6, 4.0 / 6, 3.0 / 6, 0]))
  }

  @Test(arguments: 0..<100) func agreesWithTheDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try Betweenness().values(on: network).isClose(to: betweennessByEnumeratingPaths(network), within: 1e-9))
  }
}
