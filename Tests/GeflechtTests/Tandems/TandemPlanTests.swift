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
  private func best(_ scores: [[Double?]], places: [Int], coversFirst: Bool) -> (covered: Int, score: Double) {
    var best = (covered: 0, score: 0.0)
    var open = places
    func go(_ newcomer: Int, _ covered: Int, _ score: Double) {
      guard newcomer < scores.count else {
        let isBetter =
          coversFirst ? (covered, score) > (best.covered, best.score) : score > best.score
        if isBetter { best = (covered, score) }
        return
      }
      go(newcomer + 1, covered, score)
      for (guide, own) in scores[newcomer].enumerated() where open[guide] > 0 {
        guard let own else { continue }
        open[guide] -= 1
        go(newcomer + 1, covered + 1, score + own)
        open[guide] += 1
      }
    }
    go(0, 0, 0)
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
      let expected = best(scores, places: places, coversFirst: objective == .cover)
      #expect(plan.certificate.isProof)
      #expect((plan.score - expected.score).magnitude < 1e-9, "\(objective)")
      if objective == .cover { #expect(plan.pairs.count == expected.covered) }
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
