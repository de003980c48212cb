import Testing

@testable import Geflecht

@Suite struct TandemBacktestTests {
  /// Scores .9 .4 of the chosen, .4 .1 .3 of the others. Ranks 1, and 2 or 3; areas 1 and 2.5 of 3; lists end at .9 with
  /// 1 of 1 and at .4 with 2 of 3 (scikit-learn's average_precision_score gives the same .8333).
  @Test func qualityOfARankingByHand() throws {
    let ranking = Ranking(scores: [0.9, 0.4, 0.4, 0.1, 0.3], isGuide: [true, true, false, false, false])
    let quality = RankingQuality(of: [ranking])
    // Each is ranked among the others only: first, and first or second.
    #expect((quality.reciprocalRank - (1 + 0.75) / 2).magnitude < 1e-15)
    #expect((quality.area - 11.0 / 12).magnitude < 1e-15)
    #expect((quality.averagePrecision - 5.0 / 6).magnitude < 1e-15)
    #expect(quality.hits == [1.5, 2, 2])
  }

  /// Without an opinion a ranker is one that guesses: Σ 1/k over n places, over n.
  @Test func equalScoresAreGuesses() {
    let quality = RankingQuality(of: [Ranking(scores: [0, 0, 0, 0], isGuide: [false, true, false, false])])
    #expect((quality.reciprocalRank - (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4).magnitude < 1e-15)
    #expect(quality.hits == [0.25, 0.75, 1])
    #expect(quality.area == 0.5)
  }

  /// Experienced cities of 2010 and newcomers of 2020; `guide` says which guide each newcomer had.
  private func dataset(
    newcomers: Int, guides: Int, seed: Int, futureSeed: Int = 0,
    guide: (_ populations: [Int], _ own: Int, inout SeededGenerator) -> Int
  ) throws -> Dataset {
    var random = SeededGenerator(seed: seed)
    var future = SeededGenerator(seed: futureSeed)
    var cities = "id,joined,population\n"
    let populations = (0..<guides).map { _ in 10_000 + random.below(90_000) }
    for (at, population) in populations.enumerated() { cities += "g\(at),2010,\(population)\n" }
    var tandems = "guide,newcomer,since\n"
    for newcomer in 0..<newcomers {
      let own = 10_000 + random.below(90_000)
      cities += "n\(newcomer),2020,\(own)\n"
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
    return try Fixtures.dataset([.cities: cities, .tandems: tandems, .ties: ties])
  }

  private func mostSimilar(_ populations: [Int], _ own: Int) -> Int {
    func ratio(_ at: Int) -> Double { Double(min(populations[at], own)) / Double(max(populations[at], own)) }
    return populations.indices.reduce(0) { ratio($1) > ratio($0) ? $1 : $0 }
  }

  @Test func findsARuleThatMadeTheTandems() throws {
    let data = try dataset(newcomers: 25, guides: 12, seed: 5) { populations, own, _ in mostSimilar(populations, own) }
    let test = TandemBacktest(Network(dataset: data))
    let verdicts = test.verdicts(seed: 1)
    #expect(test.tandemCount == 25)
    let similar = try #require(verdicts.first { $0.ranker == .mostSimilar })
    #expect(similar.quality.reciprocalRank == 1)
    let score = try #require(verdicts.first { $0.ranker == .score })
    #expect(score.area.low > 0.5)
    let chance = try #require(test.chance(against: .random, draws: 9999, seed: 1))
    #expect(chance.observed > 0 && chance.pTwoSided < 0.001)
  }

  /// What happens in the year of the tandems or later does not move a bit of any score.
  @Test(arguments: 1...5) func nothingLeaksFromTheFuture(futureSeed: Int) throws {
    func rankings(_ futureSeed: Int) throws -> [[Ranking]] {
      let data = try dataset(newcomers: 8, guides: 6, seed: 3, futureSeed: futureSeed) { populations, _, random in
        random.below(populations.count)
      }
      return TandemBacktest(Network(dataset: data)).questions.map(\.rankings)
    }
    let (before, after) = (try rankings(0), try rankings(futureSeed))
    #expect(before == after && before.count == 8)
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

  #if !DEBUG
    /// Guides drawn blindly: the interval of the area holds ½ in about 95 of 100 runs (with 40 resampled questions a
    /// little less; of 200 runs 170 to 199 is within four standard errors of 93 %).
    @Test func findsNothingWhereThereIsNothing() throws {
      let held = try (0..<200).count { seed in
        let data = try dataset(newcomers: 40, guides: 8, seed: 100 + seed) { populations, _, random in
          random.below(populations.count)
        }
        let verdict = try #require(
          TandemBacktest(Network(dataset: data)).verdicts(seed: seed).first { $0.ranker == .score })
        return verdict.area.low <= 0.5 && 0.5 <= verdict.area.high
      }
      #expect((170...199).contains(held), "\(held)")
    }
  #endif
}
