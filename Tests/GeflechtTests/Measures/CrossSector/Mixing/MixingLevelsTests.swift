import Testing

@testable import Geflecht

/// The parts of a whole, on random networks of all four levels.
@Suite struct MixingLevelsTests {
  @Test(arguments: 0..<30) func partsOfTheMixingMatrixAddUp(seed: Int) throws {
    let network = Network.allLevels(seed: seed)
    let table = try LevelMixing().values(on: network)
    let matrix = mixingByDefinition(network)
    for (g, first) in network.sectorNames.enumerated() {
      for (h, second) in network.sectorNames.enumerated().dropFirst(g) {
        let key = [first, second].sorted().joined(separator: "|")
        #expect((table.sumOfParts(key) - matrix[g][h]).magnitude < 1e-12, "\(key)")
        #expect((try #require(table["total", key]) - matrix[g][h]).magnitude < 1e-12, "\(key)")
      }
    }
    let levels = try LevelExternalInternalIndex().values(on: network)
    for (row, values) in zip(table.rows, table.values) {
      let ties = values.reduce(0) { $0 + ($1 ?? 0) }
      #expect((ties - (levels[row, "ties"] ?? 0)).magnitude < 1e-12, "\(row)")
    }
  }
}
