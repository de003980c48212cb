import Foundation
import Testing
import Thoroughness

@testable import Geflecht

@Suite struct WorkbookWriterTests {
  private static let cells: [[Workbook.Cell]] = [
    [.text("=1+1"), .count(1_234_567), .number(3.14159, decimals: 2), day("2024-09-16"), .plain(2024)],
    [.text("a\u{7}b\n<c> & \"d\""), .count(-3), .number(.nan, decimals: 2), day("2020-05"), .blank],
    [.text("00123"), .count(0), .number(1e-9, decimals: 4), day("2019"), .text("😀 _x0007_")],
    [
      .text(" ‚+49' "), .count(7), .number(1e20, decimals: 1), day("1850-03-01"),
      .link("Ulm", address: "https://ulm.de/?a&b"),
    ],
  ]

  private static func day(_ text: String) -> Workbook.Cell { PartialDate(text).map { .date($0) } ?? .blank }

  private static let workbook = Workbook(sheets: [
    Workbook.Sheet(name: "Plan/[1]: *", columns: ["Text", "Anzahl", "Zahl", "Tag", "Rest"], rows: cells),
    Workbook.Sheet(name: "Überblick", lines: [[.heading("Titel")], [.text("Ein Satz.")]]),
  ])

  /// What our own reader, held against other programs elsewhere, finds in it.
  private func tables(_ workbook: Workbook) throws -> [(name: String, text: String)] {
    var file = try WorkbookFile(workbook.bytes)
    return try file.sheets.map { ($0.name, String(decoding: try file.read($0).text, as: UTF8.self)) }
  }

  @Test func cellsComeBack() throws {
    let tables = try tables(Self.workbook)
    #expect(tables.map(\.name) == ["Plan--1-- -", "Überblick"])
    #expect(
      tables[0].text == """
        "Text","Anzahl","Zahl","Tag","Rest"
        "=1+1",1234567,3.14,2024-09-16,2024
        "a\u{7}b
        <c> & ""d""\",-3,,2020-05
        "00123",0,0,2019,"😀 _x0007_"
        " ‚+49' ",7,100000000000000000000,"1850-03-01","Ulm"

        """)
    #expect(tables[1].text == "\"Titel\"\n\"Ein Satz.\"\n")
  }

  @Test func theSameSheetsAreTheSameBytes() { #expect(Self.workbook.bytes == Self.workbook.bytes) }

  /// A name on a tab has up to 31 characters, none of `[]:*?/\\`, and differs from the others.
  @Test func tabsHaveNamesThatSpreadsheetsTake() throws {
    let long = String(repeating: "Städte ", count: 10)
    let names = ["", "a", "A", long, long, "'x'", "History?", "\u{1}"]
    let tables = try tables(Workbook(sheets: names.map { Workbook.Sheet(name: $0, columns: ["x"]) }))
    #expect(tables.count == names.count)
    #expect(Set(tables.map { $0.name.lowercased() }).count == names.count)
    for table in tables {
      #expect(1...31 ~= table.name.utf16.count)
      #expect(!table.name.contains { "[]:*?/\\'".contains($0) })
    }
  }

  @Test func aTableLongerThanASheetGoesOn() throws {
    let rows = Array(repeating: [Workbook.Cell.plain(1)], count: 3)
    #expect(try tables(Workbook(sheets: [])).count == 1)
    #expect(try tables(Workbook(sheets: [Workbook.Sheet(name: "x", columns: ["a"], rows: rows)])).count == 1)
  }

  /// A text longer than a cell takes ends in an ellipsis.
  @Test func longTextsAreCut() throws {
    let text = String(repeating: "ä", count: 40_000)
    let table = try tables(Workbook(sheets: [Workbook.Sheet(name: "x", columns: ["a"], rows: [[.text(text)]])]))[0].text
    #expect(table.utf16.count == "\"a\"\n\"\"\n".count + 32_767)
    #expect(table.hasSuffix("ä…\"\n"))
  }

  /// Day numbers as Excel shows them.
  @Test func daysHaveExcelsNumbers() {
    for (day, serial) in [
      ((2024, 9, 16), 45_551), ((2000, 2, 29), 36_585), ((1970, 1, 1), 25_569), ((9999, 12, 31), 2_958_465),
    ] {
      #expect(SerialDate.serial(year: day.0, month: day.1, day: day.2) == serial)
    }
    #expect(SerialDate.serial(year: 1900, month: 3, day: 1) == 61)
    #expect(SerialDate.serial(year: 1900, month: 2, day: 28) == nil)
  }

  /// openpyxl finds the same cells, with their formats, the header that stays, the filter, the text that is no formula.
  @Test(.enabled(if: Thoroughness.isFull && hasOpenpyxl)) func openpyxlFindsTheSameCells() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "geflecht-\(UUID().uuidString).xlsx")
    try Data(Self.workbook.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import datetime, sys, openpyxl
      sheet, overview = openpyxl.load_workbook(sys.argv[1]).worksheets
      rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
      assert rows[1] == ["=1+1", 1234567, 3.14159, datetime.datetime(2024, 9, 16), 2024], rows[1]
      assert rows[2][1:] == [-3, None, datetime.datetime(2020, 5, 1), None], rows[2]
      assert rows[3][:4] == ["00123", 0, 1e-9, 2019], rows[3]
      assert sheet["A2"].data_type == "s" and sheet["A2"].quotePrefix
      assert sheet["E5"].hyperlink.target == "https://ulm.de/?a&b"
      assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E5")
      assert [sheet[cell].number_format for cell in ("B2", "C2", "D3")] == ["#,##0", "0.00", "mm/yyyy"]
      assert [cell.value for cell in overview["A"]] == ["Titel", "Ein Satz."]
      """
    #expect(try Self.python(["-c", program, file.path]) == 0)
  }

  private static let hasOpenpyxl = (try? python(["-c", "import openpyxl"])) == 0

  private static func python(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
