extension Presentation {
  /// The answer as a workbook.
  public func workbook(in language: Language) -> Workbook { WorkbookRenderer(language: language).render(self) }
}

/// Writes an answer as a workbook: a sheet with what there is to say, and one for each of its tables.
struct WorkbookRenderer {
  let language: Language

  func render(_ presentation: Presentation) -> Workbook {
    let overview = Workbook.Sheet(
      name: Phrase(en: "Overview", de: "Überblick")[language], lines: lines(of: presentation.report))
    return Workbook(sheets: presentation.sheets.map { sheet($0) } + [overview])
  }

  // MARK: Text

  private func lines(of report: Report) -> [[Workbook.Cell]] {
    var lines: [[Workbook.Cell]] = [[.heading(report.title[language])]]
    for block in report.blocks {
      switch block {
      case .heading(let title): lines += [[], [.heading(title[language])]]
      case .paragraph(let phrase), .verbatim(let phrase): lines.append([.text(phrase[language])])
      case .list(let items): lines += items.map { [.text("• " + $0[language])] }
      case .table(let table):
        let (header, rows) = cells(of: table)
        lines += [[], header.map { .label($0) }] + rows + [[]]
      }
    }
    return lines
  }

  // MARK: Tables

  private func sheet(_ sheet: ReportSheet) -> Workbook.Sheet {
    let (header, rows) = cells(of: sheet.content)
    return Workbook.Sheet(name: sheet.title[language], columns: header, rows: rows)
  }

  /// The header and the rows of a table; the sentences that belong to rows stand in a column of their own.
  private func cells(of table: ReportTable) -> (header: [String], rows: [[Workbook.Cell]]) {
    let places = table.columns.indices.map { decimals(of: $0, in: table) }
    let hasNotes = table.rows.contains { $0.note != nil }
    let header = table.columns.map { title(of: $0) } + (hasNotes ? [Phrase(en: "note", de: "Hinweis")[language]] : [])
    let rows = table.rows.map { row in
      zip(table.columns.indices, row.cells).map { cell($1, in: table.columns[$0], decimals: places[$0]) }
        + (hasNotes ? [row.note.map { .text($0[language]) } ?? .blank] : [])
    }
    return (header, rows)
  }

  /// As many decimals as the column asks for; more where its numbers would be shown as whole and are not.
  private func decimals(of column: Int, in table: ReportTable) -> Int {
    var most = 0
    for row in table.rows {
      guard case .number(let number, let decimals) = row.cells[column], number != number.rounded() else { continue }
      most = max(most, decimals == 0 && number.magnitude < 10 ? 4 : decimals)
    }
    return most
  }

  private func cell(_ cell: ReportTable.Cell, in column: ReportTable.Column, decimals: Int) -> Workbook.Cell {
    switch cell {
    case .blank: .blank
    case .text(""): .blank
    case .list([]): .blank
    case .text(let text): .text(text)
    case .phrase(let phrase): .text(phrase[language])
    case .list(let keys): .text(keys.map { sectorTitle($0)[language] }.joined(separator: ", "))
    case .count(let count): Self.ordinals.contains(column.key) ? .plain(Int(count)) : .count(count)
    case .number(let number, _): .number(number, decimals: decimals)
    }
  }

  /// Columns whose whole numbers count nothing.
  private static let ordinals: Set = ["year", "intake", "round", "rank", "line", "column", "since", "from", "to"]

  /// A column's heading; in words of the language where it is only a key.
  private func title(of column: ReportTable.Column) -> String {
    let title = column.title[language]
    guard title == column.key else { return title }
    return Self.titles[title]?[language] ?? title.mapCharacters { $0 == "_" ? " " : $0 }
  }

  private static let titles: [String: Phrase] = [
    "id": Phrase(en: "id", de: "Kennung"), "name": "Name", "level": Phrase(en: "level", de: "Ebene"),
    "sectors": Phrase(en: "sectors", de: "Sektoren"), "sector": Phrase(en: "sector", de: "Sektor"),
    "city": Phrase(en: "city", de: "Stadt"), "state": Phrase(en: "state", de: "Land"),
    "source": Phrase(en: "source", de: "Von"), "source_name": Phrase(en: "source name", de: "Von (Name)"),
    "target": Phrase(en: "target", de: "Nach"), "target_name": Phrase(en: "target name", de: "Nach (Name)"),
    "measure": Phrase(en: "measure", de: "Maß"), "row": Phrase(en: "row", de: "Zeile"),
    "column": Phrase(en: "column", de: "Spalte"), "value": Phrase(en: "value", de: "Wert"),
    "score": Phrase(en: "score", de: "Punkte"), "rank": Phrase(en: "rank", de: "Rang"),
    "reasons": Phrase(en: "reasons", de: "Gründe"), "settled": Phrase(en: "settled", de: "vereinbart"),
    "planned": Phrase(en: "planned", de: "geplant"), "newcomer": Phrase(en: "new city", de: "neue Stadt"),
    "guide": Phrase(en: "guide", de: "erfahrene Stadt"), "code": Phrase(en: "code", de: "Code"),
    "file": Phrase(en: "file", de: "Datei"), "line": Phrase(en: "line", de: "Zeile"),
  ]
}
