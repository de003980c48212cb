import Testing

@testable import Geflecht

@Suite struct MissingSectorsTests {
  private let network = ExampleNetwork.threeCities.network
  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }

  @Test func sectorsWithoutATie() throws {
    let sets = try MissingSectors().values(on: network)
    let (a, b, c) = (try node("A"), try node("B"), try node("C"))
    #expect(Set(sets.names(of: b) ?? []) == ["business", "science"])
    #expect(sets.names(of: a) == [] && sets.names(of: c) == nil)
  }
}
