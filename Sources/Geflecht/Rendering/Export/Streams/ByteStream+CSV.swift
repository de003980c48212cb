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
      append(csv: header)
    }
    endRow(dialect)
  }

  /// A text; in quotes where it holds a separator, a quote or a line end, or begins or ends with a space.
  mutating func append(csv text: ArraySlice<UInt8>) { text.withByteText { append(csv: $0) } }
  /// A text, likewise.
  mutating func append(csv text: String) { text.utf8.withByteText { append(csv: $0) } }

  /// A text, likewise.
  mutating func append(csv text: ByteText) {
    guard !text.isEmpty else { return }
    let isFormula = beginsLikeFormula(text.buffer)
    let needsQuotes = text[0] == .space || text[text.count - 1] == .space || !text.buffer.allSatisfy(Self.isPlainInCSV)
    if !needsQuotes, !isFormula { return append(text) }
    if needsQuotes { append(byte: .quote) }
    if isFormula { append(byte: UInt8(ascii: "'")) }
    append(quoted: text)
    if needsQuotes { append(byte: .quote) }
  }

  /// Sectors by their keys. Several are separated by `|`, and for that stand in quotes.
  private mutating func append(csv sectors: SectorSet, _ keys: TextColumn.Texts) {
    guard let first = sectors.first(where: { _ in true }) else { return }
    if sectors.count == 1 { return append(csv: keys[first.index]) }
    append(byte: .quote)
    if beginsLikeFormula(keys[first.index].buffer) { append(byte: UInt8(ascii: "'")) }
    for sector in sectors {
      if sector != first { append(byte: .bar) }
      append(quoted: keys[sector.index])
    }
    append(byte: .quote)
  }

  /// What stands between quotes.
  private mutating func append(quoted text: ByteText) {
    for byte in text.buffer {
      if byte == .quote { append(byte: byte) }
      append(byte: byte)
    }
  }

  private static func isPlainInCSV(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\""): false
    default: true
    }
  }

  /// A number, with a comma where a German Excel expects it.
  mutating func append(csv number: Double, _ dialect: CSVDialect) {
    if dialect == .standard || number == number.rounded() && number.magnitude < 1e15 {
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
    case .texts(let texts): append(csv: texts.joined(separator: "|"))
    case .sectors(let sectors): content.sectorTexts.withTexts { append(csv: sectors, $0) }
    case .kind(let kind): content.kindTexts.withTexts { append(csv: $0[kind]) }
    case .date(let date): append(date)
    case .integer(let number): append(number)
    case .number(let number): append(csv: number, content.dialect)
    case .flag(let flag): append(flag ? "true" : "false")
    }
  }
}
