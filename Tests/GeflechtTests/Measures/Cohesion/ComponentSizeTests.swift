import Testing

@testable import Geflecht

@Suite struct ComponentSizeTests {
  @Test(arguments: 0..<100) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try ComponentSize().values(on: network) == componentSizesByDefinition(network))
  }

  @Test func twoPairsAndANodeAlone() throws {
    #expect(try ComponentSize().values(on: .disconnected) == NodeScores([2, 2, 2, 2, 1]))
    #expect(try ComponentCount().value(on: .disconnected) == 3)
  }
}
