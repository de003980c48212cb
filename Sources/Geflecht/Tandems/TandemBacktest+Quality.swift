extension TandemBacktest {
  /// A number between the least and greatest that 95 of 100 resamples of the questions give.
  public struct Interval: Equatable, Sendable {
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double
  }

  /// How well one ranker did, and how sure that is.
  public struct Verdict: Sendable {
    /// Which ranker.
    public let ranker: Ranker
    /// What it reached.
    public let quality: RankingQuality
    /// Where its mean reciprocal rank may lie.
    public let reciprocalRank: Interval
    /// Where its area may lie.
    public let area: Interval
  }

  /// Fewer questions prove nothing.
  public static let fewest = 20
  private static let resamples = 2000

  /// Every ranker on all questions; intervals by resampling the questions (Efron 1979, doi 10.1214/aos/1176344552).
  /// - Complexity: O(resamples · candidates).
  public func verdicts(seed: Int) -> [Verdict] {
    Ranker.allCases.enumerated().map { at, ranker in
      let rankings = questions.map { $0.rankings[at] }
      // The same resamples for every ranker, so that they can be compared.
      var random = SeededGenerator(seed: seed)
      var (ranks, areas) = ([Double](), [Double]())
      let sums = rankings.map { ranking in
        ranking.places.reduce(into: (count: 0.0, rank: 0.0, area: 0.0)) { sum, place in
          sum.count += 1
          sum.rank += place.reciprocalRank
          sum.area += place.area ?? 0.5
        }
      }
      for _ in 0..<(sums.isEmpty ? 0 : Self.resamples) {
        var drawn = (count: 0.0, rank: 0.0, area: 0.0)
        for _ in sums.indices {
          let sum = sums[random.below(sums.count)]
          drawn = (drawn.count + sum.count, drawn.rank + sum.rank, drawn.area + sum.area)
        }
        ranks.append(drawn.rank / drawn.count)
        areas.append(drawn.area / drawn.count)
      }
      return Verdict(
        ranker: ranker, quality: RankingQuality(of: rankings), reciprocalRank: Self.interval(ranks),
        area: Self.interval(areas))
    }
  }

  private static func interval(_ numbers: [Double]) -> Interval {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return Interval(low: 0, high: 0) }
    func at(_ share: Double) -> Double { sorted[Int((share * Double(sorted.count - 1)).rounded())] }
    return Interval(low: at(0.025), high: at(0.975))
  }

  /// How likely the score is as far ahead of another ranker by chance: the signs of the differences in reciprocal rank,
  /// question by question, are turned in all ways, or in as many as are drawn.
  public func chance(against other: Ranker, draws: Int, seed: Int) -> ChanceSummary? {
    guard let own = Ranker.allCases.firstIndex(of: .score), let place = Ranker.allCases.firstIndex(of: other) else {
      return nil
    }
    let differences = questions.map { question in
      func sum(_ at: Int) -> Double { question.rankings[at].places.reduce(0) { $0 + $1.reciprocalRank } }
      return sum(own) - sum(place)
    }
    guard !differences.isEmpty else { return nil }
    let count = Double(tandemCount)
    let isExact = differences.count <= 13
    var random = SeededGenerator(seed: seed)
    let drawn = (0..<(isExact ? 1 << differences.count : draws)).map { number -> Double in
      var signs = isExact ? UInt64(number) : 0
      var sum = 0.0
      for (at, difference) in differences.enumerated() {
        if !isExact, at.isMultiple(of: 64) { signs = random.next() }
        sum += signs & 1 == 1 ? difference : -difference
        signs >>= 1
      }
      return sum / count
    }
    return ChanceSummary(observed: differences.reduce(0, +) / count, drawn: drawn, isExact: isExact)
  }
}
