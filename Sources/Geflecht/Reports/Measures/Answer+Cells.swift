extension Answer {
  /// The places of the rows.
  var rowIndices: Range<Int> { 0..<rows.count }

  /// What an estimate is worth.
  var estimateSentence: Phrase? {
    exactness.estimate.map { estimate in
      let (id, error, samples) = (card.id, estimate.error, estimate.samples)
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
    rowIndices.filter { !isBlank($0) }.flatMap { row in
      let keys = rowKeys(row, network)
      return columns.map { column in
        let names = keys + (column.key.isEmpty ? [] : [column.key])
        var cell = LongCell()
        if let first = names.first { cell.row = .text(first) }
        if names.count > 1 { cell.column = .text(names[1]) }
        switch column.cells[row] {
        case .blank: break
        case .number(let number): cell.value = .number(number, decimals: 6)
        case .sectors(let set, let keys): cell.text = .list(set.map { keys[$0.index] })
        }
        return cell
      }
    }
  }

  // MARK: For people

  /// The headings of the numbers in a table that other measures share, or that is one measure's alone.
  func columns(shared: Bool, titled: Bool = true) -> [ReportTable.Column] {
    if hasOneValueARow {
      return [shared ? .init(card.id, Phrase(card.id)) : .init("value", Phrase(en: "value", de: "Wert"))]
    }
    return columns.map { .init(shared ? "\(card.id).\($0.key)" : $0.key, titled ? $0.title : Phrase($0.key)) }
  }

  /// How many decimals of each column people need to see.
  var decimals: [Int] {
    guard isRanked else { return columns.map { decimalsShown(for: $0.cells) } }
    let isAllWhole = columns.allSatisfy { column in
      rowIndices.allSatisfy { column.cells[$0].number.map(isWhole) ?? true }
    }
    return columns.map { _ in isAllWhole ? 0 : hasOneValueARow ? 3 : 2 }
  }

  /// The cells of a row, shown with so many decimals.
  func cells(_ row: Int, decimals: [Int]) -> [ReportTable.Cell] {
    zip(columns, decimals).map { ReportTable.Cell($0.cells[row], decimals: $1) }
  }

  /// By what rows are ranked, the greatest first: their numbers added up. Where numbers are names the least stands first.
  func ranks() -> [Double] {
    let sign = card.unit == .classNumber ? -1.0 : 1
    return rowIndices.map { row in
      isBlank(row) ? -.infinity : columns.reduce(0) { $0 + sign * $1.cells[row].amount }
    }
  }

  // MARK: For programs

  /// What a row says for programs, beside other measures.
  func json(_ row: Int) -> JSON {
    if hasOneValueARow { return self[row, 0].json }
    return isBlank(row) ? .null : .object(columns.map { ($0.key, $0.cells[row].json) })
  }
}

extension Answer.Cell {
  /// The cell for programs.
  var json: JSON {
    switch self {
    case .blank: .null
    case .number(let number): .double(number)
    case .sectors(let set, let keys): .strings(set.map { keys[$0.index] })
    }
  }

  /// How much it is: a number, or how many sectors.
  fileprivate var amount: Double {
    switch self {
    case .blank: 0
    case .number(let number): number
    case .sectors(let set, _): Double(set.count)
    }
  }
}

extension ReportTable.Cell {
  /// A cell of an answer, its number shown with some decimals.
  init(_ cell: Answer.Cell, decimals: Int) {
    self =
      switch cell {
      case .blank: .blank
      case .number(let number): .number(number, decimals: decimals)
      case .sectors(let set, let keys): .list(set.map { keys[$0.index] })
      }
  }
}

/// Whether a number has no decimals to show.
func isWhole(_ value: Double) -> Bool { value == value.rounded() }

/// None for whole numbers, three for others, and up to six where a small number such as a p-value would look like 0.
private func decimalsShown(for cells: Answer.Cells) -> Int {
  let fractions = (0..<cells.count).compactMap { cells[$0].number?.magnitude }.filter { !isWhole($0) }
  guard !fractions.isEmpty else { return 0 }
  let least = fractions.filter { $0 > 5e-7 }.min() ?? 1
  return least >= 5e-4 ? 3 : least >= 5e-5 ? 4 : least >= 5e-6 ? 5 : 6
}
