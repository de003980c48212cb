import Testing

@testable import Geflecht

@Suite struct RewiringChanceTests {
  private static func network(_ levels: [Level], _ ties: [(Int, Int)]) -> Network {
    Network(
      nodes: levels.enumerated().map { .init("\($0)", $1) }, ties: ties.map { .init("\($0)", "\($1)") })
  }

  private static let actors = Array(repeating: Level.actor, count: 6)

  /// Every network with the same degrees must come up equally often.
  static let small: [(networks: Int, network: Network)] = [
    // Four nodes of one tie each: three ways to pair them.
    (3, network(Array(actors[..<4]), [(0, 1), (2, 3)])),
    // Degrees 2 2 2 1 1: six chains through the three, and the triangle beside a pair.
    (7, network(Array(actors[..<5]), [(0, 1), (1, 2), (2, 3), (0, 4)])),
    // Six nodes of two ties each: 60 rings and 10 pairs of triangles.
    (70, network(actors, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)])),
    // Two actors and two cities: either way round. No step is ever rejected.
    (2, network([.actor, .actor, .city, .city], [(0, 2), (1, 3)])),
    // Three actors in three cities: 3! ways.
    (6, network([.actor, .actor, .actor, .city, .city, .city], [(0, 3), (1, 4), (2, 5)])),
    // Actors 0 1 2 with a tie between 0 and 1; cities 3 4 5 in a chain 3 – 4 – 5, tied to 0, 1 and 0.
    (3, network([.actor, .actor, .actor, .city, .city, .city], [(0, 1), (3, 4), (4, 5), (0, 3), (1, 4), (0, 5)])),
  ]

  @Test(arguments: small.indices) func everyNetworkIsEquallyLikely(number: Int) throws {
    let (count, network) = Self.small[number]
    let oracle = RewiringOracle(network)
    #expect(oracle.networks.count == count)
    let rewiring = Rewiring(
      of: network.adjacency(.ignored).out, order: network.nodesByID, levels: network.levels.map(\.rawValue))
    let draws = 60 * count + 300
    let seen = rewiring.draw(draws, seed: 5, threads: .one) { [Double(oracle.code($0.out))] }
    var found: [Int: Int] = [:]
    for values in seen.values { found[Int(try #require(values[0])), default: 0] += 1 }
    #expect(Set(found.keys) == Set(oracle.networks))
    // χ² has the mean k − 1 and the variance 2 (k − 1); five deviations are beyond chance.
    let expected = Double(draws) / Double(count)
    let excess = found.values.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    #expect(excess < Double(count - 1) + 5 * (2 * Double(count - 1)).squareRoot(), "\(excess)")
  }

  @Test(arguments: 0..<10) func degreesToEveryLevelStay(seed: Int) {
    let network = Network.random(nodes: 8...12, seed: seed)
    let rows = network.adjacency(.ignored).out
    func degrees(_ rows: ArcRows) -> [[Int]] {
      (0..<rows.nodeCount).map { node in
        Level.allCases.map { level in
          rows.targets[rows.row(node)].count { network.levels[$0.index] == level }
        }
      }
    }
    let own = degrees(rows)
    let rewiring = Rewiring(of: rows, order: network.nodesByID, levels: network.levels.map(\.rawValue))
    let seen = rewiring.draw(20, seed: seed, threads: .one) { drawn in
      let isSimple = (0..<rows.nodeCount).allSatisfy { node in
        let row = Array(drawn.out.targets[drawn.out.row(node)])
        return row == row.sorted() && Set(row).count == row.count && !row.contains(NodeID(node))
      }
      return [isSimple && degrees(drawn.out) == own ? 1 : 0]
    }
    #expect(seen.values.allSatisfy { $0 == [1] })
    #expect(seen.accepted + seen.rejected >= 20 * 10 * network.tieCount)
  }

  @Test func observedNumbersAreThoseOfTheirMeasures() throws {
    for seed in 0..<20 {
      let network = Network.random(nodes: 3...12, seed: seed)
      var settings = MeasureSettings()
      settings.permutations = 1
      let table = try RewiringChance().values(on: network, settings)
      #expect(table["ei-network", "observed"] == (try NetworkExternalInternalIndex().value(on: network)))
      #expect(table["trisectoral-triangles", "observed"] == (try TrisectoralTriangles().value(on: network)))
      #expect(table["trisectoral-closure", "observed"] == (try TrisectoralClosure().value(on: network)))
      #expect(table["transitivity", "observed"] == (try Transitivity().value(on: network)))
      let expected = assortativityByDefinition(network)
      #expect((table["assortativity", "observed"] == nil) == (expected == nil))
      if let expected { #expect(((table["assortativity", "observed"] ?? .nan) - expected).magnitude < 1e-12) }
    }
  }

  /// Newman's (Tr e − ‖e²‖) / (1 − ‖e²‖) from the mixing matrix, of which each tie fills two halves.
  private func assortativityByDefinition(_ network: Network) -> Double? {
    let mixing = mixingByDefinition(network)
    let ties = mixing.indices.reduce(0) { sum, g in sum + mixing[g][...g].reduce(0, +) }
    guard ties > 0 else { return nil }
    let share = mixing.indices.map { g in
      mixing.indices.map { h in mixing[g][h] / ties / (g == h ? 1 : 2) }
    }
    let squared = share.reduce(0) { sum, row in sum + row.reduce(0, +) * row.reduce(0, +) }
    let trace = share.indices.reduce(0) { $0 + share[$1][$1] }
    return squared > 1 - 1e-12 ? nil : (trace - squared) / (1 - squared)
  }

  /// All 900 networks of four levels with these degrees, gone through by a program of its own: 2 ways to tie states to
  /// cities, 30 to tie cities to actors, 15 to tie actors. Means 1/10, 14/25, 86377/519750 and 4/55; 8 of 900 have
  /// three trisectoral triangles. Within five standard errors of 999 draws.
  @Test func chanceOnFourLevelsIsThatOfAllNetworks() throws {
    let table = try RewiringChance().values(on: ExampleNetwork.fourLevels.network)
    let exact = [
      ("ei-network", 1.0 / 10, 0.0935414), ("trisectoral-triangles", 14.0 / 25, 0.6780364),
      ("trisectoral-closure", 86377.0 / 519750, 0.1972584), ("transitivity", 4.0 / 55, 0.0680301),
    ]
    for (row, mean, deviation) in exact {
      let error = deviation / 999.0.squareRoot()
      #expect((try #require(table[row, "expected"]) - mean).magnitude < 5 * error, "\(row)")
      #expect((try #require(table[row, "deviation"]) - deviation).magnitude < 5 * error, "\(row)")
    }
    let upper = try #require(table["trisectoral-triangles", "p-upper"])
    #expect((upper - 8.0 / 900).magnitude < 5 * (8.0 / 900 / 999).squareRoot())
  }

  @Test func largeNetworksGetFewerDraws() {
    #expect(RewiringChance.draws(ties: 500, atMost: 9999) == 999)
    #expect(RewiringChance.draws(ties: 500, atMost: 200) == 200)
    #expect(RewiringChance.draws(ties: 25_000, atMost: 9999) == 400)
    #expect(RewiringChance.draws(ties: 3_000_000, atMost: 9999) == 99)
    #expect(RewiringChance.draws(ties: 0, atMost: 9999) == 999)
  }
}
