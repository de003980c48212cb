import Testing

@testable import Geflecht

/// The three kinds of evidence for the sectors of a city, one measure each.
@Suite struct SectorEvidenceTests {
  private func network() throws -> Network {
    try Network(
      Fixtures.dataset([
        .states: "id\nBY\n", .cities: "id,state\nA,BY\nB,BY\n",
        .actors: "id,sector,scope,city\nv,civil-society,,A\nu,business|science,local,A\nlaw,business,state,A\n",
        .ties: "source,target,sector,weight\nv,u,,2\nv,B,,3\nlaw,v,,4\nBY,B,science,5\nlaw,BY,business,6\n",
      ]))
  }

  /// Sectors: civil-society, business, science.
  private func rows<M: Measure>(_ measure: M) throws -> [[Double?]?] where M.Values == NodeProfiles {
    let network = try network()
    #expect(network.sectorNames == ["civil-society", "business", "science"])
    let values = try measure.values(on: network)
    return try ["A", "B", "BY", "v"].map { values[try #require(network.node(named: $0))] }
  }

  @Test func actorsCountWhereTheyWorkLocally() throws {
    #expect(try rows(SectorActors()) == [[1, 1, 1], nil, nil, nil])
  }

  /// v–u works in all three; v–B in civil society, for A and for B.
  @Test func localTiesCountForEveryCityTheyReach() throws {
    #expect(try rows(SectorLocalTies()) == [[5, 2, 2], [3, 0, 0], nil, nil])
  }

  /// The association's tie with the statewide one works in both their sectors; that one's tie with the state is not A's.
  @Test func tiesFromAboveStandApart() throws {
    #expect(try rows(SectorTiesFromAbove()) == [[4, 4, 0], [0, 0, 5], nil, nil])
  }
}
