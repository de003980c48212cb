/// How far a number found on some questions may be from what all such questions would give.
///
/// The questions are drawn anew, as many as there are, with replacement, and the number is worked out on each draw. Plain
/// percentiles of the draws are too narrow with a few dozen questions, above all for reciprocal ranks, which are skewed. They
/// are therefore moved by how far the draws lie to one side (z₀) and by how much single questions weigh (a) (BCa, Efron
/// 1987, doi 10.1080/01621459.1987.10478410). How many of 1,500 intervals held the true mean 1/rank, the guide being any of
/// so many cities:
///
///     questions   cities   percentiles   BCa
///         13         8        86 %       87 %
///         25         8        92 %       95 %
///         40         8        94 %       96 %
///         40        75        83 %       85 %     a first place is so rare that most samples have none
///
///     from Φ(z₀ + (z₀ − 1.96)/(1 − a(z₀ − 1.96)))   to Φ(z₀ + (z₀ + 1.96)/(1 − a(z₀ + 1.96)))
///
/// Where every question gives 1 (or 0), no draw differs, and yet nothing is certain: a mean μ gives n ones with a
/// probability of μⁿ at most, so that means above 0.025^(1/n) remain possible.
struct QuestionBootstrap {
  private static let draws = 2000

  private let questions: Int
  /// How often each question is in each draw.
  private let counts: [[Int]]

  /// The same seed gives the same draws, so that rankers can be compared.
  init(questions: Int, seed: Int) {
    self.questions = questions
    var random = SeededGenerator(seed: seed)
    counts = (0..<(questions < 2 ? 0 : Self.draws)).map { _ in
      var counts = Array(repeating: 0, count: questions)
      for _ in 0..<questions { counts[random.below(questions)] += 1 }
      return counts
    }
  }

  /// Where the number may lie; `nil` with fewer than two questions, or when it is not defined.
  /// - Parameters:
  ///   - scale: The least and greatest that a question can give.
  ///   - number: The number, when every question counts so many times.
  func interval(on scale: ClosedRange<Double>, of number: ([Int]) -> Double?) -> TandemBacktest.Interval? {
    var weights = Array(repeating: 1, count: questions)
    guard questions > 1, let observed = number(weights) else { return nil }
    let drawn = counts.compactMap(number).sorted()
    guard let least = drawn.first, let most = drawn.last else { return nil }
    // Sums in another order are no difference.
    let slack = 1e-12
    if most - least <= slack {
      let possible = ((0.025).naturalLogarithm / Double(questions)).exponential
      let width = (scale.upperBound - scale.lowerBound) * (1 - possible)
      return TandemBacktest.Interval(
        low: scale.upperBound - observed <= slack ? observed - width : observed,
        high: observed - scale.lowerBound <= slack ? observed + width : observed)
    }
    let below = drawn.count { $0 < observed - slack }
    let equal = drawn.count { ($0 - observed).magnitude <= slack }
    let count = Double(drawn.count)
    let share = (Double(below) + Double(equal) / 2) / count
    let shift = NormalDistribution.quantile(min(max(share, 1 / (count + 1)), count / (count + 1)))
    let without = weights.indices.compactMap { left -> Double? in
      weights[left] = 0
      defer { weights[left] = 1 }
      return number(weights)
    }
    let skew = Self.acceleration(without)
    func end(_ z: Double) -> Double {
      let stretch = 1 - skew * (shift + z)
      let share =
        stretch > 0 ? NormalDistribution.share(below: shift + (shift + z) / stretch) : (z < 0 ? 0 : 1)
      return drawn[Int((share * (count - 1)).rounded())]
    }
    return TandemBacktest.Interval(low: end(-1.959963984540054), high: end(1.959963984540054))
  }

  /// How skewed the influence of single questions is, from the numbers without each of them.
  private static func acceleration(_ without: [Double]) -> Double {
    guard !without.isEmpty else { return 0 }
    let mean = without.reduce(0, +) / Double(without.count)
    let squares = without.reduce(0) { $0 + (mean - $1) * (mean - $1) }
    let cubes = without.reduce(0) { $0 + (mean - $1) * (mean - $1) * (mean - $1) }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }
}
