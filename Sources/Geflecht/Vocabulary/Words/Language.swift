/// The languages Geflecht speaks to its users.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"

  /// The one of the two that this is not.
  var other: Language { self == .german ? .english : .german }
}

extension Language {
  /// Names as people list them: `a`, `a and b`, `a, b and c`.
  public func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    let and = self == .english ? " and " : " und "
    return names.dropLast().joined(separator: ", ") + and + last
  }

  /// The first names and how many more there are: what a list may take in a message.
  /// - Parameters:
  ///   - count: How many there are, where only the first are given.
  ///   - width: How many characters of each are shown.
  func shortList(_ names: [String], of count: Int? = nil, limit: Int = 12, width: Int = 40) -> String {
    let shown = names.prefix(limit).map { printable($0, limit: width) }
    let rest = (count ?? names.count) - shown.count
    guard rest > 0 else { return list(Array(shown)) }
    let more = rest == 1 ? self == .english ? "one" : "eine" : self.count(rest)
    return shown.joined(separator: ", ") + (self == .english ? " and \(more) more" : " und \(more) weitere")
  }

  /// A whole number with marks between the thousands: `30,725` or `30.725`.
  public func count(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += self == .english ? "," : "." }
      grouped.append(digit)
    }
    return number < 0 ? "−" + grouped : grouped
  }

  /// A number rounded half away from zero to at most `decimals` places, with the language's decimal mark.
  ///
  /// Numbers too large for that, from 10¹² on, are given in full.
  public func decimal(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, number.magnitude < 1e12 else { return "\(number)" }
    let scale = (0..<decimals).reduce(Int64(1)) { product, _ in product * 10 }
    let scaled = Int64((number.magnitude * Double(scale)).rounded())
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
    let sign = number < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(fraction)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return sign + String(whole) + (self == .english ? "." : ",") + zeros + digits
  }
}

extension String {
  /// `2.00` as `2`, `2.50` as `2.5`.
  var trimmedDecimals: String {
    guard contains(where: { $0 == "." || $0 == "," }) else { return self }
    var text = self[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return String(text)
  }
}

extension Language {
  /// A number with two digits that count.
  func significant(_ number: Double) -> String {
    var (decimals, magnitude) = (0, number.magnitude)
    while magnitude > 0, magnitude < 10, decimals < 12 {
      magnitude *= 10
      decimals += 1
    }
    return decimal(number, decimals: decimals)
  }

  /// A share as a whole percentage, with a decimal below one: `75%`, `75 %`.
  func percent(_ share: Double) -> String {
    let text = decimal(100 * share, decimals: share > 0 && share < 0.01 ? 1 : 0)
    return text + (self == .english ? "%" : "\u{A0}%")
  }

  /// A number and the noun that goes with it: `1 error`, `3 errors`.
  func counted(_ number: some BinaryInteger, _ one: String, _ several: String) -> String {
    count(number) + " " + (number == 1 ? one : several)
  }
}
