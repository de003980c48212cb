extension Double {
  /// The natural logarithm of a positive number, the same to the last bit on every platform.
  ///
  /// x = s · 2ᵉ with s between √½ and √2;  ln x = e · ln 2 + 2 · (z + z³/3 + z⁵/5 + …),  z = (s − 1) / (s + 1).
  /// z is at most 0.172, so that twelve terms leave less than a rounding error.
  var naturalLogarithm: Double {
    precondition(self > 0 && isFinite, "only positive numbers have a logarithm")
    var (scaled, power) = (significand, Double(exponent))
    if scaled > 2.0.squareRoot() { (scaled, power) = (scaled / 2, power + 1) }
    let z = (scaled - 1) / (scaled + 1)
    var sum = 0.0
    for odd in stride(from: 23, through: 1, by: -2) { sum = sum * z * z + 1 / Double(odd) }
    return power * 0.693_147_180_559_945_3 + 2 * z * sum
  }
}
