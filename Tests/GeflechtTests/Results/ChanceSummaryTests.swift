import Testing

@testable import Geflecht

@Suite struct ChanceSummaryTests {
  @Test func theNetworkCountsAsOneOfTheDraws() throws {
    let summary = try #require(ChanceSummary(observed: 3, drawn: [1, 2, 3, 4]))
    #expect(summary.mean == 2.5)
    #expect((summary.deviation - 1.25.squareRoot()).magnitude < 1e-15)
    #expect(summary.pLower == 4.0 / 5)  // 1, 2, 3 and the network itself
    #expect(summary.pUpper == 3.0 / 5)
    #expect(summary.pTwoSided == 1)
    #expect(try #require(ChanceSummary(observed: 9, drawn: [1, 2, 3, 4])).pUpper == 1.0 / 5)
  }

  @Test func allNetworksThereAreGiveTheirShare() throws {
    let summary = try #require(ChanceSummary(observed: 4, drawn: [1, 2, 3, 4], isExact: true))
    #expect(summary.pUpper == 1.0 / 4)
    #expect(summary.pTwoSided == 1.0 / 2)
  }

  @Test func oneNumberOnlyHasNoDistance() throws {
    let summary = try #require(ChanceSummary(observed: 0.1 + 0.2, drawn: [0.3, 0.3, 0.3]))
    #expect(summary.z == nil)
    #expect(summary.pLower == 1 && summary.pUpper == 1)
  }

  @Test func nothingObservedIsNothingToCompare() {
    #expect(ChanceSummary(observed: nil, drawn: [1]) == nil)
    #expect(ChanceSummary(observed: 1, drawn: []) == nil)
  }
}
