import Testing

@testable import Geflecht

@Suite struct CommunityAgreementTests {
  @Test func sectorsThatAreCommunitiesAgree() throws {
    #expect(try CommunitySectorAgreement().value(on: .twoTrianglesApart) == 1)
    #expect(throws: MeasureFailure.self) { try CommunitySectorAgreement().value(on: .line(3)) }
    #expect(try CommunityStateAgreement().value(on: .twoTrianglesApart) == nil)
  }
}
