/// Reads the names in a table whose nodes have no ids, and the places beside them, to tell equal names apart.
struct SharedNameReader: PieceReader, ~Copyable {
  private var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }
  private let table: TableLayout
  private(set) var names: [(name: String, place: String)] = []

  init(_ table: TableLayout) {
    cells = CellReader(table)
    self.table = table
  }

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    names.removeAll()
    while cells.rows.next() {
      guard let key = cells.reference(at: table.position(of: .id)) else { continue }
      let name = cells.text(of: key).string
      names.append((name, cells.placeOfRow(table) ?? ""))
    }
  }
}

extension CellReader {
  /// What tells rows of one name apart: the city in which the node lies, or the state.
  mutating func placeOfRow(_ table: TableLayout) -> String? {
    rows.trimmed(at: table.position(of: .city)) ?? rows.trimmed(at: table.position(of: .state))
  }
}

extension DatasetReader {
  /// The names that a table without ids gives to nodes in different places.
  func sharedNames(in table: TableLayout) -> Set<String> {
    guard table.header.namesAreIDs, table.has(.city) || table.has(.state) else { return [] }
    var places: [String: String] = [:]
    var shared: Set<String> = []
    table.readPieces(threads: threads) {
      SharedNameReader(table)
    } take: { piece in
      for (name, place) in piece.names {
        if let other = places[name], other != place { shared.insert(name) }
        places[name] = place
      }
    }
    return shared
  }
}
