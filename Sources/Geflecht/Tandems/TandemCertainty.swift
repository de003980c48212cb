/// How far a plan hangs on the weights of the score and on ties that happen to be in the data.
///
/// Two questions, each asked many times. What if the weights were a little different? They are drawn around those chosen: the
/// shares of a Dirichlet distribution with the chosen weights as means, 40 in all, so that a part with a quarter of the
/// weight mostly lies between an eighth and two fifths. What if some ties were not in the data? Each is left out with a
/// chance of one in ten, and everything is worked out anew. Then all is planned as before, and what counts is how often a
/// pair comes back.
public struct TandemCertainty: Sendable {
  /// For every pair of the plan the share of draws of the weights that keep it.
  public let keptByWeights: [Double]
  /// For every pair of the plan the share of draws of the ties that keep it.
  public let keptByTies: [Double]
  /// How many draws there were of each.
  public let draws: Int

  /// The weights of a draw are shares of so many exponentially distributed numbers.
  private static let concentration = 40.0
  /// The chance of a tie to be left out.
  public static let missingRate = 0.1

  /// - Parameters:
  ///   - shortlists: What was planned.
  ///   - again: Makes the shortlists anew on another network.
  /// - Complexity: two plans a draw, and the shortlists of one.
  public init(
    of plan: TandemPlan, _ shortlists: [TandemShortlist], rules: TandemRules, network: Network, draws: Int, seed: Int,
    again: (Network) -> [TandemShortlist]
  ) {
    self.draws = draws
    var random = SeededGenerator(seed: seed)
    var kept = plan.pairs.map { _ in (weights: 0, ties: 0) }
    func count(_ other: TandemPlan, _ add: (inout (weights: Int, ties: Int)) -> Void) {
      for (at, pair) in plan.pairs.enumerated() where other.candidate(for: pair.newcomer)?.guide == pair.guide {
        add(&kept[at])
      }
    }
    for _ in 0..<draws {
      var shaken = rules
      for part in ScorePart.allCases where rules.weight(of: part) > 0 {
        shaken.setWeight(of: part, to: Self.drawWeight(around: rules.weight(of: part), rules, &random))
      }
      let lists = shortlists.map { $0.scored(by: shaken) }
      count(TandemPlanner(lists, objective: plan.objective).plan()) { $0.weights += 1 }
    }
    for _ in 0..<draws {
      let thinned = network.hiding { _ in random.unit() < Self.missingRate }
      count(TandemPlanner(again(thinned), objective: plan.objective).plan()) { $0.ties += 1 }
    }
    keptByWeights = kept.map { Double($0.weights) / Double(draws) }
    keptByTies = kept.map { Double($0.ties) / Double(draws) }
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

extension TandemShortlist {
  /// The same candidates under other weights, the best first.
  func scored(by rules: TandemRules) -> TandemShortlist {
    let candidates = candidates.map { candidate in
      TandemCandidate(
        newcomer: candidate.newcomer, guide: candidate.guide, score: rules.score(of: candidate.parts),
        parts: candidate.parts, facts: candidate.facts, openPlaces: candidate.openPlaces)
    }
    return TandemShortlist(
      newcomer: newcomer, intake: intake, candidates: candidates.sorted(by: TandemCandidate.standsBefore),
      excluded: excluded, presentGuides: presentGuides)
  }
}
