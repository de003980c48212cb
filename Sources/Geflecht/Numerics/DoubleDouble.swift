/// A number as the sum of two, the second below the rounding error of the first: about 32 digits (Dekker 1971, A
/// floating-point technique for extending the available precision, doi 10.1007/BF01397083).
///
/// For sums of which nearly everything is taken away again: 10¹² + 1 − 10¹² is 1 here, to all digits.
struct DoubleDouble: Sendable {
  private let high: Double
  private let low: Double

  /// - Precondition: `low` is at most half a unit in the last place of `high`.
  private init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  init(_ number: Double) { self.init(high: number, low: 0) }

  /// The nearest plain number.
  var rounded: Double { high }

  static let zero = DoubleDouble(0)

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let (sum, lost) = Self.sum(a.high, b.high)
    let (lows, lostLow) = Self.sum(a.low, b.low)
    let (high, low) = Self.quickSum(sum, lost + lows)
    return Self.normal(high, low + lostLow)
  }

  static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }

  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(high: -a.high, low: -a.low) }

  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let (product, lost) = Self.product(a.high, b.high)
    return normal(product, lost + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    let last = (rest - b * DoubleDouble(second)).high / b.high
    return normal(first, second) + DoubleDouble(last)
  }

  // MARK: Exact steps

  private static func normal(_ a: Double, _ b: Double) -> DoubleDouble {
    let (high, low) = quickSum(a, b)
    return DoubleDouble(high: high, low: low)
  }

  /// a + b and what rounding lost of it.
  private static func sum(_ a: Double, _ b: Double) -> (Double, Double) {
    let sum = a + b
    let ofB = sum - a
    return (sum, (a - (sum - ofB)) + (b - ofB))
  }

  /// The same where |a| ≥ |b|.
  private static func quickSum(_ a: Double, _ b: Double) -> (Double, Double) {
    let sum = a + b
    return (sum, b - (sum - a))
  }

  /// a · b and what rounding lost of it, by halves of 26 bits.
  private static func product(_ a: Double, _ b: Double) -> (Double, Double) {
    func halves(_ number: Double) -> (Double, Double) {
      let shifted = number * 134_217_729  // 2²⁷ + 1
      let upper = shifted - (shifted - number)
      return (upper, number - upper)
    }
    let ((a1, a2), (b1, b2)) = (halves(a), halves(b))
    let product = a * b
    return (product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2)
  }
}
