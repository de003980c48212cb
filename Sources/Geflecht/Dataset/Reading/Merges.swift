/// Which ids stand for which others, because the user said so.
struct Merges: Sendable {
  /// One line of the table, for complaints about it.
  struct Entry: Sendable {
    let id: String
    let into: String
    let file: Int
    let offset: Int
  }

  private(set) var entries: [Entry] = []
  private var targets: [String: String] = [:]

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    targets[entry.id] = entry.into
  }

  /// The id that an id stands for, over several steps; `nil` when it stands for itself or goes round in a circle.
  func target(of id: String) -> String? {
    guard var at = targets[id] else { return nil }
    var steps = 0
    while let next = targets[at], steps <= targets.count {
      at = next
      steps += 1
    }
    return steps > targets.count ? nil : at
  }
}

/// Reads the rows of a table of merges.
struct MergePieceReader: PieceReader, ~Copyable {
  private(set) var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }
  private(set) var entries: [Merges.Entry] = []

  init(_ table: TableLayout) { cells = CellReader(table) }

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    entries.removeAll()
    let (idAt, intoAt) = (cells.rows.table.position(of: .id), cells.rows.table.position(of: .into))
    while cells.rows.next() {
      let id = cells.identifier(at: idAt, .id)
      let into = cells.identifier(at: intoAt, .into)
      guard let id, let into else { continue }
      entries.append(
        Merges.Entry(
          id: cells.text(of: id).string, into: cells.text(of: into).string, file: cells.file,
          offset: cells.rows.offset(at: idAt)))
    }
  }
}

extension DatasetReader {
  mutating func readMerges(_ table: TableLayout) {
    table.readPieces(threads: threads) {
      MergePieceReader(table)
    } take: { piece in
      take(piece.cells.rows)
      for entry in piece.entries { merges.add(entry) }
    }
  }

  /// Gives merged sectors to their heirs, and reports merges that name what is not in the data.
  mutating func settleMerges() {
    for (target, sectors) in mergedSectors {
      if let row = dataset.nodes.ids.number(of: target.utf8) { dataset.nodes.sectors[row].formUnion(sectors) }
    }
    for entry in merges.entries {
      let isKnown = mergedAway.contains(entry.id)
      let target = merges.target(of: entry.id)
      guard isKnown, let target, dataset.nodes.ids.number(of: target.utf8) != nil else {
        let missing = isKnown ? entry.into : entry.id
        findings.add(
          .mergeUnknown, entry.file, at: entry.offset,
          message: Phrase(
            en: "\(quoted(missing)) is in no node table, or the merges go round in a circle",
            de: "\(quoted(missing)) steht in keiner Knotentabelle, oder die Zusammenlegungen laufen im Kreis"))
        continue
      }
    }
  }
}
