import Testing

@testable import Geflecht

@Suite struct CorePeripheryFitTests {
  private func byID(_ network: Network) -> CorePeriphery {
    CorePeriphery(of: network.adjacency(.ignored).out, order: network.nodesByID)
  }

  /// A core of tied nodes, everyone else tied to all of it, and some ties more.
  private static func pure(core: Int, periphery: Int) -> Network {
    let count = core + periphery
    return Network(
      nodes: (0..<count).map { .init("\($0)") },
      ties: (0..<core).flatMap { a in ((a + 1)..<count).map { .init("\(a)", "\($0)") } })
  }

  @Test(arguments: 0..<30) func agreesWithTheDefinition(seed: Int) {
    let network = Network.random(nodes: 3...8, seed: seed)
    let all = correlationsOfAllCores(network)
    let found = byID(network)
    guard let best = all.max() else {
      #expect(found.fit == nil && found.isCore.isEmpty)
      return
    }
    let second = all.sorted().dropLast().last
    #expect(((found.fit ?? .nan) - best).magnitude < 1e-12)
    #expect(((found.runnerUp ?? .nan) - (second ?? .nan)).magnitude < 1e-12)
    #expect((correlation(network) { found.isCore[$0] } - best).magnitude < 1e-12)
  }

  @Test(arguments: [(1, 8), (3, 6), (2, 40), (12, 50)]) func aPureCoreFitsExactly(core: Int, periphery: Int) {
    let found = byID(Self.pure(core: core, periphery: periphery))
    #expect(((found.fit ?? 0) - 1).magnitude < 1e-12)
    #expect(found.isCore == (0..<(core + periphery)).map { $0 < core })
    #expect((found.runnerUp ?? 1) < 1)
  }

  /// The search for large networks on small ones, where the best is known. It is no proof: a bound for how often it may
  /// stop short, and it never claims more than there is.
  @Test func searchRarelyMissesTheBestCore() throws {
    var missed = 0
    for seed in 0..<60 {
      let network = Network.random(nodes: 8...12, seed: seed)
      guard let best = byID(network).fit else { continue }
      let rows = network.adjacency(.ignored).out
      var search = CoreSearch(of: rows, CoreFit(nodes: rows.nodeCount, ties: rows.arcCount / 2))
      search.run()
      let (core, reached, runnerUp) = (search.bestCore, search.bestFit, search.runnerUp)
      #expect(reached <= best + 1e-12)
      #expect((correlation(network) { core[$0] } - reached).magnitude < 1e-12)
      #expect(try #require(runnerUp) <= reached)
      if reached < best - 1e-12 { missed += 1 }
    }
    #expect(missed <= 6, "\(missed)")
  }

  @Test func threadsDoNotMatter() throws {
    let chances = try [1, 2].map { threads in
      var settings = MeasureSettings()
      settings.threads = Threads(threads)
      return try CorePeripheryChance().value(on: .line(9), settings)
    }
    #expect(chances[0] == chances[1])
  }

  @Test(arguments: [(5, 4), (40, 60), (3, 3), (12, 0), (30, 400)])
  func randomTiesAreSimple(nodes: Int, ties: Int) {
    var random = SeededGenerator(seed: 7)
    let rows = ArcRows(randomTies: ties, nodes: nodes, &random)
    #expect(rows.nodeCount == nodes && rows.arcCount == 2 * ties)
    for node in 0..<nodes {
      let row = rows.targets[rows.row(node)]
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 < $1 } && !row.contains(NodeID(node)))
      for neighbor in row { #expect(rows.targets[rows.row(neighbor.index)].contains(NodeID(node))) }
    }
  }

  /// Each of 10 and of 190 pairs is tied as often as the others: 4 of 10, 5 of 190; five standard errors.
  @Test(arguments: [(5, 4, 31.0 * 5), (20, 5, 10.1 * 5)])
  func everyPairIsEquallyLikely(nodes: Int, ties: Int, allowance: Double) {
    var random = SeededGenerator(seed: 11)
    let draws = 4000
    var counts = [Int](repeating: 0, count: nodes * nodes)
    for _ in 0..<draws {
      let rows = ArcRows(randomTies: ties, nodes: nodes, &random)
      for node in 0..<nodes { for end in rows.targets[rows.row(node)] { counts[node * nodes + end.index] += 1 } }
    }
    let expected = Double(draws * ties) / Double(nodes * (nodes - 1) / 2)
    for a in 0..<nodes {
      for b in 0..<nodes where a != b { #expect((Double(counts[a * nodes + b]) - expected).magnitude < allowance) }
    }
  }
}
