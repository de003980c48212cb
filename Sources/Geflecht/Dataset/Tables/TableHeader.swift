/// The positions of columns in a header. A look-up compares a handful of cases, which beats hashing in the loop over rows.
struct ColumnPositions {
  private var pairs: [(column: ColumnName, position: Int)] = []

  subscript(column: ColumnName) -> Int? {
    get {
      for pair in pairs where pair.column == column { return pair.position }
      return nil
    }
    set {
      pairs.removeAll { $0.column == column }
      if let newValue { pairs.append((column, newValue)) }
    }
  }
}

/// Where a table's columns are.
struct TableHeader {
  /// The rows above the header that may be a title or comments.
  private static let searchedRows = 10

  private(set) var positions = ColumnPositions()
  /// The columns understood, in the order of the file, with the headers that name them.
  private(set) var columns: [(name: ColumnName, header: String)] = []
  /// The other columns.
  private(set) var keptColumns: [String] = []
  private(set) var keptPositions: [Int] = []
  /// The cells of the header row, and those up to the last that has a name.
  private(set) var cellCount = 0
  private(set) var namedCount = 0
  /// Blank lines above the header.
  private(set) var blankLines = 0
  /// The position of the last column without which a row means nothing.
  private(set) var lastRequired = 0

  /// The rows in which the header is searched: the first few that are not blank.
  struct FirstRows {
    /// A row, and where the next begins.
    fileprivate struct Row {
      let start: Int
      let end: Int
      let next: Int
      let cells: [Cell]
      let flaws: [(flaw: Record.Flaw, offset: Int)]

      /// Whether it has more cells than a table may have columns.
      var isTooWide: Bool { cells.count > Record.mostColumns }
    }

    fileprivate var rows: [Row] = []
    fileprivate var blanks: [Int] = []
    /// Whether the text was long enough to hold them whole.
    private(set) var isComplete = true
    fileprivate let isSheet: Bool

    /// - Parameter isWhole: Whether nothing follows the text.
    init(in text: ByteText, isWhole: Bool, _ dialect: Dialect, isSheet: Bool) {
      self.isSheet = isSheet
      var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
      var record = Record()
      while rows.count < TableHeader.searchedRows, scanner.next(in: text, into: &record) {
        if record.isBlank(in: text) {
          blanks.append(record.start)
        } else {
          rows.append(
            Row(
              start: record.start, end: record.end, next: scanner.offset, cells: Array(record.cells.elements),
              flaws: record.flaws))
        }
      }
      isComplete = isWhole || scanner.offset < text.count || rows.contains { $0.isTooWide }
    }
  }

  /// Whether the nodes of the table have names and no ids.
  var namesAreIDs: Bool { positions[.id] != nil && positions[.id] == positions[.name] }

  /// Where the first row below the header begins.
  private(set) var end = 0

