import Testing

@testable import Geflecht

@Suite struct ReachTests {
  @Test func twoStepsAlongALine() throws {
    #expect(try Reach().values(on: .line(5)) == NodeScores([2.0 / 4, 3.0 / 4, 1, 3.0 / 4, 2.0 / 4]))
  }
}
