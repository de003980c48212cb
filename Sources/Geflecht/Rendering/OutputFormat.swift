/// The formats in which an answer can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv, markdown
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

extension Presentation {
  /// The answer in a format, ending in a line end.
  public func rendered(as format: OutputFormat, style: TextStyle) -> String {
    switch format {
    case .text: TextRenderer(style: style).render(report)
    case .markdown: MarkdownRenderer(language: style.language).render(report)
    case .csv: CSVRenderer(dialect: style.csv, language: style.language).render(table)
    case .json: json.rendered() + "\n"
    }
  }
}
