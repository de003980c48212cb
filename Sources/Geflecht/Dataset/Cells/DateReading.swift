/// What a cell with a date was taken for.
enum DateReading: Equatable {
  /// ISO 8601.
  case plain(PartialDate)
  /// Another usual notation: `16.09.2024`, `09.2024`, `09/2024`, `2024/09/16`.
  case folded(PartialDate)
  /// Excel's count of days since 1900.
  case serial(PartialDate)
  case none

  init(_ text: String) {
    if let date = PartialDate(text) {
      self = .plain(date)
    } else if let date = Self.german(text) ?? (text.contains("/") ? PartialDate(text.substituting("-", for: "/")) : nil)
    {
      self = .folded(date)
    } else if let date = Self.withTime(text) {
      self = .folded(date)
    } else if let days = Int(text), 20_000...60_000 ~= days, let date = Self.excelDate(days) {
      self = .serial(date)
    } else {
      self = .none
    }
  }

  /// `16.09.2024`, `6.9.2024`, `09.2024`, `09/2024`.
  private static func german(_ text: String) -> PartialDate? {
    // Days between slashes may be American: only a month and a year are told for sure.
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let parts = slashed.count == 2 ? slashed : text.split(separator: ".", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, parts.last?.count == 4, parts.dropLast().allSatisfy({ 1...2 ~= $0.count }) else {
      return nil
    }
    let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
    guard numbers.count == parts.count else { return nil }
    return numbers.count == 3
      ? PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
      : PartialDate(year: numbers[1], month: numbers[0])
  }

  /// `2024-09-16 00:00:00` or `2024-09-16T08:30`, as programs export a day; the time is dropped.
  private static func withTime(_ text: String) -> PartialDate? {
    var form = text.mapCharacters { $0.isASCII && $0.isNumber ? "0" : $0 }
    if form.last == "Z" { form.removeLast() }
    let parts = form.split(separator: ".", omittingEmptySubsequences: false)
    let isTime = ["0000-00-00T00:00", "0000-00-00 00:00"].contains { minutes in
      parts[0] == minutes + ":00" || parts[0] == minutes && parts.count == 1
    }
    let isFraction = parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" }
    return isTime && (parts.count == 1 || isFraction) ? PartialDate(text.prefix(10)) : nil
  }

  /// The day that Excel numbers so: 1 is 1 January 1900, and 29 February 1900, which never was, is 60.
  private static func excelDate(_ days: Int) -> PartialDate? {
    var rest = days - 61  // Days since 1 March 1900.
    var (year, month) = (1900, 3)
    while rest >= PartialDate.days(in: month, of: year) {
      rest -= PartialDate.days(in: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return PartialDate(year: year, month: month, day: rest + 1)
  }
}
