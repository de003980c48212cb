/// Builds a dataset table by table: nodes first, then what refers to them.
///
/// Rows are read in pieces, several at once; everything here happens when a piece is taken, one after the other in the
/// order of the files, so that numbers and findings do not depend on threads.
struct DatasetReader {
  let overrides: [String: ColumnName]
  /// Whether there are node tables; without any, the ties make the nodes.
  let givesNodes: Bool
  /// What to fill cities from.
  let places: Places?
  let threads: Threads
  let chunkSize: Int
  var dataset = Dataset()
  var findings = Findings()
  var sectors = SectorNames()
  var kinds = IdentifierTable()
  private var hasTieTable = false
  /// The tables by the position of their file.
  var layouts: [Int: TableLayout] = [:]
  private var tally = Tally()
  /// What look-ups fetched ahead; kept so that fetching is not optimized away.
  var fetched: UInt64 = 0
  /// Whether a table of nodes could not be read.
  private var lacksNodes = false
  /// The bytes of all tables so far.
  private var size = 0

  /// For every node the file and offsets of its row, to compare rows that share an id.
  var nodeRows: [(file: Int32, start: UInt32, end: UInt32)] = []
  /// For every tie the offset of its row, and for every table of ties its file.
  var tieStarts: [UInt32] = []
  var tieFiles: [Int] = []

  var merges = Merges()
  /// The ids whose rows were left out because they stand for others, and the sectors that those rows name.
  var mergedAway: Set<String> = []
  var mergedSectors: [(target: String, sectors: SectorSet)] = []

  var parents = OpenParents()
  /// Levels that have a table; a node named at another level is made where it is named.
  var levelsWithTable: Set<Level> = []

  init(overrides: [String: ColumnName], givesNodes: Bool, places: Places?, threads: Threads, chunkSize: Int) {
    self.overrides = overrides
    self.givesNodes = givesNodes
    self.places = places
    self.threads = threads
    self.chunkSize = chunkSize
  }

  // MARK: Tables

  mutating func read(_ kind: TableKind, _ file: SourceFile, fileIndex: Int) {
    if let level = kind.level { levelsWithTable.insert(level) }
    if kind.holdsTies { hasTieTable = true }
    guard fits(file, fileIndex) else { return }
    let layout = TableLayout(
      kind, file, fileIndex: fileIndex, overrides: overrides, chunkSize: chunkSize, threads: threads,
      findings: &findings)
    guard let table = layout, table.file.size == file.size || fits(table.file, fileIndex) else {
      lacksNodes = lacksNodes || kind.holdsNodes
      return
    }
    layouts[fileIndex] = table
    tally = Tally(blankLines: table.header.blankLines + (table.file.sheet?.blankRows ?? 0))
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
        kind: kind, file: file.name, title: file.sheet == nil ? kind.fileName : "\(file.name) → \(kind.rawValue)",
        encoding: file.sheet == nil ? table.encoding.name : "Excel",
        separator: file.sheet == nil ? table.dialect.separatorName : Phrase(en: "sheet", de: "Blatt"),
        rows: tally.rows, columns: table.header.columns.map { $0.header },
        meanings: table.header.columns.map { $0.name },
        keptColumns: table.header.keptColumns))
  }

  /// Reports two files that were taken for the same table and do not agree in their columns.
  mutating func checkAgreement(of index: Int, with other: Int) {
    guard let a = layouts[index], let b = layouts[other] else { return }
    guard Set(a.header.columns.map { $0.name }) != Set(b.header.columns.map { $0.name }) else { return }
    let (table, name) = (a.kind.rawValue, b.file.name)
    findings.add(
      .tableTwice, index,
      message: Phrase(
        en: "this and \(quoted(name)) both hold \(table), with different columns",
        de: "dies und \(quoted(name)) enthalten beide \(table), mit verschiedenen Spalten"))
  }

  /// How many bytes the tables may have: as many as 32 bits can number, and where addresses have no more, what a browser
  /// has room for several times over.
  private static let sizeLimit = Int.bitWidth < 64 ? 1 << 27 : Int(clamping: UInt32.max)

  /// Whether a file and those before it can be addressed by numbers of 32 bits.
  private mutating func fits(_ file: SourceFile, _ fileIndex: Int) -> Bool {
    size += file.size
    guard size >= Self.sizeLimit else { return true }
    let limit = Self.sizeLimit >> 30 == 0 ? "128 MiB" : "4 GiB"
    findings.add(
      .fileTooLarge, fileIndex,
      message: Phrase(
        en: "with this file the tables are over \(limit)", de: "mit dieser Datei sind die Tabellen größer als \(limit)")
    )
    return false
  }

  /// Follows the references left open, drops repeated rows, and closes the dataset.
  mutating func finish() -> (Dataset, Findings) {
    followOpenParents()
    if let places { fillCities(from: places) }
    settleMerges()
    mergeRepeatedTies()
    if !hasTieTable {
      findings.add(
        .tieTableMissing, nil,
        message: Phrase(
          en: "no table with ties: add ties.csv, edges.csv or tandems.csv",
          de: "keine Tabelle mit Beziehungen: ergänzen Sie ties.csv, edges.csv oder tandems.csv"))
    }
    // Where nodes are missing, that is the one thing to cure.
    if lacksNodes { findings.removeAll { $0.code.isAboutMissingNodes } }
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

  /// "; did you mean 'halle-saale'?", for as many unknown ids of a kind as are ever shown: the node of that name, or the
  /// id spelled most alike.
  private mutating func suggestIDs() {
    // Every search looks at all ids; on a large dataset only the first few findings get a suggestion.
    let searches = max(3, min(50, 1_000_000 / max(1, dataset.nodes.count)))
    let (ids, names) = (dataset.nodes.ids, dataset.nodes.names)
    findings.amend([.edgeUnknownNode, .parentUnknown, .stateUnknown], first: searches) { finding in
      guard let word = finding.was else { return "" }
      let folded = foldedName(word)
      let named = (0..<names.count).first { !folded.isEmpty && foldedName(names[$0]) == folded }
      let known = finding.code == .stateUnknown ? GermanState.all.map { $0.name } : (0..<ids.count).map { ids[$0] }
      guard let near = named.map({ ids[$0] }) ?? Spelling.nearest(to: word, in: known).first else { return "" }
      return Phrase(en: "; did you mean \(quoted(near))?", de: "; meinten Sie \(quoted(near))?")
    }
  }

  // MARK: Words

  mutating func sectorSet(_ meaning: SectorNames.CellMeaning, _ file: Int, _ offset: Int) -> SectorSet {
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

  mutating func kind(_ name: String, _ file: Int, _ offset: Int) -> UInt8 {
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

  // MARK: Wishes

  private mutating func readWishes(_ table: TableLayout) {
    readByIDsOrNames(table) { reader, names in reader.readWishes(table, names) }
  }

  private mutating func readWishes(_ table: TableLayout, _ names: NameTable?) -> NamedReferences {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    var named = NamedReferences()
    table.readPieces(threads: threads) {
      WishPieceReader(table, known: known, levels: levels, merges: merges, names: names)
    } take: { piece in
      take(piece.cells.rows)
      named.add(piece.named)
      dataset.wishes += piece.wishes
    }
    return named
  }
}

extension DiagnosticCode {
  /// Whether a finding may be there for want of nodes alone.
  fileprivate var isAboutMissingNodes: Bool {
    [.edgeUnknownNode, .parentUnknown, .tandemNotCities, .mergeUnknown, .nameAmbiguous].contains(self)
  }
}
