/// What a spreadsheet shows of a number, by its format code (ECMA-376, 18.8.30), as far as it changes what is read:
///
///     General        1.5            00000       00123    ids keep their zeros, and what stands between them
///     0.00           3.14           dd.mm.yyyy  a day    mm/yyyy  a month    yyyy  a year
///     #,##0 "km"     1234           0%          0.5      marks and units are left to the column
enum NumberFormat: Equatable {
  struct DateParts: OptionSet {
    let rawValue: UInt8
    static var year: DateParts { DateParts(rawValue: 1) }
    static var month: DateParts { DateParts(rawValue: 2) }
    static var day: DateParts { DateParts(rawValue: 4) }
    static var time: DateParts { DateParts(rawValue: 8) }
    var hasDate: Bool { !isDisjoint(with: [.year, .month, .day]) }
  }

  /// One place of a format that pads with zeros: a digit, or a character that is shown as it is.
  enum Place: Equatable { case digit, zero, literal(Character) }

  /// As it is, up to fifteen digits.
  case general
  /// Rounded to some decimals.
  case decimals(Int)
  /// A whole number, padded: `00000`, `"DE-"000`.
  case padded([Place])
  case date(DateParts)

  /// The formats for numbers above zero, below, and zero itself.
  struct Sections: Equatable {
    var positive: NumberFormat = .general
    var negative: NumberFormat = .general
    var zero: NumberFormat = .general

    /// The formats of a code.
    init(code: String) {
      let sections = Self.split(code)
      positive = sections.first.map { NumberFormat(section: $0) } ?? .general
      negative = sections.count > 1 ? NumberFormat(section: sections[1]) : positive
      zero = sections.count > 2 ? NumberFormat(section: sections[2]) : positive
    }

    /// The formats that every workbook has without naming them (18.8.30).
    init(builtIn number: Int) {
      let code =
        switch number {
        case 1, 3, 37, 38, 41, 42: "0"
        case 2, 4, 39, 40, 43, 44: "0.00"
        case 9: "0%"
        case 10: "0.00%"
        case 14...16: "yyyy-mm-dd"
        case 17: "mmm yyyy"
        case 18...21, 45...47: "hh:mm:ss"
        case 22: "yyyy-mm-dd hh:mm"
        case 27...31, 36, 50...54, 57, 58: "yyyy-mm-dd"
        case 32...35, 55, 56: "hh:mm"
        default: "General"
        }
      self.init(code: code)
    }

    /// A code's sections, which semicolons separate outside of quotes.
    private static func split(_ code: String) -> [[Character]] {
      var sections: [[Character]] = [[]]
      var isQuoted = false
      var isEscaped = false
      for character in code {
        let isLiteral = isQuoted || isEscaped
        if character == "\"", !isEscaped { isQuoted.toggle() }
        isEscaped = !isLiteral && (character == "\\" || character == "_" || character == "*")
        if character == ";", !isLiteral {
          sections.append([])
        } else {
          sections[sections.count - 1].append(character)
        }
      }
      return sections
    }
  }

  // MARK: Reading a code

  private enum Token {
    case literal(Character)
    /// A character with a meaning, in lower case.
    case sign(Character)
  }

  /// The format of one section of a code.
  fileprivate init(section: [Character]) {
    let tokens = Self.tokens(section)
    var signs: [Character] = []
    for case .sign(let sign) in tokens { signs.append(sign) }
    if String(signs).hasPrefix("general") || !signs.contains(where: { "0#?ymdhs".contains($0) }) {
      self = .general
    } else if let parts = Self.dateParts(signs) {
      self = .date(parts)
    } else {
      self = Self.number(tokens, signs)
    }
  }

