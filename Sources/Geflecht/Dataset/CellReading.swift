/// Reads numbers, dates and lists from the text of a cell. A reader returns `nil` for what it does not recognise.
enum CellReading {
  /// A number in plain notation: `12`, `-0.5`, `3e4`. No hexadecimal, no `inf`, no `nan`, nothing infinite.
  static func number(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ Self.isNumberByte($0) }) else { return nil }
    guard let number = Double(String(text)), number.isFinite else { return nil }
    return number
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// A whole number: `12`, `34414.0`.
  static func integer(_ text: some StringProtocol) -> Int? {
    guard let number = number(text) else { return nil }
    return Int(exactly: number)
  }

  /// The values of a cell that may hold several, separated by `|` or `;`.
  static func list(_ text: some StringProtocol) -> [String] {
    text.split { $0 == "|" || $0 == ";" }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Text without outer blanks: spaces, tabs, no-break and zero-width spaces.
  static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar.properties.isWhitespace
  }
}
