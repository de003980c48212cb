import Testing

@testable import Geflecht

@Suite struct HarmonicCentralityTests {
  @Test(arguments: 0..<100) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try HarmonicCentrality().values(on: network).isClose(to: harmonicByDefinition(network), within: 1e-12))
  }

  @Test func middleOfAStar() throws {
    #expect(try HarmonicCentrality().values(on: .star(4)) == NodeScores([4, 2.5, 2.5, 2.5, 2.5]))
  }
}
