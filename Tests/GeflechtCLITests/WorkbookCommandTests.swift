import Foundation
import Testing
import Thoroughness

/// Workbooks as data and as answers. What a workbook may hold is tested with the engine.
@Suite struct WorkbookCommandTests {
  /// Two cities in a workbook, as `export` writes it.
  private func workbook() throws -> [String: Content] {
    let run = try geflecht("export", "data", "-o", "netz.xlsx", files: guideAndNewcomer)
    #expect(run.exitCode == 0 && run.stderr == "wrote netz.xlsx: 2 nodes, 1 tie\n")
    return run.contents.filter { $0.key == "netz.xlsx" }
  }

  @Test func anExportedWorkbookGivesTheSameAnswers() throws {
    let files = try workbook()
    let check = try geflecht("check", "netz.xlsx", files: files)
    #expect(check.exitCode == 0, "\(check.stdout)\(check.stderr)")
    #expect(check.stdout.contains("netz.xlsx:nodes → nodes") && check.stdout.contains("netz.xlsx:edges → edges"))
    for words in [["measure", "DATA", "degree", "--format", "csv"], ["export", "DATA", "--to", "d3"]] {
      let (from, again) = (words.map { $0 == "DATA" ? "data" : $0 }, words.map { $0 == "DATA" ? "netz.xlsx" : $0 })
      #expect(try geflecht(again, files: files).stdout == geflecht(from, files: guideAndNewcomer).stdout)
    }
  }

  @Test func aWorkbookMayLieAmongCSVFiles() throws {
    let book = try #require(try workbook()["netz.xlsx"])
    let run = try geflecht(
      "check", "data", files: ["data/netz.xlsx": book, "data/~$netz.xlsx": "x", "data/alt.ods": "x"])
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("data/alt.ods: warning: this is an OpenDocument file; in LibreOffice save it as .xlsx"))
    #expect(!run.stdout.contains("~$"))
  }

  @Test(arguments: [
    "measure data degree", "sectors data", "check data", "tandems data --draws 0", "tandems data candidates",
    "export data", "explain degree",
  ])
  func answersAreWrittenAsWorkbooks(line: String) throws {
    let words = line.split(separator: " ").map(String.init) + ["-o", "x.xlsx"]
    let run = try geflecht(lightly(words), files: guideAndNewcomer)
    #expect(run.exitCode == 0, "\(run.stderr)")
    let bytes = try #require(run.files["x.xlsx"])
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    // Nothing is overwritten, and the same answer is the same file.
    let again = try geflecht(lightly(words), files: run.contents)
    #expect(again.exitCode == 73 && again.files["x.xlsx"] == bytes)
    #expect(try geflecht(lightly(words) + ["--force"], files: run.contents).files["x.xlsx"] == bytes)
  }

  @Test func aWorkbookThatIsReadIsNotWritten() throws {
    let files = try workbook()
    let run = try geflecht("measure", "netz.xlsx", "degree", "-o", "netz.xlsx", "--force", files: files)
    #expect(run.exitCode == 73 && run.stderr.contains("is read by this command"))
    #expect(run.contents["netz.xlsx"]?.bytes == files["netz.xlsx"]?.bytes)
  }

  @Test(arguments: [("en", "password"), ("de", "Kennwort")])
  func otherFilesAreNamedWithTheirCure(language: String, word: String) throws {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 100)
    bytes += Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
    let run = try geflecht("check", "netz.xlsx", "--lang", language, files: ["netz.xlsx": Content(bytes: bytes)])
    #expect(run.exitCode == 65)
    #expect(run.stdout.contains(word))
  }
}
