/// Which table a file or a sheet holds: its headers decide, and its name helps.
struct TableRecognition {
  /// What speaks for a table.
  enum Reason: Sendable {
    case name
    /// The headers of the columns that are understood.
    case headers([String])
  }

  let kind: TableKind
  /// `nil` where the table is called as tables are.
  let reason: Reason?

  /// How much of a file its first rows are surely in.
  private static let headSize = 1 << 16
  private static let searchedRows = 10

  /// The table in a file; `nil` when neither its name nor its headers are those of one.
  init?(_ file: SourceFile) {
    guard case .text(let bytes, _) = Decoding(of: Self.head(of: file)) else { return nil }
    let text = ChunkBuffer(capacity: max(1, bytes.count))
    defer { withExtendedLifetime(text) {} }
    _ = text.append(bytes)
    self.init(called: file.tableName) { kind in
      let columns = ColumnNames(of: kind, overrides: [:])
      let dialect = Dialect(of: text.text, isWhole: file.size <= Self.headSize, columns: columns)
      return kind.headers(in: text.text, columns, dialect)
    }
  }

  /// The table in a sheet that is called so.
  init?(_ sheet: Sheet, called name: String, overrides: [String: ColumnName]) {
    let end = sheet.rowStarts.count > Self.searchedRows ? Int(sheet.rowStarts[Self.searchedRows]) : sheet.text.count
    let text = ChunkBuffer(capacity: max(1, end))
    defer { withExtendedLifetime(text) {} }
    _ = text.append(Array(sheet.text[..<end]))
    self.init(called: name) { kind in
      kind.headers(in: text.text, ColumnNames(of: kind, overrides: overrides), .sheet)
    }
  }

  /// The table that the name says if the headers are those of one, else the one that they fit best, else the one that
  /// the name says.
  private init?(called name: String, headers: (TableKind) -> [String]?) {
    let stated = TableKind(named: name)
    if let stated, headers(stated) != nil {
      (kind, reason) = (stated, stated.rawValue == name ? nil : .name)
      return
    }
    var best: (kind: TableKind, headers: [String])?
    for kind in [TableKind.tandems, .ties, .actors, .cities, .states, .nodes, .wishes, .merges] {
      if let found = headers(kind), found.count > max(1, best?.headers.count ?? 0) { best = (kind, found) }
    }
    if let best {
      (kind, reason) = (best.kind, .headers(best.headers))
    } else {
      guard let stated else { return nil }
      (kind, reason) = (stated, .name)
    }
  }

  /// The beginning of a file, up to the end of a line.
  private static func head(of file: SourceFile) -> [UInt8] {
    let bytes = file.bytes(in: 0..<headSize)
    guard bytes.count < file.size, let end = bytes.lastIndex(of: .lineFeed) else { return bytes }
    return Array(bytes[...end])
  }
}

extension TableKind {
  private static let searchedRows = 10

  /// The headers understood in the row that names the most columns, of those that name all that the table needs; `nil`
  /// where there is no such row.
  fileprivate func headers(in text: ByteText, _ columns: ColumnNames, _ dialect: Dialect) -> [String]? {
    var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    var record = Record()
    var best: [String]?
    var rows = 0
    while rows < Self.searchedRows, scanner.next(in: text, into: &record) {
      if record.isBlank(in: text) { continue }
      rows += 1
      let cells = record.cells.elements.filter { columns[$0, in: text] != nil }
      let named = Set(cells.compactMap { columns[$0, in: text] })
      if hasRequired(in: named), named.count > best?.count ?? 0 { best = cells.map { text.string(of: $0) } }
    }
    return best
  }

  /// The table that is called so, in English or German.
  init?(named name: String) {
    let folded = foldedName(name)
    let found = Self.names.first { $0.names.contains(folded) }?.kind ?? Self.allCases.first { $0.rawValue == folded }
    guard let found else { return nil }
    self = found
  }

  private static let names: [(kind: TableKind, names: [String])] = [
    (.federal, ["bund", "bundesebene"]),
    (.states, ["lander", "bundeslander", "state"]),
    (.cities, ["stadte", "kommunen", "gemeinden", "orte", "stadt", "city", "municipalities"]),
    (
      .actors,
      [
        "akteure", "organisationen", "akteur", "organisation", "institutionen", "vereine", "partner", "organizations",
        "organisations", "elements",
      ]
    ),
    (.nodes, ["knoten"]),
    (
      .ties,
      [
        "beziehungen", "kooperationen", "verbindungen", "netzwerk", "zusammenarbeit", "relations", "relationships",
        "connections", "links",
      ]
    ),
    (.edges, ["kanten"]),
    (.tandems, ["tandem", "patenschaften"]),
    (.wishes, ["wunsche", "wunschpartner"]),
    (.merges, ["zusammenlegungen", "dubletten"]),
    (.sectors, ["sektoren"]),
  ]
}

extension Findings {
  /// Adds what a file or sheet was taken for, and why.
  mutating func add(_ reason: TableRecognition.Reason, _ kind: TableKind, _ file: Int) {
    let table = kind.rawValue
    switch reason {
    case .name:
      add(
        .tableRecognized, file, became: table,
        message: Phrase(en: "read as \(table), for its name", de: "als \(table) gelesen, wegen des Namens"))
    case .headers(let headers):
      let shown = headers.map { quoted($0) }
      add(
        .tableRecognized, file, became: table,
        message: Phrase(
          en: "read as \(table), for its headers \(shown, upTo: 5)",
          de: "als \(table) gelesen, wegen der Überschriften \(shown, upTo: 5)"))
    }
  }
}
