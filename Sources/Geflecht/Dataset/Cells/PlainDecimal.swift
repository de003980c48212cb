/// Reads the usual numbers straight from their bytes: an optional minus, up to fifteen digits, perhaps a decimal mark.
enum PlainDecimal {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number and its decimal mark, if it has one; `nil` for everything that needs a closer look, such as `1.234`,
  /// which may mean thousands.
  ///
  /// Up to fifteen digits and a power of ten up to 10²² are exact, so one division rounds correctly (Clinger 1990).
  static func read(_ text: ByteText, commaIsFree: Bool) -> (number: Double, mark: DecimalMark?)? {
    if text.count == 1 {
      let digit = text[0] &- UInt8(ascii: "0")
      return digit <= 9 ? (Double(digit), nil) : nil
    }
    let isNegative = text[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard 1...16 ~= text.count - first else { return nil }
    var digits: Int64 = 0
    var mark: UInt8?
    var whole = 0
    var fraction = 0
    for index in first..<text.count {
      let byte = text[index]
      if byte &- UInt8(ascii: "0") <= 9 {
        digits = digits * 10 + Int64(byte &- UInt8(ascii: "0"))
        if mark == nil { whole += 1 } else { fraction += 1 }
      } else if mark == nil, byte == UInt8(ascii: ".") || byte == .comma && commaIsFree {
        mark = byte
      } else {
        return nil
      }
    }
    guard whole + fraction <= 15, whole > 0 else { return nil }
    guard let mark else { return (Double(isNegative ? -digits : digits), nil) }
    guard fraction > 0, fraction != 3 || whole > 3 || text[first] == UInt8(ascii: "0") else { return nil }
    let number = Double(digits) / powers[fraction]
    return (isNegative ? -number : number, mark == .comma ? .comma : .point)
  }
}
