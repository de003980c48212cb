import Testing

@testable import Geflecht

@Suite struct CoreNumberTests {
  @Test(arguments: 0..<60) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...14, seed: seed)
    #expect(try CoreNumber().values(on: network) == coreNumbersByDefinition(network))
  }

  @Test func completeNetwork() throws {
    #expect(try CoreNumber().values(on: .complete(8)) == NodeScores(for: .complete(8)) { _ in 7 })
  }
}
