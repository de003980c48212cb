extension DatasetReader {
  mutating func readNodes(_ table: TableLayout) {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    let sharedNames = sharedNames(in: table)
    var block = TableBlock(table, from: dataset.nodes.count)
    var facts = FactColumns(rows: dataset.nodes.count..<dataset.nodes.count)
    var splitColumns: Set<ColumnName> = []
    table.readPieces(threads: threads) {
      NodePieceReader(table, known: known, levels: levels, merges: merges, sharedNames: sharedNames)
    } take: { piece in
      reserveNodes(table, piece)
      piece.remove(insertIDs(of: piece, table))
      take(piece.cells.rows)
      for list in piece.splitLists where splitColumns.insert(list.column).inserted { noteSplit(list, table.fileIndex) }
      mergedAway.formUnion(piece.mergedRows.map { $0.id })
      mergedSectors += piece.settleSectors { meaning, offset in sectorSet(meaning, table.fileIndex, offset) }
        .filter { !$0.sectors.isEmpty }
      let first = dataset.nodes.levels.count
      dataset.nodes.levels += piece.levels.elements
      dataset.nodes.names.append(contentsOf: piece.names)
      dataset.nodes.scopes += piece.scopes.elements
      dataset.nodes.sectors += piece.sectors.elements
      dataset.nodes.parents += piece.parents.elements
      facts.append(contentsOf: piece.facts)
      for row in piece.starts.indices { nodeRows.append((Int32(table.fileIndex), piece.starts[row], piece.ends[row])) }
      parents.add(piece, from: first, table)
      if table.kind == .nodes { levelsWithTable.formUnion(piece.levels.elements) }
      block.append(piece.starts.count, piece.kept)
    }
    dataset.nodeBlocks.append(block)
    facts.rows = facts.rows.lowerBound..<dataset.nodes.count
    dataset.nodes.facts.append(facts)
  }

  /// Says once for a column that its cells hold lists.
  private mutating func noteSplit(_ list: (column: ColumnName, offset: Int, text: String), _ file: Int) {
    let parts = CellReading.looseList(list.text)
    findings.add(
      .listSplit, file, at: list.offset, was: list.text, became: parts.joined(separator: "|"),
      message: Phrase(
        en:
          "cells of '\(list.column.rawValue)' are split at commas and slashes: here \(parts.map { quoted($0) }, upTo: 5)",
        de: """
          Zellen von '\(list.column.rawValue)' werden an Kommas und Schrägstrichen getrennt: hier
          \(parts.map { quoted($0) }, upTo: 5)
          """))
  }

  /// Adds a piece's ids and returns the rows whose ids are there already.
  private mutating func insertIDs(of piece: borrowing NodePieceReader, _ table: TableLayout) -> Set<Int> {
    var dropped: Set<Int> = []
    var newRows: [Int] = []
    let first = dataset.nodes.levels.count
    var fetched: UInt64 = 0
    piece.ids.withArena { arena in
      for row in piece.hashes.indices {
        // Sixteen ids wait for memory together.
        if row % 16 == 0 {
          for next in row..<min(row + 16, piece.hashes.count) {
            fetched ^= dataset.nodes.ids.prepare(piece.hashes[next])
          }
        }
        let range = piece.ids.range(row)
        let (number, isNew) = dataset.nodes.ids.insert(
          arena.slice(range.lowerBound, range.upperBound), hash: piece.hashes[row])
        guard !isNew else {
          if !dropped.isEmpty || !newRows.isEmpty { newRows.append(row) }
          continue
        }
        if dropped.isEmpty { newRows = Array(0..<row) }
        dropped.insert(row)
        let place = (file: Int32(table.fileIndex), start: piece.starts[row], end: piece.ends[row])
        var other = place
        if number < first {
          other = nodeRows[number]
        } else {
          let earlier = newRows[number - first]
          (other.start, other.end) = (piece.starts[earlier], piece.ends[earlier])
        }
        reportSecondRow(place, other, idAt: piece.idOffset(row), dataset.nodes.ids[number])
      }
    }
    self.fetched ^= fetched
    return dropped
  }

  private mutating func reportSecondRow(
    _ place: (file: Int32, start: UInt32, end: UInt32), _ first: (file: Int32, start: UInt32, end: UInt32),
    idAt offset: Int, _ id: String
  ) {
    let file = layouts[Int(place.file)]?.file
    let isSame =
      first.file == place.file && first.end - first.start == place.end - place.start
      && file?.bytes(in: Int(first.start)..<Int(first.end)) == file?.bytes(in: Int(place.start)..<Int(place.end))
    if isSame {
      findings.add(
        .rowDuplicate, Int(place.file), at: Int(place.start),
        message: Phrase(en: "the row of \(quoted(id)) stands twice", de: "die Zeile von \(quoted(id)) steht zweimal da")
      )
    } else {
      findings.add(
        .idConflict, Int(place.file), at: offset, was: id,
        message: Phrase(
          en: "\(quoted(id)) already names another row; ids must differ",
          de: "\(quoted(id)) bezeichnet schon eine andere Zeile; Kennungen müssen sich unterscheiden"))
    }
  }

  /// Makes room for a table's nodes, as far as its first piece tells how many there are.
  private mutating func reserveNodes(_ table: TableLayout, _ piece: borrowing NodePieceReader) {
    guard let start = piece.extent.start, start == table.header.end, piece.extent.end > start else { return }
    let share = 1.03 * Double(table.file.size - start) / Double(piece.extent.end - start)
    guard share > 2 else { return }
    let count = dataset.nodes.count + Int(Double(piece.starts.count) * share)
    dataset.nodes.ids.reserve(
      texts: count, bytes: dataset.nodes.ids.texts.bytes.count + Int(Double(piece.ids.bytes.count) * share))
    dataset.nodes.names.reserve(
      texts: count, bytes: dataset.nodes.names.bytes.count + Int(Double(piece.names.bytes.count) * share))
    dataset.nodes.levels.reserveCapacity(count)
    dataset.nodes.scopes.reserveCapacity(count)
    dataset.nodes.sectors.reserveCapacity(count)
    dataset.nodes.parents.reserveCapacity(count)
    nodeRows.reserveCapacity(count)
  }

  /// Adds a node that has no row of its own.
  mutating func appendNode(_ id: ByteText, hash: UInt32, level: Level, name: String? = nil) -> Int {
    let (row, isNew) = dataset.nodes.ids.insert(id, hash: hash)
    guard isNew else { return row }
    if let name { dataset.nodes.names.append(name) } else { dataset.nodes.names.append(id) }
    dataset.nodes.levels.append(level)
    dataset.nodes.scopes.append(nil)
    dataset.nodes.sectors.append(.empty)
    dataset.nodes.parents.append(NodeTable.noParent)
    nodeRows.append((-1, 0, 0))
    return row
  }
}
