import Foundation
import Testing

@testable import Geflecht

/// The parts of a whole, on random networks of all four levels.
@Suite struct EntropyLevelsTests {
  /// The parts, from probabilities p(sector, state, city) and the C library's logarithm: Σ p ln (p(x|y) / p(x)).
  @Test(arguments: 0..<60) func partsOfTheEntropyAreThoseOfProbabilities(seed: Int) throws {
    let network = Network.allLevels(seed: seed)
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
    #expect((table.sumOfParts("entropy") - total).magnitude < 1e-12)
    #expect((table.sumOfParts("share") - 1).magnitude < 1e-12)
  }
}
