/// Reads the nodes of one chunk into columns of its own. Whether an id is new, and who lies in whom, is settled when the
/// piece is taken.
struct NodePieceReader: PieceReader, ~Copyable {
  /// A closed list's word as a cell has it, and the key that it stands for.
  private struct Word<Value> {
    let text: String
    let value: Value?
    let isKey: Bool
  }

  private(set) var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }
  private let table: TableLayout

  private let known: IdentifierTable
  private let knownLevels: [Level]
  private let merges: Merges
  private let idAt, nameAt, levelAt, scopeAt, sectorAt: Int?
  /// The columns that name where a node lies, the nearest level first, and the level they name.
  private let upward: [(position: Int, level: Level?)]
  private let stateAt: Int?
  /// Names that stand for nodes in several places.
  private let sharedNames: Set<String>

  private var levelWords = WordColumn<Word<Level>, Void>()
  private var scopeWords = WordColumn<Word<Scope>, Void>()
  private var sectorCodes = Slots<Int32>()
  private var idCells = Slots<UInt32>()
  /// The facts that the table has a column of, in the order of `NodeFact.all`.
  private let factSources: [FactSource]
  private let fixedLevel: Level?
  private let keptPositions: [Int]

  private(set) var ids = TextColumn()
  private(set) var hashes = Slots<UInt32>()
  private(set) var names = TextColumn()
  private(set) var levels = Slots<Level>()
  private(set) var scopes = Slots<Scope?>()
  private(set) var sectors = Slots<SectorSet>()
  private(set) var parents = Slots<UInt32>()
  private(set) var facts = FactColumns(rows: 0..<0)
  private(set) var kept: [TextColumn] = []
  /// Where in the file the rows begin and end.
  private(set) var starts = Slots<UInt32>()
  private(set) var ends = Slots<UInt32>()

  /// A reference upward to a node that no earlier table holds.
  struct OpenParent {
    var row: Int
    /// The number of the id among `openParentIDs`.
    let id: Int
    /// The level that the column says the parent has.
    let level: Level?
    let offset: Int
    /// The number of the state's text among `openParentIDs` and where it stands, beside a city.
    let state: Int?
    let stateOffset: Int
  }
  private(set) var openParents: [OpenParent] = []
  private(set) var openParentIDs = IdentifierTable()
  /// A row that was left out because its id stands for another; what it says of sectors goes there.
  struct MergedRow {
    let id: String
    let target: String
    fileprivate let sectorCode: Int?
  }
  private(set) var mergedRows: [MergedRow] = []
  /// The first cell of each column that was split at commas or slashes.
  private(set) var splitLists: [(column: ColumnName, offset: Int, text: String)] = []

  init(
    _ table: TableLayout, known: IdentifierTable, levels: [Level], merges: Merges, sharedNames: Set<String>
  ) {
    cells = CellReader(table)
    self.table = table
    self.sharedNames = sharedNames
    self.known = known
    knownLevels = levels
    self.merges = merges
    (idAt, nameAt, levelAt) = (table.position(of: .id), table.position(of: .name), table.position(of: .level))
    (scopeAt, sectorAt) = (table.position(of: .scope), table.position(of: .sector))
    let columns: [(ColumnName, Level?)] = [(.parent, nil), (.city, .city), (.state, .state), (.federal, .federal)]
    factSources = FactSource.all(in: table)
    fixedLevel = table.kind.level
    stateAt = table.position(of: .state)
    keptPositions = table.header.keptPositions
    upward = columns.compactMap { column, level in table.position(of: column).map { ($0, level) } }
  }

  // MARK: Rows

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    levelWords.begin()
    scopeWords.begin()
    sectorCodes.removeAll()
    idCells.removeAll()
    ids.removeAll()
    hashes.removeAll()
    names.removeAll()
    levels.removeAll()
    scopes.removeAll()
    parents.removeAll()
    facts = FactColumns(rows: 0..<0)
    kept = keptPositions.map { _ in TextColumn() }
    starts.removeAll()
    ends.removeAll()
    openParents.removeAll(keepingCapacity: true)
    openParentIDs.removeAll()
    mergedRows.removeAll()
    splitLists.removeAll()
    while cells.rows.next() { readRow() }
  }

  private mutating func readRow() {
    guard let given = cells.identifier(at: idAt, .id), case let id = toldApart(given), !isMergedAway(id) else { return }
    cells.checkMojibake(at: idAt)
    cells.checkMojibake(at: nameAt)
    let level = level()
    ids.append(cells.text(of: id))
    hashes.append(id.hash)
    idCells.append(UInt32(cells.rows.base + id.cell))
    levels.append(level)
    cells.rows.append(at: nameAt, to: &names, or: cells.text(of: id))
    scopes.append(scope())
    sectorCodes.append(sectorCode(level))
    for at in factSources.indices { readFact(factSources[at]) }
    parents.append(parent(level))
    starts.append(UInt32(cells.rows.base + cells.rows.record.start))
    ends.append(UInt32(cells.rows.base + cells.rows.record.end))
    for column in keptPositions.indices { cells.keep(keptPositions[column], in: &kept[column]) }
  }

  /// The id of a row whose name is one: that of a Land, or the name with its place where several nodes bear it.
  private mutating func toldApart(_ key: CellReader.Key) -> CellReader.Key {
    guard table.header.namesAreIDs, fixedLevel == .state || !sharedNames.isEmpty else { return key }
    let name = cells.text(of: key).string
    if fixedLevel == .state { return GermanState(word: name).map { cells.composed($0.code, at: key.cell) } ?? key }
    guard sharedNames.contains(name), let place = cells.placeOfRow(table) else { return key }
    let id = "\(name) (\(place))"
    cells.rows.findings.add(
      .nameToldApart, cells.file, at: cells.rows.base + key.cell, was: name, became: id,
      message: Phrase(
        en: "several nodes are called \(quoted(name)); this one has the id \(quoted(id))",
        de: "mehrere Knoten heißen \(quoted(name)); dieser hat die Kennung \(quoted(id))"))
    return cells.composed(id, at: key.cell)
  }

  /// Whether a row's id stands for another; the row is then left out.
  private mutating func isMergedAway(_ id: CellReader.Key) -> Bool {
    guard !merges.isEmpty else { return false }
    let text = cells.text(of: id).string
    guard let target = merges.target(of: text), target != text else { return false }
    cells.rows.findings.add(
      .nodeMerged, cells.file, at: cells.rows.base + id.cell, was: text, became: target,
      message: Phrase(
        en: "\(quoted(text)) is merged into \(quoted(target))", de: "\(quoted(text)) geht in \(quoted(target)) auf"))
    mergedRows.append(MergedRow(id: text, target: target, sectorCode: cells.sectorCode(at: sectorAt)))
    return true
  }

  private mutating func level() -> Level {
    if let fixedLevel { return fixedLevel }
    let code = cells.rows.code(at: levelAt, in: &levelWords) { text in
      let level = Level(word: text)
      return Word(text: text, value: level, isKey: level?.key == text)
    }
    guard let code else {
      if let levelAt {
        cells.rows.findings.add(
          .levelBlank, cells.file, at: cells.rows.offset(at: levelAt), was: "", became: Level.actor.key,
          message: Phrase(en: "no level; counts as an actor", de: "keine Ebene; gilt als Akteur"))
      }
      return .actor
    }
    let text = levelWords.meanings[code].text
    guard let level = levelWords.meanings[code].value else {
      cells.rows.findings.add(
        .levelUnknown, cells.file, at: cells.rows.offset(at: levelAt), was: text,
        message: Phrase(
          en: "\(quoted(text)) is no level; use actor, city, state or federal",
          de: "\(quoted(text)) ist keine Ebene; es gibt Akteur, Stadt, Land und Bund"))
      return .actor
    }
    if !levelWords.meanings[code].isKey {
      cells.rows.findings.add(
        .levelFolded, cells.file, at: cells.rows.offset(at: levelAt), was: text, became: level.key,
        message: Phrase(en: "\(quoted(text)) read as '\(level.key)'", de: "\(quoted(text)) als '\(level.key)' gelesen"))
    }
    return level
  }

  private mutating func scope() -> Scope? {
    guard scopeAt != nil else { return nil }
    let code = cells.rows.code(at: scopeAt, in: &scopeWords) { text in
      let scope = Scope(word: text)
      return Word(text: text, value: scope, isKey: scope?.key == text)
    }
    guard let code else { return nil }
    let text = scopeWords.meanings[code].text
    if let scope = scopeWords.meanings[code].value {
      if !scopeWords.meanings[code].isKey { cells.noteFolded(text, scope.key, at: scopeAt) }
      return scope
    }
    cells.rows.findings.add(
      .scopeUnknown, cells.file, at: cells.rows.offset(at: scopeAt), was: text,
      message: Phrase(
        en: "\(quoted(text)) is no scope; use local, state or federal",
        de: "\(quoted(text)) ist keine Reichweite; es gibt lokal, Land und Bund"))
    return nil
  }

  private mutating func sectorCode(_ level: Level) -> Int32 {
    if let code = cells.sectorCode(at: sectorAt) { return Int32(code) }
    if level == .actor, let sectorAt {
      cells.rows.findings.add(
        .sectorBlank, cells.file, at: cells.rows.offset(at: sectorAt),
        message: Phrase(
          en: "the actor has no sector and takes no part in cross-sector measures",
          de: "der Akteur hat keinen Sektor und bleibt bei sektorübergreifenden Maßen außen vor"))
    }
    return -1
  }

  // MARK: Containment

  /// The row of the node that a row names: in the nearest level above that is filled in. An open reference otherwise.
  private mutating func parent(_ level: Level) -> UInt32 {
    for (position, parentLevel) in upward {
      guard let reference = cells.reference(at: position) else { continue }
      let key = cells.merged(reference, by: merges)
      let text = cells.text(of: key)
      if let parent = known.number(of: text, hash: key.hash), knownLevels[parent] > level,
        parentLevel == nil || knownLevels[parent] == parentLevel
      {
        return UInt32(parent)
      }
      let id = openParentIDs.insert(text, hash: key.hash).number
      let state = parentLevel == .city ? cells.reference(at: stateAt) : nil
      let offset = cells.rows.offset(at: position)
      openParents.append(
        OpenParent(
          row: ids.count - 1, id: id, level: parentLevel, offset: offset,
          state: state.map { openParentIDs.insert(cells.text(of: $0), hash: $0.hash).number },
          stateOffset: state == nil ? offset : cells.rows.offset(at: stateAt)))
      break
    }
    return NodeTable.noParent
  }

  // MARK: Facts

  /// Where the cells of a fact stand.
  private struct FactSource {
    /// The fact's place in `NodeFact.all`.
    let fact: Int
    let kind: NodeFact.Kind
    let name: ColumnName
    let at: Int?
    /// The second column of a place.
    let secondName: ColumnName
    let secondAt: Int?
    /// The fact that a date must not lie before, by its place.
    let notBefore: Int?

    static func all(in table: TableLayout) -> [FactSource] {
      NodeFact.all.enumerated().compactMap { fact, entry in
        let names = entry.columns.map { ColumnName($0) }
        guard names.contains(where: table.has), let first = names.first, let last = names.last else { return nil }
        let begin = NodeFact.all.firstIndex { $0.columns[0].key == entry.notBefore }
        return FactSource(
          fact: fact, kind: entry.kind, name: first, at: table.position(of: first), secondName: last,
          secondAt: table.position(of: last), notBefore: begin)
      }
    }
  }

  private mutating func readFact(_ source: FactSource) {
    switch source.kind {
    case .place: facts.append(.place(coordinate(source)), to: source.fact)
    case .count: facts.append(.count(cells.count(at: source.at, source.name)), to: source.fact)
    case .texts: facts.append(.texts(list(source)), to: source.fact)
    case .date:
      let date = cells.date(at: source.at, source.name)
      facts.append(.date(date), to: source.fact)
      if let begin = source.notBefore {
        cells.check(facts.columns[begin].dates.last ?? nil, before: date, source.name, at: source.at)
      }
    }
  }

  private mutating func list(_ source: FactSource) -> [String] {
    guard let text = cells.rows.trimmed(at: source.at) else { return [] }
    let list = CellReading.looseList(text)
    if !splitLists.contains(where: { $0.column == source.name }), list.count > CellReading.list(text).count {
      splitLists.append((source.name, cells.rows.offset(at: source.at), text))
    }
    return list
  }

  private mutating func coordinate(_ source: FactSource) -> Coordinate? {
    let latitude = cells.number(at: source.at, source.name, range: -90...90)
    let longitude = cells.number(at: source.secondAt, source.secondName, range: -180...180)
    guard let latitude, let longitude else {
      let missing = latitude == nil ? source.name : source.secondName
      let missingAt = latitude == nil ? source.at : source.secondAt
      if (latitude == nil) != (longitude == nil), cells.rows.isBlank(at: missingAt) {
        cells.rows.findings.add(
          .coordinateIncomplete, cells.file, at: cells.rows.offset(at: missingAt),
          message: Phrase(
            en: "'\(missing.rawValue)' is missing, so the place is unknown",
            de: "'\(missing.rawValue)' fehlt, der Ort ist also unbekannt"))
      }
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  // MARK: Taking

  /// Gives sectors the numbers that hold for the whole dataset, and returns those of the rows that were merged away.
  mutating func settleSectors(
    _ value: (SectorNames.CellMeaning, _ offset: Int) -> SectorSet
  ) -> [(target: String, sectors: SectorSet)] {
    cells.settleSectors(value)
    sectors.removeAll()
    for row in sectorCodes.indices {
      let code = Int(sectorCodes[row])
      sectors.append(code < 0 ? .empty : cells.sectorSet(of: code))
    }
    var merged: [(target: String, sectors: SectorSet)] = []
    for row in mergedRows { merged.append((row.target, cells.sectorSet(of: row.sectorCode))) }
    return merged
  }

  /// Where in the file the id of a row stands.
  func idOffset(_ row: Int) -> Int { Int(idCells[row]) }

  /// Leaves out rows whose ids other rows bear. What was found in their other cells goes with them.
  mutating func remove(_ dropped: Set<Int>) {
    guard !dropped.isEmpty else { return }
    let gone = dropped.map { Int(starts[$0])...Int(ends[$0]) }.sorted { $0.lowerBound < $1.lowerBound }
    cells.rows.findings.removeAll { finding in
      guard let offset = finding.offset, !finding.code.isAboutTheWholeRow else { return false }
      let after = gone.partitioningIndex { $0.lowerBound > offset }
      return after > 0 && gone[after - 1].contains(offset)
    }
    func isKept(_ row: Int) -> Bool { !dropped.contains(row) }
    var newRows: [Int: Int] = [:]
    for row in starts.indices where isKept(row) { newRows[row] = newRows.count }
    openParents = openParents.compactMap { open in
      guard let row = newRows[open.row] else { return nil }
      var open = open
      open.row = row
      return open
    }
    (ids, names) = (ids.keeping(isKept), names.keeping(isKept))
    hashes.keep(isKept)
    sectorCodes.keep(isKept)
    idCells.keep(isKept)
    levels.keep(isKept)
    scopes.keep(isKept)
    parents.keep(isKept)
    starts.keep(isKept)
    ends.keep(isKept)
    facts = facts.keeping(isKept)
    for column in kept.indices { kept[column] = kept[column].keeping(isKept) }
  }
}

extension DiagnosticCode {
  /// Whether a finding is about a row's shape or id, which holds even if the row is left out.
  fileprivate var isAboutTheWholeRow: Bool {
    switch self {
    case .quoteMisplaced, .quoteUnterminated, .rowTooLong, .rowShort, .idTrimmed, .idFolded: true
    default: false
    }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that none before and all after satisfy.
  fileprivate func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
