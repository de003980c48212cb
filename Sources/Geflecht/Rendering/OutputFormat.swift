/// The formats in which an answer can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv, markdown, html
}

/// How text for people looks.
public struct TextStyle: Sendable {
  /// The language of headings and sentences.
  public var language = Language.english
  /// The width at which sentences wrap.
  public var width = 100
  /// Whether headings are bold on a terminal.
  public var isColored = false
  /// How CSV files separate and write numbers.
  public var csv = CSVDialect.standard

  /// English, 100 columns, plain.
  public init() {}
}

/// A text of an answer, ending in a line end.
public struct RenderedText: Sendable {
  /// Which of the answer's tables it holds, where it holds a table.
  public let name: String
  /// The text.
  public let text: String
}

extension Presentation {
  /// The whole answer in a format: as one text, or as CSV a text a table.
  /// - Parameters:
  ///   - format: The format.
  ///   - style: Language, width and colors.
  ///   - provenance: Where the answer comes from, for a format that has a place for it. CSV has none.
  public func texts(as format: OutputFormat, style: TextStyle, provenance: Provenance? = nil) -> [RenderedText] {
    var report = report
    if let provenance { report.blocks.append(.paragraph(provenance.sentence)) }
    let text: String
    switch format {
    case .text: text = TextRenderer(style: style).render(report)
    case .markdown: text = MarkdownRenderer(language: style.language).render(report)
    case .html: text = HTMLRenderer(language: style.language).render(report)
    case .json: text = json.beginning(with: provenance).rendered() + "\n"
    case .csv:
      let renderer = CSVRenderer(dialect: style.csv, language: style.language)
      return tables.map { RenderedText(name: $0.name, text: renderer.render($0.content)) }
    }
    return [RenderedText(name: "answer", text: text)]
  }
}

extension JSON {
  /// The same object with its origin as the first member.
  fileprivate func beginning(with provenance: Provenance?) -> JSON {
    guard let provenance, case .object(let members) = self else { return self }
    return .object([(Provenance.key, provenance.json)] + members)
  }
}
