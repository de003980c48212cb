import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Workbooks as programs save them, whole and damaged. The dirty ones, with their outcomes, are in the corpus.
@Suite struct WorkbookTests {
  private static let programs = ["openpyxl", "xlsxwriter", "libreoffice"]

  private static func bytes(_ program: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Fixtures.folder.appending(path: "workbooks/\(program).xlsx")))
  }

  private func truth() throws -> Dataset {
    let folder = Fixtures.package.appending(path: "Tests/GeflechtTests/Corpus/truth")
    let inputs = try TableKind.allCases.compactMap { kind -> Intake.Input? in
      let file = folder.appending(path: kind.fileName)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return Intake.Input(kind, SourceFile(name: kind.fileName, bytes: Array(try Data(contentsOf: file))))
    }
    return try Intake(reading: inputs).get()
  }

  /// The tables of the truth in one workbook each: the same network as from CSV, and nothing to say about it.
  @Test(arguments: programs) func loadsLikeItsTables(program: String) throws {
    let file = SourceFile(name: "netz.xlsx", bytes: try Self.bytes(program))
    let intake = Intake(reading: [Intake.Input(workbook: file)])
    #expect(intake.log.diagnostics.map { $0.line(in: .english) } == [])
    #expect(wholeText(try #require(intake.dataset)) == wholeText(try truth()))
  }

  @Test func aFindingNamesSheetAndCell() throws {
    let file = Fixtures.package.appending(path: "Tests/GeflechtTests/Corpus/workbook-error-na/netz.xlsx")
    let source = SourceFile(name: "netz.xlsx", bytes: Array(try Data(contentsOf: file)))
    let log = Intake(reading: [Intake.Input(workbook: source)]).log
    let error = try #require(log.diagnostics.first { $0.code == .cellError })
    #expect(
      error.line(in: .german)
        == "netz.xlsx:ties!A4: Fehler: die Zelle zeigt den Fehler #NV; berichtigen Sie ihre Formel, oder leeren Sie sie [cell-error]"
    )
    #expect(error.line(in: .english).hasPrefix("netz.xlsx:ties!A4: error: the cell shows the error #N/A; "))
  }

  @Test func archivesOfTooManyEntriesAreRefused() throws {
    let bytes = try Self.bytes("openpyxl")
    let count = try ZipArchive(bytes).entries.count
    var limits = ZipArchive.Limits()
    limits.entries = count - 1
    #expect(throws: ZipArchive.Flaw.tooManyEntries) { try ZipArchive(bytes, limits: limits) }
    limits.entries = count
    #expect(try ZipArchive(bytes, limits: limits).entries.count == count)
  }

  @Test func allThatIsUnpackedTogetherIsLimited() throws {
    let bytes = try Self.bytes("openpyxl")
    var limits = ZipArchive.Limits()
    limits.totalSize = 3000
    #expect(throws: WorkbookFlaw.self) {
      var workbook = try WorkbookFile(bytes, limits: limits)
      for sheet in workbook.sheets { _ = try workbook.read(sheet) }
    }
  }

  /// A text that many cells share makes a sheet far longer than its file.
  @Test func theTextOfASheetIsLimited() throws {
    let texts = "<sst><si><t>\(String(repeating: "x", count: 1000))</t></si></sst>"
    var context = SheetReader.Context()
    context.strings = try SharedStrings(Array(texts.utf8))
    context.textLimit = 100_000
    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 200) + "</row>"
    #expect(throws: MarkupFlaw.tooLarge) {
      try SheetReader.read(Array("<worksheet><sheetData>\(row)</sheetData></worksheet>".utf8), context)
    }
  }

  /// Merged cells without end, and columns without end, cost no more than their text is long.
  @Test func mergedCellsAreReadInLinearTime() throws {
    let merges = (0..<2000).map { _ in "<mergeCell ref=\"A1:B1000000\"/>" }.joined()
    let rows = (1...2000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>"
    var context = SheetReader.Context()
    context.textLimit = 1 << 20
    #expect(throws: MarkupFlaw.tooLarge) {
      try SheetReader.read(Array("<worksheet><sheetData>\(rows)</sheetData></worksheet>".utf8), context)
    }
    let read = try SheetReader.read(Array("\(sheet)<mergeCells>\(merges)</mergeCells></worksheet>".utf8), context)
    #expect(read.text == Array("7\n".utf8))
  }

  /// Workbooks with bytes changed, removed and spliced, which their checksums tell: each is read or refused.
  @Test(arguments: 0..<50) func damageIsReadOrRefused(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let books = try Self.programs.map { try Self.bytes($0) }
    for _ in 0..<Thoroughness.choose(quick: 1, full: 500) {
      var bytes = try #require(books.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...50, using: &random)))
        case 2:
          bytes.insert(
            contentsOf: bytes[at..<min(bytes.count, at + 30)], at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes[at] ^= 0xFF
        }
      }
      let intake = Intake(reading: [Intake.Input(workbook: SourceFile(name: "netz.xlsx", bytes: bytes))])
      #expect((intake.dataset == nil) == intake.log.hasErrors)
    }
  }

  /// The parts of workbooks with bytes and tags changed, which no checksum tells: each ends, within its limits.
  @Test(arguments: 0..<50) func damagedPartsEnd(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var archive = try ZipArchive(try Self.bytes(try #require(Self.programs.randomElement(using: &random))))
    let parts = try archive.entries.filter { $0.name.hasSuffix(".xml") }.map { try archive.unpack($0) }
    var context = SheetReader.Context()
    context.textLimit = 1 << 20
    let tricky = [
      "<row>", "</row>", "<c r=\"XFD1048576\">", "&#1;", "&x;", "<![CDATA[", "-->", "<mergeCell ref=\"A1:C9\"/>", "\"",
    ]
    for _ in 0..<Thoroughness.choose(quick: 4, full: 2000) {
      var part = try #require(parts.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) where !part.isEmpty {
        let at = Int.random(in: part.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: part[at] = UInt8.random(in: .min ... .max, using: &random)
        case 1: part.removeSubrange(at..<min(part.count, at + Int.random(in: 1...50, using: &random)))
        case 2: part.insert(contentsOf: (tricky.randomElement(using: &random) ?? "").utf8, at: at)
        default:
          let end = min(part.count, at + Int.random(in: 1...200, using: &random))
          part.insert(contentsOf: part[at..<end], at: Int.random(in: 0...part.count, using: &random))
        }
      }
      context.strings = (try? SharedStrings(part)) ?? context.strings
      context.styles = (try? StyleTable(part)) ?? context.styles
      _ = try? WorkbookOutline(part)
      guard let sheet = try? SheetReader.read(part, context) else { continue }
      #expect(sheet.text.count <= context.textLimit)
      #expect(sheet.rowStarts.count == sheet.rowNumbers.count)
    }
  }
}
