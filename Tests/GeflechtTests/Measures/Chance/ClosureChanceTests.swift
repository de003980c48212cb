import Testing

@testable import Geflecht

@Suite struct ClosureChanceTests {
  //  Three of four nodes span three sectors if the fourth is one of the two in business: half of all deals.
  @Test func theMeanOfAllDeals() throws {
    let table = try ClosureChance().values(on: ExampleNetwork.triangleAndPendant.network)
    #expect(((table["trisectoral-two-paths", "expected"] ?? .nan) - 5.0 / 2).magnitude < 1e-12)
    #expect(table["trisectoral-two-paths", "observed"] == 3 && table["trisectoral-closure", "observed"] == 1)
  }
}
