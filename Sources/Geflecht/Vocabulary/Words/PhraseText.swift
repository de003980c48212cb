/// A language as a type: what a text is written in is known where it is compiled.
public protocol SpokenLanguage {
  /// The language.
  static var language: Language { get }
}

/// English as a type.
public enum English: SpokenLanguage {
  /// English.
  public static var language: Language { .english }
}

/// German as a type.
public enum German: SpokenLanguage {
  /// German.
  public static var language: Language { .german }
}

/// A text in one language, as it stands in the source: what is put into it is written as readers of that language do.
///
/// A line end in the source is a blank, so that a long text stands as one block; a blank line is a line end.
///
/// | in the source | English | German |
/// |---|---|---|
/// | `\(name)` | control characters escaped | the same |
/// | `\(30725)` | `30,725` | `30.725` |
/// | `\(plain: 2024)` | `2024` | `2024` |
/// | `\(2, "tie", "ties")` | `2 ties` | |
/// | `\(2.5, decimals: 2)` | `2.50` | `2,50` |
/// | `\(2.5, upTo: 2)` | `2.5` | `2,5` |
/// | `\(0.75, .percent)` | `75%` | `75 %` |
/// | `\(0.4321, .points)` | `43` | `43` |
/// | `\(names)` | `Ulm, Aachen and Bonn` | `Ulm, Aachen und Bonn` |
/// | `\(names, upTo: 2)` | `Ulm, Aachen and one more` | `Ulm, Aachen und eine weitere` |
/// | `\(date)` | `2025-05-16` | `16.05.2025` |
/// | `\(sector: key)` | `business` | `Wirtschaft` |
/// | `\(phrase)` | its English text | its German text |
public struct PhraseText<Spoken: SpokenLanguage>: ExpressibleByStringInterpolation {
  /// The text, its line ends folded and its values written out.
  let text: String

  /// A text without values.
  public init(stringLiteral value: String) { text = foldedLines(value) }

  /// A text with values.
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Two texts, one after the other.
  public static func + (a: Self, b: Self) -> Self { Self(text: a.text + b.text) }

  private init(text: String) { self.text = text }

  /// What values a text can take and how it writes them. Nothing here is hot: written out at every place of a text, it
  /// would make the tool 0.75 MB larger.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    /// An empty text with room for what is to come.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    private var language: Language { Spoken.language }

    /// Words as they stand in the source.
    @inline(never)
    public mutating func appendLiteral(_ literal: String) { text += foldedLines(literal) }

    /// A name, made printable.
    @inline(never)
    public mutating func appendInterpolation(_ name: String) { text += printable(name) }

    /// A number of things, with marks between the thousands.
    @inline(never)
    public mutating func appendInterpolation(_ count: some BinaryInteger) { text += language.count(count) }

    /// Digits without marks: a year, a line, a number that names something.
    @inline(never)
    public mutating func appendInterpolation(plain number: Int) { text += String(number) }

    /// A number of things with their noun.
    @inline(never)
    public mutating func appendInterpolation(_ count: some BinaryInteger, _ one: String, _ several: String) {
      text += language.counted(count, one, several)
    }

    /// A number of things with their noun.
    @inline(never)
    public mutating func appendInterpolation(_ count: some BinaryInteger, _ one: Phrase, _ several: Phrase) {
      text += language.counted(count, one[language], several[language])
    }

    /// The word that goes with a number which is not written: `\(forms: n, "is", "are")`.
    @inline(never)
    public mutating func appendInterpolation(forms count: Int, _ one: String, _ several: String) {
      text += count == 1 ? one : several
    }

    /// A number with as many decimals as asked for.
    @inline(never)
    public mutating func appendInterpolation(_ number: Double, decimals: Int) {
      text += language.decimal(number, decimals: decimals)
    }

    /// A number with no more decimals than asked for and no zeros at its end.
    @inline(never)
    public mutating func appendInterpolation(_ number: Double, upTo decimals: Int) {
      text += language.decimal(number, decimals: decimals).trimmedDecimals
    }

    /// A number written as what it counts.
    @inline(never)
    public mutating func appendInterpolation(_ number: Double, _ style: NumberStyle) {
      text += language.number(number, style)
    }

    /// Names as people list them.
    @inline(never)
    public mutating func appendInterpolation(_ names: [String]) { text += language.list(names.map { printable($0) }) }

    /// The first names and how many more there are.
    @inline(never)
    public mutating func appendInterpolation(_ names: [String], upTo limit: Int) {
      text += language.shortList(names, limit: limit)
    }

    /// Phrases as people list them.
    @inline(never)
    public mutating func appendInterpolation(_ phrases: [Phrase]) {
      text += language.list(phrases.map { $0[language] })
    }

    /// A phrase inside this one.
    @inline(never)
    public mutating func appendInterpolation(_ phrase: Phrase) { text += phrase[language] }

    /// A date as precisely as it is known.
    @inline(never)
    public mutating func appendInterpolation(_ date: PartialDate) { text += language.date(date) }

    /// The title of a sector.
    @inline(never)
    public mutating func appendInterpolation(sector key: String) { text += sectorTitle(key)[language] }
  }
}

/// What a number in a sentence is a number of.
public enum NumberStyle: Sendable {
  /// A share of 1 in percent, with a decimal below one percent.
  case percent
  /// A score from 0 to 1 in whole points of a hundred.
  case points
  /// Two digits that count.
  case significant
}

extension Language {
  fileprivate func number(_ number: Double, _ style: NumberStyle) -> String {
    switch style {
    case .percent: percent(number)
    case .points: decimal(100 * number, decimals: 0)
    case .significant: significant(number)
    }
  }

  /// A date as precisely as it is known: `2025-05-16` or `16.05.2025`, `2025-05` or `05/2025`, `2025`.
  public func date(_ date: PartialDate) -> String {
    guard self == .german, date.month != nil else { return date.description }
    let parts = date.description.split(separator: "-")
    return parts.count == 3 ? "\(parts[2]).\(parts[1]).\(parts[0])" : "\(parts[1])/\(parts[0])"
  }
}

/// A text of the source with its line ends as blanks and its blank lines as line ends.
func foldedLines(_ literal: String) -> String {
  guard literal.utf8.contains(UInt8(ascii: "\n")) else { return literal }
  var text = ""
  var lineEnds = 0
  func endLine() {
    if lineEnds > 0 { text += lineEnds == 1 ? " " : "\n" }
    lineEnds = 0
  }
  for scalar in literal.unicodeScalars {
    if scalar == "\n" {
      lineEnds += 1
    } else {
      endLine()
      text.unicodeScalars.append(scalar)
    }
  }
  endLine()
  return text
}
