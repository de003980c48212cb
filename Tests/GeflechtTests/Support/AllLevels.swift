@testable import Geflecht

extension Network {
  /// States, cities with and without a state, actors in cities, directly in a state, of the federal level, and nowhere;
  /// every node may have no sector, one or several.
  static func allLevels(seed: Int) -> Network {
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
}

extension NumberTable {
  /// The sum of a column without its total.
  func sumOfParts(_ column: String) -> Double {
    rows.filter { $0 != "total" }.reduce(0) { $0 + (self[$1, column] ?? 0) }
  }
}
