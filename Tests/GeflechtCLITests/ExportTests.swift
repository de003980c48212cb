import Foundation
import Geflecht
import Testing
import Thoroughness

/// Where the files of an export go, and what never happens to them.
@Suite struct ExportCommandTests {
  static let formats = ExportCatalog.all.map(\.card.id)
  private static let key: [String: Content] = ["key": "sixteen bytes or more"]

  // MARK: Where files go

  @Test(arguments: ["graphml", "gexf", "json", "d3", "kumu"])
  func oneFileGoesToStandardOutputOrToItsName(format: String) throws {
    let printed = try geflecht("export", "data", "--to", format, "--places", "none", files: guideAndNewcomer)
    #expect(printed.exitCode == 0)
    let written = try geflecht(
      "export", "data", "--to", format, "--places", "none", "-o", "x", files: guideAndNewcomer)
    #expect(written.stdout == "")
    #expect(written.stderr == "wrote x: 2 nodes, 1 tie\n")
    #expect(written.files["x"] == printed.stdoutBytes)
  }

  @Test(arguments: ["csv", "gephi", "kumu-csv", "graphframes", "spark", "pajek"])
  func severalFilesGoToAFolder(format: String) throws {
    let run = try geflecht("export", "data", "--to", format, "-o", "out/deep", files: guideAndNewcomer)
    #expect(run.exitCode == 0)
    let names = run.files.keys.filter { $0.hasPrefix("out/") }.sorted()
    let expected = [
      "csv": ["edges.csv", "geflecht.json", "nodes.csv"], "gephi": ["edges.csv", "geflecht.json", "nodes.csv"],
      "kumu-csv": ["connections.csv", "elements.csv", "geflecht.json"],
      "graphframes": ["edges.csv", "geflecht.json", "vertices.csv"],
      "spark": ["geflecht.json", "nodes.csv", "schema.json", "sectors.csv", "ties.csv"],
      "pajek": ["classes.csv", "geflecht.json", "levels.clu", "network.net", "sectors.clu"],
    ]
    #expect(names == expected[format]?.map { "out/deep/" + $0 })
    let bare = try geflecht("export", "data", "--to", format, files: guideAndNewcomer)
    #expect(bare.exitCode == 64)
    #expect(bare.stderr.contains("name a folder with -o"))
  }

