import Testing

@testable import Geflecht

@Suite struct TriangleTests {
  @Test(arguments: 0..<60) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...14, seed: seed)
    #expect(try TriangleCount().values(on: network) == trianglesByDefinition(network))
  }

  //  Of k nodes that are all tied, (k − 1)(k − 2)/2 triangles at each.
  @Test func completeNetwork() throws {
    #expect(try TriangleCount().values(on: .complete(8)) == NodeScores(for: .complete(8)) { _ in 21 })
  }
}
