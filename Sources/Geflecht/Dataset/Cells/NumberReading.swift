/// What a cell with a number was taken for.
enum NumberReading: Equatable {
  /// Plain notation, or a decimal comma where the comma is free.
  case plain(Double)
  /// One mark before exactly three digits: a decimal point or comma, or perhaps a mark between thousands.
  case oneMark(Double, thousands: Double, mark: Character)
  /// Marks between thousands: `1.234,5`, `1 234`, `1'234.5`.
  case grouped(Double)
  case none

  /// - Parameter commaIsFree: Whether a comma can belong to the number: in quotes, or where it does not separate cells.
  init(_ text: String, commaIsFree: Bool) {
    let marks = text.filter { !$0.isASCII || !($0.isNumber || $0 == "-" || $0 == "+" || $0 == "e" || $0 == "E") }
    if marks.isEmpty || marks == ".", let number = plainNumber(text) {
      self = marks == "." ? Self.withOneMark(text, ".", number) : .plain(number)
      return
    }
    let isComma = commaIsFree && marks.contains(",")
    guard commaIsFree || !marks.contains(",") else {
      self = .none
      return
    }
    if isComma, marks == ",", let number = plainNumber(text.substituting(".", for: ",")) {
      self = Self.withOneMark(text, ",", number)
      return
    }
    self = Self.groupedNumber(text).map(NumberReading.grouped) ?? .none
  }

  private static func withOneMark(_ text: String, _ mark: Character, _ number: Double) -> NumberReading {
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: mark, omittingEmptySubsequences: false)
    let isThousandsLike =
      parts.count == 2 && parts[1].count == 3 && 1...3 ~= parts[0].count && !parts[0].hasPrefix("0")
      && parts.allSatisfy { $0.allSatisfy { $0.isWholeNumber } }
    guard isThousandsLike else { return .plain(number) }
    return .oneMark(number, thousands: (number * 1000).rounded(), mark: mark)
  }

  /// Groups of three digits with one kind of mark between them, then perhaps a decimal mark of another kind.
  private static func groupedNumber(_ text: String) -> Double? {
    let body = text.drop { $0 == "-" || $0 == "+" }
    guard let mark = body.first(where: { !$0.isASCII || !$0.isNumber }), ".,' \u{A0}\u{202F}\u{2009}’".contains(mark)
    else {
      return nil
    }
    let decimal: Character? = body.last { !$0.isASCII || !$0.isNumber }.flatMap { $0 == mark ? nil : $0 }
    if let decimal, decimal != ".", decimal != "," { return nil }
    var whole = body
    var fraction: Substring = ""
    if let decimal {
      let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
      (whole, fraction) = (parts[0], parts[1])
    }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, 1...3 ~= (groups.first?.count ?? 0), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    return plainNumber(sign + groups.joined() + (fraction.isEmpty ? "" : "." + fraction))
  }
}