  /// Finds the first row that names all required columns. Returns `nil` when there is none; the findings say why.
  init?(
    _ kind: TableKind, in text: ByteText, _ first: FirstRows, _ fileIndex: Int, columns names: ColumnNames,
    findings: inout Findings
  ) {
    func column(_ cell: Cell) -> ColumnName? { names[cell, in: text] }
    let rows = first.rows
    let named = rows.map { Set($0.cells.compactMap(column)) }
    let found =
      rows.indices.first { kind.required(given: named[$0]).allSatisfy(named[$0].contains) }
      ?? rows.indices.first { kind.requiredWithoutID(given: named[$0])?.allSatisfy(named[$0].contains) ?? false }
    guard let topmost = rows.indices.first(where: { !text.isComment(at: rows[$0].start) }) ?? rows.indices.first else {
      findings.add(
        .fileEmpty, fileIndex, message: Phrase(en: "the file has no header row", de: "die Datei hat keine Kopfzeile"))
      return nil
    }
    let index = found ?? topmost
    guard !rows[index].isTooWide else {
      findings.add(
        .columnsTooMany, fileIndex, at: rows[index].start,
        message: Phrase(
          en: "a table of more than \(Record.mostColumns) columns",
          de: "eine Tabelle mit mehr als \(Record.mostColumns) Spalten"))
      return nil
    }
    for row in rows[..<index] {
      if text.isComment(at: row.start) {
        findings.addComment(fileIndex, at: row.start)
      } else {
        let title = quoted(first.isSheet ? text.words(row.cells) : text.slice(row.start, row.end).string)
        let first = first.isSheet ? row.cells.first { !$0.isEmpty }?.start : nil
        findings.add(
          .rowAboveHeader, fileIndex, at: first ?? row.start,
          message: Phrase(en: "\(title) above the header is skipped", de: "\(title) über dem Kopf wird übersprungen"))
      }
    }
    let header = rows[index]
    end = header.next
    blankLines = first.blanks.count { $0 < header.start }
    findings.add(header.flaws, fileIndex, base: 0)
    if named[index].isEmpty {
      let wanted = kind.required.map { $0.rawValue }.joined(separator: ", ")
      findings.add(
        .headerMissing, fileIndex, at: header.start,
        message: Phrase(
          en: "no known column in the first row; add a header row with \(wanted)",
          de: "keine bekannte Spalte in der ersten Zeile; ergänzen Sie eine Kopfzeile mit \(wanted)"))
      return nil
    }
    read(header, of: kind, text, fileIndex, column: column, &findings)
    guard hasRequired(of: kind, fileIndex, at: header.start, &findings) else { return nil }
  }

