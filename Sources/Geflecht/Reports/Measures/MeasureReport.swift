/// Measures of a network as tables: one a family for nodes, one for the network's numbers, one a sector table.
public enum MeasureReport {
  /// The answer to `geflecht measure`.
  /// - Parameters:
  ///   - results: The measures and their answers.
  ///   - settings: How the measures counted.
  ///   - top: How many nodes a table for people shows; the rest is counted.
  public static func make(
    _ results: ResultTable, settings: MeasureSettings = MeasureSettings(), top: Int
  ) -> Presentation {
    Presentation(
      report: report(results, settings, top: top), table: flatTable(results), json: json(results, settings))
  }

  // MARK: For people

  private static func report(_ results: ResultTable, _ settings: MeasureSettings, top: Int) -> Report {
    let network = results.network
    var report = Report(title: Phrase(en: "Measures of the network", de: "Maße des Netzwerks"))
    report.blocks += (network.description + settings.sentences(for: results)).map { .paragraph($0) }
    let perNode = results.entries.filter(\.isPerNode)
    for family in MeasureCard.Family.allCases {
      let entries = perNode.filter { MeasureCatalog.measure($0.id)?.card.family == family }
      if !entries.isEmpty { report.blocks.append(.heading(family.title)) }
      for group in alike(entries, network) { report.blocks += nodeBlocks(group, network, top: top) }
    }
    let numbers = results.entries.compactMap { entry -> (String, Double?)? in
      if case .network(let value) = entry.result { (entry.id, value) } else { nil }
    }
    if !numbers.isEmpty {
      report.blocks.append(.heading(Phrase(en: "The network as a whole", de: "Das Netzwerk als Ganzes")))
      var table = ReportTable(columns: [
        .init("measure", Phrase(en: "measure", de: "Maß")), .init("value", Phrase(en: "value", de: "Wert")),
        .init("meaning", Phrase(en: "meaning", de: "Bedeutung")),
      ])
      for (id, value) in numbers {
        table.append([
          .text(id), .optional(value, decimals: value.map(isWhole) ?? false ? 0 : 4),
          .phrase(MeasureCatalog.measure(id)?.card.summary ?? ""),
        ])
      }
      report.blocks.append(.table(table))
    }
    for entry in results.entries {
      let blocks: [Report.Block] =
        switch entry.result {
        case .sectors(let table): [.table(sectorTable(table))]
        case .table(let table): [.table(numberTable(table))]
        case .ties(let scores): tieBlocks(scores, network, top: top)
        case .nodes, .profiles, .sets, .network: []
        }
      guard !blocks.isEmpty else { continue }
      let card = MeasureCatalog.measure(entry.id)?.card
      report.blocks.append(.heading((card?.title ?? "") + Phrase(" [\(entry.id)]")))
      report.blocks.append(.paragraph(card?.summary ?? ""))
      report.blocks += blocks
    }
    report.blocks += results.entries.compactMap { $0.estimateSentence.map { .paragraph($0) } }
    report.blocks.append(
      .paragraph(
        Phrase(
          en: """
            – is undefined, not zero. What a measure means: geflecht explain \(results.entries.first?.id ?? "degree")
            """,
          de: """
            – heißt nicht definiert, nicht null. Was ein Maß bedeutet: geflecht explain
            \(results.entries.first?.id ?? "degree")
            """)))
    return report
  }

  /// Wider tables do not fit a terminal or a page.
  private static let columnsOfTable = 6

  /// Neighbouring measures that answer for the same nodes share a table; those of actors and of cities do not, and one
  /// with several numbers a node has a table of its own.
  private static func alike(_ entries: [ResultTable.Entry], _ network: Network) -> [[ResultTable.Entry]] {
    var groups: [[ResultTable.Entry]] = []
    for entry in entries {
      let sharesNodes =
        groups.last?.first.map { first in
          network.nodes.contains { !first.isBlank(at: $0) && !entry.isBlank(at: $0) }
        } ?? false
      let isAlone = entry.isProfile || groups.last?.first?.isProfile ?? false
      let fits = !isAlone && (groups.last?.count ?? 0) < columnsOfTable
      if sharesNodes && fits { groups[groups.count - 1].append(entry) } else { groups.append([entry]) }
    }
    return groups
  }

