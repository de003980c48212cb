import Testing

@testable import Geflecht

@Suite struct SectorFrequencyTests {
  @Test func ofThreeCities() throws {
    let table = try SectorFrequency().values(on: ExampleNetwork.threeCities.network)
    #expect(table["civil-society", "with"] == 2 && table["civil-society", "without"] == 0)
    #expect(table["science", "with"] == 1 && table["science", "share"] == 0.5)
  }
}
