import Testing
import Thoroughness

@testable import Geflecht

/// Sectors dealt out anew: against all deals by brute force, against closed forms and published values.
@Suite struct SectorChanceTests {
  /// Up to six nodes of two levels, most of them with one sector, some with several or none.
  private func network(_ seed: Int) -> Network {
    var random = SplitMix64(seed: seed)
    let count = 3 + random.below(4)
    let nodes = (0..<count).map { number in
      let own = ["business", "science", "civil-society"].filter { _ in random.below(5) < 2 }
      return Network.NodeSketch("n\(number)", number % 3 == 2 ? .city : .actor, sectors: own)
    }
    let pairs = (0..<count).flatMap { a in (0..<a).map { (a, $0) } }.filter { _ in random.below(3) > 0 }
    return Network(nodes: nodes, ties: pairs.map { .init("n\($0.0)", "n\($0.1)") })
  }

  private func labels(of network: Network, within strata: Grouping?) -> LabelPermutations? {
    let analysis = Analysis(of: network)
    return LabelPermutations(
      of: analysis[.sectorGrouping], within: strata, rows: network.adjacency(.ignored).out, order: analysis[.nodesByID],
      triangles: analysis[.triangleList].corners)
  }

  private func chance(_ network: Network, within strata: Grouping?, permutations: Int = 9999) throws -> SectorLabelings?
  {
    var settings = MeasureSettings()
    settings.permutations = permutations
    return SectorLabelings(of: Analysis(of: network, settings), within: strata)
  }

  private func agree(_ found: ChanceSummary?, _ observed: Double?, _ all: [Double?], _ what: String) {
    guard let found, let observed else {
      return #expect(found == nil && observed == nil, "\(what)")
    }
    let expected = exactSummary(observed, all.compactMap(\.self))
    #expect((found.observed - observed).magnitude < 1e-12, "\(what)")
    #expect(found.isExact, "\(what)")
    #expect((found.mean - expected.mean).magnitude < 1e-9, "\(what)")
    #expect((found.deviation - expected.deviation).magnitude < 1e-6, "\(what)")  // √ of a difference of squares
    #expect((found.pLower - expected.lower).magnitude < 1e-9, "\(what)")
    #expect((found.pUpper - expected.upper).magnitude < 1e-9, "\(what)")
  }

