/// A document for people: what a command has to say, in every language, before it becomes text or Markdown.
public struct Report: Sendable {
  /// A part of a document.
  public enum Block: Sendable {
    case heading(Phrase)
    case paragraph(Phrase)
    case list([Phrase])
    case table(ReportTable)
    /// Characters that must stay as they are: a drawing, a formula.
    case verbatim(Phrase)
  }

  /// The first line.
  public let title: Phrase
  /// Everything below.
  public var blocks: [Block]
  /// What a page that takes over the document has to know: `asking` and ids, `weights` and the weight of every part.
  var data: [(key: String, value: JSON)] = []

  init(title: Phrase, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }
}

/// A table with a key and a heading for every column.
public struct ReportTable: Sendable {
  /// A column: its key in CSV files and its heading for people.
  public struct Column: Sendable {
    let key: String
    let title: Phrase

    init(_ key: String, _ title: Phrase) {
      self.key = key
      self.title = title
    }
  }

  /// One cell.
  public enum Cell: Sendable {
    case blank
    case text(String)
    case phrase(Phrase)
    case count(Int64)
    /// Keys of sectors: named for people, separated by `|` in files.
    case list([String])
    /// A number shown with some decimals and exported in full.
    case number(Double, decimals: Int)

    static func count(_ count: Int) -> Cell { .count(Int64(count)) }

    var isBlank: Bool { if case .blank = self { true } else { false } }

    static func optional(_ value: Double?, decimals: Int) -> Cell {
      value.map { .number($0, decimals: decimals) } ?? .blank
    }
  }

  /// One row, with a sentence that belongs to it.
  public struct Row: Sendable {
    let cells: [Cell]
    var note: Phrase?
    /// The pair of cities that it is about, as `--pin` takes it: `cloppenburg=emden`.
    var pair: String?
  }

  /// The rows of a table: those that were put in, or so many that are made one by one when they are read.
  struct Rows: RandomAccessCollection, Sendable {
    private var stored: [Row]
    private let made: (count: Int, cells: @Sendable (Int) -> [Cell])?

    fileprivate init(_ stored: [Row]) { (self.stored, made) = (stored, nil) }
    fileprivate init(_ count: Int, _ cells: @escaping @Sendable (Int) -> [Cell]) {
      (stored, made) = ([], (count, cells))
    }

    var startIndex: Int { 0 }
    var endIndex: Int { made?.count ?? stored.count }
    subscript(place: Int) -> Row { made.map { Row(cells: $0.cells(place)) } ?? stored[place] }

    fileprivate mutating func append(_ row: Row) {
      precondition(made == nil, "rows that are made take no others")
      stored.append(row)
    }
  }

  let columns: [Column]
  private(set) var rows: Rows

  init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = Rows(rows)
  }

  /// A table of so many rows that they are made one by one: as many as a network has nodes.
  init(columns: [Column], rows count: Int, cells: @escaping @Sendable (Int) -> [Cell]) {
    self.columns = columns
    rows = Rows(count, cells)
  }

  mutating func append(_ cells: [Cell], note: Phrase? = nil, pair: String? = nil) {
    precondition(cells.count == columns.count, "a cell a column")
    rows.append(Row(cells: cells, note: note, pair: pair))
  }
}

/// A table that has a sheet of a workbook for itself.
public struct ReportSheet: Sendable {
  let title: Phrase
  let content: ReportTable
}

/// A command's answer in the three shapes it can be asked for: a document, flat tables, a JSON value. Each is made when it
/// is asked for, since a log of a million findings has as many rows.
public struct Presentation: Sendable {
  /// One of the tables of an answer, under its name.
  public struct Table: Sendable {
    /// A word that stands in the names of files: `ties`.
    public let name: String
    /// What it holds.
    public let content: ReportTable

    init(_ name: String, _ content: ReportTable) {
      self.name = name
      self.content = content
    }

    /// The name of a table that is the whole answer.
    fileprivate static let onlyName = "answer"

    /// What its sheet is called.
    fileprivate var title: Phrase { name == Self.onlyName ? Phrase(en: "Table", de: "Tabelle") : Phrase(name) }
  }

  private let makeReport: @Sendable () -> Report
  private let makeTables: @Sendable () -> [Table]
  private let makeJSON: @Sendable () -> JSON
  /// For workbooks; where nothing else is said, the tables for spreadsheets.
  var makeSheets: (@Sendable () -> [ReportSheet])?

  /// - Parameter json: An object, for where it came from stands in it too.
  init(
    report: Report, tables: @autoclosure @escaping @Sendable () -> [Table],
    json: @autoclosure @escaping @Sendable () -> JSON
  ) {
    self.init(making: { report }, tables: tables(), json: json())
  }

  /// An answer whose document takes long to make.
  init(
    making report: @escaping @Sendable () -> Report, tables: @autoclosure @escaping @Sendable () -> [Table],
    json: @autoclosure @escaping @Sendable () -> JSON
  ) {
    makeReport = report
    makeTables = tables
    makeJSON = json
  }

  /// An answer that one table holds.
  init(
    report: Report, table: @autoclosure @escaping @Sendable () -> ReportTable,
    json: @autoclosure @escaping @Sendable () -> JSON
  ) {
    self.init(report: report, tables: [Table(Table.onlyName, table())], json: json())
  }

  /// For people.
  public var report: Report { makeReport() }
  /// For spreadsheets: together they hold the whole answer. There is at least one.
  public var tables: [Table] { makeTables() }
  /// For a workbook, a sheet each.
  public var sheets: [ReportSheet] {
    makeSheets?() ?? tables.map { ReportSheet(title: $0.title, content: $0.content) }
  }
  /// For programs.
  public var json: JSON { makeJSON() }
}
