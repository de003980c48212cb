/// A table with one row a sector: sectors × sectors, or sectors × some numbers.
public struct SectorTable: Equatable, Sendable {
  /// The keys of the sectors, one a row.
  public let rows: [String]
  /// What the columns hold: sector keys, or keys of numbers.
  public let columns: [String]
  /// The cells, row by row; `nil` where undefined.
  public let values: [[Double?]]

  /// A table of the given cells.
  public init(rows: [String], columns: [String], values: [[Double?]]) {
    precondition(
      values.count == rows.count && values.allSatisfy { $0.count == columns.count }, "a cell a row and column")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The cell of a row and column by their keys.
  public subscript(row: String, column: String) -> Double? {
    guard let r = rows.firstIndex(of: row), let c = columns.firstIndex(of: column) else { return nil }
    return values[r][c]
  }
}

extension SectorTable: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .sectors }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(
      card: card, rows: .sectors(rows),
      columns: columns.enumerated().map { place, key in
        .init(key, sectorTitle(key), .numbers(Numbers(values.map { $0[place] })))
      }, exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> SectorTable? {
    guard case .sectors(let rows) = answer.rows, let cells = answer.numbers else { return nil }
    return SectorTable(
      rows: rows, columns: answer.columns.map { $0.key },
      values: rows.indices.map { row in cells.map { $0[row] } })
  }
}

extension Answer {
  /// The table of a measure with one row a sector.
  public var sectorTable: SectorTable? { SectorTable.values(of: self) }
}
