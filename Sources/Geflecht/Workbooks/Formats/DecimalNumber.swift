/// A number by its decimal digits, of which a spreadsheet shows at most fifteen: 0.1 + 0.2 is 0.3 there.
struct DecimalNumber {
  private static let shownDigits = 15

  private(set) var isNegative: Bool
  /// The digits without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the decimal point; fewer than 0 where zeros follow it.
  private(set) var point = 0

  init(_ number: Double) {
    isNegative = number < 0
    var exponent = 0
    var hasPoint = false
    var isExponent = false
    var exponentIsNegative = false
    for byte in "\(number.magnitude)".utf8 {
      switch byte {
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): exponentIsNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !hasPoint { point += 1 }
        }
      default: break
      }
    }
    point += exponentIsNegative ? -exponent : exponent
    trim()
    round(toDigits: Self.shownDigits)
  }

  var isZero: Bool { digits.isEmpty }
  var isWhole: Bool { digits.count <= point || isZero }

  /// Rounds half away from zero, as spreadsheets do.
  mutating func round(toDecimals decimals: Int) { round(toDigits: point + decimals) }

  private mutating func round(toDigits kept: Int) {
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      trim()
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeLast(digits.count - kept)
    if roundsUp {
      var index = kept - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// The digits before the decimal point; none where it is below 1.
  var wholeDigits: [UInt8] {
    guard point > 0 else { return [] }
    return Array(digits.prefix(point)) + [UInt8](repeating: 0, count: max(0, point - digits.count))
  }

  /// The number with a decimal point and without thousands marks; beyond thirty digits with an exponent.
  var text: String {
    guard !isZero else { return "0" }
    var text = isNegative ? "-" : ""
    guard -15...30 ~= point else {
      let rest = Self.string(digits.dropFirst())
      return text + Self.string(digits.prefix(1)) + (rest.isEmpty ? "" : "." + rest) + "e\(point - 1)"
    }
    let whole = wholeDigits
    text += whole.isEmpty ? "0" : Self.string(whole[...])
    if digits.count > point {
      text += "." + String(repeating: "0", count: max(0, -point)) + Self.string(digits.dropFirst(max(0, point)))
    }
    return text
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
