extension Network {
  /// The network of a dataset, whole or in part.
  ///
  /// - Throws: `ViewFailure` when the view names a kind, sector or state that the dataset does not have.
  /// - Complexity: O(nodes + ties) by counting sorts.
  public init(_ dataset: Dataset, view: NetworkView = NetworkView(), threads: Threads = .one) throws(ViewFailure) {
    let kinds = try view.kindMask(in: dataset)
    let states = try view.stateRows(in: dataset)
    self.init(dataset: dataset, view: view)
    let sectors = try sectorMask()
    if view.isWhole {
      takeAll()
    } else {
      chooseNodes(states: states)
      chooseTies(kinds: kinds, sectors: sectors)
    }
    buildRows(threads)
    assert(isConsistent, "the network's rows contradict each other")
  }

  /// The same network, with the same nodes, without some of its recorded ties.
  func hiding(_ isHidden: (RecordedTie) -> Bool) -> Network {
    var view = view
    for position in 0..<recordedTieCount where isHidden(recordedTie(position)) { view.hidden.insert(tieRows[position]) }
    do {
      return try Network(dataset, view: view)
    } catch {
      preconditionFailure("what the view names was found before: \(error.message[.english])")
    }
  }

  /// The same network, with the same nodes, without its ties to some of them: too telling ones under pseudonyms.
  public func droppingTies(to isDropped: (NodeID) -> Bool) -> Network {
    var kept = hiding { isDropped($0.source) || isDropped($0.target) }
    kept.omit(
      recordedTieCount - kept.recordedTieCount,
      Phrase(en: "tie dropped on request", de: "auf Wunsch weggelassene Beziehung"),
      Phrase(en: "ties dropped on request", de: "auf Wunsch weggelassene Beziehungen"))
    return kept
  }

  // MARK: Nodes

  /// Every row of the dataset is a node, and every tie is part of the view.
  private mutating func takeAll() {
    rows = (0..<dataset.nodes.count).map(UInt32.init)
    nodeOfRow = rows
    (levels, sectorSets, parents) = (dataset.nodes.levels, dataset.nodes.sectors, dataset.nodes.parents)
    tieRows = TieRows(all: dataset.ties.count)
  }

  private mutating func chooseNodes(states: Set<UInt32>?) {
    let table = dataset.nodes
    var isKept = Array(repeating: true, count: table.count)
    if let states {
      let rows = (0..<table.count).filter { row in
        !Self.chain(from: row, in: table).contains { table.levels[$0] == .state && states.contains(UInt32($0)) }
      }
      leaveOut(
        rows, from: &isKept, Phrase(en: "node outside these states", de: "Knoten außerhalb dieser Länder"),
        Phrase(en: "nodes outside these states", de: "Knoten außerhalb dieser Länder"))
    }
    if !view.scopes.isEmpty {
      let rows = (0..<table.count).filter { row in
        table.levels[row] == .actor && !(table.scopes[row].map(view.scopes.contains) ?? false)
      }
      leaveOut(
        rows, from: &isKept, Phrase(en: "actor of another scope", de: "Akteur anderer Reichweite"),
        Phrase(en: "actors of another scope", de: "Akteure anderer Reichweite"))
    }
    if let date = view.asOf {
      let isAbsent = (0..<table.count).map { row in
        let facts = table.facts(of: row)
        return !(facts.joined?.isAtOrBefore(date) ?? true) || (facts.left?.isAtOrBefore(date) ?? false)
      }
      let rows = (0..<table.count).filter { row in Self.chain(from: row, in: table).contains { isAbsent[$0] } }
      leaveOut(
        rows, from: &isKept,
        Phrase(en: "node not in the program at \(date)", de: "Knoten, der \(date) nicht dabei war"),
        Phrase(en: "nodes not in the program at \(date)", de: "Knoten, die \(date) nicht dabei waren"))
    }
    contract(table, isKept)
  }

