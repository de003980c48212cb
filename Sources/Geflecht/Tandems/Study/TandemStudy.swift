/// Answers a question about the tandems of a network.
///
///     question ─ who asks ─ problem ─ plan ─ what else, how sure, how it changes ─ outcome
///
/// Everything that is computed is computed here, once; the outcome is read and never changes.
public struct TandemStudy: Sendable {
  private let network: Network
  private let question: TandemQuestion
  private let threads: Threads
  private let progress: WorkProgress

  /// - Parameters:
  ///   - network: All levels: sectors, partners and reach come from the ties of actors.
  ///   - question: What is asked.
  ///   - threads: How many plans may be drawn at once; the outcome does not depend on it.
  ///   - progress: Is told how many of the draws are done.
  public init(
    of network: Network, _ question: TandemQuestion = TandemQuestion(), threads: Threads = .one,
    progress: WorkProgress = .unheard
  ) {
    (self.network, self.question, self.threads, self.progress) = (network, question, threads, progress)
  }

  /// The plan and what else was asked.
  /// - Throws: `TandemFailure` where the data do not say enough, and with the smallest conflict where no plan can keep all
  ///   rules.
  /// - Complexity: the scores of all pairs and a plan; for every pair of the plan as many plans as alternatives are tried,
  ///   and for every draw three plans and the scores of all pairs for two.
  public func outcome() throws(TandemFailure) -> TandemOutcome {
    let roster = try TandemRoster(question, in: network)
    let (problem, shortlists) = try roster.problem(in: network)
    let planner = try TandemPlanner(problem, goals: question.goals)
    let best = planner.plan()
    var outcome = TandemOutcome(
      network: network, question: question, problem: problem, shortlists: shortlists, plan: best,
      planOfGreatestTotal: try question.goals.contains(.weakest)
        ? TandemPlanner(problem, goals: question.goals.filter { $0 != .weakest }).plan() : nil,
      blocking: planner.blockingPairs(of: best), effect: NetworkEffect(of: best, problem, in: network))
    switch question.subject {
    case .candidates: break
    case .rounds(let count): outcome.rounds = try TandemRounds(problem, rounds: count)
    case .pair(let a, let b):
      outcome.explanation = PairExplanation(of: try roster.pair(a, b, in: network), in: outcome, planner)
    case .plan where question.isForNetwork:
      let found = TandemNetworkSearch(from: best, problem, in: network)
      (outcome.plan, outcome.effect, outcome.blocking) = (found.plan, found.effect, [])
    case .plan:
      // Peers with several places: a plan takes too long to be made once more for every pair and draw.
      guard !problem.hasSeveralPlaces else { break }
      outcome.instead = best.pairs.map { planner.instead(of: $0, in: best, problem, trying: question.alternatives) }
      guard question.draws > 0, !best.pairs.isEmpty else { break }
      if problem.form == .guided { outcome.betterRule = TandemBacktest(network, rules: question.rules).betterRule }
      outcome.ranges = WeightRange.all(for: best, problem, rules: question.rules)
      outcome.certainty = TandemCertainty(
        of: best, problem, rules: question.rules, network: network, draws: question.draws, seed: question.seed,
        missing: question.missingRate, threads: threads, progress: progress
      ) { thinned in
        // The same cities: what could be asked of the whole network can be asked of a part of it.
        try? roster.problem(in: thinned).problem
      }
    }
    return outcome
  }

  /// Whether the score would have found the tandems that are recorded, by the rules of the question.
  public func backtest() -> BacktestOutcome {
    BacktestOutcome(of: TandemBacktest(network, rules: question.rules), in: network, seed: question.seed)
  }
}

/// Who is planned: newcomers and their guides, or cities among themselves.
private struct TandemRoster {
  private let rules: TandemRules
  private let form: TandemProblem.Form
  private let intake: Int?
  private let asking: [NodeID]

  init(_ question: TandemQuestion, in network: Network) throws(TandemFailure) {
    let finder = TandemFinder(network, rules: question.rules)
    (rules, form) = (question.rules, question.form)
    var intake = question.intake
    if form == .peers {
      asking = finder.peers(in: intake)
    } else if !question.newcomers.isEmpty {
      asking = question.newcomers
    } else {
      // Of two cities that are asked about, the one that joined later is the newcomer.
      if intake == nil, case .pair(let a, let b) = question.subject {
        intake = [a, b].compactMap { network.facts(of: $0).joined?.year }.max()
      }
      asking = try finder.newcomers(ofIntake: intake)
    }
    self.intake = intake
    if let conflict = finder.conflict(among: asking, as: form, in: intake) { throw .conflict(conflict) }
  }

  /// What is to be planned in a network of the same cities.
  func problem(in network: Network) throws(TandemFailure) -> (problem: TandemProblem, shortlists: [TandemShortlist]) {
    let finder = TandemFinder(network, rules: rules)
    return form == .guided
      ? try finder.problem(guiding: asking, intake: intake) : try finder.problem(ofPeersIn: intake)
  }

  /// Two cities as a pair in which the first is asking, with every reason why the rules leave it out.
  func pair(
    _ a: NodeID, _ b: NodeID, in network: Network
  ) throws(TandemFailure) -> (candidate: TandemCandidate, exclusions: [TandemShortlist.Exclusion]) {
    let (city, partner) = asking.contains(b) && !asking.contains(a) ? (b, a) : (a, b)
    guard asking.contains(city) else { throw .neitherIsAsking }
    return TandemFinder(network, rules: rules).pair(of: city, partner, as: form, in: intake)
  }
}

extension TandemPlanner {
  /// What could stand instead of a pair of a plan.
  fileprivate func instead(
    of pair: TandemCandidate, in plan: TandemPlan, _ problem: TandemProblem, trying limit: Int
  ) -> TandemOutcome.Instead {
    let other = self.plan(forbidding: pair)
    func partner(_ city: NodeID) -> NodeID? {
      other.pairs(of: city).first { !plan.contains($0) }?.partner(of: city)
    }
    let others =
      problem.form == .guided
      ? alternatives(for: pair.newcomer, to: plan, limit: limit).map {
        (guide: $0.candidate.guide, loss: plan.loss(of: $0.plan))
      }
      : []
    return TandemOutcome.Instead(
      loss: plan.loss(of: other), partners: (partner(pair.newcomer), partner(pair.guide)),
      pairs: other.pairs.filter { !plan.contains($0) }, guides: others)
  }
}
