import Testing

@testable import Geflecht

@Suite struct RecordScannerTests {
  /// Records of a text as arrays of cells.
  private func records(_ text: String, separator: UInt8 = .comma) -> [[String]] {
    allRecords(in: text, separator: separator).map(\.cells)
  }

  private func flaws(_ text: String) -> [(Record.Flaw, Int)] {
    let buffer = ChunkBuffer(holding: text)
    defer { withExtendedLifetime(buffer) {} }
    var scanner = RecordScanner(separator: .comma)
    var record = Record()
    var flaws: [(Record.Flaw, Int)] = []
    while scanner.next(in: buffer.text, into: &record) { flaws += record.flaws.map { ($0.flaw, $0.offset) } }
    return flaws
  }

  @Test(arguments: ["a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d\r\n"])
  func readsEveryLineEnd(text: String) {
    #expect(records(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func keepsWhatQuotesProtect() {
    #expect(records("\"a,b\",\"c\nd\",\"e\"\"f\"\"\"\n") == [["a,b", "c\nd", "e\"f\""]])
    #expect(records("\"\",x") == [["", "x"]])
    #expect(records("\"a\r\nb\",c\r\nd,e") == [["a\r\nb", "c"], ["d", "e"]])
  }

  @Test func keepsEmptyCellsAndLines() {
    #expect(records(",,\n\n,") == [["", "", ""], [""], ["", ""]])
    #expect(records("") == [])
    #expect(records("a,") == [["a", ""]])
  }

  @Test func takesAnySeparator() {
    #expect(records("a;b,c;d", separator: .semicolon) == [["a", "b,c", "d"]])
    #expect(records("a\tb\t\tc", separator: .tab) == [["a", "b", "", "c"]])
  }

  @Test func saysWhereAQuoteIsWrong() {
    let misplaced = flaws("ab\"c,d\n\"e\"f,g\n")
    #expect(misplaced.map(\.0) == [.misplaced, .misplaced])
    #expect(misplaced.map(\.1) == [2, 10])
    let open = flaws("a,b\nc,\"d\ne,f\n")
    #expect(open.map(\.0) == [.unterminated])
    #expect(open.map(\.1) == [6])
  }

  /// What lets a file be scanned in pieces: a scanner that starts at any record reads what one from the top reads.
  @Test func readsTheSameFromAnyRecordStart() {
    let text = "a,\"b\n1\"\r\nc,d\re,\"\"\"f\"\n\ng,h"
    let whole = allRecords(in: text)
    #expect(whole.map(\.cells) == [["a", "b\n1"], ["c", "d"], ["e", "\"f"], [""], ["g", "h"]])
    for (index, start) in whole.map(\.start).enumerated() {
      #expect(allRecords(in: text, from: start).map(\.cells) == whole[index...].map(\.cells))
    }
  }

  /// Text written with every cell quoted reads back as it was, whatever it holds.
  @Test(arguments: 0..<50) func readsBackWhatWasQuoted(seed: Int) {
    var random = SplitMix64(seed: seed)
    let alphabet: [String] = ["a", "ü", ",", ";", "\"", "\n", "\r", "\r\n", " ", "🎈", "e\u{301}"]
    let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let text = table.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
    #expect(records(text).map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } })
  }
}

@Suite struct SourceFileTests {
  @Test func countsPhysicalLinesAndCharacters() {
    let file = SourceFile(name: "t.csv", text: "\u{FEFF}ä,b\r\nc,d\re\nüf")
    //                       offsets            3  5 6 7 8  9 10 11 12 13 14 15
    let places = file.places(of: [3, 6, 9, 13, 17])
    #expect(places.map(\.line) == [1, 1, 2, 3, 4])
    #expect(places.map(\.column) == [1, 3, 1, 1, 2])
  }
}

@Suite struct DialectTests {
  private func separator(_ text: String) -> UInt8 {
    dialect(text).separator
  }

