/// A table of numbers about the network as a whole, such as how many pairs are how far apart.
public struct NumberTable: Equatable, Sendable {
  /// A column: its key and its heading for people.
  public struct Column: Hashable, Sendable {
    /// The key in files.
    public let key: String
    /// The heading.
    public let title: Phrase

    /// A column.
    public init(_ key: String, _ title: Phrase) {
      self.key = key
      self.title = title
    }
  }

  /// What the rows are, as a heading.
  public let rowTitle: Phrase
  /// The keys of the rows.
  public let rows: [String]
  /// The rows for people.
  public let rowTitles: [Phrase]
  /// The columns.
  public let columns: [Column]
  /// The cells, row by row; `nil` where undefined.
  public let values: [[Double?]]

  /// A table of the given cells; rows without titles are named by their keys.
  public init(
    rowTitle: Phrase, rows: [String], rowTitles: [Phrase]? = nil, columns: [Column], values: [[Double?]]
  ) {
    precondition(
      values.count == rows.count && values.allSatisfy { $0.count == columns.count }, "a cell a row and column")
    self.rowTitle = rowTitle
    self.rows = rows
    self.rowTitles = rowTitles ?? rows.map { Phrase($0) }
    precondition(self.rowTitles.count == rows.count, "a title a row")
    self.columns = columns
    self.values = values
  }

  /// The cell of a row and column by their keys.
  public subscript(row: String, column: String) -> Double? {
    guard let r = rows.firstIndex(of: row), let c = columns.firstIndex(where: { $0.key == column }) else { return nil }
    return values[r][c]
  }
}

extension NumberTable: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .keys }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(
      card: card, rows: .keys(rows, titles: rowTitles, heading: rowTitle),
      columns: columns.enumerated().map { place, column in
        .init(column.key, column.title, .numbers(Numbers(values.map { $0[place] })))
      }, exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> NumberTable? {
    guard case .keys(let rows, let titles, let heading) = answer.rows, let cells = answer.numbers else { return nil }
    return NumberTable(
      rowTitle: heading, rows: rows, rowTitles: titles, columns: answer.columns.map { .init($0.key, $0.title) },
      values: rows.indices.map { row in cells.map { $0[row] } })
  }
}

extension Answer {
  /// The table of a measure whose rows are keys.
  public var table: NumberTable? { NumberTable.values(of: self) }
}
