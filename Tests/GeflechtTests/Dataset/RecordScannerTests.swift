import Testing

@testable import Geflecht

@Suite struct RecordScannerTests {
  /// Records of a text as arrays of cells.
  private func records(_ text: String, separator: UInt8 = .comma) -> [[String]] {
    let file = SourceFile(name: "t.csv", text: text)
    var scanner = RecordScanner(separator: separator)
    var record = Record()
    var rows: [[String]] = []
    while scanner.next(in: file.bytes.span, into: &record) { rows.append(record.cells.map { file.text(of: $0) }) }
    return rows
  }

  private func flaws(_ text: String) -> [(Record.Flaw, Int)] {
    let file = SourceFile(name: "t.csv", text: text)
    var scanner = RecordScanner(separator: .comma)
    var record = Record()
    var flaws: [(Record.Flaw, Int)] = []
    while scanner.next(in: file.bytes.span, into: &record) { flaws += record.flaws.map { ($0.flaw, $0.offset) } }
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
    let file = SourceFile(name: "t.csv", text: "a,\"b\n1\"\r\nc,d\re,\"\"\"f\"\n\ng,h")
    var whole: [(start: Int, cells: [String])] = []
    var scanner = RecordScanner(separator: .comma)
    var record = Record()
    while scanner.next(in: file.bytes.span, into: &record) {
      whole.append((record.start, record.cells.map { file.text(of: $0) }))
    }
    for (index, start) in whole.map(\.start).enumerated() {
      var later = RecordScanner(separator: .comma, from: start)
      var rest: [[String]] = []
      while later.next(in: file.bytes.span, into: &record) { rest.append(record.cells.map { file.text(of: $0) }) }
      #expect(rest == whole[index...].map(\.cells))
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
    Dialect(of: SourceFile(name: "t.csv", text: text)) { ["id", "name"].contains($0) }.separator
  }

  @Test func takesTheSeparatorThatNamesColumns() {
    #expect(separator("id,name\na,b\n") == .comma)
    #expect(separator("id;name\na;b, c\n") == .semicolon)
    #expect(separator("id\tname\na\tb\n") == .tab)
    #expect(separator("id|name\na|b;c\n") == .bar)
    #expect(separator("id,\"name;x\"\n\"a;b\",c\n") == .comma)
  }

  @Test func obeysASepLine() {
    let file = SourceFile(name: "t.csv", text: "\u{FEFF}sep=;\r\nid;name\r\n")
    let dialect = Dialect(of: file) { _ in false }
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

  @Test func readsADecimalCommaWhereTheSeparatorLeavesItFree() {
    #expect(CellReading.number("1,5", decimalComma: true) == 1.5)
    #expect(CellReading.number("1.5", decimalComma: true) == 1.5)
    #expect(CellReading.number("1,5", decimalComma: false) == nil)
    #expect(CellReading.number("1.234,5", decimalComma: true) == nil)
    #expect(CellReading.number("1,234,5", decimalComma: true) == nil)
  }

  @Test func splitsLists() {
    #expect(CellReading.list("a | b;c||") == ["a", "b", "c"])
    #expect(CellReading.trimmed("\u{A0} a b \u{200B}\t") == "a b")
  }
}
