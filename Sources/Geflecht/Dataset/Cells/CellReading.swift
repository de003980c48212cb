/// Reads the text of a cell.
enum CellReading {
  /// The values of a cell that may hold several, separated by `|` or `;`.
  static func list(_ text: some StringProtocol) -> [String] {
    text.split { $0 == "|" || $0 == ";" }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The same for a column of lists, which people also separate by commas and slashes.
  static func looseList(_ text: some StringProtocol) -> [String] {
    text.split { $0 == "|" || $0 == ";" || $0 == "," || $0 == "/" }.map { trimmed($0) }.filter { !$0.isEmpty }
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
