/// Where nodes lie: their cities, states and parents, by id or name. Cities and Länder that have no table become nodes.
extension DatasetReader {
  /// What a reference upward was found to mean.
  private enum Parent {
    case node(Int, isNamed: Bool)
    case several([Int])
    /// No Land, where no table of states could know better.
    case noLand
    case unknown
  }

  /// What is known while references are followed.
  private struct Search {
    /// A node that has no table: a city is one with its Land.
    struct Implied: Hashable {
      let text: Int
      let level: Level
      let land: Int?
    }

    let texts: IdentifierTable
    /// The nodes whose ids the texts are.
    let ids: [Int?]
    var names: NameTable
    var found: [OpenParents.Place: Parent] = [:]
    var implied: [Implied: Int] = [:]
    /// The Länder that stand beside the name of a city that has no table.
    var lands: [Int: Set<Int>] = [:]
    /// How many references of each file were names.
    var named: [Int: Int] = [:]
  }

  /// Connects nodes with those that their rows name.
  mutating func followOpenParents() {
    let open = parents
    parents = OpenParents()
    let ids = open.texts.texts.map { dataset.nodes.ids.number(of: $0, hash: $0.hash) }
    var rest: [OpenParents.Reference] = []
    for reference in open.references {
      let place = reference.place
      if let id = ids[place.text], place.level == nil || dataset.nodes.levels[id] == place.level {
        connect(Int(reference.child), to: id, reference.file, reference.offset)
      } else {
        rest.append(reference)
      }
    }
    guard !rest.isEmpty else { return }
    var search = Search(texts: open.texts, ids: ids, names: NameTable(dataset.nodes))
    for reference in rest { noteLand(of: reference, &search) }
    // Rows that say in which Land a city lies make the city that the other rows mean.
    for reference in rest where reference.place.state != nil { follow(reference, &search) }
    search.names = NameTable(dataset.nodes)
    search.found.removeAll()
    for reference in rest where reference.place.state == nil { follow(reference, &search) }
    for (file, count) in search.named.sorted(by: { $0.key < $1.key }) {
      findings.add(
        .namesAsKeys, file,
        message: Phrase(
          en: "\(count, "row gives a name", "rows give names") instead of an id",
          de: "\(count, "Zeile nennt einen Namen", "Zeilen nennen Namen") statt einer Kennung"))
    }
  }

  /// Notes in which Land a row says that a city lies which has no table.
  private mutating func noteLand(of reference: OpenParents.Reference, _ search: inout Search) {
    let place = reference.place
    guard let level = place.level, let state = place.state, !levelsWithTable.contains(level) else { return }
    guard let land = land(state, reference, &search) else { return }
    search.lands[place.text, default: []].insert(land)
  }

  private mutating func follow(_ reference: OpenParents.Reference, _ search: inout Search) {
    let place = reference.place
    let parent = search.found[place] ?? resolve(place, reference, &search)
    search.found[place] = parent
    if case .node(let row, let isNamed) = parent {
      if isNamed { search.named[reference.file, default: 0] += 1 }
      connect(Int(reference.child), to: row, reference.file, reference.offset)
    } else {
      report(parent, search.texts[place.text], reference.file, reference.offset)
    }
  }

  /// The node of the Land that a row names beside a city; reported once if there is none.
  private mutating func land(_ text: Int, _ reference: OpenParents.Reference, _ search: inout Search) -> Int? {
    let place = OpenParents.Place(text: text, level: .state, state: nil)
    if let known = search.found[place] { if case .node(let row, _) = known { return row } else { return nil } }
    let parent = resolve(place, reference, &search)
    search.found[place] = parent
    if case .node(let row, _) = parent { return row }
    report(parent, search.texts[text], reference.file, reference.stateOffset)
    return nil
  }

  private mutating func resolve(
    _ place: OpenParents.Place, _ reference: OpenParents.Reference, _ search: inout Search
  ) -> Parent {
    var named = search.names.nodes(called: search.texts[place.text], at: place.level)
    if named.count == 1 { return .node(named[0], isNamed: true) }
    var land: Int?
    if let state = place.state { land = self.land(state, reference, &search) }
    if let land { named = named.filter { dataset.nodes.parents[$0] == UInt32(land) } }
    if named.count == 1 { return .node(named[0], isNamed: true) }
    if named.count > 1 { return .several(named) }
    // A level may be skipped: an actor directly in its state.
    if let id = search.ids[place.text] { return .node(id, isNamed: false) }
    guard let level = place.level, !levelsWithTable.contains(level) else { return .unknown }
    let implied = Search.Implied(text: place.text, level: level, land: land)
    if let row = search.implied[implied] { return .node(row, isNamed: false) }
    let made = level == .state ? makeLand(place, reference, search) : makeNode(implied, reference, search)
    guard let made else { return .noLand }
    search.implied[implied] = made
    return .node(made, isNamed: false)
  }

  // MARK: Nodes without a table

  private mutating func makeLand(
    _ place: OpenParents.Place, _ reference: OpenParents.Reference, _ search: Search
  ) -> Int? {
    let text = search.texts[place.text]
    guard let land = GermanState(word: text) else { return nil }
    if let row = dataset.nodes.ids.number(of: land.code.utf8) { return row }
    return append(land.code, called: land.name, .state, for: text, reference)
  }

  private mutating func makeNode(
    _ implied: Search.Implied, _ reference: OpenParents.Reference, _ search: Search
  ) -> Int {
    let name = search.texts[implied.text]
    var id = name
    // Cities of one name in several Länder each bear their Land's.
    if let land = implied.land, search.lands[implied.text, default: []].count > 1 {
      id = "\(name) (\(dataset.nodes.names[land]))"
    }
    let row = append(id, called: name, implied.level, for: name, reference)
    if let land = implied.land { dataset.nodes.parents[row] = UInt32(land) }
    return row
  }

  private mutating func append(
    _ id: String, called name: String, _ level: Level, for text: String, _ reference: OpenParents.Reference
  ) -> Int {
    findings.add(
      .parentImplied, reference.file, at: level == .state ? reference.stateOffset : reference.offset, was: text,
      became: level.key,
      message: Phrase(
        en: "\(quoted(text)) is in no table; made a node of level \(level.key)",
        de: "\(quoted(text)) steht in keiner Tabelle; als Knoten der Ebene \(level.name(1)) angelegt"))
    return id.utf8.withByteText { appendNode($0, hash: $0.hash, level: level, name: name) }
  }

  // MARK: Findings

  private mutating func report(_ parent: Parent, _ text: String, _ file: Int, _ offset: Int) {
    switch parent {
    case .node: break
    case .several(let rows):
      findings.addAmbiguous(text, rows.map { dataset.nodes.ids[$0] }, file, at: offset)
    case .noLand:
      findings.add(
        .stateUnknown, file, at: offset, was: text,
        message: Phrase(
          en: "\(quoted(text)) is none of the sixteen German states, so its rows are in no state",
          de: "\(quoted(text)) ist keines der sechzehn Länder; die Zeilen liegen darum in keinem Land"))
    case .unknown:
      findings.add(
        .parentUnknown, file, at: offset, was: text,
        message: Phrase(en: "\(quoted(text)) is in no table", de: "\(quoted(text)) steht in keiner Tabelle"))
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
        de:
          "\(quoted(id)) hat die Ebene \(outer.name(1)); ein Knoten der Ebene \(inner.name(1)) kann nicht darin liegen")
    )
  }
}
