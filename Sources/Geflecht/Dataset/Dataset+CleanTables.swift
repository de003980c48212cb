/// A table as it was understood.
public struct CleanTable: Sendable {
  /// `cities.csv`
  public let fileName: String
  /// What the file holds.
  public let text: String
  /// How many of its cells a spreadsheet would run as formulas; they stand as they were read.
  public let formulas: Int

  fileprivate init(_ fileName: String, _ rows: [[String]]) {
    self.fileName = fileName
    text = rows.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
    formulas = rows.reduce(0) { sum, row in
      sum + row.count { beginsLikeFormula($0.utf8) && plainNumber($0) == nil }
    }
  }
}

extension Dataset {
  /// The tables as they were understood: UTF-8, commas, plain numbers, ISO dates, keys of sectors and levels. Columns
  /// without a meaning are written too, and the dataset's own sectors are named in `sectors.csv`. Read again they give
  /// the same dataset and an empty log; only questions to a person stay, such as suspected mojibake.
  ///
  /// Nodes that no table holds, because a tie or another node named them, go to `nodes.csv`.
  public func cleanTables() -> [CleanTable] {
    let held = nodeBlocks.reduce(0) { $0 + $1.rows.count }
    var files = nodeBlocks.filter { $0.kind != .nodes && !$0.rows.isEmpty }.map {
      CleanTable($0.kind.fileName, rows(ofNodes: $0))
    }
    let own = sectorNames.filter { SectorNames.foldedKey(of: $0) == nil }
    if !own.isEmpty { files.append(CleanTable(TableKind.sectors.fileName, [["id"]] + own.map { [$0] })) }
    if held < nodes.count || nodeBlocks.contains(where: { $0.kind == .nodes }) {
      files.append(CleanTable(TableKind.nodes.fileName, nodesRows(impliedFrom: held)))
    }
    let blocks = tieBlocks.filter { !$0.rows.isEmpty }
    files += (blocks.isEmpty ? tieBlocks : blocks).map { CleanTable($0.kind.fileName, rows(ofTies: $0)) }
    if !wishes.isEmpty {
      let rows = wishes.map { [nodes.ids[$0.city], nodes.ids[$0.partner], "\($0.rank)", $0.rule.rawValue] }
      files.append(CleanTable(TableKind.wishes.fileName, [["city", "partner", "rank", "rule"]] + rows))
    }
    return files
  }

  // MARK: Nodes

  private func rows(ofNodes block: TableBlock) -> [[String]] {
    let added = columnsBeyond(block.columns, of: block.rows)
    let header = block.columns.map { $0.rawValue } + block.keptNames + added.map { $0.rawValue }
    return [header]
      + block.rows.map { row in
        block.columns.map { cell($0, ofNode: row) } + block.kept.map { $0[row - block.rows.lowerBound] }
          + added.map { cell($0, ofNode: row) }
      }
  }

  /// The columns that nodes need besides those of their table, for what a list of places told of them.
  private func columnsBeyond(_ columns: [ColumnName], of rows: Range<Int>) -> [ColumnName] {
    var needed: [ColumnName] = []
    if rows.contains(where: { parent(of: $0) != nil }),
      !columns.contains(where: { [.parent, .city, .state, .federal].contains($0) })
    {
      needed.append(columns.contains(.level) ? .parent : .state)
    }
    if rows.contains(where: { nodes.filledFacts[$0] != nil }) {
      needed += ["latitude", "longitude", "population"].compactMap(ColumnName.init)
    }
    return needed.filter { !columns.contains($0) }
  }

  /// `nodes.csv` as it was read, and below it the nodes that no table holds.
  private func nodesRows(impliedFrom held: Int) -> [[String]] {
    let block = nodeBlocks.first { $0.kind == .nodes }
    var columns = block?.columns ?? [.id, .name, .level]
    let holdsPlaces = (held..<nodes.count).contains { nodes.levels[$0] != .actor }
    if holdsPlaces, !columns.contains(.level) { columns.append(.level) }
    columns += columnsBeyond(columns, of: held..<nodes.count)
    let kept = block?.keptNames ?? []
    var rows = [columns.map { $0.rawValue } + kept]
    for row in block?.rows ?? 0..<0 {
      rows.append(
        columns.map { cell($0, ofNode: row) } + (block?.kept.map { $0[row - (block?.rows.lowerBound ?? 0)] } ?? []))
    }
    for row in held..<nodes.count {
      rows.append(columns.map { cell($0, ofNode: row) } + kept.map { _ in "" })
    }
    return rows
  }

