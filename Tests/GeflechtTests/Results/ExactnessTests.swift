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

  /// Each seed fails with a chance of at most 5 %, and the bound is far from tight.
  @Test func distancesLieWithinTheErrorThatWasAskedFor() throws {
    let exact = Analysis(of: Self.large)[.distances]
    let pairs = exact.pairsAtDistance.map { Double($0) / 2 }
    let all = pairs.dropFirst().reduce(0, +)
    let exactMean = exact.farness.reduce(0, +) / Double(exact.reached.reduce(0, +))
    var deviations: [Double] = []
    var interval = 0.0
    for seed in 1...Thoroughness.choose(quick: 4, full: 20) {
      let analysis = Analysis(of: Self.large, settings(error: 0.1, seed: seed))
      let answer = try DistanceDistribution().answer(in: analysis)
      let estimate = try #require(answer.exactness.estimate)
      #expect(estimate.error <= 0.1 * all && estimate.samples == 512)
      let table = DistanceDistribution().values(in: analysis)
      #expect(table["1", "pairs"] == pairs[1] && table["1", "error"] == 0)
      for distance in 2..<pairs.count {
        let row = "\(distance)"
        #expect(((table[row, "pairs"] ?? 0) - pairs[distance]).magnitude <= (table[row, "error"] ?? all * 0.1))
      }
      let mean = try MeanDistance().answer(in: analysis)
      interval = try #require(mean.exactness.estimate?.error)
      deviations.append(try #require(mean.value) - exactMean)
      #expect(deviations.allSatisfy { $0.magnitude <= interval })
    }
    // Nor do they lean to one side.
    let bias = deviations.reduce(0, +) / Double(deviations.count)
    #expect(bias.magnitude <= interval / 3)
  }

  @Test func whatHalfOfTheNodesCouldNotEstimateIsCounted() throws {
    let analysis = Analysis(of: Self.large, settings(error: 0.001, seed: 1))
    #expect(try DistanceDistribution().answer(in: analysis) == DistanceDistribution().answer(on: Self.large))
    #expect(try MeanDistance().answer(in: analysis) == MeanDistance().answer(on: Self.large))
  }

  @Test func sameSeedSameBytesForAnyNumberOfThreads() throws {
    for (measure, network) in [
      (MeasureEntry(BetweennessShare()), Self.large), (MeasureEntry(DistanceDistribution()), Self.large),
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
