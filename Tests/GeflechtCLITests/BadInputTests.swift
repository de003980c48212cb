import Testing

/// Wrong data end with 65 and a message that says where and what; nothing is computed, nothing crashes.
@Suite struct BadInputTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let symptom: String
    let code: String
    let place: String
    let files: [String: Content]

    /// - Parameter place: The file with line and column, as an editor counts them.
    init(_ symptom: String, _ code: String, at place: String, _ files: [String: Content]) {
      self.symptom = symptom
      self.code = code
      self.place = place
      self.files = twoCities.with(files)
    }

    /// A mistake in the table of ties.
    init(_ symptom: String, _ code: String, at place: String, ties: Content) {
      self.init(symptom, code, at: place, ["data/ties.csv": ties])
    }

    var testDescription: String { symptom }
  }

  static let mistakes = files + shapes + nodes + ties

  static let files = [
    Mistake("empty file", "file-empty", at: "ties.csv", ties: ""),
    Mistake("byte order mark only", "file-empty", at: "ties.csv", ties: Content(bytes: [0xEF, 0xBB, 0xBF])),
    Mistake("blank lines only", "file-empty", at: "ties.csv", ties: "\n\n"),
    Mistake("NUL byte", "nul-byte", at: "ties.csv:2:8", ties: "source,target\nhalle,u\0lm\n"),
    Mistake(
      "byte that is no UTF-8 among others that are", "encoding-invalid", at: "ties.csv:3:8",
      ties: Content(bytes: Array("source,target\nköln,ulm\nhalle,u".utf8) + [0xFF] + Array("lm\n".utf8))),
    Mistake(
      "UTF-16 that ends within a character", "encoding-invalid", at: "ties.csv:2:1",
      ties: Content(
        bytes: [0xFF, 0xFE] + "source,target\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x61])),
    Mistake("Excel workbook", "file-not-csv", at: "ties.csv", ties: "PK\u{3}\u{4}\u{14}\u{0}"),
    Mistake("compressed file", "file-not-csv", at: "ties.csv", ties: Content(bytes: [0x1F, 0x8B, 8, 0])),
  ]

  static let shapes = [
    Mistake("missing column", "column-missing", at: "ties.csv:1:1", ties: "source,ziele\nhalle,ulm\n"),
    Mistake("duplicate column", "column-duplicate", at: "ties.csv:1:15", ties: "source,target,Von\nhalle,ulm,x\n"),
    Mistake("unterminated quote", "quote-unterminated", at: "ties.csv:2:5", ties: "source,target\nulm,\"halle\n"),
    Mistake("quote inside a cell", "quote-misplaced", at: "ties.csv:2:7", ties: "source,target\nulm,ha\"lle\n"),
    Mistake("text after a quote", "quote-misplaced", at: "ties.csv:2:12", ties: "source,target\nulm,\"halle\"x\n"),
    Mistake("row too long", "row-too-long", at: "ties.csv:2:11", ties: "source,target\nhalle,ulm,7\n"),
    Mistake("blank id", "id-empty", at: "ties.csv:2:7", ties: "source,target\nhalle,\n"),
    Mistake("row without its second id", "id-empty", at: "ties.csv:2:6", ties: "source,target\nhalle\n"),
  ]

  static let nodes = [
    Mistake(
      "two rows with one id", "id-conflict", at: "cities.csv:4:1",
      ["data/cities.csv": "id,name\nhalle,Halle\nulm,Ulm\nulm,Neu-Ulm\n"]),
    Mistake(
      "unknown state", "parent-unknown", at: "cities.csv:3:5",
      ["data/states.csv": "id\nDE-BW\n", "data/cities.csv": "id,state\nhalle,\nulm,DE-BX\n"]),
    Mistake(
      "city inside an actor", "parent-level", at: "nodes.csv:2:11",
      ["data/nodes.csv": "id,level,parent\nbonn,city,amt\namt,actor,\n"]),
    Mistake(
      "node inside itself", "parent-level", at: "nodes.csv:2:11",
      ["data/nodes.csv": "id,level,parent\nbonn,city,bonn\n"]),
    Mistake("unknown level", "level-unknown", at: "nodes.csv:2:5", ["data/nodes.csv": "id,level\namt,village\n"]),
    Mistake("unknown scope", "scope-unknown", at: "nodes.csv:2:5", ["data/nodes.csv": "id,scope\namt,global\n"]),
    Mistake(
      "day that is in no calendar", "date-invalid", at: "cities.csv:3:5",
      ["data/cities.csv": "id,joined\nhalle,2023\nulm,2023-02-30\n"]),
    Mistake(
      "end before the beginning", "dates-reversed", at: "cities.csv:3:10",
      ["data/cities.csv": "id,joined,left\nhalle,2020,\nulm,2020,2019\n"]),
    Mistake(
      "latitude of 120", "number-out-of-range", at: "cities.csv:3:5",
      ["data/cities.csv": "id,latitude,longitude\nhalle,51.5,12\nulm,120,10\n"]),
    Mistake(
      "population that is no number", "number-invalid", at: "cities.csv:3:5",
      ["data/cities.csv": "id,population\nhalle,240000\nulm,many\n"]),
  ]

  static let ties =
    ["-1", "0x10", "nan", "inf", "1e999", "abc", "1_000", "--1", "1e"].map { weight in
      Mistake(
        "weight \(weight)", "weight-invalid", at: "ties.csv:2:11",
        ties: "source,target,weight\nhalle,ulm,\(weight)\n")
    } + [
      Mistake("unknown end", "edge-unknown-node", at: "ties.csv:3:7", ties: "source,target\nulm,halle\nhalle,ulmm\n"),
      Mistake("unknown beginning", "edge-unknown-node", at: "ties.csv:2:1", ties: "source,target\nbonn,ulm\n"),
      Mistake(
        "impossible date of a tie", "date-invalid", at: "ties.csv:2:11",
        ties: "source,target,since\nhalle,ulm,2023-02-30\n"),
      Mistake(
        "tandem of a city with itself", "tandem-not-cities", at: "tandems.csv:2:5",
        ["data/tandems.csv": "guide,newcomer\nulm,ulm\n"]),
      Mistake(
        "unknown rule of a wish", "rule-unknown", at: "wishes.csv:2:11",
        ["data/wishes.csv": "city,partner,rule\nhalle,ulm,never\n"]),
    ]

  @Test(arguments: mistakes)
  func theMessageSaysWhereAndWhat(mistake: Mistake) throws {
    let run = try geflecht("measure", "data", files: mistake.files)
    #expect(run.exitCode == 65)
    #expect(run.stdout == "")
    let line = run.stderr.split(separator: "\n").first { $0.hasSuffix(" [\(mistake.code)]") }
    #expect(line?.hasPrefix("data/\(mistake.place): error: ") == true, "\(run.stderr)")
  }

  @Test(arguments: mistakes)
  func checkListsItInItsAnswer(mistake: Mistake) throws {
    let run = try geflecht("check", "data", "--format", "json", files: mistake.files)
    #expect(run.exitCode == 65)
    let json = try run.json()
    #expect(json["ready"] as? Bool == false)
    let log = json["log"] as? [[String: Any]] ?? []
    #expect(log.contains { $0["code"] as? String == mistake.code && $0["severity"] as? String == "error" })
  }

  // MARK: Beyond one mistake

  @Test func anUnknownEndIsAskedBack() throws {
    let run = try geflecht("measure", "data", files: twoCities.with(["data/ties.csv": "source,target\nulm,hale\n"]))
    #expect(run.stderr.contains("data/ties.csv:2:5: error: 'hale' is in no node table; did you mean 'halle'?"))
  }

  @Test func allMistakesAreReportedTogether() throws {
    let files: [String: Content] = [
      "data/cities.csv": "id,latitude,longitude\nhalle,120,12\nulm,48,10\nulm,49,11\n",
      "data/ties.csv": "source,target,weight\nulm,bonn,1\nulm,halle,abc\n",
    ]
    for verb in ["measure", "tandems", "map"] {
      let run = try geflecht(verb, "data", files: files)
      #expect(run.exitCode == 65)
      #expect(run.stdout == "")
      let places = [
        "data/cities.csv:2:7:", "data/cities.csv:4:1:", "data/ties.csv:2:5:", "data/ties.csv:3:11:",
      ]
      let found = run.stderr.split(separator: "\n").compactMap { line in places.first { line.hasPrefix($0) } }
      #expect(found == places, "in the order of files and lines")
      #expect(run.stderr.contains("4 errors"))
    }
  }

  @Test func manyMistakesOfAKindAreCounted() throws {
    let rows = String(repeating: "ulm,bonn\n", count: 60)
    let run = try geflecht("measure", "data", files: twoCities.with(["data/ties.csv": "source,target\n\(rows)"]))
    #expect(run.exitCode == 65)
    #expect(
      run.stderr.split(separator: "\n").count { $0.hasSuffix("[edge-unknown-node]") && $0.contains("error") } == 50)
    #expect(run.stderr.contains("10 more of [edge-unknown-node]"))
  }

  @Test func tablesWithoutTies() throws {
    let run = try geflecht("measure", "data", files: ["data/cities.csv": "id\nulm\n"])
    #expect(run.exitCode == 65)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("[tie-table-missing]"))
  }

  @Test func aTableOfTiesWithoutRows() throws {
    let run = try geflecht("measure", "data", files: twoCities.with(["data/ties.csv": "source,target\n"]))
    #expect(run.exitCode == 0)
    #expect(run.stderr.contains("data/ties.csv: warning: the table has a header but no row [table-without-rows]"))
  }

  @Test func messagesNameTheFileThatWasGiven() throws {
    let run = try geflecht("measure", "--edges", "contacts.csv", files: ["contacts.csv": "a,b\n1,2\n"])
    #expect(run.exitCode == 65)
    #expect(run.stderr.contains("contacts.csv:1:1: error: "))
    #expect(!run.stderr.contains("edges.csv"))
  }

  @Test func mistakesAreGermanToo() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,hale\n"])
    let run = try geflecht("measure", "data", "--lang", "de", files: files)
    #expect(run.exitCode == 65)
    #expect(
      run.stderr.contains("data/ties.csv:2:5: Fehler: 'hale' steht in keiner Knotentabelle; meinten Sie 'halle'?"))
  }

  // MARK: Warnings

  private let selfLoop = twoCities.with(["data/ties.csv": "source,target\nulm,ulm\nulm,halle\n"])

  @Test func aWarningIsToldAndTheAnswerGiven() throws {
    let run = try geflecht("measure", "data", "degree", files: selfLoop)
    #expect(run.exitCode == 0)
    #expect(run.stderr.contains("data/ties.csv:2:1: warning: "))
    #expect(run.stderr.contains("[tie-self-loop]"))
    #expect(!run.stdout.contains("[tie-self-loop]"))
  }

  @Test func strictTakesAWarningForAnError() throws {
    let run = try geflecht("measure", "data", "degree", "--strict", files: selfLoop)
    #expect(run.exitCode == 65)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("data/ties.csv:2:1: error: "))
  }

  @Test func quietSilencesWarningsButNotErrors() throws {
    let warned = try geflecht("measure", "data", "degree", "--quiet", files: selfLoop)
    #expect(warned.exitCode == 0)
    #expect(warned.stderr == "")
    let strict = try geflecht("measure", "data", "degree", "--quiet", "--strict", files: selfLoop)
    #expect(strict.exitCode == 65)
    #expect(strict.stderr.contains("[tie-self-loop]"))
    let wrong = twoCities.with(["data/ties.csv": "source,target\nulm,bonn\n"])
    let failed = try geflecht("measure", "data", "--quiet", files: wrong)
    #expect(failed.exitCode == 65)
    #expect(failed.stderr.contains("[edge-unknown-node]"))
  }

  // MARK: No crash

  /// A table cut off or damaged at any byte is read or refused, never a crash.
  @Test func damagedFilesAreReadOrRefused() throws {
    let table = Array("sep=;\r\nVon;\"Nach\";Gewicht;seit\r\nulm;\"hal\"\"le\";2.5;2020-02\r\n".utf8)
    for position in table.indices {
      var damaged = table
      damaged[position] ^= 0x80
      for bytes in [Array(table[..<position]), damaged] {
        let run = try geflecht("measure", "--edges", "-", "degree", input: Content(bytes: bytes))
        #expect([0, 65].contains(run.exitCode), "byte \(position)")
        #expect(run.exitCode == 0 || run.stdout.isEmpty)
      }
    }
  }

  @Test(arguments: ["1e308", "5e-324", "0", "1e-400"])
  func extremeWeightsCrashNothing(weight: String) throws {
    let rows = "stendal,parchim,\(weight)\nparchim,stendal,\(weight)\n"
    let files = guideAndNewcomer.with(["data/ties.csv": "source,target,weight\n\(rows)"])
    for verb in ["check", "measure", "tandems", "map"] {
      #expect([0, 65, 69].contains(try geflecht(verb, "data", files: files).exitCode), "\(verb)")
    }
  }
}
