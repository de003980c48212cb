import Testing

@testable import Geflecht

@Suite struct SectorProfileTests {
  private let network = ExampleNetwork.threeCities.network
  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }

  @Test func weightsOfTiesBySector() throws {
    let profiles = try SectorProfile().values(on: network)
    let found = zip(profiles.columns.map(\.key), try #require(profiles[try node("A")]))
    #expect(Dictionary(uniqueKeysWithValues: found) == ["civil-society": 2, "business": 1, "science": 1])
    let (city, actor) = (try node("C"), try node("v1"))
    #expect(profiles[city] == nil && profiles[actor] == nil)
  }
}
