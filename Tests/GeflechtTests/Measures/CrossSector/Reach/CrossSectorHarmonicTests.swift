import Testing

@testable import Geflecht

@Suite struct CrossSectorHarmonicTests {
  @Test func aRowOfTwoSectors() throws {
    #expect(try CrossSectorHarmonic().values(on: .twoSectorsInARow) == NodeScores([0.5, 1, 1.5]))
  }
}
