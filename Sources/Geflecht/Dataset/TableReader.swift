/// Walks over the rows of one table: reports what is wrong with its shape and hands out cells by column.
struct TableReader {
  let kind: TableKind
  let file: SourceFile
  /// The position of the file among the dataset's files, for findings.
  let fileIndex: Int
  let header: TableHeader
  /// Whether a comma separates cells here, so that a number needs quotes to have one.
  private let commaSeparates: Bool
  private(set) var record = Record()
  private(set) var rowCount = 0
  private var blankLines: Int
  private var scanner: RecordScanner
  /// Numbers such as `1.234`, and whether other numbers show which mark is the decimal one.
  private var ambiguous: [(mark: Character, offset: Int, text: String)] = []
  private var decimalMarks: Set<Character> = []

  /// Reads the header. Returns `nil` when the table cannot be read at all; the findings say why.
  init?(
    _ kind: TableKind, _ source: SourceFile, fileIndex: Int, overrides: [String: ColumnName], findings: inout Findings
  ) {
    guard let (file, encoding) = findings.text(of: source, fileIndex) else { return nil }
    let columns = ColumnNames(of: kind, overrides: overrides)
    let dialect = Dialect(of: file, columns: columns)
    var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    let found = TableHeader(
      kind, in: file, fileIndex, scanner: &scanner, columns: columns, findings: &findings)
    guard let header = found else { return nil }
    self.kind = kind
    self.file = file
    self.fileIndex = fileIndex
    self.header = header
    self.scanner = scanner
    blankLines = header.blankLines
    commaSeparates = dialect.separator == .comma
    findings.add(
      .dialect, fileIndex,
      message: Phrase(
        en: "read as \(encoding.name), separator \(dialect.separatorName[.english])",
        de: "gelesen als \(encoding.name), Trennzeichen \(dialect.separatorName[.german])"))
    if !header.keptColumns.isEmpty {
      findings.add(
        .columnKept, fileIndex,
        message: Phrase(
          en: "kept without a meaning: \(Language.english.shortList(header.keptColumns))",
          de: "ohne Bedeutung übernommen: \(Language.german.shortList(header.keptColumns))"))
    }
  }

  /// The position of a column in the header, if the table has it.
  func position(of column: ColumnName) -> Int? { header.positions[column] }

  /// Whether the table has a column.
  func has(_ column: ColumnName) -> Bool { header.positions[column] != nil }

  /// Moves to the next row that holds data; `false` at the end of the file.
  mutating func next(_ findings: inout Findings) -> Bool {
    while advance() {
      if record.isBlank {
        blankLines += 1
        continue
      }
      if file.isComment(record), record.cells.count < header.cellCount {
        findings.addComment(fileIndex, at: record.start)
        continue
      }
      rowCount += 1
      findings.add(flawsOf: record, fileIndex)
      checkLength(&findings)
      return true
    }
    close(&findings)
    return false
  }

  private func checkLength(_ findings: inout Findings) {
    let (cells, wanted) = (record.cells.count, header.cellCount)
    if let extra = record.cells.dropFirst(wanted).first(where: { !$0.isEmpty }) {
      findings.add(
        .rowTooLong, fileIndex, at: extra.start,
        message: Phrase(
          en: "the row has \(cells) cells, the header \(wanted); quote a cell that contains the separator",
          de: "die Zeile hat \(cells) Zellen, der Kopf \(wanted); setzen Sie eine Zelle mit Trennzeichen "
            + "in Anführungszeichen"))
    } else if cells < header.namedCount, cells > header.lastRequired {
      findings.add(
        .rowShort, fileIndex, at: record.start,
        message: Phrase(
          en: "the row has \(cells) of \(wanted) cells; the rest is read as blank",
          de: "die Zeile hat \(cells) von \(wanted) Zellen; der Rest gilt als leer"))
    }
  }

