/// How far a plan depends on the weights of the score and on ties and actors that happen to be in the data.
///
/// Three questions, each asked many times. What if the weights were a little different? They are drawn around those chosen:
/// the shares of a Dirichlet distribution with the chosen weights as means, 40 in all, so that a part with a quarter of the
/// weight mostly lies between an eighth and two fifths. What if some ties were not in the data, or some actors with all
/// their ties? Each is left out with a chance of one in ten, unless another rate is given, and everything is worked out
/// anew. Then all is planned as before, and what counts is how often a pair comes back.
public struct TandemCertainty: Sendable {
  /// For every pair of the plan the share of draws that keep it.
  public struct Kept: Equatable, Sendable {
    /// With other weights.
    public var weights = 0.0
    /// Without some of the ties.
    public var ties = 0.0
    /// Without some of the actors.
    public var actors = 0.0
    /// Whether fewer than a quarter of the plans of some kind have the pair: others are about as good.
    public var isRare: Bool { min(weights, ties, actors) < 0.25 }
  }

  /// How often each pair of the plan comes back, from 0 to 1.
  public let kept: [Kept]
  /// How many draws there were of each kind.
  public let draws: Int
  /// The chance of a tie or an actor to be left out.
  public let missingRate: Double

  /// The weights of a draw are shares of so many exponentially distributed numbers.
  private static let concentration = 40.0

  /// - Parameters:
  ///   - plan: What was planned for `problem`.
  ///   - rate: The chance of a tie or an actor to be left out.
  ///   - progress: Is told how many draws are done, of all three kinds together.
  ///   - again: States the problem anew on another network; `nil` where it cannot be.
  /// - Complexity: three plans a draw, and the scores of all pairs for two.
  public init(
    of plan: TandemPlan, _ problem: TandemProblem, rules: TandemRules, network: Network, draws: Int, seed: Int,
    missing rate: Double = 0.1, progress: WorkProgress = .unheard, again: (Network) -> TandemProblem?
  ) {
    self.draws = draws
    missingRate = rate
    var random = SeededGenerator(seed: seed)
    var kept = plan.pairs.map { _ in Kept() }  // counts first, shares in the end
    var done = 0
    func count(_ problem: TandemProblem?, _ kind: WritableKeyPath<Kept, Double>) {
      defer {
        done += 1
        progress.report(done, of: 3 * draws)
      }
      // The same goals for the same cities: what could be planned once can be again.
      guard let problem, let planner = try? TandemPlanner(problem, goals: plan.goals) else { return }
      let other = planner.plan()
      for (place, pair) in plan.pairs.enumerated() where other.contains(pair) {
        kept[place][keyPath: kind] += 1
      }
    }
    for _ in 0..<draws {
      var varied = rules
      for part in ScorePart.allCases where rules.weight(of: part) > 0 {
        varied.setWeight(of: part, to: Self.drawWeight(around: rules.weight(of: part), rules, &random))
      }
      count(problem.scored(by: varied), \.weights)
    }
    for _ in 0..<draws { count(again(network.hiding { _ in random.unit() < rate }), \.ties) }
    for _ in 0..<draws {
      let isMissing = network.nodes.map { network[$0].level == .actor && random.unit() < rate }
      count(again(network.hiding { isMissing[$0.source.index] || isMissing[$0.target.index] }), \.actors)
    }
    let count = Double(max(draws, 1))
    self.kept = kept.map { Kept(weights: $0.weights / count, ties: $0.ties / count, actors: $0.actors / count) }
  }

  /// A gamma distributed number with the weight's share of the concentration, to the next whole one, as its shape.
  private static func drawWeight(
    around weight: Double, _ rules: TandemRules, _ random: inout SeededGenerator
  ) -> Double {
    let total = ScorePart.allCases.reduce(0) { $0 + rules.weight(of: $1) }
    let shape = max(1, Int((concentration * weight / total).rounded()))
    return (0..<shape).reduce(0) { sum, _ in sum - (1 - random.unit()).naturalLogarithm }
  }
}
