import Foundation
import Testing

@testable import Geflecht

@Suite struct SectorEvennessTests {
  private let network = ExampleNetwork.threeCities.network
  private func node(_ id: String) throws -> NodeID { try #require(network.node(named: id)) }

  //  A: two, one and one of four: 1.5 bits of log₂ 3.
  @Test func ofThreeCities() throws {
    let scores = try SectorEvenness().values(on: network)
    #expect(((scores[try node("A")] ?? .nan) - 1.5 / log2(3)).magnitude < 1e-12)
    #expect(scores[try node("B")] == nil)
  }
}
