import Testing

@testable import Geflecht

/// The parts of a whole, on random networks of all four levels.
@Suite struct EILevelsTests {
  @Test(arguments: 0..<60) func everyTieCountsInOnePart(seed: Int) throws {
    let network = Network.allLevels(seed: seed)
    let whole = try #require(try NetworkExternalInternalIndex().value(on: network))
    let levels = try LevelExternalInternalIndex().values(on: network)
    let places = try PlaceExternalInternalIndex().values(on: network)
    let ties = network.nodes.filter { !network[$0].sectors.isEmpty }.reduce(0.0) { count, node in
      count + Double(network.neighbors(of: node).count { $0 > node && !network[$0].sectors.isEmpty })
    }
    for table in [levels, places] {
      #expect((table.sumOfParts("contribution") - whole).magnitude < 1e-12)
      #expect((try #require(table["total", "contribution"]) - whole).magnitude < 1e-12)
      #expect((table.sumOfParts("share") - 1).magnitude < 1e-12)
      #expect(table.sumOfParts("ties") == ties && table["total", "ties"] == ties)
      for row in table.rows {
        let (share, index) = (try #require(table[row, "share"]), table[row, "ei"] ?? 0)
        #expect((try #require(table[row, "contribution"]) - share * index).magnitude < 1e-12)
      }
    }
    let cities = places.rows.filter { $0.hasPrefix("C") }.reduce(0) { $0 + (places[$1, "contribution"] ?? 0) }
    #expect((cities - (levels["within-cities", "contribution"] ?? 0)).magnitude < 1e-12)
    let states = places.rows.filter { $0.hasPrefix("S") }.reduce(0) { $0 + (places[$1, "contribution"] ?? 0) }
    #expect((states - (levels["between-cities", "contribution"] ?? 0)).magnitude < 1e-12)
  }

  @Test func everyPartOccurs() throws {
    var ties: [String: Double] = [:]
    for seed in 0..<10 {
      let table = try LevelExternalInternalIndex().values(on: Network.allLevels(seed: seed))
      for row in table.rows { ties[row, default: 0] += table[row, "ties"] ?? 0 }
    }
    #expect(ties.count == 7 && ties.values.allSatisfy { $0 > 0 })
  }

  /// A scope places an actor whom no column places: above the cities, or nowhere if it is local.
  @Test func actorsWithoutACityStandWhereTheirScopeSays() throws {
    let dataset = try Fixtures.dataset([
      .cities: "id\nulm\nbonn\n",
      .actors: """
      id,sector,scope,city
      a,business,local,ulm
      b,science,local,bonn
      c,science,federal,
      d,business,state,
      e,business,local,
      """,
      .ties: "source,target\na,b\na,c\na,d\na,e\nb,e\n",
    ])
    let table = try LevelExternalInternalIndex().values(on: Network(dataset: dataset))
    #expect(table["without-state", "ties"] == 1)
    #expect(table["with-state-or-federal", "external"] == 1 && table["with-state-or-federal", "internal"] == 1)
    #expect(table["without-place", "ei"] == 0)
    #expect(table["total", "ties"] == 5)
  }
}
