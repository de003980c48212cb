import Testing

@testable import Geflecht

/// How much ends of ties resemble each other, against definitions that draw one sector of each.
@Suite struct SectorAssortativityTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?):
      #expect((found - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func assortativityAgreesWithItsDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...8, seed: seed)
    for direction in ArcDirection.allCases {
      let ties = tiesWithSectors(network, direction)
      for lengths in [PathLength.steps, .inverseWeights] {
        var settings = MeasureSettings()
        (settings.direction, settings.lengths) = (direction, lengths)
        let weighted = lengths == .inverseWeights
        expectClose(
          try SectorAssortativity().value(on: network, settings),
          assortativityByDefinition(network, ties: ties, weighted: weighted), "\(direction) \(weighted)")
        expectClose(
          try SectorAssortativityError().value(on: network, settings),
          assortativityErrorByDefinition(network, ties: ties, weighted: weighted), "error, \(direction) \(weighted)")
      }
    }
  }

  /// By fractions of whole numbers (Python's `fractions`): without a–b all that it outweighed is left.
  @Test func aTieThatOutweighsAllOthersTakesNoDigits() throws {
    let nodes: [Network.NodeSketch] = [
      .init("a", sectors: ["business"]), .init("b", sectors: ["business"]), .init("c", sectors: ["science"]),
      .init("d", sectors: ["science"]), .init("e", sectors: ["civil-society"]),
    ]
    let ties: [Network.TieSketch] = [
      .init("a", "b", weight: 1e12), .init("b", "c"), .init("c", "d", weight: 2), .init("a", "d"),
      .init("c", "e", weight: 3),
    ]
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    for ties in [ties, ties.reversed()] {
      let network = Network(nodes: nodes, ties: ties)
      expectClose(try SectorAssortativity().value(on: network, settings), 0.58333333333130208, "coefficient")
      expectClose(try SectorAssortativityError().value(on: network, settings), 0.98472469297864374, "error")
    }
  }

  /// Worked out by hand for the four levels, to five places.
  @Test func assortativityOfTheFourLevels() throws {
    let network = ExampleNetwork.fourLevels.network
    #expect(try SectorAssortativity().value(on: network).map { ($0 * 1e5).rounded() } == 10280)
    #expect(try SectorAssortativityError().value(on: network).map { ($0 * 1e5).rounded() } == 15766)
  }
}