  /// What can only be said at the end of the file.
  private func close(_ findings: inout Findings) {
    if rowCount == 0 {
      findings.add(
        .tableWithoutRows, fileIndex,
        message: Phrase(en: "the table has a header but no row", de: "die Tabelle hat einen Kopf, aber keine Zeile"))
    }
    if blankLines > 0 {
      findings.add(
        .rowBlank, fileIndex,
        message: Phrase(
          en: Language.english.counted(blankLines, "blank line", "blank lines") + " skipped",
          de: Language.german.counted(blankLines, "leere Zeile", "leere Zeilen") + " übersprungen"))
    }
    for (mark, offset, text) in ambiguous where decimalMarks.contains(mark == "." ? "," : ".") {
      findings.add(
        .numberAmbiguous, fileIndex, at: offset,
        message: Phrase(
          en: "\(quoted(text)) was read as a decimal number, not as thousands",
          de: "\(quoted(text)) wurde als Dezimalzahl gelesen, nicht als Tausender"))
    }
  }

  private mutating func advance() -> Bool {
    let bytes = file.bytes
    return scanner.next(in: bytes.span, into: &record)
  }

  /// The cell at a position of the current row; `nil` when the row or the table has none.
  func cell(at position: Int?) -> Cell? {
    guard let position, position < record.cells.count else { return nil }
    return record.cells[position]
  }

  /// The trimmed text of a column in the current row; `nil` when blank or absent.
  func text(_ column: ColumnName) -> String? {
    guard let cell = cell(at: position(of: column)), !cell.isEmpty else { return nil }
    let bytes = file.bytes[cell.start..<cell.end]
    if !cell.hasDoubledQuotes, bytes.allSatisfy({ UInt8.space < $0 && $0 < 0x7F }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    let text = CellReading.trimmed(file.text(of: cell))
    return text.isEmpty ? nil : text
  }

  /// Where a column's cell begins in the current row, or where it is missing.
  func offset(of column: ColumnName) -> Int {
    cell(at: position(of: column))?.start ?? record.end
  }

  /// The number in a column of the current row: `nil` when blank, a failure with its text when it is none.
  mutating func number(_ column: ColumnName, isCount: Bool = false, _ findings: inout Findings) -> NumberCell {
    if let count = count(column) { return .number(count) }
    guard let text = text(column) else { return .blank }
    let offset = offset(of: column)
    let isQuoted = offset > 0 && file.bytes[offset - 1] == .quote
    switch NumberReading(text, commaIsFree: !commaSeparates || isQuoted) {
    case .plain(let number):
      if let mark = text.first(where: { $0 == "." || $0 == "," }) { decimalMarks.insert(mark) }
      return .number(number)
    case .oneMark(let number, let thousands, let mark):
      guard !isCount else {
        addFolded(text, thousands, at: offset, &findings)
        return .number(thousands)
      }
      ambiguous.append((mark, offset, text))
      return .number(number)
    case .grouped(let number):
      addFolded(text, number, at: offset, &findings)
      return .number(number)
    case .none: return .invalid(text)
    }
  }

  /// A cell of digits alone, the usual number, without a detour over text.
  private func count(_ column: ColumnName) -> Double? {
    guard let cell = cell(at: position(of: column)), 1...15 ~= cell.end - cell.start else { return nil }
    var number = 0
    for byte in file.bytes[cell.start..<cell.end] {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return Double(number)
  }

  private func addFolded(_ text: String, _ number: Double, at offset: Int, _ findings: inout Findings) {
    let became = number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
    findings.add(
      .numberFolded, fileIndex, at: offset, was: text, became: became,
      message: Phrase(en: "\(quoted(text)) read as \(became)", de: "\(quoted(text)) als \(became) gelesen"))
  }
}

/// A cell that should hold a number.
enum NumberCell {
  case blank
  case number(Double)
  case invalid(String)
}

extension SourceFile {
  /// Whether a row is a comment: its line begins with `#`, outside of quotes.
  func isComment(_ record: Record) -> Bool { bytes[record.start] == UInt8(ascii: "#") }
}
