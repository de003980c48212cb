import Foundation
import Testing
import Thoroughness

/// Where answers go, in which format, and what never happens to files.
@Suite struct OutputTests {
  static let answers =
    ["check \(engagierteStadt)", "explain degree", "explain"]
    + Thoroughness.choose(
      quick: ["measure \(engagierteStadt) --level city", "tandems \(engagierteStadt) --newcomer Cloppenburg"],
      full: ["measure \(engagierteStadt)", "tandems \(engagierteStadt)"])

  // MARK: Formats

  @Test(arguments: answers + ["map \(engagierteStadt)"])
  func sameInputSameBytes(line: String) throws {
    let all = line.hasPrefix("map") ? [[]] : ["text", "json", "csv", "markdown"].map { ["--format", $0] }
    let formats = Thoroughness.choose(quick: Array(all.prefix(1)), full: all)
    for format in formats {
      // Of several tables standard output takes one as CSV.
      let table = line == "measure \(engagierteStadt)" && format.last == "csv" ? ["--table", "nodes"] : []
      let words = lightly(shellWords(line)) + format + table
      let first = try geflecht(words)
      let second = try builtGeflecht(
        words, environment: ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
      #expect(first.exitCode == 0)
      #expect(!first.stdoutBytes.isEmpty)
      #expect(first.stdoutBytes == second.stdoutBytes, "\(format)")
    }
  }

  @Test(arguments: answers)
  func everyAnswerIsJSON(line: String) throws {
    let run = try geflecht(lightly(shellWords(line)) + ["--format", "json"])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: run.stdoutBytes) }
  }

  @Test func theEndingChoosesTheFormat() throws {
    for (file, format) in [
      ("x.json", "json"), ("x.csv", "csv"), ("x.md", "markdown"), ("x.txt", "text"), ("x", "text"),
    ] {
      let written = try geflecht("measure", "data", "degree", "-o", file, files: twoCities)
      let printed = try geflecht("measure", "data", "degree", "--format", format, files: twoCities)
      #expect(written.exitCode == 0)
      #expect(written.stdout == "")
      #expect(written.stderr.hasPrefix("wrote \(file)"))
      // A file for people says at its end where it comes from.
      #expect(try written.text(of: file).hasPrefix(printed.stdout.dropLast()), "\(file)")
    }
  }

  @Test func csvForAGermanExcel() throws {
    //  a ─ b ─ c     harmonic(a) = 1/1 + 1/2
    let files: [String: Content] = ["data/ties.csv": "source,target\na,b\nb,c\n"]
    let run = try geflecht(
      "measure", "data", "harmonic", "--format", "csv", "--csv-dialect", "excel-de", files: files)
    let rows = "id;name;level;sector;city;state;harmonic\r\na;a;actor;;;;1,5\r\nb;b;actor;;;;2\r\nc;c;actor;;;;1,5\r\n"
    #expect(run.stdoutBytes == Data([0xEF, 0xBB, 0xBF]) + Data(rows.utf8))
  }

  @Test func namesThatLookLikeFormulasAreDefused() throws {
    let files: [String: Content] = [
      "nodes.csv": "id,name\na,=SUM(A1)\nb,+49 731\nc,-1\nd,@home\ne,\"=1,2\"\nf,＝1+1\ng,＋1\nh,－1\ni,＠x\nj,Ｆ\n",
      "ties.csv": "source,target\na,b\n",
    ]
    let run = try geflecht(
      "measure", "--edges", "ties.csv", "--nodes", "nodes.csv", "degree", "--format", "csv", files: files)
    #expect(
      run.stdout == """
        id,name,level,sector,city,state,degree
        a,'=SUM(A1),actor,,,,1
        b,'+49 731,actor,,,,1
        c,'-1,actor,,,,0
        d,'@home,actor,,,,0
        e,"'=1,2",actor,,,,0
        f,'＝1+1,actor,,,,0
        g,'＋1,actor,,,,0
        h,'－1,actor,,,,0
        i,'＠x,actor,,,,0
        j,Ｆ,actor,,,,0

        """)
  }

  /// A table for other tools is defused like one for people; what `check` repaired is the data themselves.
  @Test func formulasInTablesForOthersAreDefusedOrNamed() throws {
    let files: [String: Content] = [
      "data/nodes.csv": "id,name\na,＝1+1\nb,-5\n", "data/ties.csv": "source,target\na,b\n",
    ]
    let export = try geflecht("export", "data", "--to", "csv", "-o", "out", files: files)
    #expect(export.files.values.contains { String(decoding: $0, as: UTF8.self).contains(",'＝1+1,") })
    for (language, words) in [("en", "1 cell begins like a formula"), ("de", "1 Zelle beginnt wie eine Formel")] {
      let check = try geflecht("check", "data", "--repaired", "clean", "--lang", language, files: files)
      #expect(try check.text(of: "clean/nodes.csv").contains(",＝1+1"))
      #expect(check.stderr.contains(words), "\(check.stderr)")
    }
  }

  // MARK: Files

  @Test func anExistingFileKeepsItsBytes() throws {
    let files = guideAndNewcomer.with(["x.csv": "mine", "map.dot": "mine", "map.svg": "mine"])
    for line in ["measure data degree -o x.csv", "map data -o map.dot", "map data -o map.svg", "check data -o x.csv"] {
      let run = try geflecht(shellWords(line), files: files)
      #expect(run.exitCode == 73, "\(line)")
      #expect(run.stderr.contains("exists"))
      #expect(run.stderr.contains("--force"))
      #expect(run.stdout == "")
      #expect(run.files == files.mapValues { Data($0.bytes) })
    }
  }

  @Test func forceOverwrites() throws {
    let files = twoCities.with(["x.csv": "mine"])
    let run = try geflecht("measure", "data", "degree", "-o", "x.csv", "--force", files: files)
    #expect(run.exitCode == 0)
    #expect(try run.text(of: "x.csv").hasPrefix("id,name,level,sector,city,state,degree\n"))
    #expect(Set(run.files.keys) == Set(files.keys).union(["x.geflecht.json"]), "no temporary file stays")
  }

  @Test func forceChangesNothingWhenTheDataAreWrong() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,bonn\n", "x.csv": "mine"])
    let run = try geflecht("measure", "data", "-o", "x.csv", "--force", files: files)
    #expect(run.exitCode == 65)
    #expect(try run.text(of: "x.csv") == "mine")
  }

  @Test(arguments: ["measure data -o none/x.csv", "map data -o none/map.dot", "measure data -o data", "map data -o ''"])
  func whatCannotBeWrittenEndsWith73(line: String) throws {
    let run = try geflecht(shellWords(line), files: guideAndNewcomer)
    #expect(run.exitCode == 73)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("geflecht: "))
    #expect(Set(run.files.keys) == Set(guideAndNewcomer.keys))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderThatMayNotBeWrittenEndsWith73() throws {
    let run = try shell("mkdir out; chmod 500 out; geflecht explain degree -o out/x.md")
    #expect(run.exitCode == 73)
  }

  @Test func quietSaysNothingAboutTheFile() throws {
    let run = try geflecht("measure", "data", "degree", "-o", "x.csv", "--quiet", files: twoCities)
    #expect(run.exitCode == 0)
    #expect(run.stdout == "")
    #expect(run.stderr == "")
  }

  // MARK: Streams

  @Test func aReaderThatHasEnoughIsNoCrash() throws {
    let command = "geflecht measure \(engagierteStadt) --level city --permutations 3 --format json"
    for reader in ["head -1", "true"] {
      let run = try shell("\(command) | \(reader)")
      #expect(run.exitCode == 0)
      #expect(run.stdout == (reader == "true" ? "" : "{\n"))
      #expect(run.stderr == "")
      // The same where the shell does not let a broken pipe end the program.
      let ignoring = try shell("trap '' PIPE; \(command) | \(reader)")
      #expect(ignoring.exitCode == 0)
      #expect(!ignoring.stderr.contains("atal error"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskEndsWith73() throws {
    let run = try shell("geflecht explain > /dev/full")
    #expect(run.exitCode == 73)
    #expect(run.stderr.contains("cannot write"))
  }
}
