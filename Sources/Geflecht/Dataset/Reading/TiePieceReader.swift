/// Reads the ties of one chunk into columns of its own.
///
/// Ends that nodes of earlier tables bear are looked up, many at a time. Others are numbered within the piece, above the
/// known ones; what they are in the whole dataset is settled when the piece is taken.
struct TiePieceReader: PieceReader, ~Copyable {
  /// What a word in the column of kinds says: a kind or, as Gephi writes it, a direction.
  struct KindMeaning {
    let name: String?
    let direction: KindDirection

    init(_ word: String) {
      let isTandem = ["tandem", "tandems"].contains(foldedName(word))
      let (name, stated) = (isTandem ? TieTable.tandem : word.composed, Self.direction(word))
      self.name = stated == nil ? name : nil
      direction = KindDirection(
        stated: stated, isUsual: TieTable.directedKinds.contains(name),
        isFolded: stated == nil && !name.utf8.elementsEqual(word.utf8))
    }

    /// Whether a word says directed or undirected; `nil` when it says neither.
    static func direction(_ word: String) -> Bool? {
      switch foldedName(word) {
      case "directed", "gerichtet": true
      case "undirected", "mutual", "ungerichtet", "gegenseitig": false
      default: nil
      }
    }
  }

  private(set) var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }

  private let known: IdentifierTable
  private let levels: [Level]
  private let merges: Merges
  private let givesNodes: Bool
  private let names: NameTable?
  private let isTandemTable: Bool
  private let isPeerTable: Bool
  private let ends: (source: ColumnName, target: ColumnName)
  private let sourceAt, targetAt, kindAt, directionAt, weightAt, sectorAt, sinceAt, untilAt: Int?
  private let keptPositions: [Int]
  private let tandem = ChunkBuffer(capacity: 8)

  private var words = WordColumn<KindMeaning, UInt8>()
  private var directions = WordColumn<Bool?, Void>()
  /// What the words of kinds say of directions, by code.
  private var kindDirections = Slots<KindDirection>()
  /// The code of the word for tandems, once it is met.
  private var tandemCode: Int32 = -2
  private var keys = Slots<CellReader.Key>()
  private var numbers = Slots<Int>()
  private var kindCodes = Slots<Int32>()
  private var sectorCodes = Slots<Int32>()

  // The ties read, column by column; ends above the known nodes count in `newIDs`. Dates are packed.
  private(set) var sources = Slots<UInt32>()
  private(set) var targets = Slots<UInt32>()
  private(set) var kinds = Slots<UInt8>()
  private(set) var weights = Slots<Double>()
  private(set) var sectors = Slots<SectorSet>()
  private(set) var since = Slots<Int32>()
  private(set) var until = Slots<Int32>()
  private(set) var isDirected = Slots<Bool>()
  /// Where in the file the row of each tie begins.
  private(set) var starts = Slots<UInt32>()
  /// The cells of the columns without a meaning.
  private(set) var kept: [TextColumn] = []
  /// Ends that no earlier table knows, in the order in which they come.
  private(set) var newIDs = IdentifierTable()
  /// Ends that were no ids.
  private(set) var named = NamedReferences()
  /// Directions that the table states.
  private(set) var statesDirected = false
  private(set) var statesUndirected = false

  init(
    _ table: TableLayout, known: IdentifierTable, levels: [Level], merges: Merges, givesNodes: Bool, names: NameTable?
  ) {
    cells = CellReader(table)
    self.known = known
    self.levels = levels
    self.merges = merges
    self.givesNodes = givesNodes
    self.names = names
    isTandemTable = table.kind == .tandems
    isPeerTable = isTandemTable && table.has(.cityA)
    ends = isPeerTable ? (.cityA, .cityB) : isTandemTable ? (.guide, .newcomer) : (.source, .target)
    (sourceAt, targetAt) = (table.position(of: ends.source), table.position(of: ends.target))
    (kindAt, directionAt) = (table.position(of: .kind), table.position(of: .direction))
    (weightAt, sectorAt) = (table.position(of: .weight), table.position(of: .sector))
    (sinceAt, untilAt) = (table.position(of: .since), table.position(of: .until))
    keptPositions = table.header.keptPositions
    _ = tandem.append(Array(TieTable.tandem.utf8))
  }

  // MARK: Rows

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    words.begin()
    directions.begin()
    keys.removeAll()
    kindCodes.removeAll()
    sectorCodes.removeAll()
    sources.removeAll()
    targets.removeAll()
    weights.removeAll()
    since.removeAll()
    until.removeAll()
    isDirected.removeAll()
    starts.removeAll()
    kept = keptPositions.map { _ in TextColumn() }
    newIDs.removeAll()
    named = NamedReferences()
    (statesDirected, statesUndirected) = (false, false)
    while cells.rows.next() { readRow() }
    settleEnds()
  }

  private mutating func readRow() {
    let source = cells.identifier(at: sourceAt, ends.source)
    let target = cells.identifier(at: targetAt, ends.target)
    let (kind, isDirected) = kindAndDirection()
    let weight = weight()
    let sectors = sectorAt == nil ? nil : cells.sectorCode(at: sectorAt)
    let since = sinceAt == nil ? nil : cells.date(at: sinceAt, .since)
    let until = untilAt == nil ? nil : cells.date(at: untilAt, .until)
    if until != nil { cells.check(since, before: until, .until, at: untilAt) }
    guard let source, let target else { return }
    keys.append(merges.isEmpty ? source : cells.merged(source, by: merges))
    keys.append(merges.isEmpty ? target : cells.merged(target, by: merges))
    kindCodes.append(Int32(kind ?? -1))
    if sectorAt != nil { sectorCodes.append(Int32(sectors ?? -1)) }
    weights.append(weight)
    if sinceAt != nil { self.since.append(since?.packed ?? 0) }
    if untilAt != nil { self.until.append(until?.packed ?? 0) }
    self.isDirected.append(isDirected)
    starts.append(UInt32(cells.rows.base + cells.rows.record.start))
    for column in keptPositions.indices { cells.keep(keptPositions[column], in: &kept[column]) }
  }

  private mutating func kindAndDirection() -> (kind: Int?, isDirected: Bool) {
    if isTandemTable {
      let offset = cells.rows.base + cells.rows.record.start
      let code = words.code(of: tandem.text, at: offset, read: KindMeaning.init)
      tandemCode = Int32(code)
      return (code, !isPeerTable)
    }
    var kind = kindAt == nil ? nil : cells.rows.code(at: kindAt, in: &words, read: KindMeaning.init)
    var stated: Bool?
    var isUsuallyDirected = false
    if let code = kind {
      while code >= kindDirections.count { noteKind(kindDirections.count) }
      stated = kindDirections[code].stated
      isUsuallyDirected = kindDirections[code].isUsual
      if kindDirections[code].isFolded, let name = words.meanings[code].name {
        cells.noteFolded(cells.rows.shown(at: kindAt), name, at: kindAt)
      }
      if stated != nil { kind = nil }
    }
    if directionAt != nil, let direction = direction() { stated = direction }
    if let stated { if stated { statesDirected = true } else { statesUndirected = true } }
    return (kind, stated ?? isUsuallyDirected)
  }

  /// Notes what a word of kinds says that has not been met before.
  private mutating func noteKind(_ code: Int) {
    let meaning = words.meanings[code]
    kindDirections.append(meaning.direction)
    if meaning.name == TieTable.tandem { tandemCode = Int32(code) }
  }

  /// What the column of directions says, as Kumu writes it.
  private mutating func direction() -> Bool? {
    guard let code = cells.rows.code(at: directionAt, in: &directions, read: KindMeaning.direction) else { return nil }
    if let direction = directions.meanings[code] { return direction }
    let word = cells.rows.shown(at: directionAt)
    cells.rows.findings.add(
      .directionUnknown, cells.file, at: cells.rows.offset(at: directionAt), was: word,
      message: Phrase(
        en: "\(quoted(word)) is no direction; use directed or undirected",
        de: "\(quoted(word)) ist keine Richtung; es gibt gerichtet und ungerichtet"))
    return nil
  }

  /// The weight of a tie: 1 where the table has none, 0 (and a finding) where the tie is to be dropped.
  private mutating func weight() -> Double {
    guard let weightAt else { return 1 }
    if let digit = cells.rows.digit(at: weightAt), digit > 0 { return Double(digit) }
    switch cells.rows.number(at: weightAt) {
    case .blank:
      cells.rows.findings.add(
        .weightBlank, cells.file, at: cells.rows.offset(at: weightAt), was: "", became: "1",
        message: Phrase(en: "a blank weight counts as 1", de: "ein leeres Gewicht gilt als 1"))
      return 1
    case .number(let number) where TieTable.weights.contains(number): return number
    case .number(0):
      cells.rows.findings.add(
        .weightZero, cells.file, at: cells.rows.offset(at: weightAt), was: cells.rows.shown(at: weightAt),
        message: Phrase(en: "a tie of weight 0 is dropped", de: "eine Beziehung mit Gewicht 0 entfällt"))
    case .number, .invalid:
      let text = cells.rows.shown(at: weightAt)
      if let weight = WeightWords.weight(of: text) {
        cells.noteFolded(text, "\(Int(weight))", at: weightAt)
        return weight
      }
      cells.rows.findings.add(
        .weightInvalid, cells.file, at: cells.rows.offset(at: weightAt), was: text,
        message: Phrase(
          en: "weight \(quoted(text)) is neither 0 nor a number from 10⁻¹⁵ to 10¹⁵",
          de: "das Gewicht \(quoted(text)) ist weder 0 noch eine Zahl von 10⁻¹⁵ bis 10¹⁵"))
    }
    return 0
  }

  // MARK: Ends

  /// Numbers the ends and drops the rows that are no ties.
  private mutating func settleEnds() {
    numberKnownEnds()
    var dropped: Set<Int> = []
    for row in weights.indices {
      // The usual row: two known ends that differ.
      let isPlain = numbers[2 * row] >= 0 && numbers[2 * row + 1] >= 0 && numbers[2 * row] != numbers[2 * row + 1]
      if isPlain, kindCodes[row] != tandemCode, weights[row] != 0 { continue }
      for end in 2 * row...2 * row + 1 where numbers[end] < 0 { numbers[end] = unknownEnd(end) }
      let (source, target) = (numbers[2 * row], numbers[2 * row + 1])
      if source < 0 || target < 0 || weights[row] == 0 || !isTie(source, target, row) { dropped.insert(row) }
    }
    sources.fill(weights.count) { UInt32(truncatingIfNeeded: numbers[2 * $0]) }
    targets.fill(weights.count) { UInt32(truncatingIfNeeded: numbers[2 * $0 + 1]) }
    guard !dropped.isEmpty else { return }
    func isKept(_ row: Int) -> Bool { !dropped.contains(row) }
    sources.keep(isKept)
    targets.keep(isKept)
    weights.keep(isKept)
    since.keep(isKept)
    until.keep(isKept)
    isDirected.keep(isKept)
    starts.keep(isKept)
    kindCodes.keep(isKept)
    sectorCodes.keep(isKept)
    for column in kept.indices { kept[column] = kept[column].keeping(isKept) }
  }

  private mutating func numberKnownEnds() {
    numbers.removeAll()
    var fetched: UInt64 = 0
    for block in stride(from: 0, to: keys.count, by: Self.block) {
      let indices = block..<min(keys.count, block + Self.block)
      // These waits for memory overlap; without them every look-up would wait for itself.
      for index in indices { fetched ^= known.prepare(keys[index].hash) }
      for index in indices {
        numbers.append(known.number(of: cells.text(of: keys[index]), hash: keys[index].hash) ?? -1)
      }
    }
    // What was fetched is used, so that fetching is not optimized away.
    self.fetched ^= fetched
  }

  /// How many look-ups wait for memory together.
  private static let block = 16
  private var fetched: UInt64 = 0

  /// The number of an end that is new in this piece, or -1 and a finding when it must be known and is not.
  private mutating func unknownEnd(_ index: Int) -> Int {
    let text = cells.text(of: keys[index])
    if !givesNodes { return known.count + newIDs.insert(text, hash: keys[index].hash).number }
    let (name, offset) = (text.string, cells.rows.base + keys[index].cell)
    let node = named.node(
      called: name, at: isTandemTable ? .city : nil, names, ids: known, file: cells.file, offset: offset,
      &cells.rows.findings)
    return node ?? -1
  }

  private mutating func isTie(_ source: Int, _ target: Int, _ row: Int) -> Bool {
    if kindCodes[row] == tandemCode {
      let isPair = source != target && level(source) == .city && level(target) == .city
      if !isPair {
        let (first, second) = (cells.text(of: keys[2 * row]).string, cells.text(of: keys[2 * row + 1]).string)
        cells.rows.findings.add(
          .tandemNotCities, cells.file, at: cells.rows.base + keys[2 * row + 1].cell,
          message: Phrase.noTandem(first, second))
      }
      return isPair
    }
    if source == target {
      let id = cells.text(of: keys[2 * row]).string
      cells.rows.findings.add(
        .tieSelfLoop, cells.file, at: Int(starts[row]),
        message: Phrase(
          en: "a tie from \(quoted(id)) to itself is dropped", de: "eine Beziehung von \(quoted(id)) zu sich entfällt"))
    }
    return source != target
  }

  /// The level of a node, or what a new one becomes.
  private func level(_ number: Int) -> Level {
    number < levels.count ? levels[number] : isTandemTable ? .city : .actor
  }

  // MARK: Taking

  /// Gives kinds and sectors the numbers that hold for the whole dataset.
  mutating func settleWords(
    kind: (String, _ offset: Int) -> UInt8, sectors set: (SectorNames.CellMeaning, _ offset: Int) -> SectorSet
  ) {
    words.settle { meaning, offset in meaning.name.map { kind($0, offset) } ?? TieTable.noKind }
    cells.settleSectors(set)
    kinds.fill(kindCodes.count) { row in
      let code = Int(kindCodes[row])
      return code < 0 ? TieTable.noKind : words.values[code] ?? TieTable.noKind
    }
    sectors.fill(sectorCodes.count) { row in
      let code = Int(sectorCodes[row])
      return code < 0 ? .empty : cells.sectorSet(of: code)
    }
  }

  /// Gives the new ends their rows in the dataset.
  mutating func renumberEnds(_ rows: [UInt32]) {
    for tie in sources.indices {
      if sources[tie] >= known.count { sources[tie] = rows[Int(sources[tie]) - known.count] }
      if targets[tie] >= known.count { targets[tie] = rows[Int(targets[tie]) - known.count] }
    }
  }
}

extension Phrase {
  static func noTandem(_ first: String, _ second: String) -> Phrase {
    Phrase(
      en: "a tandem needs two different cities; \(quoted(first)) and \(quoted(second)) are not",
      de: "ein Tandem braucht zwei verschiedene Städte; \(quoted(first)) und \(quoted(second)) sind es nicht")
  }
}

/// What a word in the column of kinds says of a tie's direction.
struct KindDirection: BitwiseCopyable {
  /// Whether the word itself says directed or undirected.
  let stated: Bool?
  /// Whether ties of the kind are directed if nothing is stated.
  let isUsual: Bool
  /// Whether the kind was written otherwise: not composed to NFC, or `Tandem` for `tandem`.
  let isFolded: Bool
}
