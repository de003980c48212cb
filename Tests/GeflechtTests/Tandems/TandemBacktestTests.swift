import Foundation
import Testing
import Thoroughness

@testable import Geflecht

@Suite struct TandemBacktestTests {
  /// Scores .9 .4 of the chosen, .4 .1 .3 of the others. Ranks 1, and 2 or 3; areas 1 and 2.5 of 3; lists end at .9 with
  /// 1 of 1 and at .4 with 2 of 3 (scikit-learn's average_precision_score gives the same .8333).
  @Test func qualityOfARankingByHand() throws {
    let ranking = Ranking(scores: [0.9, 0.4, 0.4, 0.1, 0.3], isGuide: [true, true, false, false, false])
    let quality = try #require(RankingQuality(of: [ranking]))
    // Each is ranked among the others only: first, and first or second.
    #expect(isClose(quality.reciprocalRank, (1 + 0.75) / 2))
    #expect(isClose(quality.area, 11.0 / 12))
    #expect(isClose(quality.averagePrecision, 5.0 / 6))
    #expect(quality.hits == [1.5, 2, 2])
  }

  /// The same in one list with the other guide among the candidates: the second is second or third. The mean of 1/rank is
  /// .75 with the better, .667 with the worse and .70 with the mean rank; over both orders it is (1 + 5/12)/2.
  @Test func ranksInOneListByHand() throws {
    let scores = [0.9, 0.4, 0.4, 0.1, 0.3]
    let places = [0, 1].flatMap { guide in
      Ranking(scores: scores, isGuide: scores.indices.map { $0 == guide }).places
    }
    func mean(_ number: (Ranking.Place) -> Double) -> Double { places.reduce(0) { $0 + number($1) } / 2 }
    #expect(isClose(mean { 1 / Double($0.ahead + 1) }, 0.75))
    #expect(isClose(mean { 1 / Double($0.ahead + 1 + $0.equal) }, 2.0 / 3))
    #expect(isClose(mean { 1 / $0.meanRank }, 0.7))
    #expect(isClose(mean(\.reciprocalRank), 17.0 / 24))
  }

  private func isClose(_ number: Double?, _ expected: Double, within slack: Double = 1e-15) -> Bool {
    number.map { ($0 - expected).magnitude < slack } ?? false
  }

  /// Without an opinion a ranker is one that guesses: Σ 1/k over n places, over n.
  @Test func equalScoresAreGuesses() throws {
    let ranking = Ranking(scores: [0, 0, 0, 0], isGuide: [false, true, false, false])
    let quality = try #require(RankingQuality(of: [ranking]))
    #expect(isClose(quality.reciprocalRank, 25.0 / 48))
    #expect(quality.hits == [0.25, 0.75, 1])
    #expect(quality.area == 0.5)
  }

  /// Experienced cities of 2010 and newcomers of 2020; `guide` says which guide each newcomer had. What happens from 2020 on
  /// hangs on `futureSeed`: other ties, cities and tandems, who leaves, and when who was last seen.
  private func dataset(
    newcomers: Int, guides: Int, seed: Int, futureSeed: Int = 0,
    guide: (_ populations: [Int], _ own: Int, inout SeededGenerator) -> Int
  ) throws -> Dataset {
    var random = SeededGenerator(seed: seed)
    var future = SeededGenerator(seed: futureSeed)
    var cities = "id,joined,population,left,last_seen\n"
    let populations = (0..<guides).map { _ in 10_000 + random.below(90_000) }
    for (at, population) in populations.enumerated() {
      cities += "g\(at),2010,\(population),\(["", "2021", "2023"][future.below(3)]),\(2020 + future.below(5))\n"
    }
    var tandems = "guide,newcomer,since\n"
    for newcomer in 0..<newcomers {
      let own = 10_000 + random.below(90_000)
      cities += "n\(newcomer),2020,\(own),,\(2020 + future.below(5))\n"
      tandems += "g\(guide(populations, own, &random)),n\(newcomer),2020\n"
    }
    var ties = "source,target,kind,since\n"
    for _ in 0..<2 * guides {
      let a = random.below(guides)
      ties += "g\(a),g\((a + 1 + random.below(guides - 1)) % guides),cooperation,2015\n"
    }
    for _ in 0..<2 * guides {
      let a = future.below(guides)
      ties += "g\(a),n\(future.below(newcomers)),cooperation,\(2020 + future.below(4))\n"
    }
    for later in 0..<4 {
      cities += "m\(later),2022,\(10_000 + future.below(90_000)),,\n"
      tandems += "g\(future.below(guides)),m\(later),2022\n"
      ties += "m\(later),n\(future.below(newcomers)),cooperation,2023\n"
    }
    return try Fixtures.dataset([.cities: cities, .tandems: tandems, .ties: ties])
  }