  private static func nodeBlocks(
    _ entries: [ResultTable.Entry], _ network: Network, top: Int
  ) -> [Report.Block] {
    let present = network.nodes.filter { node in entries.contains { !$0.isBlank(at: node) } }
    let order = present.sorted { a, b in
      let (left, right) = (entries[0].sortKey(a), entries[0].sortKey(b))
      return left == right ? a < b : left > right
    }
    var columns = [
      ReportTable.Column("name", Phrase(en: "name", de: "Name")),
      ReportTable.Column("level", Phrase(en: "level", de: "Ebene")),
    ]
    for entry in entries { columns += entry.columns(titled: true) }
    var table = ReportTable(columns: columns)
    let decimals = entries.map(\.decimals)
    for node in order.prefix(top) {
      table.append(
        [.text(printable(network.name(of: node), limit: 34)), .phrase(network[node].level.name(1))]
          + zip(entries, decimals).flatMap { $0.cells(node, decimals: $1) })
    }
    var blocks: [Report.Block] = [.table(table)]
    if entries[0].isProfile, let card = MeasureCatalog.measure(entries[0].id)?.card {
      // Its columns do not name it.
      blocks.insert(.paragraph(card.title + Phrase(" [\(card.id)]")), at: 0)
    }
    if let more = more(order.count - min(top, order.count)) { blocks.append(more) }
    return blocks
  }

  private static func more(_ hidden: Int) -> Report.Block? {
    hidden <= 0
      ? nil
      : .paragraph(
        Phrase(
          en: "\(hidden) more: --top all, or --format csv -o FILE",
          de: "\(hidden) weitere: --top all, oder --format csv -o DATEI"))
  }

  private static func tieBlocks(_ scores: TieScores, _ network: Network, top: Int) -> [Report.Block] {
    let known = scores.ties.indices.filter { scores.ties[$0].value != nil }
    let order = known.sorted { a, b in
      let (left, right) = (scores.ties[a].value ?? 0, scores.ties[b].value ?? 0)
      return left == right ? a < b : left > right
    }
    var table = ReportTable(columns: [
      .init("source", Phrase(en: "from", de: "von")), .init("target", Phrase(en: "to", de: "nach")),
      .init("value", Phrase(en: "value", de: "Wert")),
    ])
    let decimals = known.allSatisfy { scores.ties[$0].value.map(isWhole) ?? true } ? 0 : 3
    for at in order.prefix(top) {
      let tie = scores.ties[at]
      table.append([
        .text(printable(network.name(of: tie.source), limit: 34)),
        .text(printable(network.name(of: tie.target), limit: 34)), .optional(tie.value, decimals: decimals),
      ])
    }
    return [.table(table)] + [more(order.count - min(top, order.count))].compactMap(\.self)
  }

  static func numberTable(_ results: NumberTable) -> ReportTable {
    var table = ReportTable(columns: [.init("row", results.rowTitle)] + results.columns.map { .init($0.key, $0.title) })
    let decimals = results.columns.indices.map { column in decimalsShown(for: results.values.map { $0[column] }) }
    for (row, values) in zip(results.rowTitles, results.values) {
      table.append([.phrase(row)] + zip(values, decimals).map { .optional($0, decimals: $1) })
    }
    return table
  }

  private static func sectorTable(_ results: SectorTable) -> ReportTable {
    var table = ReportTable(
      columns: [.init("sector", Phrase(en: "sector", de: "Sektor"))]
        + results.columns.map { .init($0, sectorTitle($0)) })
    let decimals = results.columns.indices.map { column in decimalsShown(for: results.values.map { $0[column] }) }
    for (row, values) in zip(results.rows, results.values) {
      table.append([.phrase(sectorTitle(row))] + zip(values, decimals).map { .optional($0, decimals: $1) })
    }
    return table
  }

  // MARK: For spreadsheets

  /// Nodes × measures when a measure has a number a node, else the sectors' table, else the network's numbers.
  private static func flatTable(_ results: ResultTable) -> ReportTable {
    let network = results.network
    let perNode = results.entries.filter(\.isPerNode)
    if !perNode.isEmpty {
      var table = ReportTable(
        columns: [.init("id", "id"), .init("name", "name"), .init("level", "level")]
          + perNode.flatMap { $0.columns(titled: false) })
      for node in network.nodes {
        table.append(
          [.text(network.id(of: node)), .text(network.name(of: node)), .text(network[node].level.key)]
            + perNode.flatMap { $0.cells(node, decimals: 0) })
      }
      return table
    }
    var table = ReportTable(columns: [
      .init("measure", "measure"), .init("row", "row"), .init("column", "column"), .init("value", "value"),
    ])
    for entry in results.entries {
      for cell in entry.longCells(in: network) { table.append([.text(entry.id), cell.row, cell.column, cell.value]) }
    }
    return table
  }

