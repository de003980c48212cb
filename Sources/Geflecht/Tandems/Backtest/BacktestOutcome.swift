/// Whether the score would have found the recorded tandems, beside simpler rules: every figure and what follows from it.
public struct BacktestOutcome: Sendable {
  /// The network.
  public let network: Network
  /// The questions and what each ranker made of them.
  public let test: TandemBacktest
  /// How well each ranker did; empty without a question.
  public let verdicts: [TandemBacktest.Verdict]
  /// How likely guessing does as well as the score; `nil` without a question.
  public let guessing: ChanceSummary?
  /// The ranker with the highest mean reciprocal rank beside the score; `nil` without a question.
  public let bestRule: TandemBacktest.Ranker?
  /// How the score compares with it; `nil` without a question.
  public let besideBest: ChanceSummary?
  /// Where chance began.
  public let seed: Int

  private static let draws = 9999
  /// What chance gives less often than this is no chance.
  private static let level = 0.05

  /// - Complexity: O(draws · candidates).
  init(of test: TandemBacktest, in network: Network, seed: Int) {
    (self.network, self.test, self.seed) = (network, test, seed)
    verdicts = test.verdicts(seed: seed)
    guessing = test.guesses(draws: Self.draws, seed: seed)
    bestRule =
      verdicts.filter { $0.ranker != .score }.max { $0.quality.reciprocalRank < $1.quality.reciprocalRank }?.ranker
    besideBest = bestRule.flatMap { test.chance(against: $0, draws: Self.draws, seed: seed) }
  }

  /// Whether the score does better than guessing.
  public var beatsGuessing: Bool { guessing.map { $0.pUpper < Self.level } ?? false }

  /// Whether score and best simple rule can be told apart.
  public var differsFromBest: Bool { besideBest.map { $0.pTwoSided < Self.level } ?? false }

  /// Whether there are too few tandems to prove anything.
  public var isOnlyAHint: Bool { test.tandemCount < TandemBacktest.fewest }
}
