extension DatasetReader {
  mutating func readTies(_ table: inout TableReader) {
    let isTandemTable = table.kind == .tandems
    let isPeerTable = isTandemTable && table.has(.cityA)
    let (sourceColumn, targetColumn): (ColumnName, ColumnName) =
      isPeerTable ? (.cityA, .cityB) : isTandemTable ? (.guide, .newcomer) : (.source, .target)
    var block = TableBlock(table, from: dataset.ties.count)
    /// The directions that a column `Type` states, as Gephi writes it.
    var directions: Set<Bool> = []
    var directionOfWord: [String: Bool?] = [:]
    while table.next(&findings) {
      let sourceID = identifier(sourceColumn, in: table)
      let targetID = identifier(targetColumn, in: table)
      let stated = table.text(.kind)
      var direction: Bool?
      if let stated {
        // Kinds are few and directions costly to recognise: each spelling is looked at once.
        if directionOfWord[stated] == nil { directionOfWord[stated] = .some(Self.direction(stated)) }
        direction = directionOfWord[stated] ?? nil
        if let direction { directions.insert(direction) }
      }
      let kindName = isTandemTable ? TieTable.tandem : direction == nil ? stated : nil
      let weight = weight(in: &table)
      let sectors = sectorSet(.sector, in: table)
      let since = date(.since, in: table)
      let until = date(.until, in: table)
      check(since, before: until, .until, in: table)
      guard let sourceID, let targetID else { continue }
      let source = endpoint(sourceID, sourceColumn, in: table)
      let target = endpoint(targetID, targetColumn, in: table)
      let kind = kind(kindName, in: table)
      guard let source, let target, let weight, weight > 0 else { continue }
      if kindName == TieTable.tandem { guard checkTandem(source, target, targetColumn, in: table) else { continue } }
      guard source != target else {
        let id = quoted(dataset.nodes.ids[source])
        findings.add(
          .tieSelfLoop, table.fileIndex, at: table.record.start,
          message: Phrase(en: "a tie from \(id) to itself is dropped", de: "eine Beziehung von \(id) zu sich entfällt"))
        continue
      }
      dataset.ties.append(
        source: source, target: target, kind: kind, weight: weight, sectors: sectors, since: since, until: until,
        isDirected: direction ?? (!isPeerTable && kindName.map(TieTable.directedKinds.contains) ?? false))
      tieRows.append((table.fileIndex, table.record.start, table.record.end))
      block.keep(table)
    }
    dataset.tieBlocks.append(block)
    if directions.count > 1 {
      findings.add(
        .directionsMixed, table.fileIndex,
        message: Phrase(
          en: "some ties are directed and some are not; measures take all as undirected",
          de: "manche Beziehungen sind gerichtet, manche nicht; für Maße gelten alle als ungerichtet"))
    }
  }

  /// Whether a word in a column `Type` says directed or undirected; `nil` when it is a kind of tie.
  private static func direction(_ word: String) -> Bool? {
    switch foldedName(word) {
    case "directed", "gerichtet": true
    case "undirected", "mutual", "ungerichtet", "gegenseitig": false
    default: nil
    }
  }

  /// The row of an end of a tie. Without node tables a new id makes an actor.
  private mutating func endpoint(_ id: ArraySlice<UInt8>, _ column: ColumnName, in table: TableReader) -> Int? {
    let id = merged(id)
    if let row = dataset.nodes.ids.number(of: id) { return row }
    if !givesNodes { return appendNode(id, level: table.kind == .tandems ? .city : .actor) }
    let text = String(decoding: id, as: UTF8.self)
    findings.add(
      .edgeUnknownNode, table.fileIndex, at: table.offset(of: column),
      message: Phrase(
        en: "\(quoted(text)) is in no node table", de: "\(quoted(text)) steht in keiner Knotentabelle")
        + nearestIDs(to: text, for: .edgeUnknownNode))
    return nil
  }

