/// Builds a dataset table by table: nodes first, then what refers to them.
///
/// Rows are read in pieces, several at once; everything here happens when a piece is taken, one after the other in the
/// order of the files, so that numbers and findings do not depend on threads.
struct DatasetReader {
  let overrides: [String: ColumnName]
  /// Whether there are node tables; without any, the ties make the nodes.
  let givesNodes: Bool
  let threads: Threads
  let chunkSize: Int
  var dataset = Dataset()
  var findings = Findings()
  var sectors = SectorNames()
  private var kinds = IdentifierTable()
  private var hasTieTable = false
  /// The tables by the position of their file.
  private var layouts: [Int: TableLayout] = [:]
  private var tally = Tally()
  /// What look-ups fetched ahead; kept so that fetching is not optimised away.
  private var fetched: UInt64 = 0
  /// The bytes of all tables so far.
  private var size = 0

  /// For every node the file and offsets of its row, to compare rows that share an id.
  private var nodeRows: [(file: Int32, start: UInt32, end: UInt32)] = []
  /// For every tie the offset of its row, and for every table of ties its file.
  private var tieStarts: [UInt32] = []
  private var tieFiles: [Int] = []

  var merges = Merges()
  /// The ids whose rows were left out because they stand for others, and the sectors that those rows name.
  var mergedAway: Set<String> = []
  var mergedSectors: [(target: String, sectors: SectorSet)] = []

  private var parents = OpenParents()
  /// Levels that have a table; a node named at another level is made where it is named.
  private var levelsWithTable: Set<Level> = []

  init(overrides: [String: ColumnName], givesNodes: Bool, threads: Threads, chunkSize: Int) {
    self.overrides = overrides
    self.givesNodes = givesNodes
    self.threads = threads
    self.chunkSize = chunkSize
  }

  // MARK: Tables

  mutating func read(_ kind: TableKind, _ file: SourceFile, fileIndex: Int) {
    if let level = kind.level { levelsWithTable.insert(level) }
    if kind.holdsTies { hasTieTable = true }
    if kind == .nodes { levelsWithTable = Set(Level.allCases) }
    guard fits(file, fileIndex) else { return }
    let layout = TableLayout(
      kind, file, fileIndex: fileIndex, overrides: overrides, chunkSize: chunkSize, threads: threads,
      findings: &findings)
    guard let table = layout, table.file.size == file.size || fits(table.file, fileIndex) else { return }
    layouts[fileIndex] = table
    tally = Tally(blankLines: table.header.blankLines)
    if kind.holdsNodes {
      readNodes(table)
    } else if kind == .merges {
      readMerges(table)
    } else if kind == .sectors {
      readSectors(table)
    } else {
      followOpenParents()
    }
    if kind.holdsTies { readTies(table) }
    if kind == .wishes { readWishes(table) }
    tally.report(table, &findings)
    dataset.tables.append(
      Dataset.Table(
        kind: kind, file: file.name, encoding: table.encoding.name, separator: table.dialect.separatorName,
        rows: tally.rows, columns: table.header.columns.map(\.header), meanings: table.header.columns.map(\.name),
        keptColumns: table.header.keptColumns))
  }

  /// Whether a file and those before it can be addressed by numbers of 32 bits.
  private mutating func fits(_ file: SourceFile, _ fileIndex: Int) -> Bool {
    size += file.size
    guard size >= Int(UInt32.max) else { return true }
    findings.add(
      .fileTooLarge, fileIndex,
      message: Phrase(
        en: "with this file the tables are over 4 GiB", de: "mit dieser Datei sind die Tabellen größer als 4 GiB"))
    return false
  }

  /// Follows the references left open, drops repeated rows, and closes the dataset.
  mutating func finish() -> (Dataset, Findings) {
    followOpenParents()
    settleMerges()
    mergeRepeatedTies()
    if !hasTieTable {
      findings.add(
        .tieTableMissing, nil,
        message: Phrase(
          en: "no table with ties: add ties.csv, edges.csv or tandems.csv",
          de: "keine Tabelle mit Beziehungen: ergänzen Sie ties.csv, edges.csv oder tandems.csv"))
    }
    suggestIDs()
    dataset.sectorNames = sectors.names
    dataset.kindNames = (0..<kinds.count).map { kinds[$0] }
    return (dataset, findings)
  }

  /// Counts what a piece saw, and takes over what it found.
  mutating func take(_ rows: borrowing RowCursor) {
    tally.add(rows)
    findings.append(contentsOf: rows.findings)
  }

