import Testing

@testable import Geflecht

@Suite struct SectorsPresentTests {
  private let network = ExampleNetwork.threeCities.network
  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }

  @Test func sectorsWithATie() throws {
    let sets = try SectorsPresent().values(on: network)
    let (a, b, c) = (try node("A"), try node("B"), try node("C"))
    #expect(sets[a]?.count == 3 && sets.names(of: b) == ["civil-society"] && sets[c] == nil)
  }
}
