extension Double {
  /// The number nearest to a decimal such as `-12.5e3`, and of two as near the one that is even, as everywhere; `nil` for
  /// other texts.
  ///
  /// Up to fifteen digits times or by a power of ten up to 10²² are exact in one step (Clinger 1990). Everything else is the
  /// quotient of two whole numbers, of which 64 bits are taken and whether anything is left:
  ///
  ///     1e23   =   10²³ / 1        0.1   =   1 / 10        bits 1.1001 1001 … and a rest: rounded to 53
  init?(decimal text: some Collection<UInt8>) {
    guard let parts = DecimalParts(text) else { return nil }
    let magnitude = parts.digits.count <= 15 ? parts.inOneStep ?? parts.asQuotient : parts.asQuotient
    self = parts.isNegative ? -magnitude : magnitude
  }
}

/// A decimal as digits d₁d₂…dₙ times a power of ten.
private struct DecimalParts {
  /// Digits beyond these matter only by whether one of them is not 0.
  private static let mostDigits = 800

  private(set) var isNegative = false
  /// Without zeros in front.
  private(set) var digits: [UInt8] = []
  private var exponent = 0

  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var hasDigit = false
    var isFraction = false
    var hasMore = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest.removeFirst()
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
      hasDigit = true
      let digit = byte - UInt8(ascii: "0")
      if digits.count < Self.mostDigits {
        if digit > 0 || !digits.isEmpty { digits.append(digit) }
        if isFraction { exponent -= 1 }
      } else {
        hasMore = hasMore || digit > 0
        if !isFraction { exponent += 1 }
      }
    }
    if hasMore {
      digits.append(1)
      exponent -= 1
    }
    guard hasDigit else { return nil }
    guard !rest.isEmpty else { return }
    rest.removeFirst()
    guard let power = Self.power(rest) else { return nil }
    exponent += power
  }

  /// The power behind an `e`; beyond what any number has where it is longer than that.
  private static func power(_ text: some Collection<UInt8>) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) else { return nil }
    let power = digits.reduce(0) { min(100_000_000, $0 * 10 + Int($1 - UInt8(ascii: "0"))) }
    return isNegative ? -power : power
  }

  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The number where digits and power are exact; `nil` where the power is not.
  var inOneStep: Double? {
    guard exponent.magnitude < Self.exactPowers.count else { return nil }
    let number = Double(digits.reduce(Int64(0)) { $0 * 10 + Int64($1) })
    return exponent < 0 ? number / Self.exactPowers[-exponent] : number * Self.exactPowers[exponent]
  }

  /// The number by division.
  var asQuotient: Double {
    if digits.isEmpty || digits.count + exponent < -330 { return 0 }
    if digits.count + exponent > 310 { return .infinity }
    var (dividend, divisor) = (LongNumber(), LongNumber(1))
    for digit in digits { dividend.multiply(by: 10, adding: UInt32(digit)) }
    for _ in 0..<max(0, exponent) { dividend.multiply(by: 10, adding: 0) }
    for _ in 0..<max(0, -exponent) { divisor.multiply(by: 10, adding: 0) }
    // The quotient of the two, moved by so many bits, has 63 or 64.
    let moved = 63 - (dividend.bitCount - divisor.bitCount)
    dividend.shift(by: max(0, moved))
    divisor.shift(by: max(0, -moved) + 63)
    var quotient: UInt64 = 0
    for _ in 0..<64 {
      quotient <<= 1
      if dividend.subtract(divisor) { quotient |= 1 }
      dividend.shift(by: 1)
    }
    return Self.rounded(quotient, moved: moved, hasRest: !dividend.isZero)
  }

  /// `quotient` · 2⁻ᵐᵒᵛᵉᵈ with 53 bits, fewer below the least normal number.
  private static func rounded(_ quotient: UInt64, moved: Int, hasRest: Bool) -> Double {
    let bits = 64 - quotient.leadingZeroBitCount
    let power = bits - 1 - moved
    let dropped = bits - 53 + max(0, -1022 - power)
    guard power <= 1023 else { return .infinity }
    guard dropped <= 64 else { return 0 }
    var kept = dropped == 64 ? 0 : quotient >> UInt64(dropped)
    let rest = quotient - (dropped == 64 ? 0 : kept << UInt64(dropped))
    let half = UInt64(1) << UInt64(dropped - 1)
    if rest > half || rest == half && (hasRest || kept & 1 == 1) { kept += 1 }
    // The highest bit of a normal number is not stored: it adds 1 to the power. So does a carry, up to infinity.
    return Double(bitPattern: kept + (power >= -1022 ? UInt64(power + 1022) << 52 : 0))
  }
}

/// A whole number of any size, its lowest 32 bits first, no zeros at the end.
private struct LongNumber {
  private var words: [UInt32] = []

  init(_ number: UInt32 = 0) { words = number == 0 ? [] : [number] }

  var isZero: Bool { words.isEmpty }
  var bitCount: Int { words.count * 32 - (words.last?.leadingZeroBitCount ?? 0) }

  mutating func multiply(by factor: UInt32, adding carried: UInt32) {
    var carry = UInt64(carried)
    for at in words.indices {
      carry += UInt64(words[at]) * UInt64(factor)
      words[at] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  mutating func shift(by count: Int) {
    let low = UInt64(count % 32)
    var carry: UInt64 = 0
    for at in words.indices {
      carry |= UInt64(words[at]) << low
      words[at] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
    if !words.isEmpty { words.insert(contentsOf: Array(repeating: 0, count: count / 32), at: 0) }
  }

  /// Subtracts another number where it is not greater, and says whether.
  mutating func subtract(_ other: LongNumber) -> Bool {
    guard !isLess(than: other) else { return false }
    var borrow: Int64 = 0
    for at in words.indices {
      borrow += Int64(words[at]) - (at < other.words.count ? Int64(other.words[at]) : 0)
      words[at] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    while words.last == 0 { words.removeLast() }
    return true
  }

  private func isLess(than other: LongNumber) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    for at in words.indices.reversed() where words[at] != other.words[at] { return words[at] < other.words[at] }
    return false
  }
}
