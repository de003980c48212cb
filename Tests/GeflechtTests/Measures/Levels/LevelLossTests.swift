import Testing
import Thoroughness

@testable import Geflecht

@Suite struct LevelLossTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let oracle = LevelOracle(drawn)
    var settings = MeasureSettings()
    settings.permutations = 9
    let table = LevelLoss().values(in: Analysis(of: try drawn.network(), settings))
    for level in Level.allCases where !drawn.ids(level).isEmpty {
      let gone = Set(drawn.ids(level))
      let stay = drawn.nodes.map(\.id).filter { !gone.contains($0) }
      var (old, new, largest) = ((0.0, 0.0), (0.0, 0.0), 0)
      for (place, id) in stay.enumerated() {
        let (before, after) = (oracle.distances(from: [id]), oracle.distances(from: [id], without: gone))
        largest = max(largest, after.count)
        for other in stay[..<place] {
          if let steps = before[other] { old = (old.0 + 1, old.1 + 1 / steps) }
          if let steps = after[other] { new = (new.0 + 1, new.1 + 1 / steps) }
        }
      }
      let pairs = Double(stay.count * (stay.count - 1) / 2)
      #expect(table[level.key, "lost"] == Double(gone.count))
      #expect(isAlike(table[level.key, "largest"], Double(largest) / Double(stay.count)))
      #expect(
        isAlike(table[level.key, "pairs-before"], old.0 / pairs) && isAlike(table[level.key, "pairs"], new.0 / pairs))
      #expect(isAlike(table[level.key, "efficiency-before"], old.1 / pairs))
      #expect(isAlike(table[level.key, "efficiency"], new.1 / pairs))
      #expect(isAlike(table[level.key, "efficiency-lost"], old.1 == 0 ? nil : 1 - new.1 / old.1))
      let p = table[level.key, "random-p"] ?? 1
      #expect(p >= 0.1 && p <= 1)
    }
  }

  /// A hub of every three cities: losing the states tears all apart, losing as many others hardly anything.
  @Test func aLevelThatHoldsEverythingStandsOut() throws {
    var builder = NetworkBuilder()
    try builder.addNode("F", .federal)
    for state in 0..<4 {
      try builder.addNode("S\(state)", .state, in: "F")
      try builder.addTie("F", "S\(state)")
      for city in 0..<8 {
        try builder.addNode("c\(state)\(city)", .city, in: "S\(state)")
        try builder.addTie("S\(state)", "c\(state)\(city)")
      }
    }
    let table = LevelLoss().values(in: Analysis(of: try builder.network()))
    #expect(table["state", "pairs-lost"] == 1 && table["state", "random-p"] ?? 1 <= 0.02)
    #expect(table["city", "pairs-lost"] == 0 && table["city", "random-p"] == 1)
  }

  /// Others alike go in the place of a level: as many, none of the level, with about as many ties each.
  @Test func othersAlikeHaveAboutAsManyTies() throws {
    let network = Network.random(nodes: 40...40, seed: 4)
    let rows = network.adjacency(.ignored).out
    let draw = RemovalDraw(rows, nodes: network.nodesByID) { network.levels[$0.index] == .city }
    #expect(draw.canMatch)
    let cities = network.nodes(at: .city)
    var random = SplitMix64(seed: 2)
    for _ in 0..<20 {
      let stays = draw.matched(&random)
      let gone = network.nodes.filter { !stays.contains($0) }
      #expect(gone.count == cities.count && Set(gone).isDisjoint(with: cities))
      let (own, others) = (cities.map { network.degree(of: $0) }.sorted(), gone.map { network.degree(of: $0) }.sorted())
      for (a, b) in zip(own, others) { #expect(b <= 2 * a + 1 && a <= 2 * b + 1) }
      #expect(draw.drawn(&random).count == network.nodeCount - cities.count)
    }
  }

  /// Every set of nodes is as likely to go: each of ten in two of ten draws.
  @Test func drawsAreEven() {
    let network = Network.line(10)
    let draw = RemovalDraw(network.adjacency(.ignored).out, nodes: network.nodesByID) { $0.index < 2 }
    var (random, counts) = (SplitMix64(seed: 9), Array(repeating: 0, count: 10))
    for _ in 0..<1000 {
      let stays = draw.drawn(&random)
      for node in network.nodes where !stays.contains(node) { counts[node.index] += 1 }
    }
    #expect(counts.reduce(0, +) == 2000)
    // Four standard deviations of a binomial of 1,000 and 1/5.
    for count in counts { #expect((count - 200).magnitude <= 51) }
  }
}
