/// How a CSV file is written.
public enum CSVDialect: String, CaseIterable, Sendable {
  /// Comma, decimal point, UTF-8.
  case standard
  /// What a German Excel opens with a double click: byte order mark, semicolon, decimal comma, CRLF.
  case excelDE = "excel-de"
}

/// Writes a table as CSV (RFC 4180). Numbers are exact; text that a spreadsheet would run as a formula is defused.
struct CSVRenderer {
  let dialect: CSVDialect
  let language: Language

  func write(_ table: ReportTable, to stream: inout ByteStream) {
    stream.append(csvHeaders: table.columns.map { $0.key }, dialect)
    stream.append(records: table.rows.count) { row, stream in
      for (place, cell) in table.rows[row].cells.enumerated() {
        if place > 0 { stream.endCell(dialect) }
        write(cell, to: &stream)
      }
      stream.endRow(dialect)
    }
  }

  private func write(_ cell: ReportTable.Cell, to stream: inout ByteStream) {
    switch cell {
    case .blank: break
    case .text(let text): stream.append(csv: text)
    case .phrase(let phrase): stream.append(csv: phrase[language])
    case .list(let keys): stream.append(csv: keys.joined(separator: "|"))
    case .count(let count): stream.append(count)
    case .number(let number, _): stream.append(csv: number, dialect)
    }
  }
}