  private func cell(_ column: ColumnName, ofNode row: Int) -> String {
    switch column {
    case .id: return nodes.ids[row]
    case .name: return nodes.names[row]
    case .level: return nodes.levels[row].key
    case .sector:
      let keys = text(of: nodes.sectors[row])
      return keys.isEmpty && nodes.levels[row] == .actor ? SectorNames.unknown : keys
    case .scope: return nodes.scopes[row]?.key ?? ""
    case .parent: return parent(of: row).map { nodes.ids[$0] } ?? ""
    case .city: return ancestor(of: row, at: .city)
    case .state: return ancestor(of: row, at: .state)
    case .federal: return ancestor(of: row, at: .federal)
    default: return Self.cell(column, nodes.facts(of: row))
    }
  }

  /// What the column of a fact holds.
  private static func cell(_ column: ColumnName, _ facts: NodeFacts) -> String {
    for fact in NodeFact.all {
      guard let part = fact.columns.firstIndex(where: { $0.key == column.rawValue }) else { continue }
      return switch fact.value(facts) {
      case .place(let place): place.map { "\(part == 0 ? $0.latitude : $0.longitude)" } ?? ""
      case .count(let count): count.map { "\($0)" } ?? ""
      case .date(let date): date?.description ?? ""
      case .texts(let texts): texts.joined(separator: "|")
      }
    }
    return ""
  }

  private func parent(of row: Int) -> Int? {
    nodes.parents[row] == NodeTable.noParent ? nil : Int(nodes.parents[row])
  }

  private func ancestor(of row: Int, at level: Level) -> String {
    var at = parent(of: row)
    while let above = at, nodes.levels[above] < level { at = parent(of: above) }
    return at.flatMap { nodes.levels[$0] == level ? nodes.ids[$0] : nil } ?? ""
  }

  private func text(of sectors: SectorSet) -> String {
    sectors.map { sectorNames[$0.index] }.joined(separator: "|")
  }

  // MARK: Ties

  private func rows(ofTies block: TableBlock) -> [[String]] {
    var columns = block.columns
    // Merged rows have a weight even where the table had none.
    if !columns.contains(.weight), block.rows.contains(where: { ties.weights[$0] != 1 }) { columns.append(.weight) }
    let header = columns.map { $0.rawValue } + block.keptNames
    return [header]
      + block.rows.map { row in
        columns.map { cell($0, ofTie: row) } + block.kept.map { $0[row - block.rows.lowerBound] }
      }
  }

  private func cell(_ column: ColumnName, ofTie row: Int) -> String {
    switch column {
    case .source, .guide, .cityA: return nodes.ids[Int(ties.sources[row])]
    case .target, .newcomer, .cityB: return nodes.ids[Int(ties.targets[row])]
    case .kind:
      let kind = Int(ties.kinds[row])
      return kind < kindNames.count ? kindNames[kind] : ties.isDirected[row] ? "Directed" : ""
    case .direction: return direction(ofTie: row)
    case .sector: return text(of: ties.statedSectors[row])
    case .weight:
      return ties.weights[row] == ties.weights[row].rounded() ? "\(Int64(ties.weights[row]))" : "\(ties.weights[row])"
    case .since: return ties.since[row]?.description ?? ""
    case .until: return ties.until[row]?.description ?? ""
    default: return ""
    }
  }

  /// The direction of a tie where it is not that of its kind.
  private func direction(ofTie row: Int) -> String {
    let kind = Int(ties.kinds[row])
    let isUsual = kind < kindNames.count && TieTable.directedKinds.contains(kindNames[kind])
    return ties.isDirected[row] == isUsual ? "" : isUsual ? "undirected" : "directed"
  }
}
