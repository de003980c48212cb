/// What a measure answers: rows about its subject, columns of cells, the card that says what they mean, and how exact
/// they are.
///
/// Every answer has this one form, whatever it is about. A measure's function returns one of the shapes in `Shapes`, such
/// as `NodeScores`; the accessors of that name give it back.
public struct Answer: Sendable {
  /// What the numbers mean.
  public let card: MeasureCard
  /// What they are about.
  public let rows: Rows
  /// The cells under their headings: one without a key where a row has one value.
  public let columns: [Column]
  /// How exact they are.
  public let exactness: Exactness
  /// What is to be said beside them of this network: whole sentences.
  public internal(set) var remarks: [Phrase] = []

  /// The answer of a measure.
  /// - Parameters:
  ///   - card: What the numbers mean.
  ///   - rows: What they are about.
  ///   - columns: One value a row each.
  ///   - exactness: How exact they are.
  public init(card: MeasureCard, rows: Rows, columns: [Column], exactness: Exactness = .exact) {
    precondition(columns.allSatisfy { $0.cells.count == rows.count }, "a cell a row and column")
    self.card = card
    self.rows = rows
    self.columns = columns
    self.exactness = exactness
  }

  /// What its rows are.
  public var subject: Subject { rows.subject }
  /// Whether a row has one value, which needs no name beside the measure's.
  public var hasOneValueARow: Bool { columns.count == 1 && columns[0].key.isEmpty }

  /// A cell by its place.
  public subscript(row: Int, column: Int) -> Cell { columns[column].cells[row] }

  /// The cells of a row.
  public func cells(_ row: Int) -> [Cell] { columns.map { $0.cells[row] } }
}

extension Answer: Equatable {
  /// Whether two answers of one measure say the same.
  public static func == (a: Answer, b: Answer) -> Bool {
    a.card.id == b.card.id && a.rows == b.rows && a.columns == b.columns && a.exactness == b.exactness
  }
}

extension Answer {
  /// What stands in a cell.
  public enum Cell: Equatable, Sendable {
    /// Undefined.
    case blank
    case number(Double)
    /// Some sectors of those with these keys.
    case sectors(SectorSet, of: [String])

    /// The number, if it is one.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  /// The cells of a column, all of one kind.
  public enum Cells: Equatable, Sendable {
    case numbers(Numbers)
    /// Sets of the sectors with these keys.
    case sectors([SectorSet?], of: [String])

    /// How many cells.
    public var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .sectors(let sets, _): sets.count
      }
    }

    /// The cell of a row.
    public subscript(row: Int) -> Cell {
      switch self {
      case .numbers(let numbers): numbers[row].map { .number($0) } ?? .blank
      case .sectors(let sets, let keys): sets[row].map { .sectors($0, of: keys) } ?? .blank
      }
    }
  }

  /// The cells under a heading.
  public struct Column: Equatable, Sendable {
    /// The key in files; empty for the only value of a row.
    public let key: String
    /// The heading for people.
    public let title: Phrase
    /// The cells, one a row.
    public let cells: Cells

    /// Cells under a heading.
    public init(_ key: String, _ title: Phrase, _ cells: Cells) {
      self.key = key
      self.title = title
      self.cells = cells
    }

    /// The only value of every row.
    public init(_ cells: Cells) { self.init("", "", cells) }
  }
}
