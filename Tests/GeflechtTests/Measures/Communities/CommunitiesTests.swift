import Testing

@testable import Geflecht

@Suite struct CommunitiesTests {
  @Test func partsAreCommunities() throws {
    #expect(try CommunityCount().value(on: .twoTrianglesApart) == 2)
  }
}
