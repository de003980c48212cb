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
      making: { report(results, settings, top: top) }, tables: MeasureTables.all(of: results),
      json: json(results, settings))
  }

  // MARK: For people

  private static func report(_ results: ResultTable, _ settings: MeasureSettings, top: Int) -> Report {
    let network = results.network
    var report = Report(title: Phrase(en: "Measures of the network", de: "Maße des Netzwerks"))
    report.blocks += (network.description + settings.sentences(for: results)).map { .paragraph($0) }
    let perNode = results.answers.filter { $0.subject == .nodes }
    for family in MeasureCard.Family.allCases {
      let answers = perNode.filter { $0.card.family == family }
      if !answers.isEmpty { report.blocks.append(.heading(family.title)) }
      for group in alike(answers, network) { report.blocks += nodeBlocks(group, network, top: top) }
    }
    let numbers = results.answers.filter { $0.subject == .network }
    if !numbers.isEmpty {
      report.blocks.append(.heading(Phrase(en: "The network as a whole", de: "Das Netzwerk als Ganzes")))
      var table = ReportTable(columns: [
        .init("measure", Phrase(en: "measure", de: "Maß")), .init("value", Phrase(en: "value", de: "Wert")),
        .init("meaning", Phrase(en: "meaning", de: "Bedeutung")),
      ])
      for answer in numbers {
        let decimals = answer.value.map(isWhole) ?? false ? 0 : 4
        table.append([
          .text(answer.card.id), .optional(answer.value, decimals: decimals), .phrase(answer.card.summary),
        ])
      }
      report.blocks.append(.table(table))
    }
    for answer in results.answers where answer.subject != .nodes && answer.subject != .network {
      report.blocks.append(.heading(answer.card.title + Phrase(" [\(answer.card.id)]")))
      report.blocks.append(.paragraph(answer.card.summary))
      report.blocks += ownBlocks(answer, network, top: top)
    }
    report.blocks += results.answers.flatMap { $0.remarks }.map { .paragraph($0) }
    report.blocks += results.answers.compactMap { $0.estimateSentence.map { .paragraph($0) } }
    report.blocks += unanswered(results)
    report.blocks.append(
      .paragraph(
        Phrase(
          en: """
            – is undefined, not zero. What a measure means: geflecht explain \(results.answers.first?.card.id ?? "degree")
            """,
          de: """
            – heißt nicht definiert, nicht null. Was ein Maß bedeutet: geflecht explain
            \(results.answers.first?.card.id ?? "degree")
            """)))
    return report
  }

  /// The measures without an answer, and why.
  private static func unanswered(_ results: ResultTable) -> [Report.Block] {
    guard !results.unanswered.isEmpty else { return [] }
    var table = ReportTable(columns: [
      .init("measure", Phrase(en: "measure", de: "Maß")), .init("reason", Phrase(en: "reason", de: "Grund")),
    ])
    for measure in results.unanswered { table.append([.text(measure.card.id), .phrase(measure.reason)]) }
    return [.heading(Phrase(en: "Measures without an answer", de: "Maße ohne Antwort")), .table(table)]
  }

  /// Wider tables do not fit a terminal or a page.
  private static let columnsOfTable = 6

  /// Neighboring measures that answer for the same nodes share a table; those of actors and of cities do not, and one
  /// with several numbers a node has a table of its own.
  private static func alike(_ answers: [Answer], _ network: Network) -> [[Answer]] {
    var groups: [[Answer]] = []
    for answer in answers {
      let sharesNodes =
        groups.last?.first.map { first in
          network.nodes.contains { !first.isBlank(at: $0) && !answer.isBlank(at: $0) }
        } ?? false
      let isAlone = !answer.hasOneValueARow || groups.last?.first?.hasOneValueARow == false
      let fits = !isAlone && (groups.last?.count ?? 0) < columnsOfTable
      if sharesNodes && fits { groups[groups.count - 1].append(answer) } else { groups.append([answer]) }
    }
    return groups
  }

  /// Several measures of nodes in one table, by the first of them.
  private static func nodeBlocks(_ answers: [Answer], _ network: Network, top: Int) -> [Report.Block] {
    let first = answers[0]
    let ranks = first.ranks()
    let known = first.rowIndices.filter { row in answers.contains { !$0.isBlank(row) } }
    var table = ReportTable(columns: first.rowHeadings + answers.flatMap { $0.columns(shared: true) })
    let decimals = answers.map { $0.decimals }
    for row in known.first(top, by: { a, b in ranks[a] == ranks[b] ? a < b : ranks[a] > ranks[b] }) {
      table.append(
        first.rowNames(row, network) + zip(answers, decimals).flatMap { $0.cells(row, decimals: $1) })
    }
    if known.isEmpty { return answers.compactMap { $0.reasonForNothing(in: network).map { .paragraph($0) } } }
    var blocks: [Report.Block] = [.table(table)]
    if !first.hasOneValueARow {
      // Its columns do not name it.
      blocks.insert(.paragraph(first.card.title + Phrase(" [\(first.card.id)]")), at: 0)
    }
    if let more = more(known.count - min(top, known.count)) { blocks.append(more) }
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

  /// A measure in a table of its own.
  private static func ownBlocks(_ answer: Answer, _ network: Network, top: Int) -> [Report.Block] {
    if let reason = answer.reasonForNothing(in: network) { return [.paragraph(reason)] }
    guard answer.isRanked else { return [.table(table(answer, network, answer.rowIndices))] }
    let ranks = answer.ranks()
    let known = answer.rowIndices.filter { row in answer.cells(row).contains { $0 != .blank } }
    let shown = known.first(top) { a, b in ranks[a] == ranks[b] ? a < b : ranks[a] > ranks[b] }
    return [.table(table(answer, network, shown))]
      + [more(known.count - shown.count)].compactMap { $0 }
  }

  /// Some rows of an answer as a table.
  static func table(_ answer: Answer, _ network: Network, _ rows: some Sequence<Int>) -> ReportTable {
    var table = ReportTable(columns: answer.rowHeadings + answer.columns(shared: false))
    let decimals = answer.decimals
    for row in rows { table.append(answer.rowNames(row, network) + answer.cells(row, decimals: decimals)) }
    return table
  }

  // MARK: For programs

  static func json(_ results: ResultTable, _ settings: MeasureSettings) -> JSON {
    let network = results.network
    let perNode = results.answers.filter { $0.subject == .nodes }
    var parts: [(key: String, value: JSON)] = [
      ("view", network.viewJSON), ("settings", settings.json(network)), ("seed", .int(settings.seed)),
    ]
    if !perNode.isEmpty {
      let nodes = JSON.list(count: network.nodeCount) { node in
        .object(NodeTraits.members(of: NodeID(node), in: network) + perNode.map { ($0.card.id, $0.json(node)) })
      }
      parts.append(("nodes", nodes))
    }
    let numbers = results.answers.filter { $0.subject == .network }
    if !numbers.isEmpty { parts.append(("network", .object(numbers.map { ($0.card.id, $0.json(0)) }))) }
    for (subject, key) in Subject.sections {
      let answers = results.answers.filter { $0.subject == subject }
      if !answers.isEmpty { parts.append((key, .array(answers.map { $0.json(network) }))) }
    }
    let remarks = results.answers.compactMap { answer in
      let said = answer.remarks + [answer.reasonForNothing(in: network)].compactMap { $0 }
      return said.isEmpty ? nil : (key: answer.card.id, value: JSON.strings(said.map { $0[.english] }))
    }
    if !remarks.isEmpty { parts.append(("remarks", .object(remarks))) }
    let estimates = results.answers.compactMap { answer in
      answer.exactness.estimate.map { estimate in
        (
          key: answer.card.id,
          value: JSON.object([
            ("error", .double(estimate.error)), ("confidence", .double(estimate.confidence)),
            ("samples", .int(estimate.samples)),
          ])
        )
      }
    }
    if !estimates.isEmpty { parts.append(("estimates", .object(estimates))) }
    if let warnings = settings.warnings(for: results) { parts.append(("warnings", warnings)) }
    if !results.unanswered.isEmpty {
      parts.append(("unanswered", .object(results.unanswered.map { ($0.card.id, .string($0.reason[.english])) })))
    }
    return .object(parts)
  }
}

extension [Int] {
  /// The first so many in an order, sorted: a short list is kept, and only what stands before its last is put in.
  fileprivate func first(_ count: Int, by isBefore: (Int, Int) -> Bool) -> [Int] {
    guard 2 * Swift.min(count, self.count) < self.count else { return Array(sorted(by: isBefore).prefix(count)) }
    var kept: [Int] = []
    var last: Int?
    for element in self {
      if let last, !isBefore(element, last) { continue }
      kept.append(element)
      guard kept.count == 2 * count else { continue }
      kept.sort(by: isBefore)
      kept.removeLast(count)
      last = kept.last
    }
    return Array(kept.sorted(by: isBefore).prefix(count))
  }
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
    case .levels: Phrase(en: "States and levels", de: "Länder und Ebenen")
    case .chance: Phrase(en: "Against chance", de: "Verglichen mit dem Zufall")
    }
  }
}