  @Test func severalFilesMayStandBesideEachOther() throws {
    let run = try geflecht(
      "export", "data", "--with", "degree", "--places", "none", "-o", "my.net", files: guideAndNewcomer)
    #expect(
      Set(run.files.keys).subtracting(guideAndNewcomer.keys)
        == [
          "my.net", "my-sectors.clu", "my-levels.clu", "my-classes.csv", "my-classes.geflecht.json", "my-degree.vec",
        ])
    #expect(run.stderr.hasPrefix("wrote my…: 2 nodes"))
    let pair = try geflecht("export", "data", "--to", "csv", "-o", "my.csv", files: guideAndNewcomer)
    #expect(
      Set(pair.files.keys).subtracting(guideAndNewcomer.keys) == [
        "my-nodes.csv", "my-edges.csv", "my-nodes.geflecht.json",
      ])
  }

  @Test func theEndingChoosesTheFormat() throws {
    let run = try geflecht("export", "data", "-o", "x.GEXF", files: guideAndNewcomer)
    #expect(try run.text(of: "x.GEXF").contains("<gexf "))
    let json = try geflecht("export", "data", "-o", "x.json", files: guideAndNewcomer)
    #expect(json.exitCode == 64, "three formats end so")
    #expect(json.stderr.contains("graphml, gexf, pajek"))
    let typo = try geflecht("export", "data", "--to", "graphlm", files: guideAndNewcomer)
    #expect(typo.exitCode == 64)
    #expect(typo.stderr.contains("did you mean graphml?"))
  }

  /// Sectors that differ in a character that no file's name may have are two files all the same.
  @Test func noFileTakesThePlaceOfAnother() throws {
    let long = String(repeating: "ä", count: 300)
    let files: [String: Content] = [
      "data/sectors.csv": "id\na/b\na_b\nA_B\n../x\n\(long)\n",
      "data/actors.csv": "id,sector\nx,a/b\ny,a_b\nz,A_B\nv,../x\nw,\(long)\n",
      "data/ties.csv": "source,target\nx,y\ny,z\n",
    ]
    for place in ["out", "my.net"] {
      let run = try geflecht("export", "data", "--to", "pajek", "--with", "sector-distance", "-o", place, files: files)
      #expect(run.exitCode == 0, "\(run.stderr)")
      let vectors = run.files.keys.filter { $0.hasSuffix(".vec") }
      #expect(Set(vectors.map { $0.lowercased() }).count == vectors.count && vectors.count == 5, "\(vectors)")
      #expect(vectors.allSatisfy { $0.hasPrefix(place == "out" ? "out/" : "my-") })
    }
  }

  @Test func aMeasureAskedForTwiceIsThereOnce() throws {
    let twice = try geflecht("export", "data", "--to", "d3", "--with", "degree,degree", files: guideAndNewcomer)
    #expect(twice.exitCode == 0)
    #expect(twice.stdout.matches(of: /"degree":/).count == twice.stdout.matches(of: /"level":/).count, "once a node")
  }

  // MARK: All or none, and nothing overwritten

  @Test func nothingIsOverwrittenWithoutForce() throws {
    let files = guideAndNewcomer.with(["my-levels.clu": "old", "out/nodes.csv": "old"])
    let beside = try geflecht("export", "data", "-o", "my.net", files: files)
    #expect(beside.exitCode == 73)
    #expect(beside.stderr.contains("my-levels.clu"))
    #expect(Set(beside.files.keys) == Set(files.keys))
    let folder = try geflecht("export", "data", "--to", "csv", "-o", "out", files: files)
    #expect(folder.exitCode == 73)
    #expect(try folder.text(of: "out/nodes.csv") == "old")
    let forced = try geflecht("export", "data", "--to", "csv", "-o", "out", "--force", files: files)
    #expect(forced.exitCode == 0)
    #expect(try forced.text(of: "out/nodes.csv").hasPrefix("id,name,"))
  }

  @Test func whenAFileCannotBeWrittenNoneAppears() throws {
    let full = try shell("ulimit -f 1; geflecht export \(engagierteStadt) --to csv -o out 2>&1", files: [:])
    #expect(full.exitCode != 0)
    #expect(full.files.keys.allSatisfy { !$0.hasSuffix(".csv") })
    let missing = try geflecht("export", "data", "-o", "no/such/x.graphml", files: guideAndNewcomer)
    #expect(missing.exitCode == 73)
    #expect(Set(missing.files.keys) == Set(guideAndNewcomer.keys))
  }

  // MARK: What is written

  @Test(arguments: formats.prefix(Thoroughness.choose(quick: 3, full: .max)))
  func sameInputSameBytes(format: String) throws {
    let words = ["export", engagierteStadt, "--to", format, "--with", "betweenness,sector-profile", "-o", "out"]
    let first = try geflecht(words)
    let second = try builtGeflecht(words, environment: ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(first.exitCode == 0)
    #expect(!first.files.isEmpty && first.files == second.files)
  }

  @Test func viewsSayWhatTheyLeaveOut() throws {
    let run = try geflecht(
      "export", engagierteStadt, "--to", "csv", "--level", "city", "--states", "Bayern", "-o", "out")
    #expect(run.stderr.contains("left out of this view: "))
    let rows = try run.text(of: "out/nodes.csv").split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(",city,") })
  }

  @Test func measuresAreColumns() throws {
    let measured = try geflecht("measure", engagierteStadt, "betweenness", "--format", "csv", "--top", "all")
    let run = try geflecht("export", engagierteStadt, "--to", "gephi", "--with", "betweenness", "-o", "out")
    let header = try #require(try run.text(of: "out/nodes.csv").split(separator: "\n").first)
    #expect(header.hasSuffix(",betweenness"))
    let würzburg = try #require(measured.lines.first { $0.hasPrefix("wuerzburg,") || $0.contains(",Würzburg,") })
    let number = try #require(würzburg.split(separator: ",").last)
    #expect(
      try run.text(of: "out/nodes.csv").split(separator: "\n").contains {
        $0.contains("Würzburg") && $0.hasSuffix(",\(number)")
      })
    for (word, hint) in [("density", "no value for a node"), ("betwenness", "did you mean betweenness?")] {
      let wrong = try geflecht("export", "data", "--to", "d3", "--with", word, files: guideAndNewcomer)
      #expect(wrong.exitCode == 64)
      #expect(wrong.stderr.contains(hint))
    }
    // A measure of ties is refused by its entry, before any data are read.
    let early = try geflecht("export", "nowhere", "--to", "d3", "--with", "bridge")
    #expect(early.exitCode == 64 && early.stderr.contains("'bridge' has no value for a node"))
  }

  @Test func wishesAreNoTies() throws {
    let files = guideAndNewcomer.with(["data/wishes.csv": "city,partner\nparchim,stendal\n"])
    let run = try geflecht("export", "data", "--to", "d3", files: files)
    #expect(run.stderr == "1 wish of a city not written: it is no tie\n")
  }

  // MARK: Pseudonyms

  @Test func noIdAndNoNameOfTheDataIsLeft() throws {
    let words = try Self.idsAndNames()
    #expect(words.count > 500)
    let exports = Self.formats.map {
      ["export", engagierteStadt, "--to", $0, "--with", "degree", "-o", "\($0)-out"]
    }
    let commands =
      exports + [
        ["map", engagierteStadt, "-o", "map-out"],
        ["measure", engagierteStadt, "degree", "density", "--format", "csv", "-o", "measure-out"],
        ["measure", engagierteStadt, "degree", "--states", "Bayern", "--format", "json", "-o", "state-out"],
      ]
    var written: [String: Content] = [:]
    for command in commands {
      let run = try geflecht(command + ["--pseudonymise", "key"], files: Self.key)
      #expect(run.exitCode == 0)
      #expect(run.stderr.contains("pseudonymized: ids and names replaced"))
      written.merge(run.contents.filter { $0.key.contains("-out") }) { $1 }
    }
    #expect(written.count >= commands.count)
    #expect(String(decoding: try #require(written["d3-out"]).bytes, as: UTF8.self).contains("city-"))
    let files = written.with(["words": Content(bytes: Array(words.sorted().joined(separator: "\n").utf8))])
    #expect(
      try shell("grep -r -o -F -f words --exclude words . | sort | uniq -c", files: files).stdout
        == "")
  }

  /// All ids and names of the real dataset with four letters or more, also as XML and DOT would write them.
  private static func idsAndNames() throws -> Set<String> {
    var words: Set<String> = []
    let json = try geflecht("export", engagierteStadt, "--to", "d3").json()
    for node in try #require(json["nodes"] as? [[String: Any]]) {
      for key in ["id", "name"] {
        guard let word = node[key] as? String, word.count(where: \.isLetter) >= 4 else { continue }
        words.formUnion([word, word.replacing("&", with: "&amp;")])
      }
    }
    return words
  }

  @Test func theSameKeyGivesTheSamePseudonyms() throws {
    let words = ["export", engagierteStadt, "--to", "d3", "--pseudonymise", "key"]
    #expect(try geflecht(words, files: Self.key).stdoutBytes == (try geflecht(words, files: Self.key).stdoutBytes))
    #expect(
      try geflecht(words, files: ["key": "another key, as long"]).stdoutBytes
        != (try geflecht(words, files: Self.key).stdoutBytes))
  }

  /// The table of nodes itself, read without regard to how it was made: what stands beside ids stands there five times.
  @Test(arguments: [
    ("", 5), ("--k 12", 12), ("--level city", 5), ("--states Bayern", 5), ("--as-of 2020 --k 3", 3),
    ("--drop-ties-to state,Würzburg", 5),
  ])
  func everyRowIsThereKTimes(options: String, k: Int) throws {
    let words = ["export", engagierteStadt, "--to", "csv", "-o", "out", "--pseudonymise", "key"]
    let run = try geflecht(words + options.split(separator: " ").map(String.init), files: Self.key)
    #expect(run.exitCode == 0)
    let rows = try run.text(of: "out/nodes.csv").split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).joined(separator: ",")
    }
    for (row, alike) in Dictionary(grouping: rows, by: \.self).mapValues(\.count) {
      let ofLevel = rows.count { $0.split(separator: ",").first == row.split(separator: ",").first }
      #expect(alike >= k || (alike == ofLevel && run.stderr.contains("too few to hide")), "\(row) \(alike) times")
    }
  }

  @Test func whatWasGivenUpAndWhatTiesTellIsSaid() throws {
    let words = ["export", engagierteStadt, "--to", "d3", "--pseudonymise", "key"]
    let run = try geflecht(words, files: Self.key)
    let lines = run.stderr.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[1].contains("it says about 4 others of its level, too (--k 5)") && lines[1].hasSuffix(": 1 federal node"))
    #expect(
      lines[2].hasPrefix("given up for that, in this order: places (117 cities); inhabitants but for a size class"))
    // By Python's csv and collections.Counter.
    #expect(lines[3].contains("of 370 nodes, 13 in the number of their ties"))
    #expect(lines[3].hasSuffix("(federal 1 of 1, states 8 of 16, cities 52 of 117 and actors 26 of 236)"))
    #expect(lines[4].contains("--drop-ties-to state (67 of 370)") && lines[4].hasSuffix("--level city (15 of 117)"))

    let plain = try geflecht(words + ["--k", "1"], files: Self.key)
    #expect(plain.stderr.contains("--k 1: a node may be the only one") && !plain.stderr.contains("given up"))
    let cities = try geflecht(words + ["--level", "city", "--lang", "de"], files: Self.key)
    #expect(
      cities.stderr.contains("sagt sie auch über 4 andere seiner Ebene") && !cities.stderr.contains("--drop-ties-to"))
  }

  @Test func tiesAreDroppedByLevelOrName() throws {
    let words = ["export", engagierteStadt, "--to", "d3", "--pseudonymise", "key"]
    func links(_ options: String...) throws -> Int {
      try #require(try geflecht(words + options, files: Self.key).json()["links"] as? [Any]).count
    }
    // By Python's csv: 79 of 556 recorded ties have an end at a state, 89 at a state or Würzburg.
    #expect(try links() == 556)
    #expect(try links("--drop-ties-to", "state") == 556 - 79)
    #expect(try links("--drop-ties-to", "Land,Würzburg") == 556 - 89)
    let wrong = try geflecht(words + ["--drop-ties-to", "Würzbrug"], files: Self.key)
    #expect(wrong.exitCode == 64 && wrong.stderr.contains("did you mean 'Würzburg'?"))
    for option in ["--k", "--drop-ties-to"] {
      let alone = try geflecht("export", "data", "--to", "d3", option, "5", files: guideAndNewcomer)
      #expect(alone.exitCode == 64 && alone.stderr.contains("\(option) goes with --pseudonymise"))
    }
  }

  @Test func aMapWithoutPlacesSaysWhereTheyWent() throws {
    let words = ["map", engagierteStadt, "--pseudonymise", "key"]
    let run = try geflecht(words + ["--style", "geo"], files: Self.key)
    #expect(run.exitCode == 69 && run.stderr.contains("pseudonyms take the places that give cities away"))
    #expect(try geflecht(words + ["--style", "geo", "--k", "1"], files: Self.key).exitCode == 0)
    #expect(try geflecht(words, files: Self.key).exitCode == 0, "the usual style is one without places")
  }

  @Test func aKeyMustBeThereAndLongEnough() throws {
    let words = ["export", "data", "--to", "d3", "--pseudonymise", "key"]
    let missing = try geflecht(words, files: guideAndNewcomer)
    #expect(missing.exitCode == 66)
    #expect(missing.stderr.contains("head -c 32 /dev/urandom"))
    let short = try geflecht(words, files: guideAndNewcomer.with(["key": "fifteen letters"]))
    #expect(short.exitCode == 65)
    #expect(short.stderr.contains("at least 16"))
    #expect(short.stdout == "")
  }
}
