/// The name of a file that a spreadsheet saved, by its ending.
public struct SpreadsheetName: Sendable {
  let foreign: ForeignFile
  /// Whether it is a workbook that can be read: `.xlsx`, or one with macros, which are left alone.
  public let isWorkbook: Bool

  /// `nil` for any other file, and for the mark that Excel leaves beside a workbook that is open.
  public init?(_ name: String) {
    let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard !last.hasPrefix("~$"), !last.hasPrefix("."), let dot = last.lastIndex(of: ".") else { return nil }
    isWorkbook = ["xlsx", "xlsm", "xltx", "xltm"].contains(last[last.index(after: dot)...])
    switch last[dot...] {
    case ".xls": foreign = .oldExcel
    case ".xlsb": foreign = .binaryExcel
    case ".ods", ".ots", ".fods": foreign = .openDocument
    case ".numbers": foreign = .numbers
    default:
      guard isWorkbook else { return nil }
      foreign = .other
    }
  }
}
