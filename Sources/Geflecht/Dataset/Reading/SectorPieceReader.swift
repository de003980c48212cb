/// Reads the rows of a table of sectors.
struct SectorPieceReader: PieceReader, ~Copyable {
  private(set) var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }
  private(set) var names: [String] = []

  init(_ table: TableLayout) { cells = CellReader(table) }

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    names.removeAll()
    let idAt = cells.rows.table.position(of: .id)
    while cells.rows.next() {
      if let id = cells.identifier(at: idAt, .id) { names.append(cells.text(of: id).string) }
    }
  }
}

extension DatasetReader {
  /// Reads a table of sectors that the dataset names on purpose, though nobody else knows them.
  mutating func readSectors(_ table: TableLayout) {
    table.readPieces(threads: threads) {
      SectorPieceReader(table)
    } take: { piece in
      take(piece.cells.rows)
      for name in piece.names { sectors.accept(name) }
    }
  }
}
