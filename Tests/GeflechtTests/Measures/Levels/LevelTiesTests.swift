import Testing
import Thoroughness

@testable import Geflecht

@Suite struct LevelTiesTests {
  private func isOf(_ pair: LevelPair, _ a: Level, _ b: Level) -> Bool { Set([a, b]) == Set([pair.low, pair.high]) }

  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let oracle = LevelOracle(drawn)
    let table = LevelTies().values(in: Analysis(of: try drawn.network()))
    for pair in LevelPair.all {
      let dyads = drawn.nodes.indices.reduce(0) { sum, a in
        sum + (0..<a).count { isOf(pair, drawn.nodes[$0].level, drawn.nodes[a].level) }
      }
      let ties = try oracle.pairs.count { a, b in
        isOf(pair, try #require(drawn.node(a)).level, try #require(drawn.node(b)).level)
      }
      #expect(table[pair.key, "ties"] == Double(ties) && table[pair.key, "dyads"] == Double(dyads))
      if dyads == 0 { #expect(table[pair.key, "expected"] == nil) }
    }
    // Whatever is expected, all ties are somewhere.
    let expected = LevelPair.all.compactMap { table[$0.key, "expected"] }.reduce(0, +)
    #expect(isAlike(expected, Double(oracle.pairs.count)))
  }

  /// The closed form beside ties dealt by hand: tandems among the cities, everything else anywhere.
  @Test(arguments: 0..<Thoroughness.choose(quick: 1, full: 40)) func expectationsAreUnbiased(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let table = LevelTies().values(in: Analysis(of: try drawn.network()))
    let ids = drawn.nodes.map(\.id)
    let dyads = ids.indices.flatMap { a in (0..<a).map { ($0, a) } }
    let tied = dyads.filter { drawn.areTied(ids[$0.0], ids[$0.1]) }
    let tandems = tied.count { a, b in
      drawn.ties.filter { Set([$0.a, $0.b]) == [ids[a], ids[b]] }.allSatisfy { $0.kind == "tandem" }
    }
    let cities = dyads.filter { drawn.nodes[$0.0].level == .city && drawn.nodes[$0.1].level == .city }
    var random = SplitMix64(seed: seed + 5)
    func draw(_ count: Int, from pairs: [(Int, Int)]) -> [(Int, Int)] {
      var deck = pairs
      for at in 0..<count { deck.swapAt(at, at + random.below(deck.count - at)) }
      return Array(deck[..<count])
    }
    let draws = Thoroughness.choose(quick: 100, full: 1000)
    var found = LevelPair.all.map { _ in [Double]() }
    for _ in 0..<draws {
      let fixed = draw(tandems, from: cities)
      let free = dyads.filter { dyad in !fixed.contains { $0 == dyad } }
      let all = fixed + draw(tied.count - tandems, from: free)
      for (place, pair) in LevelPair.all.enumerated() {
        found[place].append(Double(all.count { isOf(pair, drawn.nodes[$0.0].level, drawn.nodes[$0.1].level) }))
      }
    }
    for (pair, numbers) in zip(LevelPair.all, found) {
      guard let expected = table[pair.key, "expected"] else { continue }
      let mean = numbers.reduce(0, +) / Double(draws)
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
      #expect((mean - expected).magnitude <= 4 * (variance / Double(draws)).squareRoot() + 1e-9, "\(pair.key)")
    }
  }

  /// Four nodes with three ties, 1 1 2 2 of them: twelve networks in all keep these numbers, and each pair of levels has
  /// its mean over them.
  @Test func rewiredMeansAreThoseOfAllNetworks() throws {
    var builder = NetworkBuilder()
    for (id, level) in [("S", Level.state), ("c", .city), ("d", .city), ("a", .actor), ("b", .actor)] {
      try builder.addNode(id, level)
    }
    for (a, b) in [("S", "c"), ("c", "d"), ("d", "a"), ("a", "b")] { try builder.addTie(a, b) }
    let network = try builder.network()
    let nodes = Array(network.nodes)
    let pairs = nodes.indices.flatMap { a in (0..<a).map { ($0, a) } }
    var (sums, networks) = (LevelPair.all.map { _ in 0.0 }, 0.0)
    for code in 0..<(1 << pairs.count) {
      let ties = pairs.indices.filter { code >> $0 & 1 == 1 }.map { pairs[$0] }
      guard
        nodes.indices.allSatisfy({ node in
          ties.count { $0.0 == node || $0.1 == node } == network.degree(of: nodes[node])
        })
      else { continue }
      networks += 1
      for tie in ties { sums[LevelPair(network.levels[tie.0], network.levels[tie.1]).place] += 1 }
    }
    var settings = MeasureSettings()
    settings.permutations = Thoroughness.choose(quick: 999, full: 999)
    let table = LevelTiesRewired().values(in: Analysis(of: network, settings))
    for (pair, sum) in zip(LevelPair.all, sums) {
      guard let mean = table[pair.key, "expected"], let spread = table[pair.key, "deviation"] else { continue }
      #expect((mean - sum / networks).magnitude <= 4 * spread / 999.0.squareRoot() + 1e-9, "\(pair.key)")
    }
    #expect(networks > 3)
  }
}
