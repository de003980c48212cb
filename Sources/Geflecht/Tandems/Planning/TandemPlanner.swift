/// Plans tandems, as a whole and with single pairs forced or forbidden.
///
/// All goals that are sums over pairs become one whole number a pair, which a matching makes as great as can be:
///
///     cover · (all scores + 1)   +   score in millionths          what comes first outweighs all that comes later
///
/// The weakest pair is no sum. The plan that leaves it aside tells how much of the goals before it can be reached; the
/// highest score that all pairs can have without giving any of that up is found by halving, and holds for what comes after.
public struct TandemPlanner: Sendable {
  private let problem: TandemProblem
  /// What a plan is to reach; the total score decides between equals.
  public let goals: [PlanningGoal]
  private let cities: [NodeID]
  private let number: [NodeID: Int]
  /// What one unit of every goal is worth.
  private let worths: [PlanningGoal: Int64]
  /// The candidates as pairs of numbers with their worths, and their places in the list.
  private let pairs: [WeightedPair]
  private let position: [TandemProblem.Meeting: Int]

  /// - Parameters:
  ///   - problem: What is to be planned.
  ///   - goals: What to reach, the most important first; `score` comes last if it is missing.
  /// - Throws: `TandemFailure` when goals and cities are so many that their sums are greater than a whole number can be.
  public init(
    _ problem: TandemProblem, goals: [PlanningGoal] = TandemPlan.Objective.cover.goals
  ) throws(TandemFailure) {
    self.problem = problem
    self.goals = goals.contains(.score) ? goals : goals + [.score]
    cities = problem.places.keys.sorted()
    number = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    let worths = try Self.worths(of: self.goals, in: problem)
    self.worths = worths
    let cover = problem.form == .guided ? worths[.cover] ?? 0 : 0
    pairs = problem.candidates.map { [goals = self.goals, number] candidate in
      WeightedPair(
        a: number[candidate.newcomer] ?? 0, b: number[candidate.guide] ?? 0,
        weight: goals.reduce(cover) { $0 + $1.units(of: candidate) * (worths[$1] ?? 0) })
    }
    position = Self.firstPlaces(in: problem.candidates)
  }

  /// The best plan.
  /// - Parameter forbidden: A pair that must not be part of it.
  /// - Complexity: one matching; with the goal `weakest` a few more, as many as halving the list of scores takes.
  public func plan(forbidding forbidden: TandemCandidate? = nil) -> TandemPlan {
    best(problem.settled, without: forbidden)
  }

  /// The best plan with a pair that may be outside the rules; `nil` when its cities have no places beside settled pairs.
  public func plan(forcing forced: TandemCandidate) -> TandemPlan? {
    let settled = problem.settled.filter { !$0.pairsTheSame(as: forced) } + [forced]
    let isPossible = forced.cities.allSatisfy { city in
      // A guide outside the rules is in no list, but the pair knows its places.
      let places = problem.places[city] ?? (city == forced.guide ? forced.openPlaces : 0)
      return settled.count { $0.cities.contains(city) } <= places
    }
    return isPossible && settled.count <= problem.maxPairs ?? .max ? best(settled, without: nil) : nil
  }

  /// The other partners of a city with the best plan that has each, the least loss first.
  /// - Parameters:
  ///   - city: The city.
  ///   - plan: The best plan of all.
  ///   - limit: How many of the partners, best score first, are tried.
  public func alternatives(
    for city: NodeID, to plan: TandemPlan, limit: Int
  ) -> [(candidate: TandemCandidate, plan: TandemPlan)] {
    problem.candidates.filter { $0.cities.contains(city) && !plan.contains($0) }
      .sorted { ($0.score ?? -1) > ($1.score ?? -1) }.prefix(limit)
      .compactMap { candidate in self.plan(forcing: candidate).map { (candidate, $0) } }
      .sorted { plan.loss(of: $0.1) < plan.loss(of: $1.1) }
  }

  /// The pairs outside a plan whose cities would both rather have each other: each has a free place or a pair that scores less.
  /// - Complexity: O(candidates · pairs).
  public func blockingPairs(of plan: TandemPlan) -> [TandemCandidate] {
    func wouldRather(_ city: NodeID, _ score: Double) -> Bool {
      let own = plan.pairs(of: city)
      return own.count < problem.places[city] ?? 0
        || own.contains { !$0.facts.isPinned && ($0.score ?? 0) < score }
    }
    return problem.candidates.filter { candidate in
      guard let score = candidate.score, !plan.contains(candidate) else { return false }
      return candidate.cities.allSatisfy { wouldRather($0, score) }
    }.sorted { ($0.score ?? 0) > ($1.score ?? 0) }
  }

  /// Whether a plan reaches as much of every goal as another, by the scores that hold here.
  func isAsGood(_ plan: TandemPlan, as other: TandemPlan) -> Bool {
    let scored = problem.settled + problem.candidates
    let places = Self.firstPlaces(in: scored)
    return reached(by: plan.pairs.map { places[TandemProblem.Meeting($0)].map { scored[$0] } ?? $0 }) == other.reached
  }

  /// Where each pair comes first.
  private static func firstPlaces(in pairs: [TandemCandidate]) -> [TandemProblem.Meeting: Int] {
    var places: [TandemProblem.Meeting: Int] = [:]
    for (place, pair) in pairs.enumerated().reversed() { places[TandemProblem.Meeting(pair)] = place }
    return places
  }

