import Testing

@testable import Geflecht

@Suite struct MixingChanceTests {
  //  Two of six nodes in business, five ties: 1/15 of all pairs lie within business, 6/15 within civil society.
  @Test func theMeanOfAllDeals() throws {
    let table = try MeanMixingChance().values(on: ExampleNetwork.smallBridge.network)
    #expect(((table["business", "business"] ?? .nan) - 5.0 / 15).magnitude < 1e-12)
    #expect(((table["civil-society", "civil-society"] ?? .nan) - 5 * 6.0 / 15).magnitude < 1e-12)
    #expect(((table["civil-society", "business"] ?? .nan) - 5 * 8.0 / 15).magnitude < 1e-12)
  }
}