  /// The weight of a tie: 1 where the table has none, `nil` and a finding where it cannot be read.
  private mutating func weight(in table: inout TableReader) -> Double? {
    guard table.has(.weight) else { return 1 }
    let offset = table.offset(of: .weight)
    let weight: Double
    switch table.number(.weight, &findings) {
    case .blank:
      findings.add(
        .weightBlank, table.fileIndex, at: offset, was: "", became: "1",
        message: Phrase(en: "a blank weight counts as 1", de: "ein leeres Gewicht gilt als 1"))
      return 1
    case .number(let number) where TieTable.weights.contains(number): weight = number
    case .number, .invalid:
      let text = quoted(table.text(.weight) ?? "")
      findings.add(
        .weightInvalid, table.fileIndex, at: offset,
        message: Phrase(
          en: "weight \(text) is not a number from 0 to 10¹⁵", de: "das Gewicht \(text) ist keine Zahl von 0 bis 10¹⁵"))
      return nil
    }
    if weight == 0 {
      findings.add(
        .weightZero, table.fileIndex, at: offset,
        message: Phrase(en: "a tie of weight 0 is dropped", de: "eine Beziehung mit Gewicht 0 entfällt"))
    }
    return weight
  }

  private mutating func kind(_ name: String?, in table: TableReader) -> UInt8 {
    guard let name else { return TieTable.noKind }
    let (kind, isNew) = kinds.insert(name.composed.utf8)
    if isNew, kind >= KindSet.capacity {
      findings.add(
        .kindsTooMany, table.fileIndex, at: table.offset(of: .kind),
        message: Phrase(
          en: "\(quoted(name)) is the 65th kind of tie; is this the column of kinds?",
          de: "\(quoted(name)) ist die 65. Art von Beziehung; ist das die Spalte der Arten?"))
    }
    return UInt8(min(kind, KindSet.capacity - 1))
  }

  private mutating func checkTandem(_ a: Int, _ b: Int, _ column: ColumnName, in table: TableReader) -> Bool {
    let isPair = a != b && dataset.nodes.levels[a] == .city && dataset.nodes.levels[b] == .city
    if !isPair {
      let (first, second) = (quoted(dataset.nodes.ids[a]), quoted(dataset.nodes.ids[b]))
      findings.add(
        .tandemNotCities, table.fileIndex, at: table.offset(of: column),
        message: Phrase(
          en: "a tandem needs two different cities; \(first) and \(second) are not",
          de: "ein Tandem braucht zwei verschiedene Städte; \(first) und \(second) sind es nicht"))
    }
    return isPair
  }

  /// Everything a tie says but its weight. Ties of one pair that agree in it are one tie, and their weights add.
  private struct TieKey: Hashable {
    let kind: UInt8
    let isReversed: Bool
    let sectors: UInt64
    let since: Int32
    let until: Int32

    init(_ row: Int, _ ties: TieTable) {
      kind = ties.kinds[row]
      isReversed = ties.isDirected[row] && ties.sources[row] > ties.targets[row]
      sectors = ties.statedSectors[row].mask
      since = ties.since[row]?.packed ?? 0
      until = ties.until[row]?.packed ?? 0
    }
  }

  /// Drops rows that repeat another to the letter, and makes one tie of rows that differ in their weight alone.
  /// - Complexity: O(nodes + ties), plus sorting the ties of each node.
  mutating func mergeRepeatedTies() {
    var dropped: Set<Int> = []
    for rows in rowsOfRepeatedPairs() { mergeTies(rows, &dropped) }
    dataset.ties = dataset.ties.removing(dropped)
    var end = 0
    dataset.tieBlocks = dataset.tieBlocks.map { block in
      let kept = dropped.isEmpty ? block : block.removing(dropped, from: end)
      end = kept.rows.upperBound
      return kept
    }
  }

  /// The rows of every pair of nodes that has several, each in the order of the data: a counting sort by the lower end,
  /// then by the higher end within it.
  private func rowsOfRepeatedPairs() -> [[Int]] {
    let (sources, targets) = (dataset.ties.sources, dataset.ties.targets)
    var starts = Array(repeating: 0, count: dataset.nodes.count + 1)
    for row in sources.indices { starts[Int(min(sources[row], targets[row])) + 1] += 1 }
    for node in 0..<dataset.nodes.count { starts[node + 1] += starts[node] }
    var next = starts
    // The higher end and the row in one number, so that sorting looks nothing up.
    var keys = Array(repeating: UInt64(0), count: sources.count)
    for row in sources.indices {
      let (low, high) = (Int(min(sources[row], targets[row])), UInt64(max(sources[row], targets[row])))
      keys[next[low]] = high << 32 | UInt64(row)
      next[low] += 1
    }
    var repeated: [[Int]] = []
    for node in 0..<dataset.nodes.count where starts[node + 1] - starts[node] > 1 {
      keys[starts[node]..<starts[node + 1]].sort()
      var first = starts[node]
      for at in starts[node]..<starts[node + 1] {
        let isLast = at + 1 == starts[node + 1] || keys[at + 1] >> 32 != keys[first] >> 32
        guard isLast else { continue }
        if at > first { repeated.append(keys[first...at].map { Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }) }
        first = at + 1
      }
    }
    return repeated
  }