  // MARK: Goals in order

  private func best(_ settled: [TandemCandidate], without forbidden: TandemCandidate?) -> TandemPlan {
    let left = Set((settled + [forbidden].compactMap { $0 }).compactMap { position[TandemProblem.Meeting($0)] })
    let candidates = problem.candidates.indices.filter { !left.contains($0) }
    let plan = heaviest(settled, candidates)
    guard let place = goals.firstIndex(of: .weakest) else { return plan }
    func score(_ at: Int) -> Int64 { PlanningGoal.score.units(of: problem.candidates[at]) }
    // A settled pair cannot be raised; beyond its score the others need not go.
    let ceiling = settled.map { PlanningGoal.score.units(of: $0) }.min()
    let scores = Set(candidates.map { min(score($0), ceiling ?? .max) }).union([ceiling].compactMap { $0 }).sorted()
    var (best, low, high) = (plan, 0, scores.count)
    var isProven = plan.isProven
    while low < high {
      let middle = (low + high) / 2
      let tried = heaviest(settled, candidates.filter { score($0) >= scores[middle] })
      isProven = isProven && tried.isProven
      if tried.reached[..<place] == plan.reached[..<place], tried.reached[place] >= scores[middle] {
        (best, low) = (tried, middle + 1)
      } else {
        high = middle
      }
    }
    return TandemPlan(
      goals: goals, pairs: best.pairs, leftOver: best.leftOver, reached: best.reached, isProven: isProven,
      possiblePairs: best.possiblePairs)
  }

  /// The plan that makes the sum of all worths as great as can be.
  /// - Parameter candidates: Whom it may choose from, by their places in the list.
  private func heaviest(_ settled: [TandemCandidate], _ candidates: [Int]) -> TandemPlan {
    let taken = settled.flatMap { $0.cities }.reduce(into: [NodeID: Int]()) { $0[$1, default: 0] += 1 }
    let cover = worths[.cover] ?? 0
    let places = cities.map { city -> [Int64] in
      let open = max(0, (problem.places[city] ?? 0) - (taken[city] ?? 0))
      var worth = Array(repeating: Int64(0), count: min(open, candidates.count))
      // Peers: the first pair of a city covers it.
      if problem.form == .peers, taken[city] == nil, !worth.isEmpty { worth[0] = cover }
      return worth
    }
    let matching = CapacitatedMatching(
      places: places, candidates.map { pairs[$0] }, atMost: problem.maxPairs.map { max(0, $0 - settled.count) })
    let order = Dictionary(uniqueKeysWithValues: problem.asking.enumerated().map { ($1, $0) })
    let chosen = (settled + matching.chosen.map { problem.candidates[candidates[$0]] }).sorted {
      (order[$0.newcomer] ?? 0, $0.guide) < (order[$1.newcomer] ?? 0, $1.guide)
    }
    let covered = Set(chosen.flatMap { $0.cities })
    return TandemPlan(
      goals: goals, pairs: chosen, leftOver: problem.asking.filter { !covered.contains($0) },
      reached: reached(by: chosen), isProven: matching.certificate.isProof,
      possiblePairs: problem.candidates.count + problem.settled.count)
  }

  /// How much of every goal pairs reach, in whole units.
  private func reached(by pairs: [TandemCandidate]) -> [Int64] {
    let covered = Set(pairs.flatMap { $0.cities })
    return goals.map { goal in
      switch goal {
      case .cover: Int64(problem.asking.count { covered.contains($0) })
      case .weakest: pairs.map { PlanningGoal.score.units(of: $0) }.min() ?? 0
      case .score, .part: pairs.reduce(0) { $0 + goal.units(of: $1) }
      }
    }
  }

  /// What one unit of every goal is worth, so that one of an earlier goal outweighs all of the later ones.
  private static func worths(
    of goals: [PlanningGoal], in problem: TandemProblem
  ) throws(TandemFailure) -> [PlanningGoal: Int64] {
    var worths: [PlanningGoal: Int64] = [:]
    var (worth, overflows) = (Int64(1), false)
    for goal in goals.reversed() where goal != .weakest {
      worths[goal] = worth
      let most = Int64(goal == .cover ? problem.asking.count : problem.greatestPairCount) * goal.unitsPerOne
      let (product, isTooGreat) = worth.multipliedReportingOverflow(by: most + 1)
      (worth, overflows) = (product, overflows || isTooGreat)
    }
    // The sums over all prices must be whole numbers too: a few times the worth of a pair for every pair and place.
    let terms = 16 * Int64(problem.candidates.count + problem.places.count + problem.asking.count + 1)
    guard !overflows, !worth.multipliedReportingOverflow(by: terms).overflow else {
      let words = goals.map { $0.word }.joined(separator: ", ")
      throw TandemFailure.unanswerable(
        Phrase(
          en: """
            the goals \(words) in this order, for \(problem.asking.count) cities, make numbers that are
            too great to be exact; name fewer goals
            """,
          de: """
            die Ziele \(words) in dieser Reihenfolge ergeben für \(problem.asking.count) Städte Zahlen, die zu groß
            sind, um genau zu sein; nennen Sie weniger Ziele
            """))
    }
    return worths
  }
}
