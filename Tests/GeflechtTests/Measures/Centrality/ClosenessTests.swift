import Testing

@testable import Geflecht

@Suite struct ClosenessTests {
  @Test(arguments: 0..<100) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try Closeness().values(on: network).isClose(to: closenessByDefinition(network), within: 1e-12))
  }

  //  A leaf of four reaches one node in one step and three in two: 4 / 7.
  @Test func middleOfAStar() throws {
    let expected = NodeScores([1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7])
    #expect(try Closeness().values(on: .star(4)).isClose(to: expected, within: 1e-12))
  }
}
