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
      let isKept = filteredNodes(states: states)
      let ties = filteredTies(isKept, kinds: kinds, sectors: sectors)
      contractNodes(isKept)
      contractTies(ties)
      if view.level != nil { profilesBeforeRollUp = CityProfiles(of: self, ties: ties) { isKept[$0] } }
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
      .tiesDropped, recordedTieCount - kept.recordedTieCount,
      Phrase(en: "tie dropped on request", de: "auf Wunsch weggelassene Beziehung"),
      Phrase(en: "ties dropped on request", de: "auf Wunsch weggelassene Beziehungen"))
    return kept
  }

  // MARK: Nodes and ties

  /// Every row of the dataset is a node, and every tie is part of the view.
  private mutating func takeAll() {
    rows = (0..<dataset.nodes.count).map(UInt32.init)
    nodeOfRow = rows
    (levels, sectorSets, parents) = (dataset.nodes.levels, dataset.nodes.sectors, dataset.nodes.parents)
    tieRows = TieRows(all: dataset.ties.count)
  }

  /// Makes nodes of the rows that are left, those of other levels as the one of the view's level that they lie in.
  private mutating func contractNodes(_ isKept: [Bool]) {
    let table = dataset.nodes
    var target = (0..<table.count).map { isKept[$0] ? $0 : -1 }
    if let level = view.level {
      for row in target.indices where target[row] >= 0 {
        let upward = table.chain(from: row).first { above in
          isKept[above] && (table.levels[above] == level || view.keepsUpperLevels && table.levels[above] > level)
        }
        target[row] = upward ?? -1
      }
      let lost = target.indices.count { isKept[$0] && target[$0] < 0 }
      omit(
        .nodesOutsideLevel, lost,
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
    if view.asOf != nil {
      undatedNodeCount = rows.count { row in !table.chain(from: Int(row)).contains { table.isDated($0) } }
    }
    levels = rows.map { table.levels[Int($0)] }
    sectorSets = rows.map { recoded(table.sectors[Int($0)]) }
    let unknown = rows.indices.count { sectorSets[$0].isEmpty && !table.sectors[Int(rows[$0])].isEmpty }
    omit(
      .sectorsOutsideScheme, unknown,
      Phrase(en: "sector of a node that the scheme lacks", de: "Sektor eines Knotens, den das Schema nicht kennt"),
      Phrase(en: "sectors of nodes that the scheme lacks", de: "Sektoren von Knoten, die das Schema nicht kennt"))
    parents = rows.map { row in
      var above = table.parents[Int(row)]
      while above != NodeTable.noParent, target[Int(above)] != Int(above) { above = table.parents[Int(above)] }
      return above == NodeTable.noParent ? NodeTable.noParent : nodeOfRow[Int(above)]
    }
  }

  /// Leaves out the ties whose ends the view does not show, or shows as one.
  private mutating func contractTies(_ rows: TieRows) {
    guard let level = view.level else {
      tieRows = rows
      return
    }
    let ties = dataset.ties
    var chosen: [UInt32] = []
    var (above, inside) = (0, 0)
    for row in rows {
      let (a, b) = (nodeOfRow[Int(ties.sources[row])], nodeOfRow[Int(ties.targets[row])])
      if a == .max || b == .max {
        above += 1
      } else if a == b {
        inside += 1
      } else {
        chosen.append(UInt32(row))
      }
    }
    tieRows = TieRows(chosen)
    omit(
      .tiesEndingOutsideLevel, above,
      Phrase(
        en: "tie that ends above or outside the level \(level.key)",
        de: "Beziehung, die über oder außerhalb der Ebene \(level.name(1)) endet"),
      Phrase(
        en: "ties that end above or outside the level \(level.key)",
        de: "Beziehungen, die über oder außerhalb der Ebene \(level.name(1)) enden"))
    omit(
      .tiesWithinOneNode, inside, Phrase(en: "tie within one node", de: "Beziehung innerhalb eines Knotens"),
      Phrase(en: "ties within one node", de: "Beziehungen innerhalb eines Knotens"))
  }

  /// Says what the view leaves out, if it is anything.
  mutating func omit(_ reason: Omission.Reason, _ count: Int, _ one: Phrase, _ several: Phrase) {
    guard count > 0 else { return }
    leftOut.append(
      Omission(
        reason: reason, count: count, words: Phrase(en: "\(count, one, several)", de: "\(count, one, several)")))
  }

  // MARK: Rows

  /// Fills the compressed rows. The dataset has its ties sorted already; a part of it is sorted anew.
  mutating func buildRows(_ threads: Threads) {
    let (ties, nodeOfRow, tieRows, network) = (dataset.ties, nodeOfRow, tieRows, self)
    let isWhole = view.isWhole && nodeCount == dataset.nodes.count && tieRows.count == ties.count
    let pairs =
      isWhole
      ? dataset.pairs
      : TiePairs(
        sources: tieRows.map { nodeOfRow[Int(ties.sources[$0])] },
        targets: tieRows.map { nodeOfRow[Int(ties.targets[$0])] }, nodeCount: nodeCount, threads: threads)
    // What an end adds to a tie's tag where the data state none.
    let own = (0..<dataset.nodes.count).map { row in
      dataset.nodes.levels[row] == .actor ? recoded(dataset.nodes.sectors[row]) : .empty
    }
    let built =
      isWhole
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
