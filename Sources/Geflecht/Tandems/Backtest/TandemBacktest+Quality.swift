extension TandemBacktest {
  /// Where a number may lie: 95 of 100 such intervals hold it.
  public struct Interval: Equatable, Sendable {
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double
  }

  /// How well one ranker did, and how sure that is. Intervals are `nil` with fewer than two questions.
  public struct Verdict: Sendable {
    /// Which ranker.
    public let ranker: Ranker
    /// What it reached.
    public let quality: RankingQuality
    /// Where its mean reciprocal rank may lie.
    public let reciprocalRank: Interval?
    /// By how much its mean reciprocal rank is above what guessing reaches on the same questions; `nil` for guessing itself.
    public let lift: Double?
    /// Where the lift may lie.
    public let liftInterval: Interval?
    /// Where its hits may lie, for each length of the list.
    public let hits: [Interval?]
    /// Where its area may lie.
    public let area: Interval?
    /// Where its average precision may lie.
    public let averagePrecision: Interval?
  }

  /// Fewer questions prove nothing.
  public static let fewest = 20

  /// Every ranker on all questions, with intervals from drawing the questions anew; none without a question.
  /// - Complexity: O(draws · candidates).
  public func verdicts(seed: Int) -> [Verdict] {
    let bootstrap = QuestionBootstrap(questions: questions.count, seed: seed)
    return Ranker.allCases.compactMap { verdict(on: $0, bootstrap) }
  }

  /// A simple rule that does better than the score.
  public struct Better: Equatable, Sendable {
    /// The rule.
    public let rule: Ranker
    /// The mean reciprocal rank that it gives the recorded guides.
    public let reciprocalRank: Double
    /// What the score gives them.
    public let ofTheScore: Double
    /// How many recorded tandems were asked for.
    public let tandems: Int
    /// Whether so few of them prove nothing.
    public var isOnlyAHint: Bool { tandems < TandemBacktest.fewest }
  }

  /// The best of the simple rules, where its mean reciprocal rank is higher than that of the score.
  /// - Complexity: O(candidates).
  public var betterRule: Better? {
    let reached = Ranker.allCases.compactMap { ranker in
      RankingQuality(of: rankings(by: ranker)).map { (ranker: ranker, rank: $0.reciprocalRank) }
    }
    guard let score = reached.first(where: { $0.ranker == .score })?.rank,
      let best = reached.filter({ $0.ranker != .random && $0.ranker != .score }).max(by: { $0.rank < $1.rank }),
      best.rank > score
    else { return nil }
    return Better(rule: best.ranker, reciprocalRank: best.rank, ofTheScore: score, tandems: tandemCount)
  }

  private func verdict(on ranker: Ranker, _ bootstrap: QuestionBootstrap) -> Verdict? {
    let rankings = rankings(by: ranker)
    guard let quality = RankingQuality(of: rankings) else { return nil }
    let places = rankings.map { $0.places }
    let tandems = places.map { Double($0.count) }
    func sums(_ number: (Ranking.Place) -> Double) -> [Double] { places.map { $0.reduce(0) { $0 + number($1) } } }
    let ranks = sums { $0.reciprocalRank }
    let guesses = self.rankings(by: .random).map { $0.places.reduce(0) { $0 + $1.reciprocalRank } }
    let gains = zip(ranks, guesses).map { $0 - $1 }
    let guessed = Self.ratio(guesses, tandems, tandems.map { _ in 1 }) ?? 0
    let (areas, asked) = (sums { $0.area ?? 0 }, sums { $0.area == nil ? 0 : 1 })
    let pooled = PooledRankings(rankings)
    let isGuessing = ranker == .random
    return Verdict(
      ranker: ranker, quality: quality,
      reciprocalRank: bootstrap.interval(on: 0...1) { Self.ratio(ranks, tandems, $0) },
      lift: isGuessing ? nil : Self.ratio(gains, tandems, gains.map { _ in 1 }),
      liftInterval: isGuessing
        ? nil : bootstrap.interval(on: -guessed...1 - guessed) { Self.ratio(gains, tandems, $0) },
      hits: RankingQuality.lengths.map { length in
        let hits = sums { $0.isAmong(first: length) }
        let share = bootstrap.interval(on: 0...1) { Self.ratio(hits, tandems, $0) }
        return share.map { Interval(low: $0.low * Double(tandemCount), high: $0.high * Double(tandemCount)) }
      },
      area: bootstrap.interval(on: 0...1) { Self.ratio(areas, asked, $0) },
      averagePrecision: bootstrap.interval(on: 0...1) { pooled.averagePrecision(counting: $0) })
  }

  private func rankings(by ranker: Ranker) -> [Ranking] {
    guard let at = Ranker.allCases.firstIndex(of: ranker) else { return [] }
    return questions.map { $0.rankings[at] }
  }

  /// Σ above / Σ below when each question counts so many times; `nil` where that is a division by 0.
  private static func ratio(_ above: [Double], _ below: [Double], _ times: [Int]) -> Double? {
    var (sum, total) = (0.0, 0.0)
    for (question, count) in times.enumerated() where count > 0 {
      sum += Double(count) * above[question]
      total += Double(count) * below[question]
    }
    return total > 0 ? sum / total : nil
  }

  /// How likely guessing reaches the mean reciprocal rank of the score: every order of the candidates of a question is as
  /// likely as any other, whatever the number of questions.
  /// - Complexity: O(draws · tandems).
  public func guesses(draws: Int, seed: Int) -> ChanceSummary? {
    let places = rankings(by: .score).map { $0.places }
    let count = Double(tandemCount)
    guard count > 0 else { return nil }
    var random = SeededGenerator(seed: seed)
    let drawn = (0..<draws).map { _ -> Double in
      var sum = 0.0
      for guides in places {
        let others = guides.first?.others ?? 0
        // The places of the guides among all candidates; among those that were no guides the ones ahead do not count.
        var taken: [Int] = []
        while taken.count < guides.count {
          let place = random.below(others + guides.count)
          if !taken.contains(place) { taken.append(place) }
        }
        for (ahead, place) in taken.sorted().enumerated() { sum += 1 / Double(place - ahead + 1) }
      }
      return sum / count
    }
    return ChanceSummary(
      observed: places.joined().reduce(0) { $0 + $1.reciprocalRank } / count, drawn: drawn)
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