  private func mostSimilar(_ populations: [Int], _ own: Int) -> Int {
    func ratio(_ at: Int) -> Double { Double(min(populations[at], own)) / Double(max(populations[at], own)) }
    return populations.indices.reduce(0) { ratio($1) > ratio($0) ? $1 : $0 }
  }

  /// The questions of the newcomers of 2020 alone.
  private func backtest(_ data: Dataset, rules: TandemRules = TandemRules()) -> TandemBacktest {
    var test = TandemBacktest(Network(dataset: data), rules: rules)
    test.questions.removeAll { $0.year != 2020 }
    return test
  }

  /// Only the sizes count.
  private static var sizeAlone: TandemRules {
    var rules = TandemRules()
    for part in ScorePart.allCases { rules.setWeight(of: part, to: part == .size ? 1 : 0) }
    return rules
  }

  @Test func findsARuleThatMadeTheTandems() throws {
    let data = try dataset(newcomers: 25, guides: 12, seed: 5) { populations, own, _ in mostSimilar(populations, own) }
    let test = backtest(data)
    let verdicts = test.verdicts(seed: 1)
    #expect(test.tandemCount == 25)
    let similar = try #require(verdicts.first { $0.ranker == .mostSimilar })
    #expect(similar.quality.reciprocalRank == 1)
    // 25 of 25: at least 86.3 % with 97.5 % confidence (Clopper & Pearson 1934: 0.025^(1/25) = 0.86281).
    #expect(isClose(similar.reciprocalRank?.low, 0.86281, within: 1e-5) && similar.reciprocalRank?.high == 1)
    #expect(isClose(similar.hits[0]?.low, 25 * 0.86281, within: 1e-3))
    // Guessing gives Σ 1/k over 12 places, over 12.
    let guessing = (1...12).reduce(0.0) { $0 + 1 / Double($1) } / 12
    #expect(isClose(similar.lift, 1 - guessing, within: 1e-12))
    #expect(isClose(similar.liftInterval?.low, 0.86281 - guessing, within: 1e-5))
    let score = try #require(verdicts.first { $0.ranker == .score })
    #expect(try #require(score.area).low > 0.5)
    let lift = try #require(score.liftInterval)
    #expect(lift.low > 0)
    let chance = try #require(test.chance(against: .random, draws: 9999, seed: 1))
    #expect(chance.observed > 0 && chance.pTwoSided < 0.001)
    #expect(try #require(test.guesses(draws: 9999, seed: 1)).pUpper == 1.0 / 10_000)
  }

  /// What happens in the year of the tandems or later does not move a bit of any score.
  @Test(arguments: 1...5) func nothingLeaksFromTheFuture(futureSeed: Int) throws {
    func rankings(_ futureSeed: Int) throws -> [[Ranking]] {
      let data = try dataset(newcomers: 8, guides: 6, seed: 3, futureSeed: futureSeed) { populations, _, random in
        random.below(populations.count)
      }
      return backtest(data).questions.map(\.rankings)
    }
    let (before, after) = (try rankings(0), try rankings(futureSeed))
    #expect(before == after && before.count == 8)
  }

  /// The same on the real data: whom ties and tandems from 2022 on lead to is dealt out anew, and the questions of 2020 and
  /// 2021 stay as they were.
  @Test func nothingLeaksFromTheFutureOfTheProgram() throws {
    func rankings(_ turn: Int) throws -> [[Ranking]] {
      var tables: [TableKind: String] = [:]
      for kind in [TableKind.federal, .states, .cities, .actors, .ties, .tandems] {
        let file = Fixtures.package.appending(path: "datasets/engagierte-stadt").appending(path: kind.fileName)
        let text = try String(contentsOf: file, encoding: .utf8)
        switch kind {
        case .ties: tables[kind] = turned(text, at: 1, year: 5, by: turn)
        case .tandems: tables[kind] = turned(text, at: 0, year: 2, by: turn)
        default: tables[kind] = text
        }
      }
      let test = TandemBacktest(Network(dataset: try Fixtures.dataset(tables)))
      return test.questions.filter { ($0.year ?? 0) <= 2021 }.map(\.rankings)
    }
    let (before, after) = (try rankings(0), try rankings(7))
    #expect(before == after && before.count == 7)
  }

