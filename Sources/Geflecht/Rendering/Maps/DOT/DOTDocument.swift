/// A graph in Graphviz's DOT language, written to the byte the same for the same content.
///
/// What Graphviz 2.43 reads otherwise than it stands there, and what is done about it:
///
///     \ "          `\\` and `\"` in every string; ids come back with `\\`, labels as written
///     &            `&amp;` everywhere, for `&#65;` would become an A, and an SVG with `&word;` or `&#1;` is none
///     < >          as they are: `<` starts HTML only outside of quotes
///     \ in tips    four of them, for tooltips are read twice: of `\\N` the second time makes the name of the node
///     controls     shown as their Unicode picture (␇), for no XML may hold them
///     %id          Graphviz takes it for a name of its own and gives another: written with a wide ％
///     16,384       the most bytes between two quotes: texts are cut to `longest` bytes and end in …
///     a:b, node    nothing in quotes is a port or a keyword
struct DOTDocument {
  /// The value of an attribute.
  enum Value {
    /// A word or number of DOT itself.
    case plain(String)
    /// Text for people in one line.
    case text(String)
    /// Lines of text set to one side.
    case lines([String], Side)
    case number(Double)
    /// A place from which nothing moves it.
    case pin(Point)
    /// Long text of DOT itself, in pieces that Graphviz puts together again.
    case pieces([String])
  }

  enum Side: String { case left = "\\l", right = "\\r", center = "\\n" }

  typealias Attributes = [(key: String, value: Value)]

  /// A node's id as the document has it: cleaned, and no other's.
  struct Name: Hashable {
    fileprivate let text: String
  }

  /// The most bytes of a text.
  static let longest = 3000

  private let comment: [String]
  private var lines: [String] = []
  private var taken: Set<String> = []

  init(comment: [String]) { self.comment = comment }

  mutating func setDefaults(of element: String, _ attributes: Attributes) {
    lines.append("  \(element) [\(Self.written(attributes))]")
  }

  /// The name for a node that should be called so: the same text, unless Graphviz cannot hold it or another has it.
  mutating func name(for wanted: String) -> Name {
    var clean = Self.plain(wanted, to: Self.longest)
    if clean.hasPrefix("%") { clean = "％" + clean.dropFirst() }
    var text = clean
    var number = 2
    while !taken.insert(text).inserted {
      text = "\(clean) (\(number))"
      number += 1
    }
    return Name(text: text)
  }

  mutating func addNode(_ name: Name, _ attributes: Attributes) {
    lines.append("  \(Self.quoted(Self.entities(name.text))) [\(Self.written(attributes))]")
  }

  mutating func addEdge(_ a: Name, _ b: Name, _ attributes: Attributes) {
    let ends = [a, b].map { Self.quoted(Self.entities($0.text)) }
    lines.append("  \(ends[0]) -> \(ends[1]) [\(Self.written(attributes))]")
  }

  /// The whole text, with the attributes of the graph.
  func rendered(graph: Attributes) -> String {
    let head =
      comment.map { "// " + Self.plain($0, to: 200) }
      + ["digraph geflecht {", "  graph [\(Self.written(graph))]"]
    return (head + lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { key, value in
      switch value {
      case .plain(let word): "\(key)=\"\(word)\""
      case .text(let text): "\(key)=\(quoted(entities(plain(text, to: longest), isTip: key.hasSuffix("tooltip"))))"
      case .lines(let lines, let side):
        "\(key)=\"" + lines.map { escaped(entities(plain($0, to: longest))) + side.rawValue }.joined() + "\""
      case .number(let number): "\(key)=\(Self.number(number))"
      case .pin(let point): "\(key)=\"\(pair(point))!\""
      case .pieces(let pieces): "\(key)=" + pieces.map { "\"\($0)\"" }.joined(separator: " + ")
      }
    }.joined(separator: ", ")
  }

  /// At most two decimals, always with a point.
  static func number(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "0" }
    let (whole, rest) = Int(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    guard rest % 10 > 0 else { return sign + "\(whole).\(rest / 10)" }
    return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
  }

  /// A point as two numbers.
  static func pair(_ point: Point, _ mark: String = ",") -> String { number(point.x) + mark + number(point.y) }

  /// A length on paper, as exactly as printers know it.
  static func inches(_ points: Double) -> String { Language.english.decimal(points / 72, decimals: 6).trimmedDecimals }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Control characters as their pictures, and cut where the text is longer than so many bytes.
  private static func plain(_ text: String, to limit: Int) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && text.utf8.count <= limit
    if isPlain { return text }
    var clean = ""
    var bytes = 0
    for scalar in text.unicodeScalars {
      bytes += scalar.utf8.count
      if bytes > limit { return clean + "…" }
      clean.unicodeScalars.append(picture(of: scalar))
    }
    return clean
  }

  /// What stands for a character that no XML may hold.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? " "
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// Graphviz reads HTML entities, so an ampersand must be one; in tooltips it reads a backslash once more than elsewhere.
  private static func entities(_ text: String, isTip: Bool = false) -> String {
    let marks = isTip ? [UInt8(ascii: "&"), UInt8(ascii: "\\")] : [UInt8(ascii: "&")]
    guard text.utf8.contains(where: marks.contains) else { return text }
    return text.unicodeScalars.reduce(into: "") { written, scalar in
      switch scalar {
      case "&": written += "&amp;"
      case "\\" where isTip: written += "\\\\"
      default: written.unicodeScalars.append(scalar)
      }
    }
  }
}
