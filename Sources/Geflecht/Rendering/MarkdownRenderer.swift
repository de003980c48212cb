/// Writes a report as GitHub-flavoured Markdown.
struct MarkdownRenderer {
  let language: Language

  func render(_ report: Report) -> String {
    (["# " + escaped(report.title[language])] + parts(report.blocks, level: 2)).joined(separator: "\n\n") + "\n"
  }

  /// What stands between blank lines.
  /// - Parameter level: That of the headings.
  func parts(_ blocks: [Report.Block], level: Int) -> [String] {
    blocks.map { block in
      switch block {
      case .heading(let heading): String(repeating: "#", count: level) + " " + escaped(heading[language])
      case .paragraph(let text): escaped(text[language])
      case .list(let items): items.map { "- " + escaped($0[language]) }.joined(separator: "\n")
      case .verbatim(let text): "```text\n" + text[language] + "\n```"
      case .table(let table): render(table)
      }
    }
  }

  private func render(_ table: ReportTable) -> String {
    let hasNotes = table.rows.contains { $0.note != nil }
    var headings = table.columns.map { escaped($0.title[language]) }
    if hasNotes { headings.append(Phrase(en: "why", de: "warum")[language]) }
    var rules = table.columns.indices.map { column in
      table.rows.contains { $0.cells[column].isNumber } ? "---:" : "---"
    }
    if hasNotes { rules.append("---") }
    var lines = [headings, rules]
    for row in table.rows {
      lines.append(
        row.cells.map { escaped($0.shown(in: language)) } + (hasNotes ? [escaped(row.note?[language] ?? "")] : []))
    }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Text with the characters that Markdown would take for its own escaped, and on one line.
  func escaped(_ text: String) -> String {
    var escaped = ""
    for character in printable(text) {
      if "\\`*_[]<>|#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
