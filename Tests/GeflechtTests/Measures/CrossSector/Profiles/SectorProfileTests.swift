import Testing

@testable import Geflecht

@Suite struct SectorProfileTests {
  private let network = ExampleNetwork.threeCities.network
  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }

  @Test func sharesOfActorsAndWhatTheyAreSharesOf() throws {
    let profiles = try SectorProfile().values(on: network)
    #expect(profiles.columns.map(\.key) == ["(actors)", "(ties)", "civil-society", "business", "science"])
    let third = 1.0 / 3
    #expect(profiles[try node("A")] == [3, 3, third, third, third])
    let (city, actor) = (try node("C"), try node("v1"))
    #expect(profiles[city] == nil && profiles[actor] == nil)
  }

  @Test func saysWhatWasCounted() throws {
    let answer = try SectorProfile().answer(on: ExampleNetwork.threeSources.network)
    #expect(
      answer.remarks.map { $0[.english] }
        == ["sector-profile: counted from local actors in 1 city, from local ties in 1 city without any."])
  }
}
