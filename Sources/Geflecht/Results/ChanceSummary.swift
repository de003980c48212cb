/// A number beside those that chance gives: how often chance is as low or as high.
///
/// Numbers that differ by less than a relative 10⁻¹² are the same number, so that sums in another order are no
/// difference. With draws the observed network counts as one of them: p = (1 + as extreme) / (1 + draws), never 0
/// (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585). When all random networks were gone through, p is their share.
public struct ChanceSummary: BitwiseCopyable, Equatable, Sendable {
  /// The number of the network itself.
  public let observed: Double
  /// The mean of chance.
  public let mean: Double
  /// The standard deviation of chance.
  public let deviation: Double
  /// Between these lie 95 of 100 numbers of chance.
  public let low, high: Double
  /// How likely chance is at most as high as the network.
  public let pLower: Double
  /// How likely chance is at least as high as the network.
  public let pUpper: Double
  /// How many random networks there were.
  public let draws: Int
  /// Whether these were all there are.
  public let isExact: Bool

  /// How many standard deviations the network lies above the mean; `nil` when chance knows one number only.
  public var z: Double? { deviation > 0 ? (observed - mean) / deviation : nil }
  /// How likely chance lies as far out, on either side: twice the lesser of both.
  public var pTwoSided: Double { min(1, 2 * min(pLower, pUpper)) }

  /// A number beside the numbers of chance, or `nil` when either is lacking.
  /// - Complexity: O(draws + different numbers · log of these).
  init?(observed: Double?, drawn: [Double], isExact: Bool = false) {
    var tally: [Double: Int] = [:]
    for number in drawn { tally[number, default: 0] += 1 }
    let tallied = tally.sorted { $0.key < $1.key }.map { (number: $0.key, count: $0.value) }
    self.init(observed: observed, tallied: tallied, isExact: isExact)
  }

  /// A number beside the numbers of chance, or `nil` when either is lacking.
  /// - Parameter tallied: The numbers of chance, ascending, and how often each came.
  init?(observed: Double?, tallied: [(number: Double, count: Int)], isExact: Bool = false) {
    draws = tallied.reduce(0) { $0 + $1.count }
    guard let observed, draws > 0 else { return nil }
    self.observed = observed
    self.isExact = isExact
    let count = Double(draws)
    let mean = tallied.reduce(0) { $0 + $1.number * Double($1.count) } / count
    self.mean = mean
    let slack = 1e-12 * max(1, observed.magnitude)
    let squares = tallied.reduce(0) { $0 + ($1.number - mean) * ($1.number - mean) * Double($1.count) }
    let spread = (squares / count).squareRoot()
    deviation = spread <= slack ? 0 : spread
    // The numbers at two places of all in a row.
    let (first, last) = (Int((0.025 * (count - 1)).rounded(.down)), Int((0.975 * (count - 1)).rounded(.up)))
    var (passed, low, high) = (0, observed, observed)
    var (lower, upper) = (0, 0)
    for (number, times) in tallied {
      if passed <= first { low = number }
      if passed <= last { high = number }
      passed += times
      if number <= observed + slack { lower += times }
      if number >= observed - slack { upper += times }
    }
    (self.low, self.high) = (low, high)
    let own = isExact ? 0 : 1
    pLower = Double(lower + own) / Double(draws + own)
    pUpper = Double(upper + own) / Double(draws + own)
  }

  /// The columns of a table with one row a number held against chance.
  static let columns: [NumberTable.Column] = [
    .init("observed", Phrase(en: "observed", de: "beobachtet")),
    .init("expected", Phrase(en: "by chance", de: "zufällig")),
    .init("deviation", Phrase(en: "spread", de: "Streuung")),
    .init("z", "z"),
    .init("low", Phrase(en: "from", de: "von")),
    .init("high", Phrase(en: "to", de: "bis")),
    .init("p-lower", "p (≤)"),
    .init("p-upper", "p (≥)"),
    .init("p-two-sided", "p"),
    .init("draws", Phrase(en: "random networks", de: "Zufallsnetzwerke")),
  ]

  /// The cells of a row under `columns`.
  var cells: [Double?] {
    [observed, mean, deviation, z, low, high, pLower, pUpper, pTwoSided, Double(draws)]
  }
}