  private func dialect(_ text: String) -> Dialect {
    let buffer = ChunkBuffer(holding: text)
    defer { withExtendedLifetime(buffer) {} }
    return Dialect(of: buffer.text, isWhole: true, columns: ColumnNames(of: .nodes, overrides: [:]))
  }

  @Test func takesTheSeparatorThatNamesColumns() {
    #expect(separator("id,name\na,b\n") == .comma)
    #expect(separator("id;name\na;b, c\n") == .semicolon)
    #expect(separator("id\tname\na\tb\n") == .tab)
    #expect(separator("id|name\na|b;c\n") == .bar)
    #expect(separator("id,\"name;x\"\n\"a;b\",c\n") == .comma)
  }

  @Test func obeysASepLine() {
    let dialect = dialect("\u{FEFF}sep=;\r\nid;name\r\n")
    #expect(dialect.separator == .semicolon)
    #expect(dialect.tableStart == 10)
  }
}

@Suite struct IdentifierTableTests {
  @Test func numbersTextsInTheOrderOfTheirFirstComing() {
    var table = IdentifierTable()
    let words = (0..<1000).map { "id\($0 % 700)" }
    let numbers = words.map { table.insert($0.utf8).number }
    #expect(numbers == (0..<1000).map { $0 % 700 })
    #expect(table.count == 700)
    #expect(table[699] == "id699")
    #expect(table.number(of: "id3".utf8) == 3)
    #expect(table.number(of: "id".utf8) == nil)
    #expect(table.insert("".utf8).isNew)
    #expect(table.number(of: "".utf8) == 700)
  }
}

