import Testing

@testable import Geflecht

@Suite struct ConnectiveRedundancyTests {
  //  Three ties in layers lead to two partners, two to one, one to one.
  @Test func twoLayers() throws {
    let found = try ConnectiveRedundancy().values(on: .twoLayers)
    #expect(found.isClose(to: NodeScores([1.0 / 3, 0.5, 0]), within: 1e-12))
  }
}
