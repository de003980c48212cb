/// All that is known about a plan: its pairs with their reasons, that no plan is better, what could stand instead of each
/// pair, how sure it is, and what it does for the network.
public struct TandemOutcome: Sendable {
  /// The network.
  public let network: Network
  /// What was asked.
  public let question: TandemQuestion
  /// What was planned.
  public let problem: TandemProblem
  /// The partners of every city, the pairs of the rules only.
  public let shortlists: [TandemShortlist]
  /// The best plan; with the objective `network` the best that was found.
  public internal(set) var plan: TandemPlan
  /// The plan of the greatest total score that covers as many, where the plan looks at its weakest pair first.
  public let planOfGreatestTotal: TandemPlan?
  /// Pairs outside the plan whose cities would both score higher with each other, the highest first.
  public internal(set) var blocking: [TandemCandidate]
  /// What the plan does for the network.
  public internal(set) var effect: NetworkEffect
  /// What could stand instead of every pair of the plan, in their order; empty where that was not asked.
  public internal(set) var instead: [Instead] = []
  /// How far the pairs hang on weights, ties and actors, if that was asked.
  public internal(set) var certainty: TandemCertainty?
  /// How far each weight can change, if that was asked.
  public internal(set) var ranges: [WeightRange] = []
  /// A simple rule that would have found the recorded tandems better than the score; `nil` where none would, or where
  /// that was not asked.
  public internal(set) var betterRule: TandemBacktest.Better?
  /// The plan for several rounds, if that was asked.
  public internal(set) var rounds: TandemRounds?
  /// Everything about one pair, if that was asked.
  public internal(set) var explanation: PairExplanation?

  /// What could stand instead of a planned pair.
  public struct Instead: Sendable {
    /// What the best plan without the pair costs.
    public let loss: TandemPlan.Loss
    /// Whom the two cities have in that plan and not in this one.
    public let partners: (newcomer: NodeID?, guide: NodeID?)
    /// The pairs that only that plan has.
    public let pairs: [TandemCandidate]
    /// Other guides of the newcomer with the cost of the best plan that has each, the cheapest first; none among peers.
    public let guides: [(guide: NodeID, loss: TandemPlan.Loss)]
  }

  /// Why a city has no partner in the plan.
  public enum LeftOverCause: Hashable, Sendable {
    /// No city is possible; how many were left out for each reason.
    case nobodyPossible([Excluded])
    /// The plan may not have more pairs than these.
    case noMorePairs(Int)
    /// The places of so many possible cities are better used elsewhere.
    case betterUsedElsewhere(Int)
  }

  /// So many cities that a reason leaves out.
  public struct Excluded: Hashable, Sendable {
    /// The reason.
    public let reason: TandemShortlist.Exclusion
    /// How many.
    public let count: Int
  }

  /// What data may lack.
  public enum Gap: CaseIterable, Sendable {
    case sectors, topics, needs, offers, population, coordinate, wishes

    /// The part of the score that needs it.
    public var part: ScorePart {
      switch self {
      case .sectors: .sectors
      case .topics: .topics
      case .needs, .offers: .needs
      case .population: .size
      case .coordinate: .travel
      case .wishes: .wish
      }
    }
  }
}

extension TandemOutcome {
  /// Whether newcomers are guided; otherwise cities meet as peers.
  public var isGuided: Bool { problem.form == .guided }

  /// The rules by which was planned.
  public var rules: TandemRules { question.rules }

  /// The years for which is planned.
  public var years: [Int] { Set(shortlists.map { $0.intake }).sorted() }

  /// The parts of the score that count.
  public var weighedParts: [ScorePart] { ScorePart.allCases.filter { rules.weight(of: $0) > 0 } }

  /// Those of them about which the data say something.
  public var answeredParts: [ScorePart] {
    weighedParts.filter { part in shortlists.contains { $0.candidates.contains { $0.value(of: part) != nil } } }
  }

  /// What it costs in total score that the weakest pair is as good as can be; `nil` where that was no goal.
  public var priceOfFairness: Double? { planOfGreatestTotal.map { $0.score - plan.score } }

  /// Why a pair fits, weightiest first; among peers also what the second city finds in the first.
  public func reasons(for pair: TandemCandidate) -> [TandemReason] {
    var reasons = TandemReason.all(for: pair, in: network)
    if !isGuided, let list = shortlists.first(where: { $0.newcomer == pair.guide }),
      let back = list.candidates.first(where: { $0.guide == pair.newcomer })
    {
      reasons += TandemReason.whatItBrings(back)
    }
    return reasons
  }

  /// The cities without a partner, those with one and the same cause together.
  public var leftOverByCause: [(cities: [NodeID], cause: LeftOverCause)] {
    plan.leftOver.reduce(into: []) { groups, city in
      let cause = causeOfLeavingOver(city)
      if let place = groups.firstIndex(where: { $0.cause == cause }) {
        groups[place].cities.append(city)
      } else {
        groups.append((cities: [city], cause: cause))
      }
    }
  }

  /// What no city says of those parts of the score of which nothing is known.
  public var gaps: [Gap] {
    let facts = network.nodes(at: .city).map { network.facts(of: $0) }
    return Gap.allCases.filter { gap in
      guard weighedParts.contains(gap.part), !answeredParts.contains(gap.part) else { return false }
      return switch gap {
      case .sectors: network.sectorCount == 0
      case .topics: facts.allSatisfy { $0.topics.isEmpty }
      case .needs: facts.allSatisfy { $0.needs.isEmpty }
      case .offers: facts.allSatisfy { $0.offers.isEmpty }
      case .population: facts.allSatisfy { $0.population == nil }
      case .coordinate: facts.allSatisfy { $0.coordinate == nil }
      case .wishes: !network.wishes.contains { $0.rule == .wish }
      }
    }
  }

  /// Why a city has no partner in the plan.
  public func causeOfLeavingOver(_ city: NodeID) -> LeftOverCause {
    guard let shortlist = shortlists.first(where: { $0.newcomer == city }) else { return .nobodyPossible([]) }
    if shortlist.candidates.isEmpty {
      return .nobodyPossible(shortlist.excluded.map { Excluded(reason: $0.reason, count: $0.count) })
    }
    if let most = problem.maxPairs, plan.pairs.count >= most { return .noMorePairs(most) }
    return .betterUsedElsewhere(shortlist.candidates.count)
  }
}

/// Why no tandem can be suggested.
public enum TandemFailure: Error, Sendable {
  /// The data do not say enough, or so much is asked that sums are no longer exact: what is missing, and what can be done.
  case unanswerable(Phrase)
  /// No plan can keep all rules.
  case conflict(TandemConflict)
  /// Neither of the two cities that are asked about is planned.
  case neitherIsAsking
}
