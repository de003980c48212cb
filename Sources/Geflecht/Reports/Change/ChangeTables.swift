/// The tables about change, for people and for spreadsheets.
extension ChangeOutcome {
  /// Who stayed, entered and left, by level, sector and state.
  var presenceTable: ReportTable {
    let (earlier, later) = waveNames
    var table = ReportTable(columns: [
      .init("by", Phrase(en: "by", de: "nach")), .init("group", Phrase(en: "group", de: "Gruppe")),
      .init("before", earlier), .init("stayed", Phrase(en: "stayed", de: "geblieben")),
      .init("left", Phrase(en: "left", de: "gegangen")), .init("entered", Phrase(en: "entered", de: "gekommen")),
      .init("after", later),
    ])
    func add(_ by: Phrase, _ group: Phrase, _ nodes: Presence) {
      table.append([
        .phrase(by), .phrase(group), .count(nodes.before), .count(nodes.stayed), .count(nodes.left),
        .count(nodes.entered), .count(nodes.after),
      ])
    }
    for (level, nodes) in presenceByLevel { add(Phrase(en: "level", de: "Ebene"), level.plural, nodes) }
    for (sector, nodes) in presenceBySector { add(Phrase(en: "sector", de: "Sektor"), sectorTitle(sector), nodes) }
    for (_, title, nodes) in presenceByState { add(Phrase(en: "state", de: "Land"), title, nodes) }
    return table
  }

  /// What became of the ties among those who stayed: of all, by kind and by sector.
  var tieTable: ReportTable {
    let (earlier, later) = waveNames
    var table = ReportTable(columns: [
      .init("by", Phrase(en: "by", de: "nach")), .init("group", Phrase(en: "group", de: "Gruppe")),
      .init("before", earlier), .init("kept", Phrase(en: "kept", de: "geblieben")),
      .init("ended", Phrase(en: "ended", de: "beendet")), .init("new", Phrase(en: "new", de: "neu")),
      .init("after", later), .init("jaccard", Phrase("Jaccard")),
      .init("turnover", Phrase(en: "turnover", de: "Wechsel")),
    ])
    func add(_ by: Phrase, _ group: ReportTable.Cell, _ ties: TieTurnover) {
      table.append([
        .phrase(by), group, .count(ties.before), .count(ties.kept), .count(ties.ended), .count(ties.new),
        .count(ties.after), .optional(ties.jaccard, decimals: 2), .optional(ties.turnover, decimals: 2),
      ])
    }
    add(Phrase(en: "all", de: "alle"), .blank, ties)
    for (kind, ties) in tiesByKind {
      add(Phrase(en: "kind", de: "Art"), .phrase(kindTitle(kind)), ties)
    }
    for (sector, ties) in tiesBySector { add(Phrase(en: "sector", de: "Sektor"), .phrase(sectorTitle(sector)), ties) }
    return table
  }

  /// The numbers of a kind that differ, before and after, and how many do not.
  func numberTable(of kind: ChangedNumber.Whole.Kind) -> (table: ReportTable, unchanged: Int) {
    let numbers = numbers.filter { $0.whole.kind == kind }
    let (earlier, later) = waveNames
    var columns: [ReportTable.Column] = [
      .init("measure", Phrase(en: "number", de: "Zahl")), .init("before", earlier), .init("after", later),
      .init("difference", Phrase(en: "difference", de: "Unterschied")),
      .init("stayed", Phrase(en: "stayed", de: "Gebliebene")),
      .init("composition", Phrase(en: "entries, exits", de: "Zu-/Abgänge")),
    ]
    if documented.differs {
      columns += [
        .init("net", Phrase(en: "net", de: "netto")), .init("coverage", Phrase(en: "coverage", de: "Abdeckung")),
      ]
    }
    if draws > 0 { columns += [.init("error", "±"), .init("p", "p"), .init("q", "q")] }
    var table = ReportTable(columns: columns)
    let differing = numbers.filter { $0.before != $0.after || $0.stayedBefore != $0.stayedAfter }
    for number in differing {
      let values =
        [number.before, number.after, number.difference, number.stayed, number.composition]
        + (documented.differs ? [number.net, number.coverage] : [])
      let decimals = Self.decimals(of: [number.before, number.after, number.stayedBefore, number.stayedAfter])
      var cells: [ReportTable.Cell] = [.phrase(number.name(waves))]
      cells += values.map { .optional($0, decimals: decimals) }
      if draws > 0 {
        cells += [
          .optional(number.test?.error.map { $0 * ChangeTest.width }, decimals: decimals),
          .optional(number.test?.p, decimals: 3), .optional(number.test?.q, decimals: 3),
        ]
      }
      table.append(cells)
    }
    return (table, numbers.count - differing.count)
  }

  /// How many decimals tell numbers of a size apart.
  private static func decimals(of values: [Double?]) -> Int {
    let sizes = values.compactMap { $0?.magnitude }
    let most = sizes.max() ?? 0
    if most >= 10, sizes.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    return most >= 10 ? 1 : most >= 0.1 ? 2 : 4
  }

  // MARK: For spreadsheets

  /// Nodes, ties, numbers and sentences, a table each.
  var flatTables: [Presentation.Table] {
    [
      .init("numbers", flatNumbers), .init("nodes", flatNodes), .init("presence", presenceTable),
      .init("ties", tieTable), .init("states", StateChanges(levels.before, levels.after).flatTable),
      .init("claims", flatClaims),
    ]
  }

  private var flatNumbers: ReportTable {
    let keys = [
      "measure", "of", "column", "title", "question", "before", "after", "stayed_before", "stayed_after", "difference",
      "stayed", "composition", "net", "coverage", "stayed_if_open_ties_ended", "low", "high", "p", "q", "draws",
      "exact",
      "verdict",
    ]
    var table = ReportTable(columns: keys.map { .init($0, Phrase($0)) })
    for number in numbers {
      let before: [ReportTable.Cell] = [
        .text(number.card.id), .text(number.whole.key), .text(number.column.key), .phrase(number.name(waves)),
        .phrase(number.card.summary),
      ]
      let values = [
        number.before, number.after, number.stayedBefore, number.stayedAfter, number.difference, number.stayed,
        number.composition, number.net, number.coverage, number.stayedIfOver, number.interval?.low,
        number.interval?.high, number.test?.p, number.test?.q,
      ]
      table.append(
        before + values.map { .optional($0, decimals: 6) } + [
          number.test.map { .count($0.draws) } ?? .blank,
          number.test.map { .text($0.isExact ? "yes" : "no") } ?? .blank,
          number.verdict.map { .text($0.rawValue) } ?? .blank,
        ])
    }
    return table
  }

  private var flatNodes: ReportTable {
    var table = ReportTable(
      columns: ["change", "id", "name", "level", "sectors", "state"].map { .init($0, Phrase($0)) })
    func add(_ change: String, _ node: NodeID, _ network: Network) {
      table.append([
        .text(change), .text(network.id(of: node)), .phrase(network.title(of: node)),
        .text(network[node].level.key), .list(network[node].sectors.map { network.sectorNames[$0.index] }),
        network.stateID(of: node).map { .text($0) } ?? .blank,
      ])
    }
    for pair in waves.stayed { add("stayed", pair.after, waves.after) }
    for node in waves.entered { add("entered", node, waves.after) }
    for node in waves.left { add("left", node, waves.before) }
    return table
  }

  private var flatClaims: ReportTable {
    var table = ReportTable(columns: ["claim", "text"].map { .init($0, Phrase($0)) })
    for claim in findings + claims { table.append([.text(claim.kind.rawValue), .phrase(claim.words)]) }
    return table
  }
}
