import Testing

@testable import Geflecht

@Suite struct HierarchyTests {
  @Test func equalPartnersConstrainAlike() throws {
    let complete = try Hierarchy().values(on: .complete(4))
    #expect(complete.isClose(to: NodeScores([0, 0, 0, 0]), within: 1e-12))
  }
}
