/// Reads numbers, dates and lists from the text of a cell. A reader returns `nil` for what it does not recognise.
enum CellReading {
  /// A number in plain notation, with a decimal comma where the separator of the file leaves it free.
  static func number(_ text: some StringProtocol, decimalComma: Bool) -> Double? {
    guard decimalComma, text.contains(",") else { return plainNumber(text) }
    guard !text.contains("."), text.count(where: { $0 == "," }) == 1 else { return nil }
    return plainNumber(String(text.map { $0 == "," ? "." : $0 }))
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