  /// A table in which rows from 2022 on have the end in one column of the row some places further down.
  private func turned(_ text: String, at column: Int, year: Int, by turn: Int) -> String {
    var rows = text.split(separator: "\n").map { row in
      row.split(separator: ",", maxSplits: year + 1, omittingEmptySubsequences: false)
    }
    let later = rows.indices.filter { rows[$0].count > year && (Int(rows[$0][year]) ?? 0) >= 2022 }
    let ends = later.map { rows[$0][column] }
    for (at, row) in later.enumerated() { rows[row][column] = ends[(at + turn) % ends.count] }
    return rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  /// A tandem without a date cannot be cut off in time: everything between the two is hidden, whatever its date, and no
  /// more. The tie of new to `other` stays, so `other` is ahead.
  @Test func withoutADateThePairIsLeftOut() throws {
    var rules = TandemRules()
    for part in ScorePart.allCases { rules.setWeight(of: part, to: part == .relation ? 1 : 0) }
    let data = try Fixtures.dataset([
      .cities: "id,joined\nguide,2010\nother,2010\nnew,2020\n", .tandems: "guide,newcomer\nguide,new\n",
      .ties: "source,target,since\nguide,new,2012\nother,new,2012\n",
    ])
    let test = TandemBacktest(Network(dataset: data), rules: rules)
    #expect(test.questions.map(\.year) == [nil])
    #expect(test.questions.first?.rankings.first == Ranking(scores: [1, 0], isGuide: [false, true]))
  }

  @Test func withoutATandemNothingIsSaid() throws {
    let data = try Fixtures.dataset([
      .cities: "id,joined\nold,2010\nnew,2020\n", .ties: "source,target\nold,new\n",
    ])
    let test = TandemBacktest(Network(dataset: data))
    #expect(test.verdicts(seed: 1).isEmpty && test.guesses(draws: 9, seed: 1) == nil)
    let one = try dataset(newcomers: 1, guides: 3, seed: 1) { _, _, _ in 0 }
    let verdict = try #require(backtest(one).verdicts(seed: 1).first)
    #expect(verdict.reciprocalRank == nil && verdict.area == nil, "one question has no interval")
  }

  /// Guides of like size, and a score that looks at anything but sizes: the simple rule is better, and the plan may say so.
  @Test func aSimpleRuleThatIsBetterIsNamed() throws {
    let data = try dataset(newcomers: 25, guides: 12, seed: 5) { populations, own, _ in mostSimilar(populations, own) }
    var rules = TandemRules()
    rules.setWeight(of: .size, to: 0)
    let better = try #require(backtest(data, rules: rules).betterRule)
    #expect(better.rule == .mostSimilar && better.reciprocalRank == 1 && better.ofTheScore < 1)
    #expect(better.tandems == 25 && !better.isOnlyAHint)
    #expect(backtest(data, rules: Self.sizeAlone).betterRule == nil, "the score is the rule")
  }

  /// tandems.csv has 13 rows; the guide of one had not been there long enough.
  @Test func tandemsThatCannotBeAskedForAreCounted() throws {
    let outcome = TandemStudy(of: Network(dataset: try Fixtures.engagierteStadt())).backtest()
    #expect(outcome.test.recordedCount == 13 && outcome.test.tandemCount == 12)
    let title = outcome.presentation.report.title
    #expect(title[.english] == "Would the score have found 12 of the 13 recorded tandems?")
    #expect(title[.german] == "Hätten die Punkte 12 von 13 erfassten Tandems gefunden?")
  }

  /// The recorded tandems of the program are too few, and the page says so.
  @Test func aDozenTandemsProveNothing() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    let page = TandemStudy(of: network).backtest().presentation
    let texts = page.report.blocks.compactMap { block -> Phrase? in
      if case .paragraph(let phrase) = block { phrase } else { nil }
    }
    #expect(texts.contains { $0[.english] == "With 12 tandems all of this is a hint and proves nothing." })
    #expect(texts.contains { $0[.german] == "Bei 12 Tandems ist all das ein Hinweis und beweist nichts." })
  }

