import Testing
import Thoroughness

@testable import Geflecht

/// What drawn worlds with a known truth say: how often intervals hold, how often nothing is taken for something, and how
/// often something is found.
@Suite(.enabled(if: Thoroughness.isFull)) struct ChangePowerTests {
  private static func outcome(
    _ before: Network, _ after: Network, draws: Int, seed: Int, _ documentation: ChangeQuestion.Documentation = .unknown
  ) throws -> ChangedNumber {
    var question = ChangeQuestion()
    question.measures = ["density"].compactMap { MeasureCatalog.measure($0) }
    (question.draws, question.documentation, question.settings.seed) = (draws, documentation, seed)
    let waves = try Waves(before, after, areDatesOfOneDataset: false)
    return try #require(ChangeStudy(of: waves, question).outcome().numbers.first)
  }

  private static func network(_ count: Int, _ isTied: (Int, Int) -> Bool) -> Network {
    var ties: [Network.TieSketch] = []
    for high in 0..<count { for low in 0..<high where isTied(low, high) { ties.append(.init("v\(low)", "v\(high)")) } }
    return Network(nodes: (0..<count).map { .init("v\($0)") }, ties: ties)
  }

  /// Nodes are drawn from a population in which half are much more outgoing; its density changes by a known amount. Where
  /// this was written, 93.3 % of 1,000 intervals held it; a fifth as many do within 99.9 % bounds of that.
  @Test func intervalsCoverPlantedDifferences() throws {
    let (runs, count, least, before, after) = (200, 80, 0.1, 0.1, 0.9)
    let truth = (after - before) * (1 + least) * (1 + least) / 4
    var random = SplitMix64(seed: 20)
    var covered = 0
    for run in 0..<runs {
      let ease = (0..<count).map { _ in random.below(2) == 0 ? 1 : least }
      let first = Self.network(count) { random.unit() < before * ease[$0] * ease[$1] }
      let second = Self.network(count) { random.unit() < after * ease[$0] * ease[$1] }
      let number = try Self.outcome(first, second, draws: 199, seed: run)
      let interval = try #require(number.interval)
      if interval.low <= truth, truth <= interval.high { covered += 1 }
    }
    let share = Double(covered) / Double(runs)
    #expect(0.875...0.985 ~= share, "\(share)")
  }

  /// The world stays as it is; only its documentation doubles. Where this was written, 1.2 % of 1,000 runs took that for more.
  @Test func betterDocumentationIsNotTakenForGrowth() throws {
    let share = try Self.shareFound(runs: 500, growth: 0)
    #expect(share <= 0.06, "\(share)")
  }

  /// The world grows by half while its documentation doubles: found in 98 % of the runs, and growth by 30 % in 61 %.
  @Test func growthIsFoundBehindBetterDocumentation() throws {
    let share = try Self.shareFound(runs: 300, growth: 0.5)
    #expect(share >= 0.8, "\(share)")
  }

  private static func shareFound(runs: Int, growth: Double) throws -> Double {
    let count = 50
    var random = SplitMix64(seed: 7)
    var found = 0
    for run in 0..<runs {
      var (early, late): (Set<Int>, Set<Int>) = ([], [])
      for pair in 0..<(count * count) {
        if random.unit() < 0.2 { early.insert(pair) }
        // A third of the ties change hands in any case.
        let isKept = early.contains(pair) && random.unit() < 2.0 / 3
        if isKept || random.unit() < (0.2 * (1 + growth) - 0.2 * 2 / 3) / (1 - 0.2 * 2 / 3) { late.insert(pair) }
      }
      let first = Self.network(count) { early.contains($0 * count + $1) && random.unit() < 0.4 }
      let second = Self.network(count) { late.contains($0 * count + $1) && random.unit() < 0.8 }
      let number = try Self.outcome(first, second, draws: 99, seed: run, .rates(before: 0.4, after: 0.8))
      let p = try #require(number.test?.p)
      if p < 0.05 { found += 1 }
    }
    return Double(found) / Double(runs)
  }
}
