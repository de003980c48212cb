extension ResultTable.Entry {
  /// What an estimate is worth.
  var estimateSentence: Phrase? {
    estimate.map { estimate in
      let (error, samples) = (estimate.error, estimate.samples)
      return Phrase(
        en: "\(id): estimate ± \(error, .significant) at 95 %, from \(samples) samples.",
        de: "\(id): geschätzt, ± \(error, .significant) bei 95 % Sicherheit, aus \(samples) Stichproben.")
    }
  }

  /// One cell of an answer written as a list: where it stands, and its number or its words.
  struct LongCell {
    var row = ReportTable.Cell.blank
    var column = ReportTable.Cell.blank
    var value = ReportTable.Cell.blank
    var text = ReportTable.Cell.blank
  }

  /// The answer as a list of cells; nodes for which it is blank are left out.
  func longCells(in network: Network) -> [LongCell] {
    func cells(_ rows: [String], _ columns: [String], _ values: [[Double?]]) -> [LongCell] {
      zip(rows, values).flatMap { row, values in
        zip(columns, values).map { column, value in
          LongCell(row: .text(row), column: .text(column), value: .optional(value, decimals: 6))
        }
      }
    }
    switch result {
    case .network(let value): return [LongCell(value: .optional(value, decimals: 6))]
    case .sectors(let table): return cells(table.rows, table.columns, table.values)
    case .table(let table): return cells(table.rows, table.columns.map(\.key), table.values)
    case .ties(let scores):
      return scores.ties.map { tie in
        LongCell(
          row: .text(network.id(of: tie.source)), column: .text(network.id(of: tie.target)),
          value: .optional(tie.value, decimals: 6))
      }
    case .nodes(let scores):
      return network.nodes.filter { scores[$0] != nil }.map { node in
        LongCell(row: .text(network.id(of: node)), value: .optional(scores[node], decimals: 6))
      }
    case .profiles(let profiles):
      let known = network.nodes.filter { profiles[$0] != nil }
      return cells(
        known.map { network.id(of: $0) }, profiles.columns.map(\.key), known.map { profiles[$0] ?? [] })
    case .sets(let sets):
      return network.nodes.compactMap { node in
        sets.names(of: node).map { LongCell(row: .text(network.id(of: node)), text: .list($0)) }
      }
    }
  }

  var isPerNode: Bool {
    switch result {
    case .nodes, .profiles, .sets: true
    case .network, .sectors, .ties, .table: false
    }
  }

  /// Whether it has several numbers a node.
  var isProfile: Bool {
    if case .profiles = result { true } else { false }
  }

  func isBlank(at node: NodeID) -> Bool {
    switch result {
    case .nodes(let scores): scores[node] == nil
    case .profiles(let profiles): profiles[node] == nil
    case .sets(let sets): sets[node] == nil
    case .network, .sectors, .ties, .table: true
    }
  }

  /// Whether the least stands first: where numbers are names.
  private var ascends: Bool { MeasureCatalog.measure(id)?.card.unit == .classNumber }

  func sortKey(_ node: NodeID) -> Double {
    switch result {
    case .nodes(let scores): scores[node].map { ascends ? -$0 : $0 } ?? -.infinity
    case .profiles(let profiles): profiles[node]?.reduce(0) { $0 + ($1 ?? 0) } ?? -.infinity
    case .sets(let sets): sets[node].map { Double($0.count) } ?? -.infinity
    case .network, .sectors, .ties, .table: 0
    }
  }

  func columns(titled: Bool) -> [ReportTable.Column] {
    guard case .profiles(let profiles) = result else { return [.init(id, Phrase(id))] }
    return profiles.columns.map { .init("\(id).\($0.key)", titled ? $0.title : Phrase($0.key)) }
  }

  /// How many decimals people need to see: none where all numbers are whole.
  var decimals: Int {
    switch result {
    case .nodes(let scores): scores.values.allSatisfy { $0.map(isWhole) ?? true } ? 0 : 3
    case .profiles(let profiles):
      profiles.values.allSatisfy { $0?.allSatisfy { $0.map(isWhole) ?? true } ?? true } ? 0 : 2
    case .sets, .network, .sectors, .ties, .table: 0
    }
  }

  func cells(_ node: NodeID, decimals: Int) -> [ReportTable.Cell] {
    switch result {
    case .nodes(let scores): [.optional(scores[node], decimals: decimals)]
    case .profiles(let profiles):
      (profiles[node] ?? profiles.columns.map { _ in nil }).map { .optional($0, decimals: decimals) }
    case .sets(let sets): [sets.names(of: node).map(ReportTable.Cell.list) ?? .blank]
    case .network, .sectors, .ties, .table: []
    }
  }

  func json(_ node: NodeID) -> JSON {
    switch result {
    case .nodes(let scores): .optional(scores[node])
    case .profiles(let profiles):
      profiles[node].map { values in
        .object(zip(profiles.columns, values).map { ($0.key, .optional($1)) })
      } ?? .null
    case .sets(let sets): sets.names(of: node).map(JSON.strings) ?? .null
    case .network, .sectors, .ties, .table: .null
    }
  }
}

/// Whether a number has no decimals to show.
func isWhole(_ value: Double) -> Bool { value == value.rounded() }
