import Foundation
import Testing

@testable import Geflecht

@Suite struct SectorEvennessTests {
  private func evenness(_ network: Network, _ id: String) throws -> Double? {
    try SectorEvenness().values(on: network)[try #require(network.node(named: id))]
  }

  //  One actor each of three sectors in A, one in all in B.
  @Test func ofThreeCities() throws {
    #expect(try evenness(ExampleNetwork.threeCities.network, "A") == 1)
    #expect(try evenness(ExampleNetwork.threeCities.network, "B") == nil)
  }

  //  No actors: ties of weight two, one and one of four are 1.5 bits of log₂ 3.
  @Test func ofTiesWhereThereAreNoActors() throws {
    let network = try Network(
      Fixtures.dataset([
        .cities: "id\nA\nB\n", .ties: "source,target,sector,weight\nA,B,business,2\nA,B,science,1\nA,B,sport,1\n",
      ]))
    #expect(((try evenness(network, "A") ?? .nan) - 1.5 / log2(3)).magnitude < 1e-12)
  }
}
