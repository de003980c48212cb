import Testing

@testable import Geflecht

/// Ties as wires, against Kirchhoff's equations and by hand.
@Suite struct CurrentFlowBetweennessTests {
  @Test(arguments: 0..<40) func currentsAgreeWithKirchhoff(seed: Int) throws {
    let network = Network.random(nodes: 1...9, seed: seed)
    for isWeighted in [false, true] {
      var settings = MeasureSettings()
      settings.lengths = isWeighted ? .inverseWeights : .steps
      let expected = currentFlowByDefinition(network, isWeighted: isWeighted)
      let closeness = try CurrentFlowCloseness().values(on: network, settings)
      let betweenness = try CurrentFlowBetweenness().values(on: network, settings)
      #expect(closeness.isClose(to: expected.closeness, within: 1e-10))
      #expect(betweenness.isClose(to: expected.betweenness, within: 1e-10))
    }
  }

  //  A complete network of n nodes: 2/n between every two. Of a unit from s to t each of the n − 2 others carries 1/n
  //  from s and on to t. Every two are joined, so the square takes over at once.
  @Test func currentsInACompleteNetwork() throws {
    let ids = (0..<13).map { "\($0)" }
    let ties = ids.indices.flatMap { a in ids[..<a].map { Network.TieSketch(ids[a], $0) } }
    let network = Network(nodes: ids.map { Network.NodeSketch($0) }, ties: ties)
    var settings = MeasureSettings()
    settings.threads = Threads(3)
    let closeness = try CurrentFlowCloseness().values(on: network, settings)
    #expect(closeness.isClose(to: NodeScores(for: network) { _ in 6.5 }, within: 1e-12))
    let betweenness = try CurrentFlowBetweenness().values(on: network, settings)
    #expect(betweenness.isClose(to: NodeScores(for: network) { _ in 66.0 / 13 }, within: 1e-12))
    #expect(try CurrentFlowBetweenness().values(on: network) == betweenness)
  }

  @Test func currentsInALargeComponentAreRefused() {
    #expect(throws: MeasureFailure.self) {
      try CurrentFlowBetweenness().values(on: .line(CurrentFlow.largestComponent + 1))
    }
  }
}
