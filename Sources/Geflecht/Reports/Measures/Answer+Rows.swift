/// How the rows of an answer are named and listed: all that depends on what they are about.
extension Answer {
  /// The headings of what names a row for people.
  var rowHeadings: [ReportTable.Column] {
    switch rows {
    case .nodes: [.init("name", Phrase(en: "name", de: "Name")), .init("level", Phrase(en: "level", de: "Ebene"))]
    case .ties: [.init("source", Phrase(en: "from", de: "von")), .init("target", Phrase(en: "to", de: "nach"))]
    case .sectors: [.init("sector", Phrase(en: "sector", de: "Sektor"))]
    case .network: []
    case .keys(_, _, let heading): [.init("row", heading)]
    }
  }

  /// What names a row for people.
  func rowNames(_ row: Int, _ network: Network) -> [ReportTable.Cell] {
    func name(_ node: NodeID) -> ReportTable.Cell { .phrase(network.title(of: node, limit: 34)) }
    return switch rows {
    case .nodes: [name(NodeID(row)), .phrase(network[NodeID(row)].level.name(1))]
    case .ties(let ends): [name(ends[row].source), name(ends[row].target)]
    case .sectors(let keys): [.phrase(sectorTitle(keys[row]))]
    case .network: []
    case .keys(_, let titles, _): [.phrase(titles[row])]
    }
  }

  /// What names a row in files.
  func rowKeys(_ row: Int, _ network: Network) -> [String] {
    switch rows {
    case .nodes: [network.id(of: NodeID(row))]
    case .ties(let ends): [network.id(of: ends[row].source), network.id(of: ends[row].target)]
    case .sectors(let keys), .keys(let keys, _, _): [keys[row]]
    case .network: []
    }
  }

  /// Whether rows are many and alike, so that people see the highest of them.
  var isRanked: Bool { subject == .nodes || subject == .ties }

  /// The answer for programs, where it stands by itself.
  func json(_ network: Network) -> JSON {
    let measure = (key: "measure", value: JSON.string(card.id))
    guard case .ties(let ends) = rows else {
      return .object([
        measure, ("rows", .strings(rowIndices.flatMap { rowKeys($0, network) })),
        ("columns", .strings(columns.map { $0.key })),
        ("values", .array(rowIndices.map { .array(cells($0).map { $0.json }) })),
      ])
    }
    let ties = ends.indices.map { tie in
      JSON.object([
        ("source", .string(network.id(of: ends[tie].source))),
        ("source_name", .string(network.name(of: ends[tie].source))),
        ("target", .string(network.id(of: ends[tie].target))),
        ("target_name", .string(network.name(of: ends[tie].target))),
        ("value", self[tie, 0].json),
      ])
    }
    return .object([measure, ("ties", .array(ties))])
  }
}

extension Subject {
  /// The subjects whose answers stand by themselves for programs, in their order and under their keys.
  static let sections: [(subject: Subject, key: String)] = [(.sectors, "sectors"), (.keys, "tables"), (.ties, "ties")]
}

extension WorkedExample.Expected {
  /// The headings of what names a cell.
  var headings: [ReportTable.Column] {
    switch subject {
    case .nodes: [.init("node", Phrase(en: "node", de: "Knoten"))]
    case .ties: [.init("source", Phrase(en: "from", de: "von")), .init("target", Phrase(en: "to", de: "nach"))]
    case .network: []
    case .sectors, .keys:
      [.init("row", Phrase(en: "row", de: "Zeile")), .init("column", Phrase(en: "column", de: "Spalte"))]
    }
  }

  /// What names a cell.
  func names(of cell: Cell) -> [ReportTable.Cell] {
    let keys = cell.row + [cell.column].compactMap { $0 }
    return keys.map { subject == .sectors ? .phrase(sectorTitle($0)) : .text($0) }
  }
}
