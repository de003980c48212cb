/// All that is known about a plan: the pairs, what stands instead of each, how sure it is.
public struct TandemAnswer: Sendable {
  let network: Network
  let rules: TandemRules
  let problem: TandemProblem
  /// The partners of every city, the pairs of the rules only.
  let shortlists: [TandemShortlist]
  let planner: TandemPlanner
  /// The best plan.
  public private(set) var plan: TandemPlan
  /// For every pair of the plan the best plan without it, if that was asked.
  private(set) var without: [TandemPlan] = []
  /// For every city that needs a partner some others, with the best plan that has each, the cheapest first; of
  /// newcomers only, and if that was asked.
  private(set) var alternatives: [NodeID: [(candidate: TandemCandidate, plan: TandemPlan)]] = [:]
  /// The plan of the greatest total score that covers as many, where the plan looks at its weakest pair first.
  let total: TandemPlan?
  /// Pairs outside the plan whose cities would both rather have each other.
  private(set) var blocking: [TandemCandidate]
  /// What the plan does for the network.
  private(set) var effect: NetworkEffect
  /// Whether the plan was searched for what it does for the network.
  private(set) var isForNetwork = false
  /// How far the pairs hang on weights, ties and actors, if that was asked.
  public var certainty: TandemCertainty?
  /// How far each weight can change, if that was asked.
  public var ranges: [WeightRange] = []

  /// The best plan.
  /// - Parameter shortlists: What `problem` was made of.
  /// - Throws: `TandemFailure` as `TandemPlanner`.
  public init(
    _ problem: TandemProblem, _ shortlists: [TandemShortlist], rules: TandemRules, network: Network,
    goals: [PlanningGoal] = TandemPlan.Objective.cover.goals
  ) throws(TandemFailure) {
    (self.problem, self.shortlists, self.rules, self.network) = (problem, shortlists, rules, network)
    let planner = try TandemPlanner(problem, goals: goals)
    let plan = planner.plan()
    (self.planner, self.plan) = (planner, plan)
    total =
      goals.contains(.weakest)
      ? try TandemPlanner(problem, goals: goals.filter { $0 != .weakest }).plan() : nil
    blocking = planner.blockingPairs(of: plan)
    effect = NetworkEffect(of: plan, problem, in: network)
  }

  /// Plans again for every question of what else could be.
  /// Not where peers have several places: such plans take too long to be made once more for every pair.
  /// - Parameter tried: How many other guides of a newcomer are tried, the best score first.
  public mutating func lookForAlternatives(tried: Int = 8) {
    if problem.hasSeveralPlaces { return }
    without = plan.pairs.map { planner.plan(forbidding: $0) }
    guard isGuided else { return }
    for city in problem.asking { alternatives[city] = planner.alternatives(for: city, to: plan, limit: tried) }
  }

  /// Searches a plan that does more for the network. What stands instead of a pair is not known then.
  public mutating func searchForNetwork() {
    let found = TandemNetworkSearch(from: plan, problem, in: network)
    (plan, effect, isForNetwork) = (found.plan, found.effect, true)
    blocking = []
  }

  var isGuided: Bool { problem.form == .guided }

  /// The years for which is planned.
  var years: [Int] { Set(shortlists.map(\.intake)).sorted() }

  /// The parts that count, and those of them about which the data say something.
  var weighedParts: [ScorePart] { ScorePart.allCases.filter { rules.weight(of: $0) > 0 } }
  var answeredParts: [ScorePart] {
    weighedParts.filter { part in shortlists.contains { $0.candidates.contains { $0.value(of: part) != nil } } }
  }

  /// The new partner of a city in another plan, and that plan; `nil` where the city would be left over.
  func replacement(for city: NodeID, at place: Int) -> TandemCandidate? {
    without[place].pairs(of: city).first { !plan.contains($0) }
  }
}