  @Test(arguments: 0..<25, [true, false]) func allDealsAreGoneThrough(seed: Int, byLevel: Bool) throws {
    let network = network(seed)
    let plain = PlainSectors(network) { byLevel ? $0.level.key : "" }
    let deals = plain.allDeals()
    guard let found = try chance(network, within: byLevel ? network.levelGrouping : nil) else {
      return #expect(network.sectorCount == 0)
    }
    agree(found.externalInternal, plain.externalInternal(plain.sets), deals.map { plain.externalInternal($0) }, "E–I")
    agree(found.assortativity, plain.assortativity(plain.sets), deals.map(plain.assortativity), "r")
    let triangles = deals.map(plain.trisectoralTriangles)
    agree(found.trisectoralTriangles, plain.trisectoralTriangles(plain.sets), triangles, "T₃")
    let closure = try #require(
      ClosureLabelings(of: Analysis(of: network), within: byLevel ? network.levelGrouping : nil))
    let (own, paths) = (plain.trisectoralPaths(plain.sets), deals.map(plain.trisectoralPaths))
    agree(closure.twoPaths, own, paths, "P₃")
    agree(
      closure.closure, own == 0 ? nil : 3 * plain.trisectoralTriangles(plain.sets) / own,
      zip(triangles, paths).map { $1 == 0 ? nil : 3 * $0 / $1 }, "C₃")
    for (place, sector) in network.sectorNames.enumerated() {
      agree(
        found.sectors[place], plain.externalInternal(plain.sets, of: sector),
        deals.map { plain.externalInternal($0, of: sector) }, sector)
    }
  }

  @Test func observedMixingIsThatOfTheMeasure() throws {
    for seed in 0..<40 {
      let network = Network.random(nodes: 2...12, seed: seed)
      guard let found = try chance(network, within: nil, permutations: 9) else { continue }
      let mixing = try SectorMixing().values(on: network).values
      for (row, expected) in zip(found.cells, mixing) {
        for (cell, value) in zip(row, expected) {
          #expect(((cell?.observed ?? .nan) - (value ?? .nan)).magnitude < 1e-12, "seed \(seed)")
        }
      }
      #expect(found.externalInternal?.observed == (try NetworkExternalInternalIndex().value(on: network)))
      let groups = try GroupExternalInternalIndex().values(on: network)
      for (place, sector) in network.sectorNames.enumerated() {
        #expect(found.sectors[place]?.observed == groups[sector, "ties"])
      }
    }
  }

  /// The mean over all deals has closed forms: of E–I that of `ei-expected`, of trisectoral triangles the share of
  /// triples of nodes that are trisectoral.
  @Test func drawsAgreeWithClosedForms() throws {
    var random = SplitMix64(seed: 5)
    let pairs = (0..<40).flatMap { a in (0..<a).map { (a, $0) } }.filter { _ in random.below(6) == 0 }
    let network = Network(
      nodes: (0..<40).map { .init("n\($0)", sectors: ["s\($0 % 4)"]) },
      ties: pairs.map { .init("n\($0.0)", "n\($0.1)") })
    let found = try #require(try chance(network, within: nil, permutations: 4000))
    #expect(found.labelings == 4000 && !found.isExact)
    let expected = try #require(try ExpectedExternalInternalIndex().value(on: network))
    for (summary, mean) in [
      (found.externalInternal, expected),
      // 40 nodes, 10 of each sector: 4 · 10³ of 40 · 39 · 38 / 6 triples, and so many triangles.
      (found.trisectoralTriangles, 4000.0 / 9880 * Double(Analysis(of: network)[.triangles].total)),
    ] {
      let summary = try #require(summary)
      #expect((summary.mean - mean).magnitude < 5 * summary.deviation / 4000.0.squareRoot())
    }
  }

  /// What METHODS says of the thirteen nodes when labels go anywhere: 13!/(6! 3! 2! 2!) = 360,360 labelings.
  @Test(.enabled(if: Thoroughness.isFull)) func fourLevelsWithoutStrata() throws {
    let found = try #require(try chance(ExampleNetwork.fourLevels.network, within: nil))
    #expect(found.labelings == 360_360 && found.isExact)
    let index = try #require(found.externalInternal)
    #expect((index.mean - 38.0 / 78).magnitude < 1e-12)
    #expect((index.pLower - 0.0667).magnitude < 5e-5)
    let r = try #require(found.assortativity)
    #expect((r.observed - 0.10280).magnitude < 5e-6)
    #expect((r.mean + 0.105).magnitude < 5e-4 && (r.deviation - 0.125).magnitude < 5e-4)
    let triangles = try #require(found.trisectoralTriangles)
    #expect(triangles.observed == 3 && (triangles.mean - 3 * 0.3776).magnitude < 2e-4)
    #expect((triangles.pUpper - 0.0649).magnitude < 5e-5)
    // The expected share is that of the triangles, of 33 paths; C₃ = .818.
    let analysis = Analysis(of: ExampleNetwork.fourLevels.network)
    let closure = try #require(ClosureLabelings(of: analysis, within: nil))
    #expect(closure.twoPaths?.observed == 11)
    #expect(((closure.twoPaths?.mean ?? 0) - 33 * 0.3776).magnitude < 2e-3)
    #expect(((closure.closure?.observed ?? 0) - 0.818).magnitude < 5e-4)
  }

  /// Labels stay in their level: of thirteen nodes only the seven actors are dealt, 7!/(3! 2! 2!) ways.
  @Test func fourLevelsWithinLevels() throws {
    let network = ExampleNetwork.fourLevels.network
    let found = try #require(try chance(network, within: network.levelGrouping))
    #expect(found.labelings == 210 && found.isExact)
    // Drawn 3,000 times, both p-values are within five standard errors of the exact ones.
    let labels = try #require(self.labels(of: network, within: network.levelGrouping))
    let numbers = SectorNumbers(sectors: network.sectorCount, sets: labels.sets)
    let drawn = LabelPermutations.Plan(count: 3000, isExact: false, first: 7)
    let values = [Double](sharedCount: 3000 * numbers.width) { values in
      labels.forEachLabeling(drawn, threads: .one) {
        numbers.write($1, spanning: $2, to: values, at: $0, of: drawn.count)
      }
    }
    for (number, exact) in [(0, found.externalInternal), (1, found.assortativity), (2, found.trisectoralTriangles)] {
      let exact = try #require(exact)
      let own = Array(values[number * 3000..<(number + 1) * 3000])
      let sampled = try #require(ChanceSummary(observed: exact.observed, drawn: own))
      for (p, share) in [(sampled.pLower, exact.pLower), (sampled.pUpper, exact.pUpper)] {
        #expect((p - share).magnitude < 5 * (share * (1 - share) / 3000).squareRoot() + 1.0 / 3000)
      }
    }
  }

  /// More than 16 classes are counted one labeling at a time, and rows of more than 255 ties in pieces: both ways of
  /// counting agree on a star of 700 leaves, whose ties by class are the sizes of the classes.
  @Test(arguments: [2, 5, 16, 17, 30]) func starsAreCountedByTheirSizes(classes: Int) throws {
    let leaves = 700
    let labels = try #require(
      LabelPermutations(
        labels: [[0], (0..<leaves).map { Int32($0 % classes) }],
        sets: (0..<classes).map { SectorSet([SectorID($0)]) }, ties: (1...leaves).map { (0, UInt32($0)) }))
    let sizes = (0..<classes).map { own in (0..<leaves).count { $0 % classes == own } }
    var seen = 0
    labels.forEachLabeling(
      labels.plan(permutations: 40, width: 1, seed: 1), .counted, threads: .one
    ) { _, pairs, spanning in
      // Every pair of leaves is a path through the middle; it spans three sectors if neither is of its class, nor both
      // of one.
      let others = sizes.dropFirst()
      let squares = others.reduce(0) { $0 + $1 * $1 }
      #expect(spanning.paths == (others.reduce(0, +) * others.reduce(0, +) - squares) / 2)
      for own in 0..<classes {
        // Class by class, whichever end the row belongs to.
        let ties = Int(pairs[own]) + (own == 0 ? 0 : Int(pairs[own * classes]))
        #expect(ties == sizes[own])
      }
      seen += 1
    }
    #expect(seen == 40)
  }

  /// Four labels for three nodes with ties and one without: each of the 4!/2! labelings as often as the others.
  @Test func everyLabelingIsEquallyLikely() throws {
    let labels = try #require(
      LabelPermutations(
        labels: [[0, 1, 2, 2]], sets: (0..<3).map { SectorSet([SectorID($0)]) }, ties: [(0, 1), (1, 2)]))
    #expect(labels.labelings == 12)
    var dealer = LabelDealer(of: labels)
    for (plan, expected, slack) in [
      (LabelPermutations.Plan(count: 12_000, isExact: false, first: 3), 1000, 160),  // five standard errors
      (LabelPermutations.Plan(count: 12, isExact: true, first: 3), 1, 0),
    ] {
      var counts: [Int: Int] = [:]
      for labeling in 0..<plan.count {
        dealer.deal(labels, labeling, of: plan, lane: 0)
        counts[Int(dealer.dealt[0]) * 9 + Int(dealer.dealt[1]) * 3 + Int(dealer.dealt[2]), default: 0] += 1
      }
      // The node without a tie has the label that is left: three nodes tell all twelve labelings apart.
      #expect(counts.count == 12)
      #expect(counts.values.allSatisfy { ($0 - expected).magnitude <= slack })
    }
  }
}
