/// What is asked about tandems: for whom, by which rules, toward which goals, and how much is to be known of the answer.
public struct TandemQuestion: Sendable {
  /// What the answer is to be about.
  public enum Subject: Sendable {
    /// The plan: its pairs, what could stand instead of each, and how sure it is.
    case plan
    /// Every possible partner of every city.
    case candidates
    /// One pair, in either order, and how the plan changes with it or without it.
    case pair(NodeID, NodeID)
    /// A plan for several rounds.
    case rounds(Int)
  }

  /// What the answer is to be about.
  public var subject = Subject.plan
  /// How cities are paired.
  public var form = TandemProblem.Form.guided
  /// Who may be paired with whom, and what counts how much.
  public var rules = TandemRules()
  /// The cities that need a guide; none: all that joined in the year of the intake.
  public var newcomers: [NodeID] = []
  /// The year from which seniority counts; `nil`: the latest of the data, or that in which each newcomer joined.
  public var intake: Int?
  /// What the plan tries to reach.
  public var objective = TandemPlan.Objective.cover
  /// Goals in an order of one's own, instead of those of the objective.
  public var ownGoals: [PlanningGoal]?
  /// How many other guides of a newcomer are tried, the best score first.
  public var alternatives = 8
  /// How many plans are drawn of each kind to see how often each pair comes back, and whether a simple rule would have
  /// found the recorded tandems better; 0: how sure the plan is, is not asked.
  public var draws = 0
  /// The chance of a tie or an actor to be missing in such a draw.
  public var missingRate = 0.1
  /// Where chance begins.
  public var seed = 1

  /// The plan for the latest intake by the rules of the program.
  public init() {}

  /// The goals in their order.
  public var goals: [PlanningGoal] { ownGoals ?? objective.goals }

  /// Whether the plan is searched for what all its pairs together do for the network.
  public var isForNetwork: Bool { objective == .network && ownGoals == nil }
}