  private mutating func read(
    _ header: FirstRows.Row, of kind: TableKind, _ text: ByteText, _ fileIndex: Int, column: (Cell) -> ColumnName?,
    _ findings: inout Findings
  ) {
    cellCount = header.cells.count
    namedCount = (header.cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    if namedCount < cellCount {
      findings.add(
        .separatorTrailing, fileIndex,
        message: Phrase(
          en: "the last column is empty: the rows end with a separator",
          de: "die letzte Spalte ist leer: die Zeilen enden mit einem Trennzeichen"))
    }
    for (position, cell) in header.cells.enumerated() {
      let name = CellReading.trimmed(text.string(of: cell))
      if name.isEmpty { continue }
      guard let column = column(cell) else {
        keptColumns.append(name)
        keptPositions.append(position)
        noteKept(name, of: kind, fileIndex, at: cell.start, &findings)
        let whole = text.string(of: cell)
        if whole.utf8.count != name.utf8.count {
          findings.add(
            .cellTrimmed, fileIndex, at: cell.start, was: whole, became: name,
            message: Phrase(en: "blanks around \(quoted(name)) removed", de: "Leerzeichen um \(quoted(name)) entfernt"))
        }
        continue
      }
      if let first = positions[column] {
        let other = quoted(text.string(of: header.cells[first]))
        findings.add(
          .columnDuplicate, fileIndex, at: cell.start,
          message: Phrase(
            en: "columns \(other) and \(quoted(name)) both mean '\(column.rawValue)'; rename one",
            de: "die Spalten \(other) und \(quoted(name)) bedeuten beide '\(column.rawValue)'; benennen Sie eine um"))
      } else {
        positions[column] = position
        columns.append((column, name))
        noteFolded(text.string(of: cell), column, fileIndex, at: cell.start, &findings)
      }
    }
    // Kumu's elements and many lists of cities have names and no ids.
    guard kind.holdsNodes, positions[.id] == nil, let at = positions[.name] else { return }
    let name = text.string(of: header.cells[at])
    positions[.id] = at
    columns.insert((.id, CellReading.trimmed(name)), at: 0)
    findings.add(
      .idFromName, fileIndex, at: header.cells[at].start, was: name, became: ColumnName.id.rawValue,
      message: Phrase(
        en: "no column of ids; \(quoted(name)) names the nodes",
        de: "keine Spalte mit Kennungen; es gilt \(quoted(name))"))
  }

  private func noteFolded(
    _ header: String, _ column: ColumnName, _ fileIndex: Int, at offset: Int, _ findings: inout Findings
  ) {
    let key = column.rawValue
    guard header != key else { return }
    findings.add(
      .columnFolded, fileIndex, at: offset, was: header, became: key,
      message: Phrase(
        en: "column \(quoted(header)) read as '\(key)'", de: "Spalte \(quoted(header)) als '\(key)' gelesen"))
  }

  /// Reports a column without a meaning whose name is nearly that of one with a meaning.
  private func noteKept(
    _ header: String, of kind: TableKind, _ fileIndex: Int, at offset: Int, _ findings: inout Findings
  ) {
    // A file of a million columns is no table with slips.
    guard keptColumns.count <= 100, header.utf8.count <= ColumnNames.longestHeader else { return }
    let known = (kind.required + kind.optional).flatMap { [$0.rawValue] + $0.synonyms }
    // One slip in a word of some length; a column such as `name_en` is another one on purpose.
    let letters = Array(foldedName(header).unicodeScalars)
    let near = known.first { name in
      let other = Array(foldedName(name).unicodeScalars)
      return min(letters.count, other.count) >= 5 && Spelling.slips(letters, other) == 1
    }
    guard let near else { return }
    findings.add(
      .columnKept, fileIndex, at: offset, was: header,
      message: Phrase(
        en: "column \(quoted(header)) is kept without a meaning; if it is '\(near)', rename it",
        de: "Spalte \(quoted(header)) wird ohne Bedeutung übernommen; falls sie '\(near)' ist, benennen Sie sie um"))
  }

  /// What is missing, what is there instead, and the words that say which it is.
  private func missingColumn(_ column: ColumnName) -> Phrase {
    let key = column.rawValue
    guard let first = keptColumns.first else {
      return Phrase(en: "a column '\(key)' is missing", de: "eine Spalte '\(key)' fehlt")
    }
    let near = Spelling.nearest(to: key, in: keptColumns).first ?? first
    let (found, option) = (keptColumns.map { quoted($0) }, "--column \(quoted("\(key)=\(near)"))")
    return Phrase(
      en: "a column '\(key)' is missing; without a meaning are \(found, upTo: 8); is it one of these? \(option)",
      de: "eine Spalte '\(key)' fehlt; ohne Bedeutung sind \(found, upTo: 8); ist es eine davon? \(option)")
  }

  private mutating func hasRequired(
    of kind: TableKind, _ fileIndex: Int, at offset: Int, _ findings: inout Findings
  ) -> Bool {
    let required = kind.required(given: Set(columns.map { $0.name }))
    let missing = required.filter { positions[$0] == nil }
    for column in missing {
      let message = missingColumn(column)
      findings.add(.columnMissing, fileIndex, at: offset, message: message)
    }
    lastRequired = required.compactMap { positions[$0] }.max() ?? 0
    return missing.isEmpty
  }
}

extension ByteText {
  /// What some cells say, one after the other.
  fileprivate func words(_ cells: [Cell]) -> String {
    cells.filter { !$0.isEmpty }.map { string(of: $0) }.joined(separator: " ")
  }
}

extension TableKind {
  /// The columns that a header must have, given those it has: tandems may name two equal partners.
  fileprivate func required(given columns: Set<ColumnName>) -> [ColumnName] {
    self == .tandems && (columns.contains(.cityA) || columns.contains(.cityB)) ? [.cityA, .cityB] : required
  }

  /// Whether a header with some columns has all that the table needs.
  func hasRequired(in columns: Set<ColumnName>) -> Bool {
    required(given: columns).allSatisfy(columns.contains)
      || requiredWithoutID(given: columns)?.allSatisfy(columns.contains) ?? false
  }

  /// The same for a table of nodes whose names are their ids.
  fileprivate func requiredWithoutID(given columns: Set<ColumnName>) -> [ColumnName]? {
    holdsNodes ? required(given: columns).map { $0 == .id ? .name : $0 } : nil
  }
}
