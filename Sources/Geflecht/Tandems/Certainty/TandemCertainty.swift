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
  ///   - problem: What was to be planned.
  ///   - rules: What counts how much in the plan.
  ///   - network: The network it was planned for.
  ///   - draws: How many plans of each kind are made.
  ///   - seed: Where chance begins.
  ///   - rate: The chance of a tie or an actor to be left out.
  ///   - threads: How many plans may be made at once; the shares do not depend on it.
  ///   - progress: Is told how many draws are done, of all three kinds together.
  ///   - again: States the problem anew on another network; `nil` where it cannot be.
  /// - Complexity: three plans a draw, and the scores of all pairs for two.
  public init(
    of plan: TandemPlan, _ problem: TandemProblem, rules: TandemRules, network: Network, draws: Int, seed: Int,
    missing rate: Double = 0.1, threads: Threads = .one, progress: WorkProgress = .unheard,
    again: (Network) -> TandemProblem?
  ) {
    self.draws = draws
    missingRate = rate
    var random = SeededGenerator(seed: seed)
    var done = 0
    /// How many of the problems that are drawn have a plan with each pair.
    func counts<Change>(_ draw: () -> Change, _ problem: (Change) -> TandemProblem?) -> [Double] {
      var counts = plan.pairs.map { _ in 0.0 }
      for start in stride(from: 0, to: draws, by: Self.batch) {
        // Chance goes one way, in order; what follows from it is worked out several at once.
        let changes = (start..<min(start + Self.batch, draws)).map { _ in draw() }
        threads.inOrder(0..<changes.count) {
          [Bool]()
        } make: { isKept, place in
          isKept = Self.kept(of: plan, problem(changes[place]))
        } take: { isKept, _ in
          for (place, isKept) in isKept.enumerated() where isKept { counts[place] += 1 }
          done += 1
          progress.report(done, of: 3 * draws)
        }
      }
      return counts
    }
    func without(_ isMissing: [Bool]) -> Network {
      var ties = isMissing[...]
      return network.hiding { _ in ties.popFirst() ?? false }
    }
    let byWeights = counts {
      var varied = rules
      for part in ScorePart.allCases where rules.weight(of: part) > 0 {
        varied.setWeight(of: part, to: Self.drawWeight(around: rules.weight(of: part), rules, &random))
      }
      return varied
    } _: {
      problem.scored(by: $0)
    }
    let byTies = counts {
      (0..<network.recordedTieCount).map { _ in random.unit() < rate }
    } _: {
      again(without($0))
    }
    let byActors = counts {
      network.nodes.map { network[$0].level == .actor && random.unit() < rate }
    } _: { isMissing in
      again(network.hiding { isMissing[$0.source.index] || isMissing[$0.target.index] })
    }
    let count = Double(max(draws, 1))
    kept = plan.pairs.indices.map { place in
      Kept(weights: byWeights[place] / count, ties: byTies[place] / count, actors: byActors[place] / count)
    }
  }

  /// So many draws are held at a time.
  private static let batch = 32

  /// Which pairs come back when a problem is planned as before; none where it cannot be.
  private static func kept(of plan: TandemPlan, _ problem: TandemProblem?) -> [Bool] {
    // The same goals for the same cities: what could be planned once can be again.
    guard let problem, let planner = try? TandemPlanner(problem, goals: plan.goals) else { return [] }
    let other = planner.plan()
    return plan.pairs.map { other.contains($0) }
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
