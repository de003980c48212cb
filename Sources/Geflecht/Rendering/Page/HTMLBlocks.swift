/// Writes the blocks of a report as HTML, in one language.
struct HTMLBlocks {
  let language: Language
  /// The level of their headings.
  let level: Int

  func render(_ blocks: [Report.Block]) -> String { blocks.map { render($0) }.joined() }

  private func render(_ block: Report.Block) -> String {
    switch block {
    case .heading(let text): "<h\(level)>\(shown(text))</h\(level)>\n"
    case .paragraph(let text): "<p>\(shown(text))\n"
    case .list(let items): "<ul>\n" + items.map { "<li>\(shown($0))\n" }.joined() + "</ul>\n"
    case .verbatim(let text): "<pre>\(Markup.escaped(printable(text[language])))</pre>\n"
    case .table(let table): render(table)
    }
  }

  private func shown(_ text: Phrase) -> String { Markup.escaped(printable(text[language])) }

  /// A table that scrolls by itself where it is wide, and can be reached by keyboard to do so.
  private func render(_ table: ReportTable) -> String {
    let hasNotes = table.rows.contains { $0.note != nil }
    // Columns without a title are bars of characters, for terminals.
    let columns = table.columns.indices.filter { table.columns[$0].title[language] != "" }
    let isNumber = table.columns.indices.map { column in
      table.rows.allSatisfy { $0.cells[column].isNumber || $0.cells[column].isBlank }
    }
    let titles = table.columns.map { shown($0.title) }
    var html = "<div class=\"wide\" role=\"group\" tabindex=\"0\"><table>\n<thead><tr>"
    for column in columns {
      html += "<th scope=col\(isNumber[column] ? " class=n" : "")>\(titles[column])"
    }
    if hasNotes { html += "<th scope=col>\(Phrase(en: "why", de: "warum")[language])" }
    html += "\n<tbody>\n"
    for row in table.rows {
      html += "<tr\(row.pair.map { " data-pair=\"\(Markup.escaped($0))\"" } ?? "")>"
      for column in columns {
        let text = Markup.escaped(row.cells[column].shown(in: language))
        html +=
          column == 0 ? "<th scope=row>\(text)" : "<td\(isNumber[column] ? " class=n" : "")>\(text)"
      }
      if hasNotes { html += "<td>\(row.note.map { shown($0) } ?? "")" }
      html += "\n"
    }
    return html + "</table></div>\n"
  }
}
