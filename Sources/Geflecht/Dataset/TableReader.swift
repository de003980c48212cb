/// Walks over the rows of one table: finds its dialect and columns, reports what is wrong with its shape,
/// and hands out cells by column.
struct TableReader {
  let kind: TableKind
  let file: SourceFile
  /// The position of the file among the dataset's files, for findings.
  let fileIndex: Int
  private(set) var record = Record()
  private(set) var rowCount = 0
  private(set) var blankLines = 0
  private var scanner: RecordScanner
  private let positions: [ColumnName: Int]
  private let headerCount: Int
  private let lastRequired: Int
  /// Whether a comma can stand in a number: where it does not separate cells.
  let hasDecimalComma: Bool

  /// The columns understood, as the header names them.
  let columns: [String]
  /// The other columns.
  let keptColumns: [String]

  /// Reads the header. Returns `nil` when the table cannot be read at all; the findings say why.
  init?(
    _ kind: TableKind, _ file: SourceFile, fileIndex: Int, overrides: [String: ColumnName], findings: inout Findings
  ) {
    self.kind = kind
    self.file = file
    self.fileIndex = fileIndex
    guard findings.acceptsBytes(of: file, fileIndex) else { return nil }
    let dialect = Dialect(of: file) { kind.column(named: $0, overrides: overrides) != nil }
    scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    var header = Record()
    repeat {
      guard scanner.next(in: file.bytes.span, into: &header) else {
        findings.add(
          .fileEmpty, fileIndex, message: Phrase(en: "the file has no header row", de: "die Datei hat keine Kopfzeile"))
        return nil
      }
    } while header.isBlank
    findings.add(flawsOf: header, fileIndex)

    var positions: [ColumnName: Int] = [:]
    var columns: [String] = []
    var kept: [String] = []
    for (position, cell) in header.cells.enumerated() {
      let name = CellReading.trimmed(file.text(of: cell))
      if name.isEmpty { continue }
      guard let column = kind.column(named: name, overrides: overrides) else {
        kept.append(name)
        continue
      }
      if let first = positions[column] {
        let other = file.text(of: header.cells[first])
        findings.add(
          .columnDuplicate, fileIndex, at: cell.start,
          message: Phrase(
            en: "columns \(quoted(other)) and \(quoted(name)) both mean '\(column.rawValue)'; rename one",
            de: "die Spalten \(quoted(other)) und \(quoted(name)) bedeuten beide '\(column.rawValue)'; "
              + "benennen Sie eine um"))
      } else {
        positions[column] = position
        columns.append(name)
      }
    }
    let required = Self.required(of: kind, given: positions)
    let missing = required.filter { positions[$0] == nil }
    for column in missing {
      let near = Spelling.nearest(to: column.rawValue, in: kept).first
      let hint = near.map { Phrase(en: "; is it \(quoted($0))?", de: "; ist es \(quoted($0))?") } ?? ""
      findings.add(
        .columnMissing, fileIndex, at: header.start,
        message: Phrase(
          en: "a column '\(column.rawValue)' is missing",
          de: "eine Spalte '\(column.rawValue)' fehlt") + hint)
    }
    guard missing.isEmpty else { return nil }
    self.positions = positions
    hasDecimalComma = dialect.separator != .comma
    self.columns = columns
    keptColumns = kept
    headerCount = header.cells.count
    lastRequired = required.compactMap { positions[$0] }.max() ?? 0
    findings.add(
      .dialect, fileIndex,
      message: Phrase(
        en: "read as UTF-8, separator \(dialect.separatorName[.english])",
        de: "gelesen als UTF-8, Trennzeichen \(dialect.separatorName[.german])"))
    if !kept.isEmpty {
      let names = kept.map { printable($0, limit: 40) }
      findings.add(
        .columnKept, fileIndex,
        message: Phrase(
          en: "kept without a meaning: \(Language.english.list(names))",
          de: "ohne Bedeutung übernommen: \(Language.german.list(names))"))
    }
  }

  /// Tandems may name two equal partners instead of guide and newcomer.
  private static func required(of kind: TableKind, given positions: [ColumnName: Int]) -> [ColumnName] {
    let areNamed = positions[.cityA] != nil || positions[.cityB] != nil
    return kind == .tandems && areNamed ? [.cityA, .cityB] : kind.required
  }

  /// The position of a column in the header, if the table has it.
  func position(of column: ColumnName) -> Int? { positions[column] }

  /// Whether the table has a column.
  func has(_ column: ColumnName) -> Bool { positions[column] != nil }

  /// Moves to the next row that is not blank; `false` at the end of the file.
  mutating func next(_ findings: inout Findings) -> Bool {
    while advance() {
      if record.isBlank {
        blankLines += 1
        continue
      }
      rowCount += 1
      findings.add(flawsOf: record, fileIndex)
      if record.cells.count > headerCount {
        if let extra = record.cells[headerCount...].first(where: { !$0.isEmpty }) {
          let (cells, wanted) = (record.cells.count, headerCount)
          findings.add(
            .rowTooLong, fileIndex, at: extra.start,
            message: Phrase(
              en: "the row has \(cells) cells, the header \(wanted); quote a cell that contains the separator",
              de: "die Zeile hat \(cells) Zellen, der Kopf \(wanted); setzen Sie eine Zelle mit Trennzeichen "
                + "in Anführungszeichen"))
        }
      } else if record.cells.count < headerCount, record.cells.count > lastRequired {
        let (cells, wanted) = (record.cells.count, headerCount)
        findings.add(
          .rowShort, fileIndex, at: record.start,
          message: Phrase(
            en: "the row has \(cells) of \(wanted) cells; the rest is read as blank",
            de: "die Zeile hat \(cells) von \(wanted) Zellen; der Rest gilt als leer"))
      }
      return true
    }
    if rowCount == 0 {
      findings.add(
        .tableWithoutRows, fileIndex,
        message: Phrase(en: "the table has a header but no row", de: "die Tabelle hat einen Kopf, aber keine Zeile"))
    }
    if blankLines > 0 {
      let lines = blankLines
      findings.add(
        .rowBlank, fileIndex,
        message: Phrase(en: "\(lines) blank lines skipped", de: "\(lines) leere Zeilen übersprungen"))
    }
    return false
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
    guard let cell = cell(at: positions[column]), !cell.isEmpty else { return nil }
    let text = CellReading.trimmed(file.text(of: cell))
    return text.isEmpty ? nil : text
  }

  /// Where a column's cell begins in the current row, or where it is missing.
  func offset(of column: ColumnName) -> Int {
    cell(at: positions[column])?.start ?? record.end
  }
}
