import Testing
import Thoroughness

@testable import Geflecht

/// Searches and their parts on networks that are larger than one pass, one batch or one row of a vector.
@Suite struct SearchKernelTests {
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 300, 511, 512])
  func sourcesAreCounted(count: Int) {
    let bits = SourceBits(first: count)
    #expect(bits.count == count)
    #expect(bits.isEmpty == (count == 0))
    var single = SourceBits.empty
    for source in stride(from: 0, to: count, by: 7) { single.insert(source) }
    #expect(single.count == (count + 6) / 7)
    #expect(single.subtracting(bits).isEmpty)
  }

  @Test func lanesKeepWhatTheMaskSays() {
    var lanes = Lanes(repeating: .infinity)
    for lane in 0..<8 where lane != 3 { lanes[lane] = Double(lane + 1) }
    // Lanes 0, 2 and 7: 1 + 3 + 8; the infinite one is dropped.
    #expect(lanes.keeping(Lanes.Mask(0b1000_0101)).sum == 12)
    #expect((2 / Lanes(repeating: 4) * Lanes(repeating: 3))[5] == 1.5)
  }

  /// A ring of 1,300 nodes takes three passes of 512 sources, one of 600 two; everything is known in closed form.
  @Test func ringsNeedSeveralPasses() throws {
    let count = Thoroughness.choose(quick: 600, full: 1300)
    let half = count / 2
    let ring = Network(
      nodes: (0..<count).map { .init("n\($0)") }, ties: (0..<count).map { .init("n\($0)", "n\(($0 + 1) % count)") })
    let analysis = Analysis(of: ring)
    let sums = analysis[.distances]
    // Two nodes at every distance below half the ring, one at half.
    #expect(Set(sums.farness) == [Double((half - 1) * half + half)])
    #expect(Set(sums.eccentricity) == [Double(half)] && Set(sums.reached) == [count - 1] && Set(sums.within) == [4])
    #expect(sums.pairsAtDistance.map { Int($0) } == [count] + Array(repeating: 2 * count, count: half - 1) + [count])
    let together = DistanceSums(of: analysis[.adjacency], .steps, reach: 2, threads: Threads(3), progress: .unheard)
    #expect(together.harmonic == sums.harmonic && together.farness == sums.farness)
    // Every node lies inside d − 1 of the paths of length d in each of two directions: (Σ (d − 1) over pairs) / n.
    let inside = (1..<half).reduce(0) { $0 + count * ($1 - 1) } + half * (half - 1)
    let expected = Double(inside) / Double(count)
    for value in analysis[.dependencies].sums { #expect((value - expected).magnitude < 1e-9 * expected) }
  }

  @Test(arguments: 0..<30) func stepsFromChosenNodesAreTheShortest(seed: Int) throws {
    let network = Network.random(nodes: 5...60, seed: seed)
    let distance = distancesByDefinition(network)
    let steps = StepDistances(from: [NodeID(0), NodeID(3)], along: network.adjacency(.ignored)).values
    for node in network.nodes {
      let nearest = [distance[0][node.index], distance[3][node.index]].compactMap(\.self).min()
      #expect(steps[node.index] == nearest.map { UInt32($0) } ?? StepDistances.none)
    }
  }

  /// A star's leaves fold into its center; so does a whole tree, and then nothing is left to search.
  @Test func treesFoldAway() {
    let network = Network(
      nodes: "abcdefg".map { .init("\($0)") },
      ties: [.init("a", "b"), .init("b", "c"), .init("c", "d"), .init("c", "e"), .init("f", "g")])
    let folding = PendantFolding(network.adjacency(.ignored))
    #expect(folding.kept.isEmpty)
    // b separates a from c, d, e; c separates a, b from d, e, and d from e.
    #expect(folding.pairs == [0, 3, 5, 0, 0, 0, 0])
  }

  @Test func twinsStandTogether() {
    // a and b both know c and d, who also know each other; e knows c alone.
    let network = Network(
      nodes: "abcde".map { .init("\($0)") },
      ties: [
        .init("a", "c"), .init("a", "d"), .init("b", "c"), .init("b", "d"), .init("c", "d"), .init("e", "c"),
      ])
    let rows = network.adjacency(.ignored).out
    let classes = TwinClasses(rows, weights: Array(repeating: 1, count: 5)).classes
    #expect(classes.contains([0, 1]) && classes.count == 4)
    #expect(TwinClasses(rows, weights: [1, 2, 1, 1, 1]).classes.count == 5)
  }

  @Test(arguments: 0..<40) func orderOfRowsDoesNotDecideWhichPathsAreEqual(seed: Int) throws {
    // Lengths 1/w that add up to the same only up to rounding: 1/3 + 1/6 = 1/2.
    var random = SeededGenerator(seed: seed)
    let weights = [1.0, 2, 3, 6]
    var ties: [Network.TieSketch] = []
    for a in 0..<9 {
      for b in 0..<a where random.unit() < 0.5 {
        ties.append(.init("n\(a)", "n\(b)", weight: weights[random.below(4)]))
      }
    }
    let names = (0..<9).map { "n\($0)" }
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    let network = Network(nodes: names.map { .init($0) }, ties: ties)
    let reversed = Network(nodes: names.reversed().map { .init($0) }, ties: ties.reversed())
    let (left, right) = (
      try Betweenness().values(on: network, settings), try Betweenness().values(on: reversed, settings)
    )
    #expect(left.isClose(to: NodeScores(right.values.reversed()), within: 1e-12))
  }

  //  a ─ b ─ c with a–b of weight 10ᵏ and b–c of weight 1: the one pair through b is {a, c}, whatever k is.
  @Test(arguments: [0, 3, 8, 9, 10, 12, 15]) func shortStepsLeadNoPathBack(exponent: Int) throws {
    let strong = (0..<exponent).reduce(1.0) { weight, _ in weight * 10 }
    for ids in [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]] {
      let network = Network(
        nodes: ids.map { .init($0) }, ties: [.init("a", "b", weight: strong), .init("b", "c", weight: 1)])
      var settings = MeasureSettings()
      settings.lengths = .inverseWeights
      for threads in 1...3 {
        settings.threads = Threads(threads)
        let values = try Betweenness().values(on: network, settings)
        #expect(values == NodeScores(ids.map { $0 == "b" ? 1 : 0 }), "\(ids) \(threads)")
        let arcs = ArcDependencies(
          of: network.adjacency(.ignored), .inverseWeights, threads: settings.threads, progress: settings.progress)
        #expect(arcs.sums == [2, 2, 2, 2], "each tie carries two of the three pairs")
      }
    }
  }

  //  a ═ b strongly tied, both tied to c: neither lies between the other and c more than the other does.
  @Test func equalNodesScoreAlikeInAnyOrder() throws {
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    for ids in [["a", "b", "c"], ["b", "a", "c"], ["c", "a", "b"], ["c", "b", "a"]] {
      let network = Network(
        nodes: ids.map { .init($0) },
        ties: [.init("a", "b", weight: 1e10), .init("a", "c"), .init("b", "c")])
      let values = try Betweenness().values(on: network, settings).values
      #expect(values[ids.firstIndex(of: "a") ?? 0] == values[ids.firstIndex(of: "b") ?? 0])
    }
  }

  /// A search that was ended early meets the same the next time as one that begins anew.
  @Test(arguments: 0..<8) func endingEarlyLeavesNothingBehind(seed: Int) {
    let adjacency = Network.random(nodes: 30...60, seed: seed).adjacency(.ignored)
    func met(_ search: inout ManySourceSearch, _ sources: Range<Int>) -> [[Int]] {
      var met: [[Int]] = []
      search.run(sources) { (node, step, count: Int) in met.append([node, step, count]) }
      return met.sorted { $0.lexicographicallyPrecedes($1) }
    }
    for steps in 0...2 {
      var used = ManySourceSearch(adjacency)
      var last = 0
      used.run(20..<30, while: last < steps) { (_, step, _: SourceBits) in last = step }
      var fresh = ManySourceSearch(adjacency)
      #expect(met(&used, 0..<5) == met(&fresh, 0..<5), "ended after \(steps) steps")
    }
  }
}
