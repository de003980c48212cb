/// A graph in Graphviz's DOT language, written to the byte the same for the same content.
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
  }

  enum Side: String { case left = "\\l", right = "\\r" }

  typealias Attributes = [(key: String, value: Value)]

  private var lines: [String] = []

  init(comment: [String], graph: Attributes) {
    lines = comment.map { "// " + Self.plain($0) } + ["digraph geflecht {", "  graph [\(Self.written(graph))]"]
  }

  mutating func setDefaults(of element: String, _ attributes: Attributes) {
    lines.append("  \(element) [\(Self.written(attributes))]")
  }

  mutating func addNode(_ id: String, _ attributes: Attributes) {
    lines.append("  \(Self.quoted(id)) [\(Self.written(attributes))]")
  }

  mutating func addEdge(_ a: String, _ b: String, _ attributes: Attributes) {
    lines.append("  \(Self.quoted(a)) -> \(Self.quoted(b)) [\(Self.written(attributes))]")
  }

  func rendered() -> String { (lines + ["}"]).joined(separator: "\n") + "\n" }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { key, value in
      switch value {
      case .plain(let word): "\(key)=\"\(word)\""
      case .text(let text): "\(key)=\(quoted(entities(text)))"
      case .lines(let lines, let side):
        "\(key)=\"" + lines.map { escaped(entities($0)) + side.rawValue }.joined() + "\""
      case .number(let number): "\(key)=\(Self.number(number))"
      }
    }.joined(separator: ", ")
  }

  /// At most two decimals, always with a point.
  static func number(_ number: Double) -> String {
    let text = Language.english.decimal(number.magnitude, decimals: 2).trimmedDecimals
    return (number < 0 && text != "0" ? "-" : "") + text
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// Backslashes and quotes doubled or escaped, control characters out, and short enough for Graphviz.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in plain(text).unicodeScalars {
      if escaped.utf8.count > 16_000 { break }
      if scalar == "\\" || scalar == "\"" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  /// Graphviz reads HTML entities in labels, so an ampersand must be one.
  private static func entities(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
