import Testing
import Thoroughness

@testable import Geflecht

/// Estimates against what they estimate: the error that they state must hold.
@Suite struct ExactnessTests {
  /// A network in which most have few partners.
  private static func network(nodes count: Int) -> Network {
    var random = SeededGenerator(seed: 5)
    let ties = (1..<count).flatMap { node in
      (0..<2).compactMap { _ -> Network.TieSketch? in
        let unit = random.unit()
        let partner = Int(unit * unit * Double(node))
        return partner == node ? nil : Network.TieSketch("n\(node)", "n\(partner)")
      }
    }
    return Network(nodes: (0..<count).map { Network.NodeSketch("n\($0)") }, ties: ties)
  }

  /// Large enough for 512 sources to be fewer than half of the nodes.
  private static let large = network(nodes: 1500)
  private static let small = network(nodes: 400)

  private func settings(error: Double, seed: Int) -> MeasureSettings {
    var settings = MeasureSettings()
    (settings.error, settings.seed) = (error, seed)
    return settings
  }

  @Test func betweennessLiesWithinItsErrorForAllNodesAtOnce() throws {
    let exact = try BetweennessShare().values(on: Self.large).values
    // Each run fails with a chance of at most 5 %; the bound is far from tight, so that none does.
    for seed in 1...Thoroughness.choose(quick: 1, full: 3) {
      let analysis = Analysis(of: Self.large, settings(error: 0.15, seed: seed))
      let answer = try BetweennessShare().answer(in: analysis)
      let sampled = try #require(answer.scores).values
      let estimate = try #require(answer.exactness.estimate)
      #expect(estimate.error <= 0.15 && estimate.samples < 750)
      #expect(sampled != exact)
      for (a, b) in zip(sampled, exact) { #expect(((a ?? 0) - (b ?? 0)).magnitude <= estimate.error) }
    }
  }

  @Test func smallNetworksAreCountedExactlyInsteadOfSampled() throws {
    let network = Network.random(nodes: 30...30, seed: 1)
    let analysis = Analysis(of: network, settings(error: 0.01, seed: 1))
    // Two answers are the same only if both are exact.
    #expect(try Betweenness().answer(in: analysis) == Betweenness().answer(on: network))
  }

  /// Each seed fails with a chance of at most 5 %: that two of ten do is rare, that three do is an error here.
  @Test func distancesLieWithinTheirErrors() throws {
    let exact = Analysis(of: Self.small)[.distances]
    let pairs = exact.pairsAtDistance.map { Double($0) / 2 }
    let exactMean = exact.farness.reduce(0, +) / Double(exact.reached.reduce(0, +))
    var misses = 0
    for seed in 1...Thoroughness.choose(quick: 3, full: 10) {
      let analysis = Analysis(of: Self.small, settings(error: 0.05, seed: seed))
      let table = DistanceDistribution().values(in: analysis)
      #expect(table["1", "pairs"] == pairs[1] && table["1", "error"] == 0)
      let isWithin = (1..<pairs.count).allSatisfy { distance in
        let row = "\(distance)"
        return ((table[row, "pairs"] ?? 0) - pairs[distance]).magnitude <= (table[row, "error"] ?? 0)
      }
      let mean = try MeanDistance().answer(in: analysis)
      let value = try #require(mean.value)
      let error = try #require(mean.exactness.estimate?.error)
      if !isWithin || (value - exactMean).magnitude > error { misses += 1 }
    }
    #expect(misses <= 2)
  }

  @Test func sameSeedSameBytesForAnyNumberOfThreads() throws {
    for (measure, network) in [
      (MeasureEntry(BetweennessShare()), Self.large), (MeasureEntry(DistanceDistribution()), Self.small),
    ] {
      var settings = settings(error: 0.2, seed: 9)
      let one = try measure.answer(on: network, settings)
      settings.threads = Threads(3)
      #expect(try measure.answer(on: network, settings) == one)
      settings.seed = 10
      #expect(try measure.answer(on: network, settings) != one)
    }
  }
}
