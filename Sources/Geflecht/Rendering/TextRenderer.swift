/// Writes a report as plain text for a terminal. Control characters of the data are shown, never sent.
struct TextRenderer {
  let style: TextStyle

  func render(_ report: Report) -> String {
    var lines = wrapped(report.title[style.language], indent: 0).map { bold($0) }
    for block in report.blocks {
      switch block {
      case .heading(let heading):
        if lines.last != "" { lines.append("") }
        lines.append(bold(printable(heading[style.language])))
      case .paragraph(let text):
        lines += wrapped(text[style.language], indent: 0)
      case .list(let items):
        if lines.last != "" { lines.append("") }
        for item in items { lines += bulleted(item[style.language]) }
        lines.append("")
      case .verbatim(let text):
        lines.append("")
        lines += text[style.language].split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        lines.append("")
      case .table(let table):
        if lines.last != "" { lines.append("") }
        lines += render(table)
        lines.append("")
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func bold(_ text: String) -> String { style.isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func bulleted(_ text: String) -> [String] {
    let lines = wrapped(text, indent: 2)
    return ["- " + (lines.first ?? "").dropFirst(2)] + lines.dropFirst()
  }

  /// Text broken at spaces so that lines fit the width.
  func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in printable(text).split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > style.width {
        lines.append(line)
        line = margin
      }
      line += line.count > indent ? " " + word : String(word)
    }
    if line.count > indent { lines.append(line) }
    return lines
  }

  private func render(_ table: ReportTable) -> [String] {
    let headings = table.columns.map { printable($0.title[style.language]) }
    let cells = table.rows.map { $0.cells.map { $0.shown(in: style.language) } }
    let isNumeric = table.columns.indices.map { column in
      table.rows.allSatisfy { $0.cells[column].isNumber || $0.cells[column].isBlank }
    }
    var widths = headings.indices.map { column in
      max(headings[column].count, cells.map { $0[column].count }.max() ?? 0)
    }
    // A last column of sentences wraps instead of stretching the table.
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let last = widths.count - 1
    let wraps = last >= 0 && !isNumeric[last] && before + widths[last] > style.width
    if wraps { widths[last] = max(30, style.width - before) }

    func line(_ texts: [String]) -> String {
      var line = ""
      for (column, text) in texts.enumerated() {
        let pad = String(repeating: " ", count: max(0, widths[column] - text.count))
        line += (isNumeric[column] ? pad + text : text + pad) + (column == last ? "" : "  ")
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [bold(line(headings)), line(widths.map { String(repeating: "─", count: $0) })]
    for (row, texts) in zip(table.rows, cells) {
      var texts = texts
      var rest: ArraySlice<String> = []
      if wraps {
        let narrow = TextRenderer(style: narrowed(to: widths[last])).wrapped(texts[last], indent: 0)
        texts[last] = narrow.first ?? ""
        rest = narrow.dropFirst()
      }
      lines.append(line(texts))
      lines += rest.map { String(repeating: " ", count: before) + $0 }
      if let note = row.note { lines += wrapped(note[style.language], indent: (widths.first ?? 0) + 2) }
    }
    return lines
  }

  private func narrowed(to width: Int) -> TextStyle {
    var style = style
    style.width = width
    return style
  }
}

extension ReportTable.Cell {
  var isNumber: Bool {
    switch self {
    case .count, .number: true
    default: false
    }
  }

  /// The cell for people: rounded, in the language's notation, a dash for undefined.
  func shown(in language: Language) -> String {
    switch self {
    case .blank: "–"
    case .text(let text): printable(text)
    case .phrase(let phrase): printable(phrase[language])
    case .list(let keys):
      keys.isEmpty
        ? Phrase(en: "none", de: "keine")[language] : keys.map { sectorTitle($0)[language] }.joined(separator: ", ")
    case .count(let count): language.count(count)
    case .number(let number, let decimals): language.decimal(number, decimals: decimals)
    }
  }
}
