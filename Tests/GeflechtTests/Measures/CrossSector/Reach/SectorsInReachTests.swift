import Testing

@testable import Geflecht

@Suite struct SectorsInReachTests {
  @Test func aRowOfTwoSectors() throws {
    var settings = MeasureSettings()
    #expect(try SectorsInReach().values(on: .twoSectorsInARow, settings) == NodeScores([1, 1, 1]))
    settings.reach = 1
    #expect(try SectorsInReach().values(on: .twoSectorsInARow, settings) == NodeScores([0, 1, 1]))
  }
}