  private static func tokens(_ section: [Character]) -> [Token] {
    var tokens: [Token] = []
    var at = 0
    while at < section.count {
      let character = section[at]
      at += 1
      switch character {
      case "\"":
        while at < section.count, section[at] != "\"" {
          tokens.append(.literal(section[at]))
          at += 1
        }
        at += 1
      case "\\":
        if at < section.count { tokens.append(.literal(section[at])) }
        at += 1
      case "_", "*": at += 1
      case "[":
        let start = at
        while at < section.count, section[at] != "]" { at += 1 }
        // `[h]` counts hours; `[Red]`, `[$€-407]` and `[>100]` are colors, currencies, conditions.
        let inner = section[start..<at]
        if let first = inner.first, inner.allSatisfy({ $0 == first }), "hmsHMS".contains(first) {
          tokens.append(.sign(lowercased(first)))
        }
        at += 1
      default: tokens.append(.sign(lowercased(character)))
      }
    }
    return tokens
  }

  /// The signs of formats are ASCII; of other characters the lower case may be several.
  private static func lowercased(_ character: Character) -> Character {
    character.isASCII ? Character(character.lowercased()) : character
  }

  /// The parts of a date that a format shows; an m beside hours or seconds is minutes.
  private static func dateParts(_ signs: [Character]) -> DateParts? {
    var parts = DateParts()
    var runs: [Character] = []
    var last: Character = " "
    for sign in signs {
      // The m of AM and PM is none.
      let isMark = sign == "m" && (last == "a" || last == "p")
      if "ymdhs".contains(sign), !isMark, runs.last != sign { runs.append(sign) }
      last = sign
    }
    for (index, run) in runs.enumerated() {
      switch run {
      case "y": parts.insert(.year)
      case "d": parts.insert(.day)
      case "h", "s": parts.insert(.time)
      default:
        let isMinutes = index > 0 && runs[index - 1] == "h" || index + 1 < runs.count && runs[index + 1] == "s"
        parts.insert(isMinutes ? .time : .month)
      }
    }
    return parts.isEmpty ? nil : parts
  }

  private static func number(_ tokens: [Token], _ signs: [Character]) -> NumberFormat {
    // Fractions and powers of ten are shown in ways that no column is read in.
    if signs.contains("/") || signs.contains("e") { return .general }
    let placeholders: [Character] = ["0", "#", "?"]
    let whole = signs.prefix { $0 != "." }
    let fraction = signs.dropFirst(whole.count).filter { placeholders.contains($0) }
    // A comma behind the last digit divides by a thousand: what is meant is the number itself.
    if let last = signs.lastIndex(where: { placeholders.contains($0) }), signs.dropFirst(last + 1).contains(",") {
      return .general
    }
    let isPercent = signs.contains("%")
    guard fraction.isEmpty, !isPercent, whole.count(where: { $0 == "0" }) > 1 else {
      return .decimals(fraction.count + (isPercent ? 2 : 0))
    }
    return .padded(
      tokens.compactMap { token in
        switch token {
        case .literal(let character): .literal(character)
        case .sign("0"): .zero
        case .sign("#"), .sign("?"): .digit
        case .sign(","), .sign("."): nil
        case .sign(let sign): .literal(sign)
        }
      })
  }

  // MARK: Showing a number

  /// A number's digits in the places of a format that pads, from the right; more digits stand before the first place.
  static func padded(_ number: DecimalNumber, _ places: [Place]) -> String {
    var digits = number.wholeDigits
    var shown: [Character] = []
    let first = places.firstIndex { $0 == .digit || $0 == .zero }
    for index in places.indices.reversed() {
      switch places[index] {
      case .literal(let character): shown.append(character)
      case .digit, .zero:
        if let digit = digits.popLast() {
          shown.append(character(digit))
        } else if places[index] == .zero {
          shown.append("0")
        }
        if index == first { while let digit = digits.popLast() { shown.append(character(digit)) } }
      }
    }
    return (number.isNegative ? "-" : "") + String(shown.reversed())
  }

  private static func character(_ digit: UInt8) -> Character { Character(Unicode.Scalar(UInt8(ascii: "0") + digit)) }
}
