/// Everything about one pair: its score part by part, and how the plan changes with it or without it.
public struct PairExplanation: Sendable {
  /// The pair, in the rules or outside them.
  public let pair: TandemCandidate
  /// Why the rules leave the pair out, if they do.
  public let exclusions: [TandemShortlist.Exclusion]
  /// Whether the plan has it.
  public let isPlanned: Bool
  /// Its place by score among the possible partners of the first city; `nil` where it has no score.
  public let rank: Rank?
  /// What its score is made of: the parts that count.
  public let parts: [Part]
  /// How much closer this one tie brings all cities to each other; `nil` where that is not defined.
  public let rise: Double?
  /// The best plan without the pair when it is planned, else the best plan with it; `nil` where there is none.
  public let other: TandemPlan?
  /// What that plan costs.
  public let loss: TandemPlan.Loss?
  /// Whose partners are others in that plan.
  public let changes: [(city: NodeID, before: [NodeID], after: [NodeID])]

  /// A place among others.
  public struct Rank: Hashable, Sendable {
    /// 1 for the best; equal scores share the better place.
    public let place: Int
    /// Of how many.
    public let count: Int
  }

  /// One part of the score.
  public struct Part: Sendable {
    /// Which.
    public let part: ScorePart
    /// Its value, blank where data are missing.
    public let value: Double?
    /// How much it counts.
    public let weight: Double
    /// How many of the points it gives, the parts together giving the score; blank where data are missing.
    public let points: Double?
    /// The place of the pair if the part did not count; blank where data are missing.
    public let placeWithout: Int?
  }

  init(
    of asked: (candidate: TandemCandidate, exclusions: [TandemShortlist.Exclusion]), in outcome: TandemOutcome,
    _ planner: TandemPlanner
  ) {
    let (pair, plan, rules) = (asked.candidate, outcome.plan, outcome.rules)
    let candidates = outcome.shortlists.first { $0.newcomer == pair.newcomer }?.candidates
    /// The place of the pair by the weights of some rules.
    func rank(by rules: TandemRules) -> Rank? {
      guard let candidates, let score = rules.score(of: pair.parts) else { return nil }
      let ahead = candidates.count { rules.score(of: $0.parts) ?? -1 > score }
      return Rank(place: ahead + 1, count: candidates.count + (asked.exclusions.isEmpty ? 0 : 1))
    }
    (self.pair, exclusions, isPlanned) = (pair, asked.exclusions, plan.contains(pair))
    self.rank = rank(by: rules)
    let weights = pair.parts.reduce(0) { $0 + ($1.value == nil ? 0 : rules.weight(of: $1.part)) }
    parts = outcome.weighedParts.map { part in
      let (value, weight) = (pair.value(of: part), rules.weight(of: part))
      var without = rules
      without.setWeight(of: part, to: 0)
      return Part(
        part: part, value: value, weight: weight, points: value.map { 100 * $0 * weight / weights },
        placeWithout: value == nil ? nil : rank(by: without)?.place)
    }
    rise = NetworkGain(outcome.network).rise(by: .init(pair.newcomer, pair.guide))
    let other =
      isPlanned ? pair.facts.isPinned ? nil : planner.plan(forbidding: pair) : planner.plan(forcing: pair)
    self.other = other
    loss = other.map { plan.loss(of: $0) }
    changes = outcome.problem.asking.compactMap { city in
      guard let other else { return nil }
      let (before, after) = (plan.partners(of: city), other.partners(of: city))
      return before == after ? nil : (city, before, after)
    }
  }
}

extension TandemPlan {
  /// Whom a city is paired with, in the order of the data.
  fileprivate func partners(of city: NodeID) -> [NodeID] {
    pairs(of: city).compactMap { $0.partner(of: city) }.sorted()
  }
}