  /// "; did you mean 'halle-saale'?", for as many unknown ids of a kind as are ever shown.
  private mutating func suggestIDs() {
    // Every search looks at all ids; on a large dataset only the first few findings get a suggestion.
    let searches = max(3, min(50, 1_000_000 / max(1, dataset.nodes.count)))
    let ids = dataset.nodes.ids
    findings.amend([.edgeUnknownNode, .parentUnknown], first: searches) { finding in
      let known = (0..<ids.count).lazy.map { ids[$0] }
      guard let id = finding.was, let near = Spelling.nearest(to: id, in: known).first else { return "" }
      return Phrase(en: "; did you mean \(quoted(near))?", de: "; meinten Sie \(quoted(near))?")
    }
  }

  // MARK: Nodes

  private mutating func readNodes(_ table: TableLayout) {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    var block = TableBlock(table, from: dataset.nodes.count)
    var facts = FactColumns(rows: dataset.nodes.count..<dataset.nodes.count)
    table.readPieces(threads: threads) {
      NodePieceReader(table, known: known, levels: levels, merges: merges)
    } take: { piece in
      reserveNodes(table, piece)
      piece.remove(insertIDs(of: piece, table))
      take(piece.cells.rows)
      mergedAway.formUnion(piece.mergedRows.map(\.id))
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
      parents.add(piece, from: first, table, levelsWithTable: levelsWithTable)
      block.append(piece.starts.count, piece.kept)
    }
    dataset.nodeBlocks.append(block)
    facts.rows = facts.rows.lowerBound..<dataset.nodes.count
    dataset.nodes.facts.append(facts)
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
  private mutating func appendNode(_ id: ByteText, hash: UInt32, level: Level) -> Int {
    let (row, isNew) = dataset.nodes.ids.insert(id, hash: hash)
    guard isNew else { return row }
    dataset.nodes.names.append(id)
    dataset.nodes.levels.append(level)
    dataset.nodes.scopes.append(nil)
    dataset.nodes.sectors.append(.empty)
    dataset.nodes.parents.append(NodeTable.noParent)
    nodeRows.append((-1, 0, 0))
    return row
  }

  private mutating func followOpenParents() {
    let open = parents
    parents = OpenParents()
    var found: [Int?] = open.ids.texts.withArena { arena in
      (0..<open.ids.count).map { id in
        let range = open.ids.texts.range(id)
        let text = arena.slice(range.lowerBound, range.upperBound)
        return dataset.nodes.ids.number(of: text, hash: text.hash)
      }
    }
    for reference in open.references {
      let id = Int(reference.id)
      if found[id] == nil, let level = open.impliedLevels[id] {
        let name = open.ids[id]
        found[id] = name.utf8.withByteText { appendNode($0, hash: $0.hash, level: level) }
        findings.add(
          .parentImplied, Int(reference.file), at: Int(reference.offset), was: name, became: level.key,
          message: Phrase(
            en: "\(quoted(name)) is in no table; made a node of level \(level.key)",
            de: "\(quoted(name)) steht in keiner Tabelle; als Knoten der Ebene \(level.key) angelegt"))
      }
      if let parent = found[id] {
        connect(Int(reference.child), to: parent, Int(reference.file), Int(reference.offset))
      } else {
        let name = open.ids[id]
        findings.add(
          .parentUnknown, Int(reference.file), at: Int(reference.offset), was: name,
          message: Phrase(en: "\(quoted(name)) is in no table", de: "\(quoted(name)) steht in keiner Tabelle"))
      }
    }
  }

  private mutating func connect(_ child: Int, to parent: Int, _ file: Int, _ offset: Int) {
    let (inner, outer) = (dataset.nodes.levels[child], dataset.nodes.levels[parent])
    if outer > inner {
      dataset.nodes.parents[child] = UInt32(parent)
      return
    }
    let id = dataset.nodes.ids[parent]
    findings.add(
      .parentLevel, file, at: offset, was: id,
      message: Phrase(
        en: "\(quoted(id)) is of level \(outer.key); a node of level \(inner.key) cannot lie inside it",
        de: "\(quoted(id)) hat die Ebene \(outer.key); ein Knoten der Ebene \(inner.key) kann nicht darin liegen"))
  }

  // MARK: Words

  private mutating func sectorSet(_ meaning: SectorNames.CellMeaning, _ file: Int, _ offset: Int) -> SectorSet {
    var set = SectorSet.empty
    for name in meaning.names {
      switch sectors.read(name) {
      case .key(let sector): set.insert(sector)
      case .new(let sector, let nearest):
        set.insert(sector)
        let hint = nearest.map { Phrase(en: "; did you mean '\($0)'?", de: "; meinten Sie '\($0)'?") } ?? ""
        findings.add(
          .sectorUnknown, file, at: offset, was: name,
          message: Phrase(
            en: "\(quoted(name)) counts as a sector of its own", de: "\(quoted(name)) gilt als eigener Sektor") + hint)
      case .tooMany:
        findings.add(
          .sectorsTooMany, file, at: offset, was: name,
          message: Phrase(
            en: "\(quoted(name)) is the 65th sector; is this the sector column?",
            de: "\(quoted(name)) ist der 65. Sektor; ist das die Spalte der Sektoren?"))
      case .refused: break
      }
    }
    return set
  }

  private mutating func kind(_ name: String, _ file: Int, _ offset: Int) -> UInt8 {
    let (kind, isNew) = kinds.insert(name.utf8)
    if isNew, kind >= KindSet.capacity {
      findings.add(
        .kindsTooMany, file, at: offset, was: name,
        message: Phrase(
          en: "\(quoted(name)) is the 65th kind of tie; is this the column of kinds?",
          de: "\(quoted(name)) ist die 65. Art von Beziehung; ist das die Spalte der Arten?"))
    }
    return UInt8(min(kind, KindSet.capacity - 1))
  }

  // MARK: Ties

  private mutating func readTies(_ table: TableLayout) {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    let givesNodes = givesNodes
    var block = TableBlock(table, from: dataset.ties.count)
    var (statesDirected, statesUndirected) = (false, false)
    table.readPieces(threads: threads) {
      TiePieceReader(table, known: known, levels: levels, merges: merges, givesNodes: givesNodes)
    } take: { piece in
      reserveTies(table, piece)
      take(piece.cells.rows)
      piece.settleWords(
        kind: { name, offset in kind(name, table.fileIndex, offset) },
        sectors: { meaning, offset in sectorSet(meaning, table.fileIndex, offset) })
      if piece.newIDs.count > 0 { piece.renumberEnds(insertEnds(piece.newIDs, table)) }
      dataset.ties.append(contentsOf: piece)
      tieStarts += piece.starts.elements
      statesDirected = statesDirected || piece.statesDirected
      statesUndirected = statesUndirected || piece.statesUndirected
      block.append(piece.starts.count, piece.kept)
    }
    dataset.tieBlocks.append(block)
    tieFiles.append(table.fileIndex)
    if statesDirected, statesUndirected {
      findings.add(
        .directionsMixed, table.fileIndex,
        message: Phrase(
          en: "some ties are directed and some are not; measures take all as undirected",
          de: "manche Beziehungen sind gerichtet, manche nicht; für Maße gelten alle als ungerichtet"))
    }
  }

  /// Makes nodes of the ends that no table holds, and returns their rows.
  private mutating func insertEnds(_ ids: IdentifierTable, _ table: TableLayout) -> [UInt32] {
    let level: Level = table.kind == .tandems ? .city : .actor
    return ids.texts.withArena { arena in
      (0..<ids.count).map { number in
        let range = ids.texts.range(number)
        let text = arena.slice(range.lowerBound, range.upperBound)
        return UInt32(appendNode(text, hash: text.hash, level: level))
      }
    }
  }

  private mutating func reserveTies(_ table: TableLayout, _ piece: borrowing TiePieceReader) {
    guard let start = piece.extent.start, start == table.header.end, piece.extent.end > start else { return }
    let share = 1.03 * Double(table.file.size - start) / Double(piece.extent.end - start)
    guard share > 2 else { return }
    let count = dataset.ties.count + Int(Double(piece.starts.count) * share)
    dataset.ties.reserveCapacity(count)
    tieStarts.reserveCapacity(count)
  }

  /// Drops rows that repeat another to the letter, and makes one tie of rows that differ in their weight alone.
  private mutating func mergeRepeatedTies() {
    var repeats = RepeatedTies(
      dataset, starts: tieStarts, blocks: zip(dataset.tieBlocks, tieFiles).map { ($0.rows, $1) }, layouts: layouts)
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: dataset.nodes.count, threads: threads)
    dataset.pairs.forEachRepeatedPair { repeats.merge($0) }
    findings.append(contentsOf: repeats.findings)
    guard !repeats.dropped.isEmpty else { return }
    for (row, weight) in repeats.weights { dataset.ties.weights[row] = weight }
    dataset.ties = dataset.ties.removing(repeats.dropped)
    var end = 0
    dataset.tieBlocks = dataset.tieBlocks.map { block in
      let kept = block.removing(repeats.dropped, from: end)
      end = kept.rows.upperBound
      return kept
    }
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: dataset.nodes.count, threads: threads)
  }

  // MARK: Wishes

  private mutating func readWishes(_ table: TableLayout) {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    table.readPieces(threads: threads) {
      WishPieceReader(table, known: known, levels: levels, merges: merges)
    } take: { piece in
      take(piece.cells.rows)
      dataset.wishes += piece.wishes
    }
  }
}
