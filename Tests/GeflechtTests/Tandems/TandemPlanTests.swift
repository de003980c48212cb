import Testing
import Thoroughness

@testable import Geflecht

/// Plans against every plan there is.
@Suite struct TandemPlanTests {
  private static let orders: [[PlanningGoal]] =
    TandemPlan.Objective.allCases.map(\.goals) + [
      [.weakest, .cover, .score], [.part(.size), .cover, .score], [.cover, .part(.size), .weakest, .score],
    ]

  /// All objectives, capacities, settled and forbidden pairs, limits, guided and among peers. A pair that adds nothing may
  /// be part of a plan or not, so plans are compared by what they reach.
  @Test func isTheBestOfAllPlans() throws {
    let seeds = 0..<Thoroughness.choose(quick: 150, full: 2000)
    for seed in seeds {
      let instance = PlanInstance(seed: seed)
      let goals = Self.orders[seed % Self.orders.count]
      let planner = try TandemPlanner(instance.problem, goals: goals)
      let plan = planner.plan()
      #expect(plan.isProven, "seed \(seed)")
      let reached = instance.reached(instance.numbers(plan), goals)
      #expect(reached == plan.reached, "seed \(seed): the plan keeps the rules and says what it reaches")
      let best = instance.best(goals)
      #expect(reached == best, "seed \(seed): \(reached ?? []) of \(best ?? []) for \(goals.map(\.word))")
      guard let at = instance.pairs.indices.first(where: { !instance.pairs[$0].isPinned }) else { continue }
      let pair = try #require(instance.problem.candidates.first { instance.number(of: $0) == at })
      let without = instance.numbers(planner.plan(forbidding: pair))
      #expect(!without.contains(at))
      #expect(instance.reached(without, goals) == instance.best(goals, without: at), "seed \(seed) without")
      let with = planner.plan(forcing: pair)
      let bestWith = instance.best(goals, with: at)
      #expect((with == nil) == (bestWith == nil), "seed \(seed)")
      if let with {
        #expect(with.contains(pair))
        #expect(instance.reached(instance.numbers(with), goals) == bestWith, "seed \(seed) with")
      }
    }
  }

  ///            guide 0  guide 1
  ///     a        0.9      0.8       best: a with 1, b with 0: 1.5; a with 0 leaves 0.9 and b alone
  ///     b        0.7       –
  @Test func coveringEveryoneComesFirstAndHasItsPrice() throws {
    let planner = try TandemPlanner(PlanInstance(scores: [[0.9, 0.8], [0.7, nil]], places: [1, 1]).problem)
    let plan = planner.plan()
    #expect(plan.pairs.map { $0.guide.index } == [3, 2])
    #expect(plan.leftOver.isEmpty)
    let other = try #require(planner.alternatives(for: NodeID(0), to: plan, limit: 3).first)
    #expect(other.candidate.guide == NodeID(2))
    let loss = plan.loss(of: other.plan)
    #expect(loss.first?.goal == .cover && loss.amount(of: .cover) == 1)
    #expect((loss.amount(of: .score) - 0.6).magnitude < 1e-9)
  }

  ///        c    d         The greatest sum pairs a–c and b–d: 1.1, but b gets 0.1.
  ///     a  1.0  0.5       The fairest pairs a–d and b–c: 0.5 each, 1.0.
  ///     b  0.5  0.1
  @Test func fairnessHasItsPrice() throws {
    let problem = PlanInstance(scores: [[1, 0.5], [0.5, 0.1]], places: [1, 1]).problem
    let fair = try TandemPlanner(problem, goals: TandemPlan.Objective.fair.goals).plan()
    let cover = try TandemPlanner(problem).plan()
    #expect(fair.weakest == 0.5 && cover.weakest == 0.1)
    #expect((cover.score - fair.score - 0.1).magnitude < 1e-12)
  }

  /// In the fair plan a and c would both rather have each other (1.0 instead of 0.5 each); in the other nobody would.
  @Test func pairsThatWouldRatherHaveEachOtherAreNamed() throws {
    let problem = PlanInstance(scores: [[1, 0.5], [0.5, 0.1]], places: [1, 1]).problem
    let fair = try TandemPlanner(problem, goals: TandemPlan.Objective.fair.goals)
    #expect(fair.blockingPairs(of: fair.plan()).map { $0.cities.map(\.index) } == [[0, 2]])
    let cover = try TandemPlanner(problem)
    #expect(cover.blockingPairs(of: cover.plan()).isEmpty)
  }

