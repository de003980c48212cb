/// Who is paired with whom, for all cities at once: no other plan is better, and the plan can prove it.
public struct TandemPlan: Sendable {
  /// What a plan tries to reach, as a word for an order of goals.
  public enum Objective: String, CaseIterable, Sendable {
    /// As many cities with a partner as possible, and among such plans the greatest total score.
    case cover
    /// As many cities with a partner as possible, among such plans the best weakest pair, and then the greatest total score.
    case fair
    /// The greatest total score; a pair without a score is not planned.
    case score
    /// The greatest gain of the network by all pairs together, found by search and not proven.
    case network

    /// Its goals in order; those of the search for the network's gain are where it starts.
    public var goals: [PlanningGoal] {
      switch self {
      case .cover, .network: [.cover, .score]
      case .fair: [.cover, .weakest, .score]
      case .score: [.score]
      }
    }
  }

  /// How much worse a plan is, goal by goal; what comes first decides.
  public struct Loss: Hashable, Comparable, Sendable {
    /// The goals in order.
    public let goals: [PlanningGoal]
    /// By how many whole units less of each goal is reached; below 0: more.
    let units: [Int64]

    /// How much less of a goal is reached, in cities or in scores from 0 to 1; 0 for what is no goal.
    public func amount(of goal: PlanningGoal) -> Double {
      goals.firstIndex(of: goal).map { Double(units[$0]) / Double(goal.unitsPerOne) } ?? 0
    }

    /// The first goal of which less is reached.
    public var first: (goal: PlanningGoal, amount: Double)? {
      zip(goals, units).first { $0.1 != 0 }.map { ($0.0, Double($0.1) / Double($0.0.unitsPerOne)) }
    }

    /// Whether it is the lesser loss.
    public static func < (a: Loss, b: Loss) -> Bool { a.units.lexicographicallyPrecedes(b.units) }
  }

  /// What it tries to reach, the most important goal first.
  public let goals: [PlanningGoal]
  /// The pairs, in the order of the cities.
  public let pairs: [TandemCandidate]
  /// The cities without a partner.
  public let leftOver: [NodeID]
  /// How much of every goal is reached, in whole units.
  let reached: [Int64]
  /// Whether every matching that led to the plan is proven by prices that were checked against every possible pair.
  public let isProven: Bool
  /// How many pairs were possible.
  public let possiblePairs: Int

  /// The least score of a pair; `nil` when no pair has one.
  public var weakest: Double? { pairs.compactMap { $0.score }.min() }

  /// The scores of all pairs together.
  public var score: Double { pairs.reduce(0) { $0 + ($1.score ?? 0) } }

  /// How much worse another plan is than this one.
  public func loss(of other: TandemPlan) -> Loss {
    Loss(goals: goals, units: zip(reached, other.reached).map { $0 - $1 })
  }

  /// The pairs that a city is part of.
  public func pairs(of city: NodeID) -> [TandemCandidate] { pairs.filter { $0.cities.contains(city) } }

  /// Whether it pairs the two cities of a candidate.
  public func contains(_ candidate: TandemCandidate) -> Bool { pairs.contains { $0.pairsTheSame(as: candidate) } }
}