  /// Looks through the rows of one pair.
  private mutating func mergeTies(_ rows: [Int], _ dropped: inout Set<Int>) {
    var first: [TieKey: Int] = [:]
    var kinds: Set<UInt8> = []
    /// The texts of rows that agree with another, by the first of them.
    var seen: [Int: Set<ArraySlice<UInt8>>] = [:]
    func text(_ row: Int) -> ArraySlice<UInt8> {
      texts[tieRows[row].file]?.bytes[tieRows[row].start..<tieRows[row].end] ?? []
    }
    for row in rows {
      let key = TieKey(row, dataset.ties)
      let original = first[key]
      if original == nil { first[key] = row }
      if kinds.insert(key.kind).inserted { continue }
      let (file, start, _) = tieRows[row]
      let a = quoted(dataset.nodes.ids[Int(dataset.ties.sources[row])])
      let b = quoted(dataset.nodes.ids[Int(dataset.ties.targets[row])])
      guard let original else {
        findings.add(
          .tieParallel, file, at: start,
          message: Phrase(
            en: "\(a) and \(b) are already tied by this kind, with another sector, date or direction; "
              + "weights add in measures",
            de: "\(a) und \(b) sind schon durch diese Art verbunden, mit anderem Sektor, Datum oder anderer Richtung; "
              + "in Maßen addieren sich die Gewichte"))
        continue
      }
      dropped.insert(row)
      if seen[original] == nil { seen[original] = [text(original)] }
      if seen[original]?.insert(text(row)).inserted == false, tieRows[original].file == file {
        findings.add(
          .rowDuplicate, file, at: start,
          message: Phrase(
            en: "the tie of \(a) and \(b) stands twice", de: "die Beziehung von \(a) und \(b) steht zweimal da"))
      } else {
        dataset.ties.weights[original] += dataset.ties.weights[row]
        findings.add(
          .tieParallel, file, at: start,
          message: Phrase(
            en: "\(a) and \(b) are already tied alike; the two become one and their weights add",
            de: "\(a) und \(b) sind schon gleichartig verbunden; aus beiden wird eine, die Gewichte addieren sich"))
      }
    }
  }

  // MARK: Wishes

  mutating func readWishes(_ table: inout TableReader) {
    while table.next(&findings) {
      let cityID = identifier(.city, in: table)
      let partnerID = identifier(.partner, in: table)
      guard let cityID, let partnerID else { continue }
      guard let city = endpoint(cityID, .city, in: table), let partner = endpoint(partnerID, .partner, in: table) else {
        continue
      }
      guard checkTandem(city, partner, .partner, in: table) else { continue }
      var rule = Wish.Rule.wish
      if let text = table.text(.rule) {
        guard let stated = Wish.Rule(word: text) else {
          findings.add(
            .ruleUnknown, table.fileIndex, at: table.offset(of: .rule),
            message: Phrase(
              en: "\(quoted(text)) is no rule; use wish, pin or forbid",
              de: "\(quoted(text)) ist keine Regel; es gibt wish, pin und forbid"))
          continue
        }
        rule = stated
        noteFolded(text, stated.rawValue, .rule, in: table)
      }
      let rank = count(.rank, in: &table, least: 1) ?? 1
      dataset.wishes.append(Wish(city: city, partner: partner, rank: rank, rule: rule))
    }
  }
}

extension Wish.Rule {
  init?(word: String) {
    switch foldedName(word) {
    case "wish", "wunsch": self = .wish
    case "pin", "fest", "gesetzt": self = .pin
    case "forbid", "ausgeschlossen", "nein", "verboten": self = .forbid
    default: return nil
    }
  }
}
