import Testing

@testable import Geflecht

/// What the cards say is known is so. Bounds are five standard errors of what the definition expects.
@Suite struct ModelTruthTests {
  private func tables(_ id: String, _ size: Int, _ ties: Int? = nil, seed: Int = 1) throws -> GeneratedTables {
    try #require(ModelCatalog.model(id)).tables(size: size, ties: ties, seed: seed)
  }

  private func cells(of file: String, _ tables: GeneratedTables) throws -> [[Substring]] {
    let bytes = try #require(tables.files.first { $0.name == file }).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    return lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func fourTiesOfFiveStayInThePlantedCommunity() throws {
    let tables = try tables("planted", 1000, 8000)
    let community = Dictionary(uniqueKeysWithValues: try cells(of: "nodes.csv", tables).map { ($0[0], $0[1]) })
    #expect(Set(community.values).count == 10)
    let inside = try cells(of: "edges.csv", tables).count { community[$0[0]] == community[$0[1]] }
    // √(8000 · 0.8 · 0.2) = 36
    #expect((inside - 6400).magnitude < 180)
  }

  /// Degrees go as i to the power of −2/3: the first eighth of the nodes has (1/8)^⅓ = ½ of all ends, a little less
  /// since no pair is tied twice. A power law shows in the hubs: with equal odds the most would be about 10 + 4 · √10.
  @Test func fewNodesHaveHalfOfTheHeavyTail() throws {
    let network = try ModelTests.network(try tables("heavy-tailed", 4000, 20_000))
    let degrees = network.nodes.map(network.degree)
    let share = Double(degrees.prefix(500).reduce(0, +)) / 40_000
    #expect(0.45...0.51 ~= share)
    #expect((degrees.max() ?? 0) > 400)
    #expect(degrees.count { $0 < 10 } > 2000)
  }

  @Test func aGridHasItsDistances() throws {
    let tables = try tables("grid", 8)
    #expect(tables.nodeCount == 9)
    #expect(
      try cells(of: "edges.csv", tables).map { $0.joined(separator: "–") } == [
        "n0–n1", "n0–n3", "n1–n2", "n1–n4", "n2–n5", "n3–n4", "n3–n6", "n4–n5", "n4–n7", "n5–n8", "n6–n7", "n7–n8",
      ])
  }

  @Test func aTenthOfASmallWorldIsRewired() throws {
    let tables = try tables("small-world", 2000, 8000)
    let far = try cells(of: "edges.csv", tables).count { row in
      let (a, b) = (Int(row[0].dropFirst()) ?? 0, Int(row[1].dropFirst()) ?? 0)
      return !(1...4 ~= (b - a + 2000) % 2000)
    }
    // √(8000 · 0.1 · 0.9) = 27; three or four rewired ones of 800 end nearby all the same.
    #expect((far - 798).magnitude < 135)
  }

  /// Every one of the three pairs of three nodes is drawn as often as the others: 1000 each, give or take 26.
  @Test func chanceIsFair() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<3000 {
      let row = try cells(of: "edges.csv", try tables("random", 3, 1, seed: seed))[0]
      counts[row.sorted().joined(), default: 0] += 1
    }
    #expect(counts.count == 3)
    for count in counts.values { #expect((count - 1000).magnitude < 130) }
  }

  @Test func allPairsCanBeTied() throws {
    #expect(try tables("random", 50, 50 * 49 / 2).tieCount == 1225)
    #expect(try tables("random", 50, 1200).tieCount == 1200)
  }

  /// Rows and columns both fall into the upper half with 0.57 + 0.19 = 0.76, for pairs that are not dropped: of sparse
  /// draws few are.
  @Test func matricesAreQuarteredByTheirOdds() throws {
    let tables = try tables("rmat", 16_384, 16_384)
    #expect(tables.tieCount > 15_500)
    let rows = try cells(of: "edges.csv", tables)
    let upper = rows.count { (Int($0[0].dropFirst()) ?? 0) < 8192 }
    // Dropped pairs lie mostly in the upper half: less than 900 of 16,384.
    #expect(0.73...0.78 ~= Double(upper) / Double(rows.count))
  }

  @Test func halfOfAProgramKnowsItsCityAlone() throws {
    let tables = try tables("program", 1000)
    let network = try ModelTests.network(tables)
    #expect(network.nodes(at: .federal).count == 1)
    #expect(network.nodes(at: .state).count == 16)
    #expect(network.nodes(at: .city).count == 25)
    let actors = network.nodes(at: .actor)
    #expect(actors.count == 1000)
    for actor in actors { #expect(network.neighbors(of: actor).contains { $0 == network[actor].parent }) }
    #expect(actors.suffix(500).allSatisfy { network.degree(of: $0) == 1 })
    #expect(network[try #require(network.nodes(at: .city).first)].parent != nil)
  }

  /// Three ties of five are drawn within the municipality; pairs that are drawn again, mostly there, make it a few less,
  /// and hubs in the own one a few more.
  @Test func mostTiesOfACountryAreLocal() throws {
    let tables = try tables("national", 3000)
    let city = Dictionary(uniqueKeysWithValues: try cells(of: "actors.csv", tables).map { ($0[0], $0[4]) })
    let rows = try cells(of: "ties.csv", tables)
    let local = rows.count { city[$0[0]] == city[$0[1]] }
    #expect(rows.count == 15_000)
    #expect(0.56...0.62 ~= Double(local) / 15_000)
  }
}
