import Foundation
import Testing

@testable import Geflecht

/// The parts of a whole, on random networks of all four levels.
@Suite struct LevelDecompositionTests {
  /// States, cities with and without a state, actors in cities, directly in a state, of the federal level, and nowhere;
  /// every node may have no sector, one or several.
  private static func network(seed: Int) -> Network {
    var random = SplitMix64(seed: seed)
    func sectors(_ random: inout SplitMix64) -> [String] {
      ["business", "civil-society", "science"].filter { _ in random.below(5) < 2 }
    }
    var nodes = [Network.NodeSketch("F", .federal, sectors: sectors(&random))]
    for state in 0..<3 { nodes.append(.init("S\(state)", .state, sectors: sectors(&random), in: "F")) }
    for city in 0..<6 {
      let home = random.below(4)
      nodes.append(.init("C\(city)", .city, sectors: sectors(&random), in: home == 3 ? nil : "S\(home)"))
    }
    for actor in 0..<24 {
      let homes = (0..<6).map { "C\($0)" } + ["S0", "S1", "F", nil]
      nodes.append(.init("a\(actor)", sectors: sectors(&random), in: homes[random.below(homes.count)]))
    }
    var ties: [Network.TieSketch] = []
    for a in nodes.indices {
      for b in 0..<a where random.below(6) == 0 { ties.append(.init(nodes[a].id, nodes[b].id)) }
    }
    return Network(nodes: nodes, ties: ties)
  }

  private func sum(_ table: NumberTable, _ column: String) -> Double {
    table.rows.filter { $0 != "total" }.reduce(0) { $0 + (table[$1, column] ?? 0) }
  }

  @Test(arguments: 0..<60) func everyTieCountsInOnePart(seed: Int) throws {
    let network = Self.network(seed: seed)
    let whole = try #require(try NetworkExternalInternalIndex().value(on: network))
    let levels = try LevelExternalInternalIndex().values(on: network)
    let places = try PlaceExternalInternalIndex().values(on: network)
    let ties = network.nodes.filter { !network[$0].sectors.isEmpty }.reduce(0.0) { count, node in
      count + Double(network.neighbors(of: node).count { $0 > node && !network[$0].sectors.isEmpty })
    }
    for table in [levels, places] {
      #expect((sum(table, "contribution") - whole).magnitude < 1e-12)
      #expect((try #require(table["total", "contribution"]) - whole).magnitude < 1e-12)
      #expect((sum(table, "share") - 1).magnitude < 1e-12)
      #expect(sum(table, "ties") == ties && table["total", "ties"] == ties)
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
      let table = try LevelExternalInternalIndex().values(on: Self.network(seed: seed))
      for row in table.rows { ties[row, default: 0] += table[row, "ties"] ?? 0 }
    }
    #expect(ties.count == 7 && ties.values.allSatisfy { $0 > 0 })
  }

  @Test(arguments: 0..<30) func partsOfTheMixingMatrixAddUp(seed: Int) throws {
    let network = Self.network(seed: seed)
    let table = try LevelMixing().values(on: network)
    let matrix = mixingByDefinition(network)
    for (g, first) in network.sectorNames.enumerated() {
      for (h, second) in network.sectorNames.enumerated().dropFirst(g) {
        let key = [first, second].sorted().joined(separator: "|")
        #expect((sum(table, key) - matrix[g][h]).magnitude < 1e-12, "\(key)")
        #expect((try #require(table["total", key]) - matrix[g][h]).magnitude < 1e-12, "\(key)")
      }
    }
    let levels = try LevelExternalInternalIndex().values(on: network)
    for (row, values) in zip(table.rows, table.values) {
      let ties = values.reduce(0) { $0 + ($1 ?? 0) }
      #expect((ties - (levels[row, "ties"] ?? 0)).magnitude < 1e-12, "\(row)")
    }
  }

  /// The parts, from probabilities p(sector, state, city) and the C library's logarithm: Σ p ln (p(x|y) / p(x)).
  @Test(arguments: 0..<60) func partsOfTheEntropyAreThoseOfProbabilities(seed: Int) throws {
    let network = Self.network(seed: seed)
    let table = try LevelEntropy().values(on: network)
    var joint: [[String]: Double] = [:]
    var count = 0.0
    for node in network.nodes where network[node].level == .actor && !network[node].sectors.isEmpty {
      let city = network.ancestor(of: node, at: .city).map { network.id(of: $0) }
      let state = network.ancestor(of: node, at: .state).map { network.id(of: $0) }
      let federal = network.ancestor(of: node, at: .federal).map { network.id(of: $0) }
      let unit = state ?? (city != nil ? "cities without a state" : federal ?? "nowhere")
      count += 1
      for sector in network[node].sectors {
        let key = [network.sectorNames[sector.index], unit, city ?? unit]
        joint[key, default: 0] += 1 / Double(network[node].sectors.count)
      }
    }
    func probability(_ place: (Int, String)...) -> Double {
      joint.filter { entry in place.allSatisfy { entry.key[$0.0] == $0.1 } }.values.reduce(0, +) / count
    }
    var (total, states, cities, inside) = (0.0, 0.0, 0.0, 0.0)
    for (key, mass) in joint {
      let (sector, state) = (probability((0, key[0])), probability((1, key[1])))
      let (sectorState, city) = (probability((0, key[0]), (1, key[1])), probability((1, key[1]), (2, key[2])))
      let own = mass / count
      total -= own * log(sector)
      states += own * log(sectorState / state / sector)
      cities += own * log(own / city / (sectorState / state))
      inside -= own * log(own / city)
    }
    #expect((try #require(table["total", "entropy"]) - total).magnitude < 1e-12)
    #expect((try #require(table["between-states", "entropy"]) - states).magnitude < 1e-12)
    #expect((try #require(table["between-cities", "entropy"]) - cities).magnitude < 1e-12)
    #expect((try #require(table["within-cities", "entropy"]) - inside).magnitude < 1e-12)
    #expect((sum(table, "entropy") - total).magnitude < 1e-12)
    #expect((sum(table, "share") - 1).magnitude < 1e-12)
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
