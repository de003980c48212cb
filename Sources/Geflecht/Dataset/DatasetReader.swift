/// Builds a dataset table by table: nodes first, then what refers to them.
struct DatasetReader {
  /// A reference upward that could not be followed yet, because the node may come later in the table.
  struct PendingParent {
    let child: Int
    let id: String
    let file: Int
    let offset: Int
  }

  let overrides: [String: ColumnName]
  /// Whether there are node tables; without any, the ties make the nodes.
  let givesNodes: Bool
  var dataset = Dataset()
  var findings = Findings()
  var sectors = SectorNames()
  var kinds = IdentifierTable()
  private var plainSectorCells: [String: SectorSet] = [:]
  var pendingParents: [PendingParent] = []
  /// For every node the file and offset of its row, to compare rows that share an id.
  var nodeRows: [(file: Int, start: Int, end: Int)] = []
  /// The files as UTF-8 text, by their position.
  var texts: [Int: SourceFile] = [:]
  /// For every tie the file and offsets of its row.
  var tieRows: [(file: Int, start: Int, end: Int)] = []
  /// Levels that have a table; a node named at another level is made where it is named.
  var levelsWithTable: Set<Level> = []
  private var hasTieTable = false
  var merges = Merges()
  /// The ids whose rows were left out because they stand for others, and the sectors that those rows name.
  var mergedAway: Set<String> = []
  var mergedSectors: [(target: String, sectors: SectorSet)] = []
  /// Ids named as city, state or federal node for which there is no table of that level.
  var impliedLevels: [String: Level] = [:]

  init(overrides: [String: ColumnName], givesNodes: Bool) {
    self.overrides = overrides
    self.givesNodes = givesNodes
  }

  mutating func read(_ kind: TableKind, _ file: SourceFile, fileIndex: Int) {
    if let level = kind.level { levelsWithTable.insert(level) }
    if kind.holdsTies { hasTieTable = true }
    if kind == .nodes { levelsWithTable = Set(Level.allCases) }
    let reader = TableReader(kind, file, fileIndex: fileIndex, overrides: overrides, findings: &findings)
    guard var table = reader else { return }
    texts[fileIndex] = table.file
    if kind.holdsNodes {
      readNodes(&table)
    } else if kind == .merges {
      readMerges(&table)
    } else {
      followPendingParents()
    }
    if kind.holdsTies { readTies(&table) }
    if kind == .wishes { readWishes(&table) }
    dataset.tables.append(
      Dataset.Table(
        kind: kind, file: file.name, rows: table.rowCount, columns: table.header.columns.map(\.header),
        keptColumns: table.header.keptColumns))
  }

  /// Follows the references left open, drops repeated rows, and closes the dataset.
  mutating func finish() -> (Dataset, Findings) {
    followPendingParents()
    settleMerges()
    mergeRepeatedTies()
    if !hasTieTable {
      findings.add(
        .tieTableMissing, nil,
        message: Phrase(
          en: "no table with ties: add ties.csv, edges.csv or tandems.csv",
          de: "keine Tabelle mit Beziehungen: ergänzen Sie ties.csv, edges.csv oder tandems.csv"))
    }
    dataset.sectorNames = sectors.names
    dataset.kindNames = (0..<kinds.count).map { kinds[$0] }
    return (dataset, findings)
  }

  // MARK: Cells that many tables have

  /// The bytes of an id: trimmed, in NFC; `nil` and a finding when there is none.
  mutating func identifier(_ column: ColumnName, in table: TableReader) -> ArraySlice<UInt8>? {
    if let id = reference(column, in: table) { return id }
    findings.add(
      .idEmpty, table.fileIndex, at: table.offset(of: column),
      message: Phrase(en: "'\(column.rawValue)' is blank", de: "'\(column.rawValue)' ist leer"))
    return nil
  }