@Suite struct NormalizationTests {
  /// Unicode Standard Annex #15, figures 3 to 5: what NFC makes of decomposed, singleton and compatibility characters.
  @Test(arguments: [
    ("u\u{308}", "\u{FC}"), ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"), ("s\u{323}\u{307}", "\u{1E69}"),
    ("\u{1E0B}\u{323}", "\u{1E0D}\u{307}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{FB01}", "\u{FB01}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
  ]) func composesAsTheStandardSays(text: String, composed: String) {
    #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars))
  }
}

@Suite struct CellReadingTests {
  @Test(arguments: [("12", 12), ("-0.5", -0.5), ("3e2", 300), ("+7", 7), ("0.1", 0.1)])
  func readsPlainNumbers(text: String, number: Double) { #expect(plainNumber(text) == number) }

  @Test(arguments: ["", "abc", "0x10", "nan", "inf", "-inf", "1e999", "1,5", "12 km", "1.2.3", "--1", "e", "."])
  func refusesEverythingElse(text: String) { #expect(plainNumber(text) == nil) }

  @Test func splitsLists() {
    #expect(CellReading.list("a | b;c||") == ["a", "b", "c"])
    #expect(CellReading.trimmed("\u{A0} a b \u{200B}\t") == "a b")
  }
}

@Suite struct NumberReadingTests {
  @Test(arguments: [
    ("12", 12.0), ("-0.5", -0.5), ("2,5", 2.5), ("-2,55", -2.55), ("0,125", 0.125), ("1e3", 1000),
  ]) func plain(text: String, number: Double) {
    #expect(NumberReading(text, commaIsFree: true) == .plain(number))
  }

  @Test(arguments: [
    ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 234,5", 1234.5), ("1\u{A0}234", 1234),
    ("1\u{202F}234\u{202F}567", 1_234_567),
    ("1'234'567.25", 1_234_567.25), ("-1.234.567", -1_234_567), ("12,345,678", 12_345_678),
  ]) func grouped(text: String, number: Double) {
    #expect(NumberReading(text, commaIsFree: true) == .grouped(number))
  }

  @Test func oneMarkBeforeThreeDigits() {
    #expect(NumberReading("1.234", commaIsFree: true) == .oneMark(1.234, thousands: 1234, mark: "."))
    #expect(NumberReading("34,414", commaIsFree: true) == .oneMark(34.414, thousands: 34414, mark: ","))
    #expect(NumberReading("0.125", commaIsFree: true) == .plain(0.125))
    #expect(NumberReading("51.757", commaIsFree: false) == .oneMark(51.757, thousands: 51757, mark: "."))
  }

  @Test(arguments: [
    "", "abc", "0x10", "nan", "inf", "1e400", "50 %", "#NV", "WAHR", "zwölf", "1.2.3", "1,2,3", "1.23,4.5", "12.34.567",
    "1 23", "1.234 5", ",", ".", "1,5 km", "--1", "1..000", "٣",
  ]) func none(text: String) { #expect(NumberReading(text, commaIsFree: true) == .none) }

  @Test func aCommaThatSeparatesCellsBelongsToNoNumber() {
    #expect(NumberReading("1,5", commaIsFree: false) == .none)
  }
}

@Suite struct DateReadingTests {
  @Test func readsWhatOfficesWrite() throws {
    func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
    #expect(try DateReading("2024-09-16") == .plain(date("2024-09-16")))
    #expect(try DateReading("16.09.2024") == .folded(date("2024-09-16")))
    #expect(try DateReading("6.9.2024") == .folded(date("2024-09-06")))
    #expect(try DateReading("09.2024") == .folded(date("2024-09")))
    #expect(try DateReading("2024-09-16 00:00:00") == .folded(date("2024-09-16")))
    #expect(try DateReading("2024-09-16T08:30Z") == .folded(date("2024-09-16")))
    #expect(try DateReading("2024/09/16") == .folded(date("2024-09-16")))
  }

  /// Days that Excel shows for these numbers.
  @Test(arguments: [
    (45551, "2024-09-16"), (36526, "2000-01-01"), (43831, "2020-01-01"), (36585, "2000-02-29"), (20000, "1954-10-03"),
  ])
  func readsExcelSerials(days: Int, date: String) throws {
    #expect(DateReading("\(days)") == .serial(try #require(PartialDate(date))))
  }

  @Test(arguments: [
    "01. Mai", "31.04.2023", "2023-02-30", "16.9.24", "gestern", "2024-13", "99999", "16/09/2024", ".2024",
    "1.2.3.2024",
  ])
  func refusesTheRest(text: String) { #expect(DateReading(text) == .none) }
}

@Suite struct DecodingTests {
  private func text(_ bytes: [UInt8]) -> String? {
    guard case .text(let text, _) = Decoding(of: bytes) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  @Test func readsEveryOfficeEncoding() {
    let expected = "Köln – „Größe“ €"
    #expect(text(Array(expected.utf8)) == expected)
    #expect(
      text([0x4B, 0xF6, 0x6C, 0x6E, 0x20, 0x96, 0x20, 0x84, 0x47, 0x72, 0xF6, 0xDF, 0x65, 0x93, 0x20, 0x80]) == expected
    )
    let units = Array("\(expected) 🎈".utf16)
    #expect(text([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == expected + " 🎈")
    #expect(text([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == expected + " 🎈")
  }

  @Test(
    arguments: [
      [0xC3, 0xB6, 0xF6], [0xC3, 0xB6, 0xC0, 0xAF], [0xC3, 0xB6, 0xED, 0xA0, 0x80], [0xC3, 0xB6, 0xC3], [0x81],
      [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x00, 0xDC],
    ] as [[UInt8]]) func refusesWhatIsBroken(bytes: [UInt8])
  {
    guard case .broken = Decoding(of: bytes) else {
      Issue.record("read")
      return
    }
  }

  @Test(arguments: ["PK\u{3}\u{4}", "%PDF-1.7", " <!DOCTYPE html>", "<HTML>", "<table>"])
  func recognizesOtherFormats(text: String) {
    guard case .other = Decoding(of: Array(text.utf8)) else {
      Issue.record("read as text")
      return
    }
  }
}