  /// In how many of 400 runs an interval holds what is true; 364 to 393 is where 95 % lie with 99.9 % certainty
  /// (binomial). `isBlind` says how often the guide is drawn from all instead of following the rule, by size.
  private func held(
    blindly share: Double, rules: TandemRules, _ holds: (TandemBacktest.Verdict) -> [Bool]
  ) throws -> [Int] {
    var held: [Int] = []
    for seed in 0..<400 {
      let data = try dataset(newcomers: 40, guides: 8, seed: 1000 + seed) { populations, own, random in
        random.unit() < share ? random.below(populations.count) : mostSimilar(populations, own)
      }
      let verdict = try #require(
        backtest(data, rules: rules).verdicts(seed: seed).first { $0.ranker == .score })
      let answers = holds(verdict)
      if held.isEmpty { held = answers.map { _ in 0 } }
      for (at, isHeld) in answers.enumerated() where isHeld { held[at] += 1 }
    }
    return held
  }

  private static let ninetyFivePercent = 364...393
  /// What guessing reaches among eight.
  private static let guessing = (1...8).reduce(0.0) { $0 + 1 / Double($1) } / 8

  private func holds(_ number: Double, _ interval: TandemBacktest.Interval?) -> Bool {
    interval.map { $0.low - 1e-12 <= number && number <= $0.high + 1e-12 } ?? false
  }

  /// The rule decides six times of ten, else the guide is any of the eight: the rule's mean 1/rank is then
  /// 0.6 + 0.4 · H₈/8, its area 0.6 + 0.4/2, and it is first in 0.6 + 0.4/8 of the cases.
  @Test(.enabled(if: Thoroughness.isFull)) func intervalsHoldWhatTheRuleReaches() throws {
    let rank = 0.6 + 0.4 * Self.guessing
    let counts = try held(blindly: 0.4, rules: Self.sizeAlone) { verdict in
      [
        holds(rank, verdict.reciprocalRank), holds(rank - Self.guessing, verdict.liftInterval),
        holds(0.8, verdict.area), holds(40 * 0.65, verdict.hits[0]),
      ]
    }
    for count in counts { #expect(Self.ninetyFivePercent.contains(count), "\(counts)") }
  }

  /// Guides drawn blindly: the score is worth as much as guessing.
  @Test(.enabled(if: Thoroughness.isFull)) func findsNothingWhereThereIsNothing() throws {
    let counts = try held(blindly: 1, rules: TandemRules()) { verdict in
      [holds(0, verdict.liftInterval), holds(Self.guessing, verdict.reciprocalRank), holds(0.5, verdict.area)]
    }
    for count in counts { #expect(Self.ninetyFivePercent.contains(count), "\(counts)") }
  }

  /// Then guessing does as well with p ≤ 0.05 in 5 of 100 runs: 7 to 36 of 400 with 99.9 % certainty.
  @Test(.enabled(if: Thoroughness.isFull)) func aPValueIsWhatItSays() throws {
    let rejected = try (0..<400).count { seed in
      let data = try dataset(newcomers: 12, guides: 20, seed: 7000 + seed) { populations, _, random in
        random.below(populations.count)
      }
      return try #require(backtest(data).guesses(draws: 999, seed: seed)).pUpper <= 0.05
    }
    #expect((7...36).contains(rejected), "\(rejected)")
  }
}

@Suite struct QuestionBootstrapTests {
  /// SciPy 1.17: bootstrap(method="BCa", n_resamples=200000) gives 0.2024 to 0.4691; plain percentiles 0.1905 to 0.4500.
  /// Within the error of the 2.5 % quantile of 2,000 draws.
  @Test(arguments: 1...3) func isTheIntervalOfSciPy(seed: Int) throws {
    let ranks = [1, 2, 7, 3, 12, 40, 1, 5, 9, 22, 4, 2, 31, 1, 6, 15, 8, 3, 18, 27, 2, 11, 50, 5, 1.0]
    let interval = try #require(
      QuestionBootstrap(questions: ranks.count, seed: seed).interval(on: 0...1) { times in
        zip(ranks, times).reduce(0) { $0 + Double($1.1) / $1.0 } / Double(ranks.count)
      })
    #expect((interval.low - 0.2024).magnitude < 0.01)
    #expect((interval.high - 0.4691).magnitude < 0.015)
  }

  /// R: binom.test(12, 12) begins at 0.7353515, binom.test(0, 12) ends at 0.2646485.
  @Test func nothingIsCertainWhereAllAgree() throws {
    let bootstrap = QuestionBootstrap(questions: 12, seed: 1)
    let (all, none) = (bootstrap.interval(on: 0...1) { _ in 1 }, bootstrap.interval(on: 0...1) { _ in 0 })
    #expect(try (#require(all).low - 0.7353515).magnitude < 1e-7)
    #expect(try (#require(none).high - 0.2646485).magnitude < 1e-7)
    let half = try #require(bootstrap.interval(on: 0...1) { _ in 0.5 })
    #expect(half.low == 0.5 && half.high == 0.5)
  }
}
