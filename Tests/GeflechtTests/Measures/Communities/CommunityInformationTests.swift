import Testing

@testable import Geflecht

@Suite struct CommunityInformationTests {
  @Test func sectorsThatAreCommunitiesAgree() throws {
    let found = try CommunitySectorInformation().value(on: .twoTrianglesApart)
    #expect(((found ?? .nan) - 1).magnitude < 1e-12)
    #expect(try CommunityStateInformation().value(on: .twoTrianglesApart) == nil)
  }
}
