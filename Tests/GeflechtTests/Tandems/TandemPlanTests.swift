import Testing

@testable import Geflecht

/// Plans against every plan there is.
@Suite struct TandemPlanTests {
  /// Newcomers with guides of given scores and places; `nil`: not possible.
  private func shortlists(_ scores: [[Double?]], places: [Int]) -> [TandemShortlist] {
    scores.enumerated().map { newcomer, row in
      TandemShortlist(
        newcomer: NodeID(newcomer), intake: 2024,
        candidates: row.enumerated().compactMap { guide, score in
          score.map {
            TandemCandidate(
              newcomer: NodeID(newcomer), guide: NodeID(100 + guide), score: $0, parts: [], facts: .init(),
              openPlaces: places[guide])
          }
        }, excluded: [], presentGuides: [])
    }
  }

  /// The greatest (covered, score) over all assignments, newcomer by newcomer.
  private func best(
    _ scores: [[Double?]], places: [Int], _ objective: TandemPlan.Objective
  ) -> (covered: Int, weakest: Double, score: Double) {
    var best = (covered: 0, weakest: 1.0, score: 0.0)
    var open = places
    func go(_ newcomer: Int, _ covered: Int, _ weakest: Double, _ score: Double) {
      guard newcomer < scores.count else {
        let isBetter =
          switch objective {
          case .cover: (covered, score) > (best.covered, best.score)
          case .fair: (covered, weakest, score) > (best.covered, best.weakest, best.score)
          case .score: score > best.score
          }
        if isBetter { best = (covered, weakest, score) }
        return
      }
      go(newcomer + 1, covered, weakest, score)
      for (guide, own) in scores[newcomer].enumerated() where open[guide] > 0 {
        guard let own else { continue }
        open[guide] -= 1
        go(newcomer + 1, covered + 1, min(weakest, own), score + own)
        open[guide] += 1
      }
    }
    go(0, 0, 1, 0)
    return best
  }

