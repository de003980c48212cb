/// A date as precisely as a source gives it: a year, a month or a day.
///
/// Stored as one number, year month day, with zeros for what is unknown: 2020 → 20200000, 16 September 2024 → 20240916.
public struct PartialDate: Hashable, Sendable {
  let packed: Int32

  /// A date, or `nil` when the calendar has no such day. Years run from 1 to 9999.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard 1...9999 ~= year, 1...12 ~= month ?? 1, day == nil || month != nil else { return nil }
    if let month, let day, !(1...Self.days(in: month, of: year) ~= day) { return nil }
    packed = Int32(year * 10_000 + (month ?? 0) * 100 + (day ?? 0))
  }

  /// The date that was packed so; `nil` for 0.
  init?(packed: Int32) {
    guard packed != 0 else { return nil }
    self.packed = packed
  }

  /// The date that a text in ISO 8601 names: `2024`, `2024-09`, `2024-09-16`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The year.
  public var year: Int { Int(packed) / 10_000 }
  /// The month, 1 to 12, if it is known.
  public var month: Int? { Int(packed) / 100 % 100 == 0 ? nil : Int(packed) / 100 % 100 }
  /// The day of the month, if it is known.
  public var day: Int? { Int(packed) % 100 == 0 ? nil : Int(packed) % 100 }

  /// Whether this date is at or before another, as far as both are known: September 2020 is at or before 2020.
  public func isAtOrBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return true }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return true }
    return day <= otherDay
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601, as precise as it is: `2020`, `2020-09`, `2024-09-16`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    guard let month else { return year }
    guard let day else { return "\(year)-\(two(month))" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
