import Testing

/// Ties from one file or from standard input, in the dialects that offices produce.
@Suite struct StandardInputTests {
  /// The degrees of Halle ─ Köln, Halle ─ Ulm.
  private let degrees =
    "id,name,level,sector,city,state,degree\nHalle,Halle,actor,,,,2\nKöln,Köln,actor,,,,1\nUlm,Ulm,actor,,,,1\n"

  @Test func edgesFromStandardInput() throws {
    let run = try geflecht(
      "measure", "--edges", "-", "degree", "--format", "csv", input: "source,target\nHalle,Köln\nHalle,Ulm\n")
    #expect(run.exitCode == 0)
    #expect(run.stdout == degrees)
    #expect(run.stderr == "")
  }

  @Test func edgesThroughAPipe() throws {
    let run = try shell("printf 'source,target\\na,b\\n' | geflecht measure --edges - degree --format csv")
    #expect(run.stdout == "id,name,level,sector,city,state,degree\na,a,actor,,,,1\nb,b,actor,,,,1\n")
  }

  /// More than a pipe holds at once.
  @Test func longInputIsReadToItsEnd() throws {
    let rows = (0..<3_000).map { "organisation with a long name \($0),hub" }.joined(separator: "\n")
    let run = try shell(
      "cat ties.csv | geflecht measure --edges - degree --format csv", files: ["ties.csv": "source,target\n\(rows)\n"])
    #expect(run.exitCode == 0)
    #expect(run.lines.contains("hub,hub,actor,,,,3000"))
  }

  @Test func everyCommandReadsStandardInput() throws {
    let input: Content = "source,target\na,b\n"
    #expect(try geflecht("check", "--edges", "-", input: input).exitCode == 0)
    // Actors alone: nothing to pair, but read they are.
    #expect(try geflecht("tandems", "--edges", "-", input: input).exitCode == 69)
    #expect(try geflecht("map", "--edges", "-", input: input).exitCode == 0)
  }

  @Test func mistakesNameStandardInput() throws {
    let run = try geflecht("measure", "--edges", "-", input: "source,target\na,\n")
    #expect(run.exitCode == 65)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("stdin:2:3: error: "))
    #expect(run.stderr.contains("[id-empty]"))
  }

  @Test func emptyInputEndsWith65() throws {
    let run = try geflecht("measure", "--edges", "-")
    #expect(run.exitCode == 65)
    #expect(run.stderr.contains("[file-empty]"))
  }

  @Test func standardInputCannotBeReadTwice() throws {
    let run = try geflecht("measure", "--edges", "-", "--nodes", "-", input: "source,target\na,b\n")
    #expect(run.exitCode == 64)
  }

  // MARK: Nodes

