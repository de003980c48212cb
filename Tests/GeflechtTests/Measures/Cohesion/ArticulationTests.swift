import Testing

@testable import Geflecht

/// Nodes and ties that alone hold others, against what falls apart without them.
@Suite struct ArticulationTests {
  @Test(arguments: 0..<60) func cutsAgreeWithTheirDefinitions(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try Articulation().values(on: network) == extraPiecesByDefinition(network))
    let sides = Analysis(of: network)[.cutPoints].smallerSides
    for node in network.nodes {
      for position in network.row(of: node) {
        let expected = smallerSideByDefinition(network, node, network.neighborColumn[position])
        #expect(sides[position] == expected, "\(node.index) – \(network.neighborColumn[position].index)")
      }
    }
  }
}
