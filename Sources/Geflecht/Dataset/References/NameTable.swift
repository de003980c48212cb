/// The names of nodes, for references that are no ids: `Würzburg` for the city `wuerzburg`, `Bayern` for the Land `BY`.
struct NameTable: Sendable {
  private var rows: [String: [Int]] = [:]
  /// The nodes that stand for a Land, by its code.
  private var lands: [String: [Int]] = [:]
  private let levels: [Level]

  /// - Complexity: O(nodes).
  init(_ nodes: NodeTable) {
    levels = nodes.levels
    for row in 0..<nodes.count {
      let name = CellReading.trimmed(nodes.names[row]).composed
      rows[name, default: []].append(row)
      guard levels[row] == .state else { continue }
      let land = GermanState(word: nodes.ids[row]) ?? GermanState(word: name)
      if let land { lands[land.code, default: []].append(row) }
    }
  }

  /// The nodes that are called so, in the order of their rows.
  /// - Parameter level: The only level that they may have.
  func nodes(called name: String, at level: Level? = nil) -> [Int] {
    let found = (rows[name] ?? []).filter { level == nil || levels[$0] == level }
    guard found.isEmpty, level == nil || level == .state, let land = GermanState(word: name) else { return found }
    return lands[land.code] ?? []
  }
}

extension DatasetReader {
  /// Reads references as ids, and where some are none, once more as names too. Most tables have ids and need no names,
  /// which take a while to gather.
  mutating func readByIDsOrNames(
    _ table: TableLayout, _ read: (inout DatasetReader, NameTable?) -> NamedReferences
  ) {
    let before = self
    guard read(&self, nil).hasUnknown else { return }
    let names = NameTable(dataset.nodes)
    self = before
    let count = read(&self, names).count
    guard count > 0 else { return }
    findings.add(
      .namesAsKeys, table.fileIndex,
      message: Phrase(
        en: "\(count, "reference gives a name", "references give names") instead of an id",
        de: "\(count, "Verweis nennt einen Namen", "Verweise nennen Namen") statt einer Kennung"))
  }
}

/// What a table's references were, besides ids.
struct NamedReferences {
  /// How many were names.
  var count = 0
  /// Whether some were no ids.
  var hasUnknown = false

  /// Adds those of a piece.
  mutating func add(_ other: NamedReferences) {
    count += other.count
    hasUnknown = hasUnknown || other.hasUnknown
  }

  /// The node that a reference names which is no id, or the findings say why there is none.
  /// - Parameter ids: The ids of the nodes, to tell apart those of one name.
  mutating func node(
    called name: String, at level: Level?, _ names: NameTable?, ids: IdentifierTable, file: Int, offset: Int,
    _ findings: inout Findings
  ) -> Int? {
    hasUnknown = true
    let found = names?.nodes(called: name, at: level) ?? []
    if found.count == 1 {
      count += 1
      return found[0]
    }
    if found.isEmpty {
      findings.add(
        .edgeUnknownNode, file, at: offset, was: name,
        message: Phrase(en: "\(quoted(name)) is in no node table", de: "\(quoted(name)) steht in keiner Knotentabelle"))
    } else {
      findings.addAmbiguous(name, found.map { ids[$0] }, file, at: offset)
    }
    return nil
  }
}

extension Findings {
  /// Adds that a name is that of several nodes.
  mutating func addAmbiguous(_ name: String, _ ids: [String], _ file: Int, at offset: Int) {
    let shown = ids.map { quoted($0) }
    add(
      .nameAmbiguous, file, at: offset, was: name,
      message: Phrase(
        en: "\(quoted(name)) may be \(shown, upTo: 5); write which one",
        de: "\(quoted(name)) kann \(shown, upTo: 5) sein; schreiben Sie, was gemeint ist"))
  }
}
