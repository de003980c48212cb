import Testing

@testable import Geflecht

/// What is read of a number by its format. The expected texts are what Excel shows, dates in ISO 8601, numbers without
/// marks between thousands.
@Suite struct NumberFormatTests {
  private func text(_ value: String, _ code: String, startsIn1904: Bool = false) throws -> String {
    let style = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="\(style)"/></numFmts>
      <cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>
      """
    var context = SheetReader.Context()
    context.styles = try StyleTable(Array(styles.utf8))
    context.startsIn1904 = startsIn1904
    let sheet = "<worksheet><sheetData><row><c s=\"0\"><v>\(value)</v></c></row></sheetData></worksheet>"
    let read = try SheetReader.read(Array(sheet.utf8), context)
    return String(decoding: read.text, as: UTF8.self).trimmingCharacters { $0 == "\n" || $0 == "\"" }
  }

  @Test(arguments: [
    ("General", "1.5", "1.5"), ("General", "0.30000000000000004", "0.3"), ("General", "51.508299999999998", "51.5083"),
    ("General", "1.25E6", "1250000"), ("General", "1E-3", "0.001"), ("General", "-0.5", "-0.5"), ("General", "0", "0"),
    ("General", "12345678901234567", "12345678901234600"), ("@", "7", "7"),
    ("0", "3.5", "4"), ("0", "-3.5", "-4"), ("0", "2.4999", "2"), ("0.00", "3.14159", "3.14"), ("0.00", "2", "2"),
    ("0.0", "0.96", "1"), ("0.0", "9.96", "10"), ("#,##0", "75432.6", "75433"), ("#,##0.00", "1234.5", "1234.5"),
    ("0%", "0.256", "0.26"), ("0.00%", "0.25678", "0.2568"), ("#,##0 \"km\"", "12.4", "12"),
    ("0.00E+00", "1234.5678", "1234.5678"),
    ("# ?/?", "1.25", "1.25"), ("#,##0,", "75432", "75432"), ("[Red]0.0;[Blue]-0.0", "-1.25", "-1.3"),
    ("#,##0.00 [$€-407]", "1.005", "1.01"), ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-", "0", "0"),
    ("00000", "123", "00123"), ("00000", "1234567", "1234567"), ("00000", "0", "00000"), ("\"DE-\"000", "7", "DE-007"),
    ("000\\-000", "123456", "123-456"), ("00\" \"00", "7", "00 07"), ("0000", "-7", "-0007"),
  ]) func numbers(code: String, value: String, shown: String) throws { #expect(try text(value, code) == shown) }

  @Test(arguments: [
    ("dd.mm.yyyy", "45551", "2024-09-16"), ("m/d/yy", "1", "1900-01-01"), ("m/d/yy", "59", "1900-02-28"),
    ("m/d/yy", "61", "1900-03-01"), ("d-mmm", "36526", "2000-01-01"), ("mmm yy", "45551", "2024-09"),
    ("yyyy", "45551", "2024"), ("[$-407]d\\. mmmm yyyy;@", "36584", "2000-02-28"),
    ("yyyy-mm-dd", "36585", "2000-02-29"),
    ("dd.mm.yyyy hh:mm", "45551.5", "2024-09-16T12:00:00"), ("dd.mm.yyyy", "45551.75", "2024-09-16"),
    ("hh:mm", "0.354166666666667", "08:30"), ("[h]:mm:ss", "0.5", "12:00"), ("h:mm AM/PM", "0.75", "18:00"),
    ("mm:ss", "0.0007", "00:01"), ("dd.mm.yyyy", "2958465", "9999-12-31"), ("dd.mm.yyyy", "2958466", "2958466"),
    ("\"Tag\" 0", "3", "3"), ("d.m.yyyy", "-1", "-1"),
  ]) func dates(code: String, value: String, shown: String) throws { #expect(try text(value, code) == shown) }

  /// Serial 0 of 1904 is 1 January; 1462 days lie between the two beginnings.
  @Test func daysSince1904() throws {
    #expect(try text("0", "yyyy-mm-dd", startsIn1904: true) == "1904-01-01")
    #expect(try text("44089", "yyyy-mm-dd", startsIn1904: true) == "2024-09-16")
  }

  /// The formats without a code, by their numbers.
  @Test(arguments: [
    (1, "0"), (4, "0.00"), (9, "0%"), (14, "yyyy-mm-dd"), (17, "mmm yyyy"), (22, "yyyy-mm-dd hh:mm"), (49, "@"),
  ])
  func builtIn(number: Int, code: String) {
    #expect(NumberFormat.Sections(builtIn: number) == NumberFormat.Sections(code: code))
  }

  @Test func columnsAndAddresses() {
    for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
      #expect(CellAddress.letters(ofColumn: column) == letters)
      let bytes = Array("\(letters)7".utf8)
      #expect(CellAddress(bytes, in: bytes.indices) == CellAddress(row: 6, column: column))
    }
    for wrong in ["", "A", "7", "XFE1", "A0", "A1048577", "A1B", "Ä1", "$A$1"] {
      let bytes = Array(wrong.utf8)
      #expect(CellAddress(bytes, in: bytes.indices) == nil, "\(wrong)")
    }
  }
}

extension String {
  fileprivate func trimmingCharacters(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
  }
}
