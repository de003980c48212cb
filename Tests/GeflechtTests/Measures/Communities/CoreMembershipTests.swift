import Testing

@testable import Geflecht

@Suite struct CoreMembershipTests {
  @Test func theMiddleOfAStarIsItsCore() throws {
    #expect(try CoreMembership().values(on: .star(6)) == NodeScores([1, 0, 0, 0, 0, 0, 0]))
    #expect(try CoreMembership().values(on: .complete(4)) == NodeScores([nil, nil, nil, nil]))
  }
}
