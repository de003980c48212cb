extension DatasetReader {
  mutating func readNodes(_ table: inout TableReader) {
    var facts = FactColumns(rows: dataset.nodes.count..<dataset.nodes.count)
    var block = TableBlock(table, from: dataset.nodes.count)
    while table.next(&findings) {
      guard let id = identifier(.id, in: table) else { continue }
      if isMergedAway(id, in: table) { continue }
      let (row, isNew) = dataset.nodes.ids.insert(id)
      let place = (file: table.fileIndex, start: table.record.start, end: table.record.end)
      guard isNew else {
        reportSecondRow(of: row, place, in: table)
        continue
      }
      nodeRows.append(place)
      checkMojibake(.id, in: table)
      checkMojibake(.name, in: table)
      let level = self.level(in: table)
      dataset.nodes.levels.append(level)
      if let name = table.text(.name) {
        dataset.nodes.names.append(name)
      } else {
        dataset.nodes.names.append(id)
      }
      dataset.nodes.scopes.append(scope(in: table))
      dataset.nodes.sectors.append(nodeSectors(level, in: table))
      dataset.nodes.parents.append(NodeTable.noParent)
      readFacts(into: &facts, from: &table)
      setParent(of: row, level, in: &table)
      block.keep(table)
    }
    dataset.nodeBlocks.append(block)
    facts.rows = facts.rows.lowerBound..<dataset.nodes.count
    dataset.nodes.facts.append(facts)
  }

  private mutating func reportSecondRow(
    of row: Int, _ place: (file: Int, start: Int, end: Int), in table: TableReader
  ) {
    let first = nodeRows[row]
    let isSame =
      first.file == place.file
      && table.file.bytes[first.start..<first.end].elementsEqual(table.file.bytes[place.start..<place.end])
    let id = quoted(dataset.nodes.ids[row])
    if isSame {
      findings.add(
        .rowDuplicate, place.file, at: place.start,
        message: Phrase(en: "the row of \(id) stands twice", de: "die Zeile von \(id) steht zweimal da"))
    } else {
      findings.add(
        .idConflict, place.file, at: table.offset(of: .id),
        message: Phrase(
          en: "\(id) already names another row; ids must differ",
          de: "\(id) bezeichnet schon eine andere Zeile; Kennungen müssen sich unterscheiden"))
    }
  }

  private mutating func level(in table: TableReader) -> Level {
    if let level = table.kind.level { return level }
    guard let text = table.text(.level) else {
      if table.has(.level) {
        findings.add(
          .levelBlank, table.fileIndex, at: table.offset(of: .level), was: "", became: Level.actor.key,
          message: Phrase(en: "no level; counts as an actor", de: "keine Ebene; gilt als Akteur"))
      }
      return .actor
    }
    guard let level = Level(word: text) else {
      findings.add(
        .levelUnknown, table.fileIndex, at: table.offset(of: .level),
        message: Phrase(
          en: "\(quoted(text)) is no level; use actor, city, state or federal",
          de: "\(quoted(text)) ist keine Ebene; es gibt Akteur, Stadt, Land und Bund"))
      return .actor
    }
    if level.key != text {
      findings.add(
        .levelFolded, table.fileIndex, at: table.offset(of: .level), was: text, became: level.key,
        message: Phrase(en: "\(quoted(text)) read as '\(level.key)'", de: "\(quoted(text)) als '\(level.key)' gelesen"))
    }
    return level
  }

  private mutating func scope(in table: TableReader) -> Scope? {
    guard let text = table.text(.scope) else { return nil }
    if let scope = Scope(word: text) {
      noteFolded(text, scope.key, .scope, in: table)
      return scope
    }
    findings.add(
      .scopeUnknown, table.fileIndex, at: table.offset(of: .scope),
      message: Phrase(
        en: "\(quoted(text)) is no scope; use local, state or federal",
        de: "\(quoted(text)) ist keine Reichweite; es gibt lokal, Land und Bund"))
    return nil
  }

  private mutating func nodeSectors(_ level: Level, in table: TableReader) -> SectorSet {
    let set = sectorSet(.sector, in: table)
    if set.isEmpty, level == .actor, table.has(.sector), table.text(.sector) == nil {
      findings.add(
        .sectorBlank, table.fileIndex, at: table.offset(of: .sector),
        message: Phrase(
          en: "the actor has no sector and takes no part in cross-sector measures",
          de: "der Akteur hat keinen Sektor und bleibt bei sektorübergreifenden Maßen außen vor"))
    }
    return set
  }

  // MARK: Containment

  /// Puts a node into the node that its row names: the nearest level above that is filled in.
  private mutating func setParent(of row: Int, _ level: Level, in table: inout TableReader) {
    let upward: [(ColumnName, Level?)] = [(.parent, nil), (.city, .city), (.state, .state), (.federal, .federal)]
    for (column, parentLevel) in upward {
      guard let reference = reference(column, in: table) else { continue }
      let bytes = merged(reference)
      if let parent = dataset.nodes.ids.number(of: bytes), dataset.nodes.levels[parent] > level {
        dataset.nodes.parents[row] = UInt32(parent)
        return
      }
      let id = String(decoding: bytes, as: UTF8.self)
      let offset = table.offset(of: column)
      if let parent = dataset.nodes.ids.number(of: id.utf8) {
        connect(row, to: parent, id, table.fileIndex, offset)
      } else if table.kind == .nodes || parentLevel.map(levelsWithTable.contains) ?? true {
        pendingParents.append(PendingParent(child: row, id: id, file: table.fileIndex, offset: offset))
      } else if let parentLevel {
        pendingParents.append(PendingParent(child: row, id: id, file: table.fileIndex, offset: offset))
        impliedLevels[id] = parentLevel
      }
      return
    }
  }

  private mutating func connect(_ child: Int, to parent: Int, _ id: String, _ file: Int, _ offset: Int) {
    guard dataset.nodes.levels[parent] > dataset.nodes.levels[child] else {
      let (inner, outer) = (dataset.nodes.levels[child].key, dataset.nodes.levels[parent].key)
      findings.add(
        .parentLevel, file, at: offset,
        message: Phrase(
          en: "\(quoted(id)) is of level \(outer); a node of level \(inner) cannot lie inside it",
          de: "\(quoted(id)) hat die Ebene \(outer); ein Knoten der Ebene \(inner) kann nicht darin liegen"))
      return
    }
    dataset.nodes.parents[child] = UInt32(parent)
  }

  mutating func followPendingParents() {
    for pending in pendingParents {
      if let parent = dataset.nodes.ids.number(of: pending.id.utf8) {
        connect(pending.child, to: parent, pending.id, pending.file, pending.offset)
      } else if let level = impliedLevels[pending.id] {
        let parent = appendNode(pending.id.utf8, level: level)
        findings.add(
          .parentImplied, pending.file, at: pending.offset,
          message: Phrase(
            en: "\(quoted(pending.id)) is in no table; made a node of level \(level.key)",
            de: "\(quoted(pending.id)) steht in keiner Tabelle; als Knoten der Ebene \(level.key) angelegt"))
        connect(pending.child, to: parent, pending.id, pending.file, pending.offset)
      } else {
        findings.add(
          .parentUnknown, pending.file, at: pending.offset,
          message: Phrase(
            en: "\(quoted(pending.id)) is in no table", de: "\(quoted(pending.id)) steht in keiner Tabelle")
            + nearestIDs(to: pending.id, for: .parentUnknown))
      }
    }
    pendingParents = []
  }

  /// Adds a node that has no row of its own.
  mutating func appendNode(_ id: some Collection<UInt8>, level: Level) -> Int {
    let row = dataset.nodes.ids.insert(id).number
    dataset.nodes.names.append(id)
    dataset.nodes.levels.append(level)
    dataset.nodes.scopes.append(nil)
    dataset.nodes.sectors.append(.empty)
    dataset.nodes.parents.append(NodeTable.noParent)
    nodeRows.append((-1, 0, 0))
    return row
  }

  /// "; did you mean 'halle-saale'?", looked up for as many findings of a code as are ever shown.
  func nearestIDs(to id: String, for code: DiagnosticCode) -> Phrase {
    // Every search looks at all ids; on a large dataset only the first few findings get a suggestion.
    let searches = max(3, min(50, 1_000_000 / max(1, dataset.nodes.count)))
    guard findings.count(of: code) < searches else { return "" }
    let ids = (0..<dataset.nodes.ids.count).lazy.map { dataset.nodes.ids[$0] }
    guard let near = Spelling.nearest(to: id, in: ids).first else { return "" }
    return Phrase(en: "; did you mean \(quoted(near))?", de: "; meinten Sie \(quoted(near))?")
  }

  // MARK: Facts

  private mutating func readFacts(into facts: inout FactColumns, from table: inout TableReader) {
    if table.has(.latitude) || table.has(.longitude) { facts.coordinates.append(coordinate(in: &table)) }
    if table.has(.population) { facts.populations.append(count(.population, in: &table)) }
    if table.has(.joined) { facts.joined.append(date(.joined, in: table)) }
    if table.has(.left) {
      facts.left.append(date(.left, in: table))
      check(facts.joined.last ?? nil, before: facts.left.last ?? nil, .left, in: table)
    }
    if table.has(.lastSeen) { facts.lastSeen.append(date(.lastSeen, in: table)) }
    if table.has(.partnerSince) { facts.partnerSince.append(date(.partnerSince, in: table)) }
    if table.has(.topics) { facts.topics.append(CellReading.list(table.text(.topics) ?? "")) }
    if table.has(.offers) { facts.offers.append(CellReading.list(table.text(.offers) ?? "")) }
    if table.has(.needs) { facts.needs.append(CellReading.list(table.text(.needs) ?? "")) }
    if table.has(.guideCapacity) { facts.guideCapacities.append(count(.guideCapacity, in: &table)) }
  }

  private mutating func coordinate(in table: inout TableReader) -> Coordinate? {
    let latitude = number(.latitude, in: &table, range: -90...90)
    let longitude = number(.longitude, in: &table, range: -180...180)
    guard let latitude, let longitude else {
      let missing: ColumnName = latitude == nil ? .latitude : .longitude
      if (latitude == nil) != (longitude == nil), table.text(missing) == nil {
        findings.add(
          .coordinateIncomplete, table.fileIndex, at: table.offset(of: missing),
          message: Phrase(
            en: "'\(missing.rawValue)' is missing, so the place is unknown",
            de: "'\(missing.rawValue)' fehlt, der Ort ist also unbekannt"))
      }
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