  // MARK: For programs

  static func json(_ results: ResultTable, _ settings: MeasureSettings) -> JSON {
    let network = results.network
    let perNode = results.entries.filter(\.isPerNode)
    var parts: [(key: String, value: JSON)] = [
      ("view", network.viewJSON), ("settings", settings.json(network)), ("seed", .int(settings.seed)),
    ]
    if !perNode.isEmpty {
      parts.append(
        (
          "nodes",
          .array(
            network.nodes.map { node in
              .object([("id", .string(network.id(of: node)))] + perNode.map { ($0.id, $0.json(node)) })
            })
        ))
    }
    let numbers = results.entries.compactMap { entry -> (key: String, value: JSON)? in
      if case .network(let value) = entry.result { (entry.id, .optional(value)) } else { nil }
    }
    if !numbers.isEmpty { parts.append(("network", .object(numbers))) }
    let tables = results.entries.compactMap { entry -> JSON? in
      guard case .sectors(let table) = entry.result else { return nil }
      return .object([
        ("measure", .string(entry.id)), ("rows", .strings(table.rows)), ("columns", .strings(table.columns)),
        ("values", .array(table.values.map { .array($0.map(JSON.optional)) })),
      ])
    }
    if !tables.isEmpty { parts.append(("sectors", .array(tables))) }
    let numberTables = results.entries.compactMap { entry -> JSON? in
      guard case .table(let table) = entry.result else { return nil }
      return .object([
        ("measure", .string(entry.id)), ("rows", .strings(table.rows)),
        ("columns", .strings(table.columns.map(\.key))),
        ("values", .array(table.values.map { .array($0.map(JSON.optional)) })),
      ])
    }
    if !numberTables.isEmpty { parts.append(("tables", .array(numberTables))) }
    let ties = results.entries.compactMap { entry -> JSON? in
      guard case .ties(let scores) = entry.result else { return nil }
      return .object([
        ("measure", .string(entry.id)),
        (
          "ties",
          .array(
            scores.ties.map { tie in
              .object([
                ("source", .string(network.id(of: tie.source))), ("target", .string(network.id(of: tie.target))),
                ("value", .optional(tie.value)),
              ])
            })
        ),
      ])
    }
    if !ties.isEmpty { parts.append(("ties", .array(ties))) }
    let estimates = results.entries.compactMap { entry in
      entry.estimate.map { estimate in
        (
          key: entry.id,
          value: JSON.object([
            ("error", .double(estimate.error)), ("confidence", .double(Estimate.confidence)),
            ("samples", .int(estimate.samples)),
          ])
        )
      }
    }
    if !estimates.isEmpty { parts.append(("estimates", .object(estimates))) }
    return .object(parts)
  }
}

/// None for whole numbers, three for others, and up to six where a small number such as a p-value would look like 0.
private func decimalsShown(for values: [Double?]) -> Int {
  let fractions = values.compactMap { $0?.magnitude }.filter { !isWhole($0) }
  guard !fractions.isEmpty else { return 0 }
  let least = fractions.filter { $0 > 5e-7 }.min() ?? 1
  return least >= 5e-4 ? 3 : least >= 5e-5 ? 4 : least >= 5e-6 ? 5 : 6
}

extension MeasureCard.Family {
  /// The family as a heading.
  var title: Phrase {
    switch self {
    case .centrality: Phrase(en: "Centrality", de: "Zentralität")
    case .distance: Phrase(en: "Distances", de: "Entfernungen")
    case .cohesion: Phrase(en: "Cohesion", de: "Zusammenhalt")
    case .community: Phrase(en: "Communities", de: "Gruppen")
    case .crossSector: Phrase(en: "Across sectors", de: "Über Sektoren hinweg")
    case .brokerage: Phrase(en: "Brokerage", de: "Vermittlung")
    case .layers: Phrase(en: "Sectors as layers", de: "Sektoren als Schichten")
    case .chance: Phrase(en: "Against chance", de: "Gegen den Zufall")
    }
  }
}
