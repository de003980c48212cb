import Testing

@testable import Geflecht

@Suite struct CurrentFlowClosenessTests {
  //  In a tree there is one way for the current: the resistance is the distance.
  @Test func inATreeItIsThatOfDistances() throws {
    let found = try CurrentFlowCloseness().values(on: .line(3))
    #expect(found.isClose(to: NodeScores([2.0 / 3, 1, 2.0 / 3]), within: 1e-12))
  }
}
