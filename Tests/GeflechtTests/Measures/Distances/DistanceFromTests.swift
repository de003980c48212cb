import Testing

@testable import Geflecht

@Suite struct DistanceFromTests {
  @Test func stepsFromWhereItStarts() throws {
    var settings = MeasureSettings()
    settings.from = [NodeID(0)]
    #expect(try DistanceFrom().values(on: .line(3), settings) == NodeScores([0, 1, 2]))
    #expect(try DistanceFrom().values(on: .disconnected, settings) == NodeScores([0, 1, nil, nil, nil]))
  }
}
