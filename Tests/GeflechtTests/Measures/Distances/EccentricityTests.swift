import Testing

@testable import Geflecht

@Suite struct EccentricityTests {
  @Test func aLineIsLongestAtItsEnds() throws {
    #expect(try Eccentricity().values(on: .line(5)) == NodeScores([4, 3, 2, 3, 4]))
  }
}