  /// The bytes of an id that may be missing: trimmed, in NFC; `nil` when blank.
  mutating func reference(_ column: ColumnName, in table: TableReader) -> ArraySlice<UInt8>? {
    guard let cell = table.cell(at: table.position(of: column)), !cell.isEmpty else { return nil }
    let raw = table.file.bytes[cell.start..<cell.end]
    if !cell.hasDoubledQuotes, Self.isPlain(raw) { return raw }
    let text = table.file.text(of: cell)
    let trimmed = CellReading.trimmed(text)
    let composed = trimmed.composed
    guard !composed.isEmpty else { return nil }
    if trimmed.utf8.count != text.utf8.count {
      findings.add(
        .idTrimmed, table.fileIndex, at: cell.start, was: text, became: composed,
        message: Phrase(
          en: "blanks around \(quoted(composed)) removed", de: "Leerzeichen um \(quoted(composed)) entfernt"))
    }
    if !composed.utf8.elementsEqual(trimmed.utf8) {
      findings.add(
        .idFolded, table.fileIndex, at: cell.start, was: text, became: composed,
        message: Phrase(
          en: "\(quoted(composed)) composed to NFC", de: "\(quoted(composed)) nach NFC zusammengesetzt"))
    }
    return Array(composed.utf8)[...]
  }

