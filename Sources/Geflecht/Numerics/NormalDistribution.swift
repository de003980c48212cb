/// The standard normal distribution, the same to the last bit on every platform.
enum NormalDistribution {
  /// The share that lies below a number.
  ///
  /// Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …)   (Marsaglia 2004, doi 10.18637/jss.v011.i04)
  static func share(below x: Double) -> Double {
    guard x.magnitude < 8 else { return x < 0 ? 0 : 1 }
    var (sum, term, odd) = (x, x, 1.0)
    while true {
      odd += 2
      term *= x * x / odd
      let next = sum + term
      if next == sum { break }
      sum = next
    }
    let density = (-x * x / 2).exponential / (2 * Double.pi).squareRoot()
    return min(max(0.5 + sum * density, 0), 1)
  }

  /// The number below which a share lies, between −8 and 8: by halving, to 10⁻¹⁴.
  static func quantile(_ share: Double) -> Double {
    var (low, high) = (-8.0, 8.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension Double {
  /// e to the power of a finite number, the same to the last bit on every platform.
  ///
  /// x = k · ln 2 + r with r between −0.35 and 0.35, where 16 terms of 1 + r + r²/2! + … leave less than a rounding error.
  var exponential: Double {
    precondition(isFinite, "only finite numbers are powers here")
    guard self > -700 else { return 0 }
    guard self < 700 else { return .infinity }
    let logarithmOfTwo = 0.693_147_180_559_945_3
    let power = (self / logarithmOfTwo).rounded()
    let rest = self - power * logarithmOfTwo
    var sum = 1.0
    for divisor in stride(from: 16, through: 1, by: -1) { sum = 1 + rest / Double(divisor) * sum }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }
}