  private mutating func contract(_ table: NodeTable, _ isKept: [Bool]) {
    var target = (0..<table.count).map { isKept[$0] ? $0 : -1 }
    if let level = view.level {
      for row in target.indices where target[row] >= 0 {
        target[row] = Self.chain(from: row, in: table).first { table.levels[$0] == level && isKept[$0] } ?? -1
      }
      let lost = target.indices.count { isKept[$0] && target[$0] < 0 }
      omit(
        lost,
        Phrase(
          en: "node above or outside the level \(level.key)",
          de: "Knoten über oder außerhalb der Ebene \(level.name(1))"),
        Phrase(
          en: "nodes above or outside the level \(level.key)",
          de: "Knoten über oder außerhalb der Ebene \(level.name(1))"))
    }
    nodeOfRow = Array(repeating: .max, count: table.count)
    for row in target.indices where target[row] == row {
      nodeOfRow[row] = UInt32(rows.count)
      rows.append(UInt32(row))
    }
    for row in target.indices where target[row] >= 0 && target[row] != row { nodeOfRow[row] = nodeOfRow[target[row]] }
    levels = rows.map { table.levels[Int($0)] }
    sectorSets = rows.map { recoded(table.sectors[Int($0)]) }
    let unknown = rows.indices.count { sectorSets[$0].isEmpty && !table.sectors[Int(rows[$0])].isEmpty }
    omit(
      unknown,
      Phrase(en: "sector of a node that the scheme lacks", de: "Sektor eines Knotens, den das Schema nicht kennt"),
      Phrase(en: "sectors of nodes that the scheme lacks", de: "Sektoren von Knoten, die das Schema nicht kennt"))
    parents = rows.map { row in
      var above = table.parents[Int(row)]
      while above != NodeTable.noParent, target[Int(above)] != Int(above) { above = table.parents[Int(above)] }
      return above == NodeTable.noParent ? NodeTable.noParent : nodeOfRow[Int(above)]
    }
  }

  /// A row and the rows it lies in, upward. Levels rise at every step, so there are at most four.
  private static func chain(from row: Int, in table: NodeTable) -> [Int] {
    var chain = [row]
    var at = row
    while table.parents[at] != NodeTable.noParent {
      at = Int(table.parents[at])
      chain.append(at)
    }
    return chain
  }

  private mutating func leaveOut(_ rows: [Int], from isKept: inout [Bool], _ one: Phrase, _ several: Phrase) {
    let gone = rows.filter { isKept[$0] }
    for row in gone { isKept[row] = false }
    omit(gone.count, one, several)
  }

  private mutating func omit(_ count: Int, _ one: Phrase, _ several: Phrase) {
    guard count > 0 else { return }
    omissions.append(
      Phrase(
        en: "\(count, one, several)",
        de: "\(count, one, several)"))
  }

  // MARK: Ties

  private mutating func chooseTies(kinds: KindSet?, sectors: SectorSet?) {
    let ties = dataset.ties
    var chosen: [UInt32] = []
    var (otherKinds, otherSectors, otherDates, undated, outside, inside) = (0, 0, 0, 0, 0, 0)
    for row in 0..<ties.count where !view.hidden.contains(row) {
      let (a, b) = (nodeOfRow[Int(ties.sources[row])], nodeOfRow[Int(ties.targets[row])])
      if a == .max || b == .max {
        outside += 1
      } else if let kinds, !kinds.contains(Int(ties.kinds[row])) {
        otherKinds += 1
      } else if let sectors, recoded(dataset.tag(ofTie: row)).isDisjoint(with: sectors) {
        otherSectors += 1
      } else if view.asOf != nil, ties.since[row] == nil, view.undated == .leftOut {
        undated += 1
      } else if let date = view.asOf, !ties.isCurrent(row, at: date) {
        otherDates += 1
      } else if a == b {
        inside += 1
      } else {
        chosen.append(UInt32(row))
      }
    }
    tieRows = TieRows(chosen)
    omit(
      outside, Phrase(en: "tie with an end outside", de: "Beziehung mit einem Ende außerhalb"),
      Phrase(en: "ties with an end outside", de: "Beziehungen mit einem Ende außerhalb"))
    omit(
      otherKinds, Phrase(en: "tie of another kind", de: "Beziehung anderer Art"),
      Phrase(en: "ties of other kinds", de: "Beziehungen anderer Art"))
    omit(
      otherSectors, Phrase(en: "tie of another sector", de: "Beziehung anderer Sektoren"),
      Phrase(en: "ties of other sectors", de: "Beziehungen anderer Sektoren"))
    omit(
      undated, Phrase(en: "tie without a date", de: "Beziehung ohne Datum"),
      Phrase(en: "ties without a date", de: "Beziehungen ohne Datum"))
    omit(
      otherDates, Phrase(en: "tie of another time", de: "Beziehung aus anderer Zeit"),
      Phrase(en: "ties of other times", de: "Beziehungen aus anderer Zeit"))
    omit(
      inside, Phrase(en: "tie within one node", de: "Beziehung innerhalb eines Knotens"),
      Phrase(en: "ties within one node", de: "Beziehungen innerhalb eines Knotens"))
  }