  @Test func nodesGiveNamesAndLevels() throws {
    let files: [String: Content] = ["nodes.csv": "Id,Label,Ebene\n00123,Halle,Stadt\n7,Ein Verein,Akteur\n"]
    let run = try geflecht(
      "measure", "--edges", "-", "--nodes", "nodes.csv", "degree", "--format", "csv", files: files,
      input: "Source,Target,Type\n00123,7,Undirected\n")
    #expect(run.exitCode == 0)
    #expect(
      run.stdout == "id,name,level,sector,city,state,degree\n00123,Halle,city,,00123,,1\n7,Ein Verein,actor,,,,1\n")
  }

  @Test func withNodesAnUnknownEndIsAMistake() throws {
    let run = try geflecht(
      "measure", "--edges", "-", "--nodes", "nodes.csv", files: ["nodes.csv": "id\nulm\nhalle\n"],
      input: "source,target\nulm,hale\n")
    #expect(run.exitCode == 65)
    #expect(run.stderr.contains("stdin:2:5: error: 'hale' is in no node table; did you mean 'halle'?"))
  }

  // MARK: Columns

  @Test func columnsUnderOtherHeaders() throws {
    let run = try geflecht(
      "measure", "--edges", "-", "--column", "source=Absender", "--column", "target=Empfänger", "degree", "--format",
      "csv", input: "Empfänger,Absender\nKöln,Halle\nUlm,Halle\n")
    #expect(run.exitCode == 0)
    #expect(run.stdout.split(separator: "\n").sorted() == degrees.split(separator: "\n").sorted())
  }

  @Test func withoutTheOptionTheHeaderIsUnknown() throws {
    let run = try geflecht("measure", "--edges", "-", input: "Absender,Empfänger\nHalle,Ulm\n")
    #expect(run.exitCode == 65)
    #expect(run.stderr.contains("[header-missing]"))
  }

  // MARK: Dialects

  @Test(arguments: [
    ("semicolon", "source;target\nHalle;Köln\nHalle;Ulm\n"),
    ("tab", "source\ttarget\nHalle\tKöln\nHalle\tUlm\n"),
    ("vertical bar", "source|target\nHalle|Köln\nHalle|Ulm\n"),
    ("sep= line", "sep=;\nsource;target\nHalle;Köln\nHalle;Ulm\n"),
    ("CRLF", "source,target\r\nHalle,Köln\r\nHalle,Ulm\r\n"),
    ("CR", "source,target\rHalle,Köln\rHalle,Ulm\r"),
    ("byte order mark", "\u{FEFF}source,target\nHalle,Köln\nHalle,Ulm\n"),
    ("byte order mark and sep= line", "\u{FEFF}sep=;\r\nsource;target\r\nHalle;Köln\r\nHalle;Ulm\r\n"),
    ("no line end at the end", "source,target\nHalle,Köln\nHalle,Ulm"),
    ("blank lines", "\nsource,target\n\nHalle,Köln\n\n\nHalle,Ulm\n\n"),
    ("quotes", "\"source\",\"target\"\n\"Halle\",\"Köln\"\n\"Halle\",Ulm\n"),
    ("German headers", "Von;Nach;Gewicht\nHalle;Köln;1\nHalle;Ulm;1\n"),
    ("headers in capitals", "SOURCE,Target \nHalle,Köln\nHalle,Ulm\n"),
    ("Kumu headers", "From,To,Type,Label\nHalle,Köln,x,y\nHalle,Ulm,x,y\n"),
    ("separate accents", "source,target\nHalle,Ko\u{308}ln\nHalle,Ulm\n"),
  ])
  func dialect(name: String, table: String) throws {
    let run = try geflecht("measure", "--edges", "-", "degree", "--format", "csv", input: "\(table)")
    #expect(run.exitCode == 0, "\(run.stderr)")
    #expect(run.stdoutBytes == .init(degrees.utf8))
  }

  @Test func decimalCommaWhereTheSeparatorIsNone() throws {
    let run = try geflecht(
      "measure", "--edges", "-", "strength", "--format", "csv", input: "Von;Nach;Gewicht\nHalle;Köln;1,5\n")
    #expect(run.exitCode == 0, "\(run.stderr)")
    #expect(run.lines.contains("Halle,Halle,actor,,,,1.5"))
  }

  @Test func quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws {
    let json = try geflecht(
      "measure", "--edges", "-", "degree", "--format", "json",
      input: "source,target\n\"Forst, Lausitz\",\"Haus \"\"Am See\"\"\"\n\"zwei\nZeilen\",Ulm\n"
    ).json()
    let ids = (json["nodes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(ids == ["Forst, Lausitz", "Haus \"Am See\"", "zwei\nZeilen", "Ulm"])
  }

  @Test func linesAreCountedAsAnEditorDoes() throws {
    let table: Content = "sep=;\r\nsource;target\r\n\r\n\"zwei\r\nZeilen\";Ulm\r\nHalle;\r\n"
    let run = try geflecht("measure", "--edges", "-", input: table)
    #expect(run.exitCode == 65)
    #expect(run.stderr.contains("stdin:6:7: error: "))
  }
}
