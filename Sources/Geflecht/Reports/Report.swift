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
    case count(Int)
    /// Keys of sectors: named for people, separated by `|` in files.
    case list([String])
    /// A number shown with some decimals and exported in full.
    case number(Double, decimals: Int)

    static func optional(_ value: Double?, decimals: Int) -> Cell {
      value.map { .number($0, decimals: decimals) } ?? .blank
    }
  }

  /// One row, with a sentence that belongs to it.
  public struct Row: Sendable {
    let cells: [Cell]
    var note: Phrase?
  }

  let columns: [Column]
  var rows: [Row] = []

  init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  mutating func append(_ cells: [Cell], note: Phrase? = nil) {
    precondition(cells.count == columns.count, "a cell a column")
    rows.append(Row(cells: cells, note: note))
  }
}

/// A table that has a sheet of a workbook for itself.
public struct ReportSheet: Sendable {
  let title: Phrase
  let content: ReportTable
}

/// A command's answer in the three shapes it can be asked for: a document, one flat table, a JSON value. The last two
/// are made when they are asked for, since a log of a million findings has as many rows.
public struct Presentation: Sendable {
  /// For people.
  public let report: Report
  private let makeTable: @Sendable () -> ReportTable
  private let makeJSON: @Sendable () -> JSON
  /// For workbooks; where nothing else is said, the tables for spreadsheets.
  var makeSheets: (@Sendable () -> [ReportSheet])?

  init(
    report: Report, table: @autoclosure @escaping @Sendable () -> ReportTable,
    json: @autoclosure @escaping @Sendable () -> JSON
  ) {
    self.report = report
    makeTable = table
    makeJSON = json
  }

  /// For spreadsheets.
  public var table: ReportTable { makeTable() }
  /// For a workbook, a sheet each.
  public var sheets: [ReportSheet] {
    makeSheets?() ?? [ReportSheet(title: Phrase(en: "Table", de: "Tabelle"), content: table)]
  }
  /// For programs.
  public var json: JSON { makeJSON() }
}
