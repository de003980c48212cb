/// A workbook to be written: sheets with a table each, or with text.
///
/// Cells have the types that a spreadsheet computes with: numbers are numbers, shown with some decimals and stored in
/// full, days are days, texts stay texts even where they begin like a formula.
public struct Workbook: Sendable {
  /// A sheet: a table with a header that stays in view and filters, or, without columns, lines of text.
  public struct Sheet: Sendable {
    /// The name on its tab; characters that no tab may have are replaced.
    public let name: String
    /// The header.
    public let columns: [String]
    /// The rows below it.
    public var rows: [[Cell]]

    /// A table.
    public init(name: String, columns: [String], rows: [[Cell]] = []) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }

    /// Lines of text, and small tables among them.
    public init(name: String, lines: [[Cell]]) { self.init(name: name, columns: [], rows: lines) }
  }

  /// What stands in a cell.
  public enum Cell: Sendable {
    /// Nothing.
    case blank
    /// A text.
    case text(String)
    /// A text that stands out: a title, or the heading of a column.
    case heading(String)
    case label(String)
    /// A whole number with marks between the thousands.
    case count(Int64)
    /// A year, or another whole number without marks.
    case plain(Int)
    /// A number as it is, with all its decimals.
    case exact(Double)
    /// A number, stored in full and shown with some decimals.
    case number(Double, decimals: Int)
    /// A day, a month or a year.
    case date(PartialDate)
    /// A text that leads to a page.
    case link(String, address: String)
  }

  /// The sheets in the order of their tabs.
  public var sheets: [Sheet]

  /// A workbook of some sheets.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// The workbook as a file: Office Open XML, the same bytes for the same sheets.
  /// - Complexity: O(cells + text).
  public var bytes: [UInt8] { WorkbookWriter(self).archive }
}
