import Foundation
import Testing

@testable import GeflechtCommands

/// No format drops an answer, no file is what its name does not say, and every file says where it comes from.
@Suite struct FormatTests {
  // MARK: Whole answers

  @Test func severalTablesStandBesideEachOther() throws {
    let words = ["measure", "data", "mixing", "degree", "density", "bridge", "--format", "csv"]
    let run = try geflecht(words + ["-o", "all.csv"], files: trio)
    #expect(run.exitCode == 0)
    #expect(
      run.stderr == "wrote all.csv, all-ties.csv, all-network.csv and all.geflecht.json\n")
    // By hand: a chain a ─ b ─ c; a and b lie in Ulm, Ulm in Bavaria, c nowhere. Both ties are bridges, 2 of 6 pairs are
    // tied (the city and its state are nodes without ties: 5 nodes, 10 pairs).
    #expect(
      try run.text(of: "all.csv") == """
        id,name,level,sector,city,state,degree
        by,Bayern,state,,,by,0
        ulm,Ulm,city,,ulm,by,0
        a,"Anna, e. V.",actor,"civil-society|science",ulm,by,1
        b,Bernd,actor,business,ulm,by,2
        c,Clara,actor,business,,,1

        """)
    #expect(
      try run.text(of: "all-ties.csv") == """
        source,source_name,target,target_name,bridge
        a,"Anna, e. V.",b,Bernd,1
        b,Bernd,c,Clara,1

        """)
    let numbers = try run.text(of: "all-network.csv")
    #expect(numbers.hasPrefix("measure,row,column,value\n"))
    #expect(numbers.contains("\ndensity,,,0.2\n") && numbers.contains("\nmixing,business,business,1\n"))
  }

  @Test(arguments: [("en", "3 tables, nodes, ties and network"), ("de", "3 Tabellen, nodes, ties und network")])
  func standardOutputTakesOneTable(language: String, message: String) throws {
    let words = ["measure", "data", "density", "degree", "bridge", "--format", "csv", "--lang", language]
    let all = try geflecht(words, files: trio)
    #expect(all.exitCode == 64 && all.stdout == "")
    #expect(all.stderr.contains(message) && all.stderr.contains("--table nodes"))
    for (table, header) in [("nodes", "id,name,"), ("ties", "source,source_name"), ("network", "measure,row")] {
      #expect(try geflecht(words + ["--table", table], files: trio).stdout.hasPrefix(header))
    }
    let typo = try geflecht(words + ["--table", "tie"], files: trio)
    #expect(typo.exitCode == 64 && typo.stderr.contains("ties?"))
    #expect(
      try geflecht("measure", "data", "--table", "ties", files: trio).exitCode == 64, "text has no tables to choose")
  }

  @Test func aTableThatIsChosenIsWrittenAlone() throws {
    let run = try geflecht(
      "measure", "data", "density", "degree", "--table", "network", "-o", "x.csv", files: trio)
    #expect(Set(run.files.keys).subtracting(trio.keys) == ["x.csv", "x.geflecht.json"])
    #expect(try run.text(of: "x.csv") == "measure,row,column,value\ndensity,,,0.2\n")
  }

  @Test func nothingBesideIsOverwritten() throws {
    let files = trio.with(["all-network.csv": "mine"])
    let words = ["measure", "data", "degree", "density", "-o", "all.csv"]
    let run = try geflecht(words, files: files)
    #expect(run.exitCode == 73 && run.stderr.contains("'all-network.csv' exists"))
    #expect(run.files == files.mapValues { Data($0.bytes) })
    let log = try geflecht(words + ["--force", "--log", "all-network.csv"], files: trio)
    #expect(log.exitCode == 64 && log.stderr.contains("name the same file"))
  }

  @Test func nodesInJSONSayWhereTheyBelong() throws {
    let json = try geflecht("measure", "data", "degree", "bridge", "--format", "json", files: trio).json()
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    let first = try #require(nodes.first { $0["id"] as? String == "a" })
    #expect(first["name"] as? String == "Anna, e. V." && first["level"] as? String == "actor")
    #expect(first["sector"] as? [String] == ["civil-society", "science"])
    #expect(first["city"] as? String == "ulm" && first["state"] as? String == "by")
    let ties = try #require(((json["ties"] as? [[String: Any]])?.first)?["ties"] as? [[String: Any]])
    #expect(ties.first?["source_name"] as? String == "Anna, e. V.")
    let tandems = try geflecht("tandems", "data", "--draws", "0", "--format", "json", files: guideAndNewcomer).json()
    let cities = try #require(tandems["nodes"] as? [[String: Any]])
    // The states are those that the list of places gives the two.
    #expect(cities.compactMap { $0["name"] as? String }.starts(with: ["Stendal", "Parchim"]))
  }

  @Test func tandemsKeepTheirCandidatesAndQuestions() throws {
    let plan = try geflecht("tandems", "data", "--draws", "0", "-o", "plan.csv", files: guideAndNewcomer)
    #expect(try plan.text(of: "plan-candidates.csv").hasPrefix("newcomer,newcomer_name,rank,guide,"))
    let backtest = try geflecht("tandems", engagierteStadt, "backtest", "--draws", "9", "-o", "past.csv")
    let json = try geflecht("tandems", engagierteStadt, "backtest", "--draws", "9", "--format", "json").json()
    let questions = try #require(json["questions"] as? [Any])
    #expect(try backtest.text(of: "past-questions.csv").split(separator: "\n").count == questions.count + 1)
  }

  @Test func theCardOfAMeasureIsWholeInEveryFormat() throws {
    let csv = try geflecht("explain", "betweenness", "--format", "csv").stdout
    for field in ["least", "greatest", "caveat", "reference", "example"] { #expect(csv.contains("\n\(field),")) }
    let json = try geflecht("explain", "betweenness", "--format", "json").json()
    #expect((json["examples"] as? [Any])?.isEmpty == false)
  }

  // MARK: Endings

  @Test(arguments: [
    ("measure data degree -o x.docx", ".txt, .json, .csv, .md"), ("sectors data -o x.ods", ".txt, .json, .csv, .md"),
    ("check data -o x.doc", ".txt, .json, .csv, .md"), ("explain degree -o x.pdf", ".txt, .json, .csv, .md"),
    ("tandems data -o plan.ods", ".txt, .json, .csv, .md"), ("measure data -o a.csv/b.odt", ".txt, .json, .csv"),
    ("measure data degree --log log.txt", ".csv and .json"), ("map data -o x.html", ".svg, .png, .pdf or .dot"),
    ("export data -o x.docx", ".graphml, .gexf, .net, .json, .csv and .xlsx"),
    ("export data --to gexf -o x.html", "'gexf' does not write .html"),
    ("export data --to gephi -o x.xlsx", "'gephi' does not write .xlsx"),
    ("generate planted -o x.xlsx", "x.xlsx/"), ("check data --repaired x.xlsx", "x.xlsx/"),
    ("measure data degree --format json -o x.csv", "--format json does not go with 'x.csv'"),
  ])
  func anEndingThatIsNoFormatEndsWith64(line: String, message: String) throws {
    let run = try geflecht(shellWords(line), files: guideAndNewcomer)
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(message), "\(run.stderr)")
    #expect(Set(run.files.keys) == Set(guideAndNewcomer.keys))
    let german = try geflecht(shellWords(line + " --lang de"), files: guideAndNewcomer)
    #expect(german.exitCode == 64 && german.stderr != run.stderr)
  }

  @Test func aFolderMayBeCalledAsItLikes() throws {
    let run = try geflecht("generate", "planted", "--size", "20", "--ties", "20", "-o", "v1.0/", "--quiet")
    #expect(run.exitCode == 0 && run.files["v1.0/geflecht.json"] != nil)
    let again = try geflecht(
      "export", "data", "--to", "csv", "-o", "v1.0", "--force", files: twoCities.with(["v1.0/x": ""]))
    #expect(again.exitCode == 0 && again.files["v1.0/nodes.csv"] != nil)
  }

  // MARK: Where an answer comes from

  /// The digests are those of `sha256sum`.
  @Test(.enabled(if: Tool.isInstalled("sha256sum")))
  func theDigestIsThatOfTheFiles() throws {
    let run = try shell(
      "cd data; sha256sum *.csv | sha256sum | cut -d ' ' -f 1; sha256sum < ties.csv | cut -d ' ' -f 1", files: twoCities
    )
    let json = try geflecht("measure", "data", "degree", "--format", "json", files: twoCities).json()
    let origin = try #require(json["geflecht"] as? [String: Any])
    #expect(origin["data"] as? String == "sha256:\(run.lines[0])")
    let files = try #require(origin["files"] as? [[String: String]])
    #expect(files.last == ["file": "ties.csv", "sha256": String(run.lines[1])])
  }

  @Test func everyAnswerSaysVersionSettingsAndData() throws {
    let words = ["measure", "data", "distance-from", "--from", "a", "--weighted", "--states", "Bayern", "--seed", "7"]
    let printed = try geflecht(words + ["--format", "json", "--threads", "1"], files: trio).json()
    let origin = try #require(printed["geflecht"] as? [String: Any])
    #expect(origin["version"] as? String == VersionCommand.number && origin["command"] as? String == "measure")
    let settings = try #require(origin["settings"] as? [String: Any])
    #expect(
      settings as NSDictionary == [
        "words": ["distance-from"], "from": "a", "weighted": true, "states": "Bayern", "seed": 7,
      ])
    for (file, place) in [("x.txt", "x.txt"), ("x.md", "x.md"), ("x.csv", "x.geflecht.json"), ("x.json", "x.json")] {
      let text = try geflecht(words + ["-o", file], files: trio).text(of: place)
      #expect(text.contains(try #require(origin["data"] as? String)), "\(file)")
      #expect(text.contains(VersionCommand.number), "\(file)")
    }
    let text = try geflecht(words + ["-o", "x.txt"], files: trio).text(of: "x.txt").replacing("\n", with: " ")
    #expect(
      text.contains(
        "geflecht measure DATA distance-from --weighted --from a --seed 7 --states Bayern. Digest of the data: sha256:")
    )
  }

  /// With pseudonyms nothing is told by which somebody could guess at the data, or at who is who.
  @Test func withPseudonymsTheOriginTellsNothing() throws {
    let files = trio.with(["key": "sixteen bytes or more"])
    let words = ["measure", "data", "degree", "--states", "Bayern", "--format", "json"]
    let run = try geflecht(words + ["--pseudonymise", "key"], files: files)
    let origin = try #require(try run.json()["geflecht"] as? [String: Any])
    #expect((origin["data"] as? String)?.hasPrefix("hmac-sha256:") == true && origin["files"] == nil)
    #expect((origin["settings"] as? [String: Any])?["states"] is NSNull)
    #expect(!run.stdout.contains("Bayern") && !run.stdout.contains("\"key\""))
  }

  /// a ─ b ─ c
  private let trio: [String: Content] = [
    "data/states.csv": "id,name\nby,Bayern\n", "data/cities.csv": "id,name,state\nulm,Ulm,by\n",
    "data/actors.csv": """
    id,name,sector,city
    a,"Anna, e. V.",civil-society|science,ulm
    b,Bernd,business,ulm
    c,Clara,business,

    """, "data/ties.csv": "source,target\na,b\nb,c\n",
  ]
}