  /// Fills the compressed rows. The dataset has its ties sorted already; a part of it is sorted anew.
  private mutating func buildRows(_ threads: Threads) {
    let (ties, nodeOfRow, tieRows, network) = (dataset.ties, nodeOfRow, tieRows, self)
    let pairs =
      view.isWhole
      ? dataset.pairs
      : TiePairs(
        sources: tieRows.map { nodeOfRow[Int(ties.sources[$0])] },
        targets: tieRows.map { nodeOfRow[Int(ties.targets[$0])] }, nodeCount: nodeCount, threads: threads)
    // What an end adds to a tie's tag where the data state none.
    let own = (0..<dataset.nodes.count).map { row in
      dataset.nodes.levels[row] == .actor ? recoded(dataset.nodes.sectors[row]) : .empty
    }
    let built =
      view.isWhole
      ? CompressedRows(pairs, threads: threads) { tie in
        ties.weights[tie]
      } tag: { tie, a, b in
        let stated = ties.statedSectors[tie]
        return stated.isEmpty ? own[a].union(own[b]) : stated
      }
      : CompressedRows(pairs, threads: threads) { position in
        ties.weights[tieRows[position]]
      } tag: { position, _, _ in
        let tie = tieRows[position]
        let stated = ties.statedSectors[tie]
        return stated.isEmpty
          ? own[Int(ties.sources[tie])].union(own[Int(ties.targets[tie])]) : network.recoded(stated)
      }
    (offsets, neighborColumn) = (built.offsets, built.neighbors)
    (weightColumn, tagColumn) = (built.weights, built.tags)
  }

  /// Whether the rows are sorted, symmetric, without loops, and levels rise from child to parent.
  private var isConsistent: Bool {
    guard offsets.count == nodeCount + 1, offsets.last == neighborColumn.count else { return false }
    return nodes.allSatisfy { node in
      let row = neighbors(of: node)
      let isSorted = zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
      let isSymmetric = zip(row, weights(of: node)).allSatisfy { neighbor, weight in
        guard let back = neighbors(of: neighbor).firstIndex(of: node) else { return false }
        return weightColumn[back] == weight && neighbor != node && weight > 0
      }
      let rises = self[node].parent.map { self[$0].level > self[node].level } ?? true
      return isSorted && isSymmetric && rises
    }
  }
}

extension TieTable {
  /// Whether a tie has begun by a date and not ended. A tie without a beginning counts as begun.
  func isCurrent(_ row: Int, at date: PartialDate) -> Bool {
    (since[row]?.isAtOrBefore(date) ?? true) && !(until[row]?.isAtOrBefore(date) ?? false)
  }
}

extension Network {
  /// The sectors whose ties the view holds; it names them as the data or as its scheme does.
  private func sectorMask() throws(ViewFailure) -> SectorSet? {
    guard !view.sectors.isEmpty else { return nil }
    var set = SectorSet.empty
    for name in view.sectors {
      let key = SectorNames.foldedKey(of: name) ?? name
      let known = (dataset.sectorNames + sectorNames).first { foldedName($0) == foldedName(key) }
      guard let known, let sector = view.scheme.name(of: known).flatMap(sectorNames.firstIndex) else {
        throw .unknown(name, Phrase(en: "sector", de: "Sektor"), among: sectorNames)
      }
      set.insert(SectorID(sector))
    }
    return set
  }
}

extension NetworkView {
  fileprivate func kindMask(in dataset: Dataset) throws(ViewFailure) -> KindSet? {
    guard !kinds.isEmpty else { return nil }
    var set = KindSet()
    for name in kinds {
      guard let kind = dataset.kindNames.firstIndex(where: { foldedName($0) == foldedName(name) }) else {
        throw .unknown(name, Phrase(en: "kind of tie", de: "Art von Beziehung"), among: dataset.kindNames)
      }
      set.insert(kind)
    }
    return set
  }

  fileprivate func stateRows(in dataset: Dataset) throws(ViewFailure) -> Set<UInt32>? {
    guard !states.isEmpty else { return nil }
    let all = (0..<dataset.nodes.count).filter { dataset.nodes.levels[$0] == .state }
    var rows: Set<UInt32> = []
    for name in states {
      let row = all.first { dataset.nodes.ids[$0] == name || foldedName(dataset.nodes.names[$0]) == foldedName(name) }
      guard let row else {
        let known = all.flatMap { [dataset.nodes.ids[$0], dataset.nodes.names[$0]] }
        throw .unknown(name, Phrase(en: "state", de: "Land"), among: known)
      }
      rows.insert(UInt32(row))
    }
    return rows
  }
}

extension ViewFailure {
  fileprivate static func unknown(_ name: String, _ what: Phrase, among known: [String]) -> ViewFailure {
    let near = Spelling.nearest(to: name, in: known).first
    let listed = known.prefix(20).map { printable($0, limit: 40) }.joined(separator: ", ")
    let hint =
      near.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") }
      ?? Phrase(
        en: "there are: \(listed)",
        de: "es gibt: \(listed)")
    return ViewFailure(
      message: Phrase(
        en: "no \(what) \(quoted(name)) in the data; ",
        de: "\(what) \(quoted(name)) kommt nicht vor; ") + hint)
  }
}
