/// What charts of a page share: they are as wide as a small phone, so that their letters are as large as those of the text
/// around them wherever they stand; and texts have the same places in both languages, so that a page can swap them.
enum ChartFrame {
  static let width = 420.0
  static let fontSize = 11.0
  static let smallSize = 9.0
  /// The room for names at the left.
  static let nameWidth = 132.0

  /// A drawing as wide as all, whose upper left corner is (0, 0).
  static func drawing(_ title: Phrase, _ description: Phrase, height: Double, in language: Language) -> Drawing {
    var drawing = Drawing(
      title: title[language], language: language, frame: Box(left: 0, right: width, bottom: -height, top: 0))
    drawing.description = description[language]
    return drawing
  }

  /// A text as far as it fits into a width.
  static func cut(_ text: String, width: Double, fontSize: Double) -> String {
    guard TextMetric.width(of: text, fontSize: fontSize) > width else { return text }
    var short = text
    while !short.isEmpty, TextMetric.width(of: short + "…", fontSize: fontSize) > width { short.removeLast() }
    return short + "…"
  }

  /// The lines of a text within a width, at most two; what is longer is cut.
  static func lines(_ text: Phrase, _ language: Language, width: Double, fontSize: Double) -> [String] {
    var lines = TextLines.wrapped(text[language], width: width, fontSize: fontSize)
    if lines.count > 2 { lines = [lines[0], lines[1] + " …"] }
    return lines.map { cut($0, width: width, fontSize: fontSize) }
  }

  /// A name to the left of a row.
  static func name(_ text: Phrase, _ language: Language, y: Double) -> Drawing.Shape {
    let lines = lines(text, language, width: nameWidth - 10, fontSize: fontSize)
    return .text(Drawing.Text(lines: lines, point: Point(x: 0, y: y), fontSize: fontSize))
  }
}
