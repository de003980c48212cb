/// The answers of measures as tables for spreadsheets: one of nodes, one of ties, one of all other numbers; those that have
/// something to say.
enum MeasureTables {
  static func all(of results: ResultTable) -> [Presentation.Table] {
    let tables = [nodes(results)] + ties(results) + [numbers(results)]
    return tables.compactMap { $0 }
  }

  /// Nodes × measures.
  private static func nodes(_ results: ResultTable) -> Presentation.Table? {
    let network = results.network
    let answers = results.answers.filter { $0.subject == .nodes }
    guard !answers.isEmpty else { return nil }
    let columns = NodeTraits.columns + answers.flatMap { $0.columns(shared: true, titled: false) }
    let table = ReportTable(columns: columns, rows: network.nodeCount) { node in
      NodeTraits.cells(of: NodeID(node), in: network)
        + answers.flatMap { $0.cells(node).map { ReportTable.Cell($0, decimals: 0) } }
    }
    return .init("nodes", table)
  }

  /// Ties × measures. Measures that count other ties, for they follow directions, have a table of their own.
  private static func ties(_ results: ResultTable) -> [Presentation.Table?] {
    let network = results.network
    var groups: [(ends: [TieEnds], answers: [Answer])] = []
    for answer in results.answers {
      guard case .ties(let ends) = answer.rows else { continue }
      if let group = groups.firstIndex(where: { $0.ends == ends }) {
        groups[group].answers.append(answer)
      } else {
        groups.append((ends, [answer]))
      }
    }
    return groups.enumerated().map { place, group in
      let columns: [ReportTable.Column] =
        ["source", "source_name", "target", "target_name"].map { .init($0, Phrase($0)) }
        + group.answers.flatMap { $0.columns(shared: true, titled: false) }
      let table = ReportTable(columns: columns, rows: group.ends.count) { row in
        [group.ends[row].source, group.ends[row].target].flatMap { end in
          [ReportTable.Cell.text(network.id(of: end)), .text(network.name(of: end))]
        } + group.answers.flatMap { $0.cells(row).map { ReportTable.Cell($0, decimals: 0) } }
      }
      return .init(place == 0 ? "ties" : "ties-of-\(group.answers[0].card.id)", table)
    }
  }

  /// The network's numbers, and those of sectors, distances and whatever else measures name: one a row.
  private static func numbers(_ results: ResultTable) -> Presentation.Table? {
    let answers = results.answers.filter { $0.subject != .nodes && $0.subject != .ties }
    let isOnlyTable = results.answers.isEmpty
    guard !answers.isEmpty || isOnlyTable else { return nil }
    var table = ReportTable(columns: ["measure", "row", "column", "value"].map { .init($0, Phrase($0)) })
    for answer in answers {
      for cell in answer.longCells(in: results.network) {
        table.append([.text(answer.card.id), cell.row, cell.column, cell.value.isBlank ? cell.text : cell.value])
      }
    }
    return .init("network", table)
  }
}
