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

  func render(_ table: ReportTable) -> String {
    let (separator, end) = dialect == .standard ? (",", "\n") : (";", "\r\n")
    var lines = [table.columns.map { csvField(defused($0.key)) }.joined(separator: separator)]
    for row in table.rows { lines.append(row.cells.map(written).joined(separator: separator)) }
    return (dialect == .excelDE ? "\u{FEFF}" : "") + lines.joined(separator: end) + end
  }

  private func written(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): csvField(defused(text))
    case .phrase(let phrase): csvField(defused(phrase[language]))
    case .list(let keys): csvField(defused(keys.joined(separator: "|")))
    case .count(let count): String(count)
    case .number(let number, _): numeral(number)
    }
  }

  private func numeral(_ number: Double) -> String {
    let text = number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : "\(number)"
    return dialect == .standard ? text : text.mapCharacters { $0 == "." ? "," : $0 }
  }

  /// A quote mark before text that begins like a formula, as spreadsheets expect it.
  private func defused(_ text: String) -> String {
    beginsLikeFormula(text.utf8) ? "'" + text : text
  }
}