  /// Whether the bytes are surely trimmed and in NFC: no outer blanks, nothing from U+0300 upward.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first > .space, last > .space else { return false }
    // C2 A0 is a no-break space; only Latin letters from C3 on may begin or end an id here.
    if first == 0xC2 || bytes.dropLast().last == 0xC2 { return false }
    return bytes.allSatisfy { $0 < 0xCC }
  }

  mutating func sectorSet(_ column: ColumnName, in table: TableReader) -> SectorSet {
    guard let text = table.text(column) else { return .empty }
    // Cells repeat, and one that gave no finding gives none again.
    if let known = plainSectorCells[text] { return known }
    let offset = table.offset(of: column)
    var set = SectorSet.empty
    var isPlain = true
    for name in CellReading.list(text) where !SectorNames.sayUnknown.contains(foldedName(name)) {
      let reading = sectors.read(name)
      if case .key = reading {} else { isPlain = false }
      switch reading {
      case .key(let sector): set.insert(sector)
      case .folded(let sector):
        set.insert(sector)
        let key = sectors.names[sector.index]
        findings.add(
          .sectorFolded, table.fileIndex, at: offset, was: name, became: key,
          message: Phrase(en: "\(quoted(name)) read as '\(key)'", de: "\(quoted(name)) als '\(key)' gelesen"))
      case .new(let sector, let nearest):
        set.insert(sector)
        let hint = nearest.map { Phrase(en: "; did you mean '\($0)'?", de: "; meinten Sie '\($0)'?") } ?? ""
        findings.add(
          .sectorUnknown, table.fileIndex, at: offset,
          message: Phrase(
            en: "\(quoted(name)) counts as a sector of its own", de: "\(quoted(name)) gilt als eigener Sektor")
            + hint)
      case .tooMany:
        findings.add(
          .sectorsTooMany, table.fileIndex, at: offset,
          message: Phrase(
            en: "\(quoted(name)) is the 65th sector; is this the sector column?",
            de: "\(quoted(name)) ist der 65. Sektor; ist das die Spalte der Sektoren?"))
      }
    }
    if isPlain { plainSectorCells[text] = set }
    return set
  }

  /// Reports a word that was read as another, the key.
  mutating func noteFolded(_ text: String, _ key: String, _ column: ColumnName, in table: TableReader) {
    guard text != key else { return }
    findings.add(
      .wordFolded, table.fileIndex, at: table.offset(of: column), was: text, became: key,
      message: Phrase(en: "\(quoted(text)) read as '\(key)'", de: "\(quoted(text)) als '\(key)' gelesen"))
  }

  mutating func date(_ column: ColumnName, in table: TableReader) -> PartialDate? {
    guard let text = table.text(column) else { return nil }
    let offset = table.offset(of: column)
    switch DateReading(text) {
    case .plain(let date): return date
    case .folded(let date):
      findings.add(
        .dateFolded, table.fileIndex, at: offset, was: text, became: "\(date)",
        message: Phrase(en: "\(quoted(text)) read as \(date)", de: "\(quoted(text)) als \(date) gelesen"))
      return date
    case .serial(let date):
      findings.add(
        .dateSerial, table.fileIndex, at: offset, was: text, became: "\(date)",
        message: Phrase(
          en: "\(quoted(text)) read as Excel's number of the day \(date)",
          de: "\(quoted(text)) als Excels Nummer des Tages \(date) gelesen"))
      return date
    case .none:
      findings.add(
        .dateInvalid, table.fileIndex, at: offset,
        message: Phrase(
          en: "'\(column.rawValue)' is \(quoted(text)), not a date such as 2024, 2024-09 or 16.09.2024",
          de: "'\(column.rawValue)' ist \(quoted(text)), kein Datum wie 2024, 2024-09 oder 16.09.2024"))
      return nil
    }
  }

  /// Reports a pair of dates whose end lies before its beginning.
  mutating func check(_ begin: PartialDate?, before end: PartialDate?, _ column: ColumnName, in table: TableReader) {
    guard let begin, let end, !begin.isAtOrBefore(end) else { return }
    findings.add(
      .datesReversed, table.fileIndex, at: table.offset(of: column),
      message: Phrase(
        en: "'\(column.rawValue)' \(end) lies before the beginning, \(begin)",
        de: "'\(column.rawValue)' \(end) liegt vor dem Beginn, \(begin)"))
  }

  /// A number within a range; `nil` when blank, and with a finding when it is none or outside.
  mutating func number(
    _ column: ColumnName, in table: inout TableReader, range: ClosedRange<Double>, isCount: Bool = false
  ) -> Double? {
    switch table.number(column, isCount: isCount, &findings) {
    case .blank: return nil
    case .invalid(let text):
      findings.add(
        .numberInvalid, table.fileIndex, at: table.offset(of: column),
        message: Phrase(
          en: "'\(column.rawValue)' is \(quoted(text)), not a number",
          de: "'\(column.rawValue)' ist \(quoted(text)), keine Zahl"))
      return nil
    case .number(let number) where range.contains(number): return number
    case .number:
      let text = quoted(table.text(column) ?? "")
      findings.add(
        .numberOutOfRange, table.fileIndex, at: table.offset(of: column),
        message: Phrase(
          en: "'\(column.rawValue)' is \(text), outside of what is possible",
          de: "'\(column.rawValue)' ist \(text), außerhalb des Möglichen"))
      return nil
    }
  }

  mutating func count(_ column: ColumnName, in table: inout TableReader, least: Double = 0) -> Int? {
    guard let number = number(column, in: &table, range: least...9e15, isCount: true) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    findings.add(
      .numberInvalid, table.fileIndex, at: table.offset(of: column),
      message: Phrase(
        en: "'\(column.rawValue)' must be a whole number", de: "'\(column.rawValue)' muss eine ganze Zahl sein"))
    return nil
  }

  /// Reports text that was UTF-8, was read as Windows-1252 somewhere, and saved so: `Ã¼` for `ü`.
  mutating func checkMojibake(_ column: ColumnName, in table: TableReader) {
    guard let cell = table.cell(at: table.position(of: column)), cell.end - cell.start > 3 else { return }
    let bytes = table.file.bytes
    for at in cell.start..<(cell.end - 2) where bytes[at] == 0xC3 && bytes[at + 1] == 0x83 {
      guard [0xC2, 0xC5, 0xE2].contains(bytes[at + 2]) else { continue }
      findings.add(
        .mojibakeSuspected, table.fileIndex, at: cell.start,
        message: Phrase(
          en: "\(quoted(table.file.text(of: cell))) looks like wrongly decoded umlauts",
          de: "\(quoted(table.file.text(of: cell))) sieht nach falsch gelesenen Umlauten aus"))
      return
    }
  }
}
