/// A point in time as spreadsheets count it: days since the end of 1899, or since the beginning of 1904, and the time as a
/// fraction of a day.
struct SerialDate {
  let year: Int
  let month: Int
  let day: Int
  /// Seconds since midnight.
  let seconds: Int

  /// `nil` for what no spreadsheet shows as a date: before 1900 and after 9999.
  init?(_ serial: Double, startsIn1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let moment = Int64((serial * 86_400).rounded())
    var days = Int(moment / 86_400) + (startsIn1904 ? 1462 : 0)
    seconds = Int(moment % 86_400)
    // Day 60 is 29 February 1900, which never was: it stands for 1 March, and the days before it are one too few.
    if days < 61 { days += 1 }
    // Howard Hinnant's civil_from_days, from 1 March 0000 on; day 25,569 is 1 January 1970.
    let shifted = days - 25_569 + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard year < 10_000 else { return nil }
  }

  /// The number of a day from March 1900 on; `nil` for days before, which spreadsheets number otherwise or not at all.
  static func serial(year: Int, month: Int, day: Int) -> Int? {
    // Howard Hinnant's days_from_civil.
    let shiftedYear = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let ofEra = shiftedYear % 400 * 365 + shiftedYear % 400 / 4 - shiftedYear % 400 / 100 + ofYear
    let serial = shiftedYear / 400 * 146_097 + ofEra - 719_468 + 25_569
    return serial > 60 ? serial : nil
  }

  /// The year, month and day as ISO 8601 writes them, as far as a format shows them, and the time if it shows one.
  func text(showing parts: NumberFormat.DateParts) -> String {
    let time = Self.padded(seconds / 3600) + ":" + Self.padded(seconds / 60 % 60)
    guard parts.hasDate else { return seconds % 60 == 0 ? time : time + ":" + Self.padded(seconds % 60) }
    let thousands = "\(year)"
    var text = String(repeating: "0", count: 4 - thousands.count) + thousands
    if parts.contains(.month) || parts.contains(.day) { text += "-" + Self.padded(month) }
    if parts.contains(.day) { text += "-" + Self.padded(day) }
    if parts.contains(.day), parts.contains(.time), seconds > 0 { text += "T" + time + ":" + Self.padded(seconds % 60) }
    return text
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
