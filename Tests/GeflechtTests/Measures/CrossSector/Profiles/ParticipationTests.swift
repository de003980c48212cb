import Testing

@testable import Geflecht

@Suite struct ParticipationTests {
  /// A node between a partner in business and one in science.
  private let network = Network(
    nodes: [.init("v"), .init("b", sectors: ["business"]), .init("s", sectors: ["science"])],
    ties: [.init("v", "b"), .init("v", "s")])

  @Test func halfAndHalf() throws {
    #expect(try Participation().values(on: network) == NodeScores([0.5, nil, nil]))
  }

  @Test(arguments: 0..<20) func isTheHeterogeneityOfTies(seed: Int) throws {
    let network = Network.random(nodes: 1...10, seed: seed)
    #expect(try Participation().values(on: network) == EgoBlau().values(on: network))
  }
}
