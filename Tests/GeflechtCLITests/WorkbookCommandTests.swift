import Foundation
import Testing
import Thoroughness

/// Workbooks as data and as answers. What a workbook may hold is tested with the engine.
@Suite struct WorkbookCommandTests {
  /// Two cities that no list of places knows: an experienced one and a newcomer.
  private let inventedCities: [String: Content] = [
    "data/cities.csv": "id,name,joined,population\nstendal,Aastadt,2015,40000\nparchim,Bbdorf,2020,18000\n",
    "data/ties.csv": "source,target\nstendal,parchim\n",
  ]

  /// Two cities in a workbook, as `export` writes it.
  private func workbook() throws -> [String: Content] {
    let run = try geflecht("export", "data", "-o", "netz.xlsx", files: inventedCities)
    #expect(run.exitCode == 0 && run.stderr == "wrote netz.xlsx: 2 nodes, 1 tie\n")
    return run.contents.filter { $0.key == "netz.xlsx" }
  }

  @Test func anExportedWorkbookGivesTheSameAnswers() throws {
    let files = try workbook()
    let check = try geflecht("check", "netz.xlsx", files: files)
    #expect(check.exitCode == 0, "\(check.stdout)\(check.stderr)")
    #expect(check.stdout.contains("netz.xlsx:nodes → nodes") && check.stdout.contains("netz.xlsx:edges → edges"))
    for words in [["measure", "DATA", "degree", "--format", "csv"]] {
      let (from, again) = (words.map { $0 == "DATA" ? "data" : $0 }, words.map { $0 == "DATA" ? "netz.xlsx" : $0 })
      #expect(try geflecht(again, files: files).stdout == geflecht(from, files: inventedCities).stdout)
    }
    #expect(try geflecht("check", "--edges", "netz.xlsx", files: files).exitCode == 0)
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
    let files = inventedCities.with([
      "data/actors.csv": "id,sector\nx,business\ny,science\n",
      "data/ties.csv": "source,target\nstendal,parchim\nx,y\n",
    ])
    let run = try geflecht(lightly(words), files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    let bytes = try #require(run.files["x.xlsx"])
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    // Nothing is overwritten, and the same answer is the same file.
    let again = try geflecht(lightly(words), files: run.contents)
    #expect(again.exitCode == 73 && again.files["x.xlsx"] == bytes)
    #expect(try geflecht(lightly(words) + ["--force"], files: run.contents).files["x.xlsx"] == bytes)
  }

  /// An office writes yes behind the pairs that hold, and lets the rest be planned anew.
  @Test func aConfirmedPlanSettlesItsPairs() throws {
    let cities = """
      id,name,joined,population
      a,Aastadt,2010,20000
      b,Bbdorf,2010,50000
      n,Nnheim,2024,50000

      """
    let files = inventedCities.with([
      "data/cities.csv": .init(stringLiteral: cities), "data/ties.csv": "source,target\na,n\n",
    ])
    let plan = { (confirmed: String) in "newcomer;guide;confirmed\nNnheim;Aastadt;\(confirmed)\n" }
    func guide(_ confirmed: String) throws -> String {
      let run = try geflecht(
        "tandems", "data", "--draws", "0", "--plan", "plan.csv", "--format", "csv", "--table", "plan",
        files: files.with(["plan.csv": .init(stringLiteral: plan(confirmed))]))
      #expect(run.exitCode == 0, "\(run.stderr)")
      return String(run.lines.dropFirst().first?.split(separator: ",", omittingEmptySubsequences: false)[3] ?? "")
    }
    #expect(try guide("ja") == "a")
    #expect(
      try guide("")
        == geflecht("tandems", "data", "--draws", "0", "--format", "csv", "--table", "plan", files: files).lines[1]
        .split(separator: ",", omittingEmptySubsequences: false)[3])
    let written = try geflecht("tandems", "data", "--draws", "0", "-o", "plan.xlsx", files: files)
    let again = try geflecht("tandems", "data", "--draws", "0", "--plan", "plan.xlsx", files: written.contents)
    #expect(again.exitCode == 0 && again.stdout.contains("Nnheim"))
    let wrong = try geflecht(
      "tandems", "data", "--plan", "plan.csv", files: files.with(["plan.csv": "newcomer,guide\nNnheim,Aastat\n"]))
    #expect(wrong.stderr.contains("did you mean 'Aastadt'?"))
  }

  @Test func everyCityOfThePlanGetsALetter() throws {
    let words = ["tandems", "data", "--draws", "0", "--letters", "briefe", "--lang", "de"]
    let run = try geflecht(words, files: inventedCities)
    #expect(run.exitCode == 0 && run.stderr.contains("2 Briefe in briefe geschrieben"))
    #expect(try run.text(of: "briefe/parchim.md").contains("dass Aastadt Sie als erfahrene Stadt begleitet."))
    #expect(try run.text(of: "briefe/stendal.md").contains("dass Sie als erfahrene Stadt Bbdorf begleiten."))
    #expect(try geflecht(words, files: run.contents).exitCode == 73)
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
