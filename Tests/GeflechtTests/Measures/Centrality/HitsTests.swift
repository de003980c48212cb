import Testing

@testable import Geflecht

@Suite struct HitsTests {
  //  a → c ← b
  @Test func whoPointsAndWhoIsPointedAt() throws {
    let network = try Network.arcs([("a", "c"), ("b", "c")])
    let ids = network.nodes.map { network.id(of: $0) }
    let hubs = ids.map { $0 == "c" ? 0.0 : 1 }
    #expect(try HubScore().values(on: network, .outward).isClose(to: NodeScores(hubs), within: 1e-9))
    #expect(
      try AuthorityScore().values(on: network, .outward).isClose(to: NodeScores(hubs.map { 1 - $0 }), within: 1e-9))
  }
}
