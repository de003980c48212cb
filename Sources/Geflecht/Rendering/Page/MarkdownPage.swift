/// A page as Markdown with its pictures beside it, in one language: for Quarto, Word and everything else that reads it.
struct MarkdownPage {
  private let report: PageReport
  private let language: Language
  private let palette: Palette.Kind
  private let provenance: Provenance
  private let stem: String
  private let markdown: MarkdownRenderer

  init(_ report: PageReport, language: Language, palette: Palette.Kind, provenance: Provenance, stem: String) {
    (self.report, self.language, self.palette) = (report, language, palette)
    (self.provenance, self.stem) = (provenance, stem)
    markdown = MarkdownRenderer(language: language)
  }

  func rendered() -> PageReport.MarkdownFiles {
    var files = PageReport.MarkdownFiles()
    var parts = ["# " + markdown.escaped(report.title[language])]
    for section in report.sections {
      parts.append("## " + markdown.escaped(section.title[language]))
      for part in section.parts { parts += render(part, &files) }
    }
    parts.append(markdown.escaped(provenance.sentence[language]))
    files.text = parts.joined(separator: "\n\n") + "\n"
    return files
  }

  private func render(_ part: PageReport.Part, _ files: inout PageReport.MarkdownFiles) -> [String] {
    let origin = printable(provenance.sentence[language])
    switch part {
    case .blocks(let blocks): return markdown.parts(blocks, level: 3)
    case .cards(let cards):
      return cards.flatMap { card in
        ["### " + markdown.escaped(card.title[language])] + markdown.parts(card.blocks, level: 4)
      }
    case .chart(let chart):
      return chart.drawings(in: language).map { files.add("chart", $0.svg(), chart.title[language], stem) }
    case .nodes(let nodes): return markdown.parts([.table(nodes.table)], level: 3)
    case .map(let content, let name):
      guard let style = MapStyle.all.first(where: { $0.name == name }) else { return [] }
      let map = NetworkMap(content, style: style, language: language, palette: palette, medium: .screen)
      let title = content.hasOwnTitle ? content.title : report.title
      return [
        files.add("map", map.svg(origin: origin), Phrase(en: "Map: \(title)", de: "Karte: \(title)")[language], stem)
      ]
    case .years(let history):
      let title = HistoryReport.title(of: history)
      return [
        files.add(
          "years", HistorySheet(history, language: language).svg(origin: origin),
          Phrase(en: "Small charts: \(title)", de: "Kleine Diagramme: \(title)")[language], stem)
      ]
    }
  }
}

extension PageReport {
  /// A page as Markdown, and what stands beside it.
  public struct MarkdownFiles: Sendable {
    /// The page.
    public internal(set) var text = ""
    /// The pictures that it shows, under their names.
    public private(set) var pictures: [(name: String, text: String)] = []

    /// Adds a picture.
    /// - Returns: The words of the page that show it.
    mutating func add(_ name: String, _ svg: String, _ alternative: String, _ stem: String) -> String {
      let others = pictures.count { $0.name.hasPrefix("\(stem)-\(name)") }
      let file = others == 0 ? "\(stem)-\(name).svg" : "\(stem)-\(name)-\(others + 1).svg"
      pictures.append((file, svg))
      let words = printable(alternative).map { "\\[]".contains($0) ? "\\\($0)" : String($0) }.joined()
      return "![\(words)](<\(file)>)"
    }
  }

  /// The page as Markdown.
  /// - Parameters:
  ///   - language: The language it is in.
  ///   - palette: Whether its maps are for color or for gray printers.
  ///   - provenance: Where it comes from.
  ///   - stem: What the names of its pictures begin with.
  public func markdown(
    language: Language, palette: Palette.Kind = .color, provenance: Provenance, stem: String
  ) -> MarkdownFiles {
    MarkdownPage(self, language: language, palette: palette, provenance: provenance, stem: stem).rendered()
  }
}

extension PageNodes {
  /// The rows as a table of a document.
  fileprivate var table: ReportTable {
    var table = ReportTable(columns: [
      .init("name", Phrase(en: "name", de: "Name")), .init("level", Phrase(en: "level", de: "Ebene")),
      .init("sectors", Phrase(en: "sectors", de: "Sektoren")), .init("place", Phrase(en: "place", de: "Ort")),
      .init("partners", Phrase(en: "partners", de: "Partner")), .init("since", Phrase(en: "since", de: "seit")),
    ])
    for row in rows {
      table.append([
        .phrase(names[row.node]), .phrase(row.level.name(1)), .list(row.sectors),
        row.place.map { .phrase(names[$0]) } ?? .blank, .count(row.ties),
        row.since.map { .phrase(Phrase(en: "\($0)", de: "\($0)")) } ?? .blank,
      ])
    }
    return table
  }
}
