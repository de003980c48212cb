/// Cells of CSV files (RFC 4180). Text that a spreadsheet would run as a formula is defused by a quote mark before it.
extension ByteStream {
  /// What stands before the first row.
  mutating func beginTable(_ dialect: CSVDialect) {
    if dialect == .excelDE { append("\u{FEFF}") }
  }

  /// What stands between two cells.
  mutating func endCell(_ dialect: CSVDialect) {
    append(byte: dialect == .standard ? UInt8(ascii: ",") : UInt8(ascii: ";"))
  }

  mutating func endRow(_ dialect: CSVDialect) {
    if dialect == .excelDE { append(byte: 0x0D) }
    append(byte: 0x0A)
    endRecord()
  }

  /// A row of headers.
  mutating func append(csvHeaders headers: [String], _ dialect: CSVDialect) {
    beginTable(dialect)
    for (place, header) in headers.enumerated() {
      if place > 0 { endCell(dialect) }
      append(csv: Array(header.utf8)[...])
    }
    endRow(dialect)
  }

  /// A text; in quotes where it holds a separator, a quote or a line end, or begins or ends with a space.
  mutating func append(csv text: ArraySlice<UInt8>) {
    guard let first = text.first else { return }
    let isFormula = beginsLikeFormula(text)
    let needsQuotes =
      first == UInt8(ascii: " ") || text.last == UInt8(ascii: " ") || !text.allSatisfy(Self.isPlainInCSV)
    if !needsQuotes, !isFormula { return append(text) }
    if needsQuotes { append(byte: UInt8(ascii: "\"")) }
    if isFormula { append(byte: UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte: byte) }
      append(byte: byte)
    }
    if needsQuotes { append(byte: UInt8(ascii: "\"")) }
  }

  private static func isPlainInCSV(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\""): false
    default: true
    }
  }

  /// A number, with a comma where a German Excel expects it.
  mutating func append(csv number: Double, _ dialect: CSVDialect) {
    if dialect == .standard || number == number.rounded() {
      append(number)
    } else {
      append("\(number)".mapCharacters { $0 == "." ? "," : $0 })
    }
  }

  /// A value; several texts are separated by `|`.
  mutating func append(csv value: ExportValue, of content: ExportContent) {
    switch value {
    case .absent: break
    case .text(let text): append(csv: text)
    case .texts(let texts): append(csv: Array(texts.joined(separator: "|").utf8)[...])
    case .sectors(let sectors):
      append(csv: Array(sectors.map { content.sectorTexts[$0.index] }.joined(separator: "|".utf8))[...])
    case .date(let date): append(date)
    case .integer(let number): append(number)
    case .number(let number): append(csv: number, content.dialect)
    case .flag(let flag): append(flag ? "true" : "false")
    }
  }
}
