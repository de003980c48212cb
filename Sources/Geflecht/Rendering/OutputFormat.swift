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
  private let body: @Sendable (inout ByteStream) -> Void

  init(name: String = "answer", _ body: @escaping @Sendable (inout ByteStream) -> Void) {
    self.name = name
    self.body = body
  }

  /// The text.
  public var text: String { ByteStream.text(body) }

  /// Writes the text in pieces from front to back.
  /// - Complexity: O(bytes) in time; rows of tables and lists take no memory.
  public func write(threads: Threads = .one, to sink: @escaping ([UInt8]) -> Void) {
    var stream = ByteStream(threads: threads, to: sink)
    body(&stream)
    stream.flush()
  }
}

extension Presentation {
  /// The whole answer in a format: as one text, or as CSV a text a table.
  /// - Parameters:
  ///   - format: The format.
  ///   - style: Language, width and colors.
  ///   - provenance: Where the answer comes from, for a format that has a place for it. CSV has none.
  public func texts(as format: OutputFormat, style: TextStyle, provenance: Provenance? = nil) -> [RenderedText] {
    let text: String
    switch format {
    case .text: text = TextRenderer(style: style).render(document(provenance))
    case .markdown: text = MarkdownRenderer(language: style.language).render(document(provenance))
    case .html: text = HTMLRenderer(language: style.language).render(document(provenance))
    case .json:
      let json = json.beginning(with: provenance)
      return [
        RenderedText { stream in
          json.write(to: &stream, indent: 0)
          stream.append(byte: .lineFeed)
        }
      ]
    case .csv:
      let renderer = CSVRenderer(dialect: style.csv, language: style.language)
      return tables.map { table in RenderedText(name: table.name) { renderer.write(table.content, to: &$0) } }
    }
    return [RenderedText { $0.append(text) }]
  }

  /// The document for people with its origin at the end.
  private func document(_ provenance: Provenance?) -> Report {
    var report = report
    if let provenance { report.blocks.append(.paragraph(provenance.sentence)) }
    return report
  }
}

extension JSON {
  /// The same object with its origin as the first member.
  fileprivate func beginning(with provenance: Provenance?) -> JSON {
    guard let provenance, case .object(let members) = self else { return self }
    return .object([(Provenance.key, provenance.json)] + members)
  }
}