  /// METHODS' path 1–3–1: the greatest sum takes the middle pair alone, covering takes the two outer ones.
  @Test func peersOfAPath() throws {
    var path = PlanInstance(scores: [], places: [])
    (path.form, path.newcomers, path.places) = (.peers, 4, [1, 1, 1, 1])
    path.pairs = [(0, 1, 0.1, nil, false), (1, 2, 0.3, nil, false), (2, 3, 0.1, nil, false)]
    #expect(path.numbers(try TandemPlanner(path.problem, goals: [.score]).plan()) == [1])
    #expect(path.numbers(try TandemPlanner(path.problem).plan()) == [0, 2])
  }

  @Test func tooManyGoalsAreRefused() {
    let problem = PlanInstance(scores: Array(repeating: [1], count: 50), places: [50]).problem
    let goals: [PlanningGoal] = ScorePart.allCases.map { .part($0) }
    #expect(throws: TandemFailure.self) { try TandemPlanner(problem, goals: goals) }
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
    #expect(flaw { $0.sets = [([0, 1, 1], 2)] } == .memberTwice)
  }
}

@Suite struct TandemCertaintyTests {
  /// Two guides that differ in one part each: the balance of the weights decides, and nothing else does.
  private func problem(_ sizes: (Double, Double), _ travels: (Double, Double)) -> TandemProblem {
    func candidate(_ guide: Int, _ size: Double, _ travel: Double) -> TandemCandidate {
      let parts: [(part: ScorePart, value: Double?)] = [(.size, size), (.travel, travel)]
      return TandemCandidate(
        newcomer: NodeID(0), guide: NodeID(guide), score: TandemRules().score(of: parts), parts: parts, facts: .init(),
        openPlaces: 1)
    }
    return TandemProblem(guided: [
      TandemShortlist(
        newcomer: NodeID(0), intake: 2024,
        candidates: [candidate(1, sizes.0, travels.0), candidate(2, sizes.1, travels.1)], excluded: [],
        presentGuides: [])
    ])
  }

  private func kept(_ problem: TandemProblem, seed: Int = 1) throws -> TandemCertainty {
    TandemCertainty(
      of: try TandemPlanner(problem).plan(), problem, rules: TandemRules(), network: .line(3), draws: 400, seed: seed
    ) { _ in problem }
  }

  @Test func aGuideThatIsBetterInEveryPartIsAlwaysKept() throws {
    let kept = try #require(try kept(problem((0.9, 0.2), (0.8, 0.7))).kept.first)
    #expect([kept.weights, kept.ties, kept.actors].allSatisfy { ($0 - 1).magnitude < 1e-9 })
  }

  /// Size counts 2 and travel 1: (2 · 0.5 + 1)/3 against (2 · 1 + 0)/3. Equal at 2 : 1, so that half of the draws go either
  /// way; within five standard errors of 400 draws.
  @Test func twoThatAreEquallyGoodAreKeptHalfOfTheTime() throws {
    let share = try #require(try kept(problem((0.5, 1), (1, 0))).kept.first).weights
    #expect((share - 0.5).magnitude < 5 * 0.5 / 400.0.squareRoot() + 0.05)
  }

  @Test func theSameSeedGivesTheSameShares() throws {
    let problem = problem((0.5, 1), (1, 0.1))
    #expect(try kept(problem, seed: 7).kept == (try kept(problem, seed: 7).kept))
  }

  /// Size counts 2 and travel 1: the first guide has (2 · 0.8 + 0.1)/3, the second (2 · 0.5 + 0.6)/3. With weights s and t the
  /// first is as good as long as 0.8 s + 0.1 t ≥ 0.5 s + 0.6 t, so s ≥ 5/3 t: size from 1.67, travel up to 1.2.
  @Test func weightsCanChangeUntilAnotherGuideIsBetter() throws {
    let problem = problem((0.8, 0.5), (0.1, 0.6))
    let ranges = WeightRange.all(for: try TandemPlanner(problem).plan(), problem, rules: TandemRules())
    #expect(ranges.map(\.part) == [.size, .travel])
    #expect((ranges[0].least - 5.0 / 3).magnitude < 0.03 && ranges[0].greatest == nil)
    #expect(ranges[1].least == 0)
    #expect((try #require(ranges[1].greatest) - 1.2).magnitude < 0.03)
  }
}
