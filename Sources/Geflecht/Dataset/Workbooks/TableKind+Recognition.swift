extension TableKind {
  /// The table that a sheet holds: the one that its name says if its headers are those of one, else the one that they
  /// fit best, else the one that its name says; `nil` when nothing speaks for any.
  init?(_ sheet: Sheet, called name: String, overrides: [String: ColumnName]) {
    let stated = TableKind(named: name)
    // The first rows hold the header, and above it perhaps a title.
    let end = sheet.rowStarts.count > Self.searchedRows ? Int(sheet.rowStarts[Self.searchedRows]) : sheet.text.count
    let head = ChunkBuffer(capacity: end)
    defer { withExtendedLifetime(head) {} }
    _ = head.append(Array(sheet.text[..<end]))
    func fit(_ kind: TableKind) -> Int? { kind.fit(head.text, ColumnNames(of: kind, overrides: overrides)) }
    if let stated, fit(stated) != nil {
      self = stated
      return
    }
    var best: (kind: TableKind, columns: Int)?
    for kind in [TableKind.tandems, .ties, .actors, .cities, .states, .nodes, .wishes, .merges] {
      if let columns = fit(kind), columns > max(1, best?.columns ?? 0) { best = (kind, columns) }
    }
    guard let kind = best?.kind ?? stated else { return nil }
    self = kind
  }

  private static let searchedRows = 10

  /// The most columns that a row names which names all that the table needs; `nil` where there is no such row.
  private func fit(_ text: ByteText, _ columns: ColumnNames) -> Int? {
    var scanner = RecordScanner(separator: .comma)
    var record = Record()
    var best: Int?
    while scanner.next(in: text, into: &record) {
      let named = Set(record.cells.elements.compactMap { columns[$0, in: text] })
      if hasRequired(in: named) { best = max(best ?? 0, named.count) }
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
