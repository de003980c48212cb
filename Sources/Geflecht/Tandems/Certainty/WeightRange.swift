/// How far the weight of one part can be changed, the others as they are, until another plan is better.
///
/// Scores are means over the parts that are not blank, so that they do not change with a weight along a straight line; a
/// plan is asked anew for growing and falling weights until it is no longer among the best, and the border is then found by
/// halving, to a hundredth of the weight. Between two weights that were asked it is taken to be the best as well.
public struct WeightRange: Sendable {
  /// The part.
  public let part: ScorePart
  /// The weight as it is.
  public let weight: Double
  /// The least weight at which the plan is the best; 0: it always is below.
  public let least: Double
  /// The greatest weight; `nil`: it is the best as far as was asked, to a hundred times the weight.
  public let greatest: Double?

  /// The ranges of all parts of which something is known.
  /// - Complexity: some twenty plans a part.
  public static func all(for plan: TandemPlan, _ problem: TandemProblem, rules: TandemRules) -> [WeightRange] {
    ScorePart.allCases.filter { part in
      (problem.candidates + problem.settled).contains { candidate in
        candidate.parts.contains { $0.part == part && $0.value != nil }
      }
    }.map { WeightRange(of: $0, for: plan, problem, rules) }
  }

  private init(of part: ScorePart, for plan: TandemPlan, _ problem: TandemProblem, _ rules: TandemRules) {
    self.part = part
    let start = rules.weight(of: part)
    weight = start
    func isBest(at weight: Double) -> Bool {
      var changed = rules
      changed.setWeight(of: part, to: weight)
      let problem = problem.scored(by: changed)
      guard let planner = try? TandemPlanner(problem, goals: plan.goals) else { return false }
      return planner.isAsGood(plan, as: planner.plan())
    }
    /// The last weight at which the plan is the best, between one at which it is and one at which it is not.
    func border(_ best: Double, _ other: Double) -> Double {
      var (best, other) = (best, other)
      while (best - other).magnitude > 0.01 * max(start, 0.1) {
        let middle = (best + other) / 2
        if isBest(at: middle) { best = middle } else { other = middle }
      }
      return best
    }
    let scale = start > 0 ? start : 1
    var last = start
    var found: Double?
    for factor in [1.1, 1.25, 1.5, 2, 3, 5, 10, 30, 100] where found == nil {
      if isBest(at: factor * scale) { last = factor * scale } else { found = border(last, factor * scale) }
    }
    greatest = found
    (last, found) = (start, nil)
    for factor in [0.9, 0.75, 0.5, 0.25, 0.1, 0] where found == nil && start > 0 {
      if isBest(at: factor * start) { last = factor * start } else { found = border(last, factor * start) }
    }
    least = found ?? 0
  }
}