  @Test(arguments: 0..<60) func isTheBestOfAllPlans(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let (newcomers, guides) = (1 + random.below(5), 1 + random.below(5))
    let scores = (0..<newcomers).map { _ in
      (0..<guides).map { _ in random.below(4) == 0 ? nil : Double(1 + random.below(20)) / 20 }
    }
    let places = (0..<guides).map { _ in random.below(3) }
    for objective in TandemPlan.Objective.allCases {
      let plan = TandemPlanner(shortlists(scores, places: places), objective: objective).plan()
      let expected = best(scores, places: places, objective)
      #expect(plan.isProven && plan.certificate.isProof)
      #expect((plan.score - expected.score).magnitude < 1e-9, "\(objective)")
      if objective != .score { #expect(plan.pairs.count == expected.covered) }
      if objective == .fair { #expect((plan.weakest ?? 1) == expected.weakest) }
      for (guide, open) in places.enumerated() {
        #expect(plan.pairs.count { $0.guide == NodeID(100 + guide) } <= open)
      }
    }
  }

  ///            guide 0  guide 1
  ///     a        0.9      0.8       best: a with 1, b with 0: 1.5; a with 0 leaves 0.9 and b alone
  ///     b        0.7       –
  @Test func coveringEveryoneComesFirstAndHasItsPrice() throws {
    let planner = TandemPlanner(shortlists([[0.9, 0.8], [0.7, nil]], places: [1, 1]))
    let plan = planner.plan()
    #expect(plan.pairs.map { $0.guide.index } == [101, 100])
    #expect(plan.leftOver.isEmpty)
    let other = try #require(planner.alternatives(for: NodeID(0), to: plan, limit: 3).first)
    #expect(other.candidate.guide == NodeID(100))
    #expect(other.loss.covered == 1)
    #expect((other.loss.score - 0.6).magnitude < 1e-12)
    let losses = planner.losses(without: plan)
    #expect(losses.map(\.covered) == [1, 1])
  }

  ///        c    d         The greatest sum pairs a–c and b–d: 1.1, but b gets 0.1.
  ///     a  1.0  0.5       The fairest pairs a–d and b–c: 0.5 each, 1.0.
  ///     b  0.5  0.1
  @Test func fairnessHasItsPrice() {
    let lists = shortlists([[1, 0.5], [0.5, 0.1]], places: [1, 1])
    let (fair, cover) = (TandemPlanner(lists, objective: .fair).plan(), TandemPlanner(lists).plan())
    #expect(fair.weakest == 0.5 && cover.weakest == 0.1)
    #expect((cover.score - fair.score - 0.1).magnitude < 1e-12)
  }

  @Test func aTamperedProofIsNone() {
    let pairs = [WeightedPair(a: 0, b: 1, weight: 5), WeightedPair(a: 1, b: 2, weight: 4)]
    let matching = HeaviestMatching(nodeCount: 3, pairs)
    func flaw(_ change: (inout MatchingDuals) -> Void) -> MatchingCertificate.Flaw? {
      var duals = matching.duals
      change(&duals)
      return MatchingCertificate(matching.pairs, duals) { pairs.forEach($0) }.flaw
    }
    #expect(flaw { _ in } == nil)
    #expect(flaw { $0.nodes = [0, 10, 1] } == .unequal(worth: 10, prices: 11))
    #expect(flaw { $0.nodes = [0, 9, 1] } == .pairTooCheap(a: 0, b: 1))
    #expect(flaw { $0.nodes = [11, -1, 0] } == .priceBelowZero)
    #expect(flaw { $0.sets = [([0, 1], 2)] } == .setNotOdd)
  }
}

@Suite struct TandemCertaintyTests {
  /// Two guides that differ in one part each: the balance of the weights decides, and nothing else does.
  private func shortlists(_ sizes: (Double, Double), _ travels: (Double, Double)) -> [TandemShortlist] {
    func candidate(_ guide: Int, _ size: Double, _ travel: Double) -> TandemCandidate {
      let parts: [(part: ScorePart, value: Double?)] = [(.size, size), (.travel, travel)]
      return TandemCandidate(
        newcomer: NodeID(0), guide: NodeID(guide), score: TandemRules().score(of: parts), parts: parts, facts: .init(),
        openPlaces: 1)
    }
    let candidates = [candidate(1, sizes.0, travels.0), candidate(2, sizes.1, travels.1)]
    return [
      TandemShortlist(
        newcomer: NodeID(0), intake: 2024, candidates: candidates.sorted(by: TandemCandidate.standsBefore),
        excluded: [], presentGuides: [])
    ]
  }

  private func kept(_ lists: [TandemShortlist], seed: Int = 1) -> TandemCertainty {
    let plan = TandemPlanner(lists).plan()
    return TandemCertainty(
      of: plan, lists, rules: TandemRules(), network: .line(3), draws: 400, seed: seed
    ) { _ in lists }
  }

  @Test func aGuideThatIsBetterInEveryPartIsAlwaysKept() {
    let certainty = kept(shortlists((0.9, 0.2), (0.8, 0.7)))
    #expect(certainty.keptByWeights == [1])
    #expect(certainty.keptByTies == [1])
  }

  /// Size counts 2 and travel 1: (2 · 0.5 + 1)/3 against (2 · 1 + 0)/3. Equal at 2 : 1, so that half of the draws go either
  /// way; within five standard errors of 400 draws.
  @Test func twoThatAreEquallyGoodAreKeptHalfOfTheTime() throws {
    let share = try #require(kept(shortlists((0.5, 1), (1, 0))).keptByWeights.first)
    #expect((share - 0.5).magnitude < 5 * 0.5 / 400.0.squareRoot() + 0.05)
  }

  @Test func theSameSeedGivesTheSameShares() {
    let lists = shortlists((0.5, 1), (1, 0.1))
    #expect(kept(lists, seed: 7).keptByWeights == kept(lists, seed: 7).keptByWeights)
  }
}
