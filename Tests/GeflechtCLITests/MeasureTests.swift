import Foundation
import Testing

@Suite struct MeasureTests {
  //  a ─ b ─ c     harmonic(a) = 1/1 + 1/2, harmonic(b) = 1/1 + 1/1
  private let path: [String: Content] = ["data/ties.csv": "source,target\na,b\nb,c\n"]

  @Test func answersGoToStandardOutput() throws {
    let run = try geflecht(lightly(["measure", engagierteStadt]))
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("Measures of the network\n"))
    #expect(run.stderr == "")
  }

  @Test func numbersOfAPath() throws {
    let run = try geflecht("measure", "data", "degree", "harmonic", "--format", "csv", files: path)
    #expect(
      run.stdout == """
        id,name,level,sector,city,state,degree,harmonic
        a,a,actor,,,,1,1.5
        b,b,actor,,,,2,2
        c,c,actor,,,,1,1.5

        """)
  }

  @Test func measuresComeInTheOrderAskedForAndOnce() throws {
    let run = try geflecht("measure", "data", "harmonic", "degree", "harmonic", "--format", "csv", files: path)
    #expect(run.lines.first == "id,name,level,sector,city,state,harmonic,degree")
  }

  // MARK: JSON

  @Test func jsonOfTheRealData() throws {
    let json = try geflecht(lightly(["measure", engagierteStadt, "--format", "json"])).json()
    #expect(Set(["view", "nodes", "network", "sectors"]).isSubset(of: json.keys))
    // 1 federal node, 16 states, 117 cities, 236 actors: the rows of the four tables.
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    #expect(nodes.count == 370)
    #expect(Set(nodes.compactMap { $0["id"] as? String }).count == 370)
    let network = try #require(json["network"] as? [String: Any])
    let density = try #require(network["density"] as? Double)
    #expect(density > 0 && density < 1)
    let sectors = try #require(json["sectors"] as? [[String: Any]])
    #expect(sectors.contains { $0["measure"] as? String == "mixing" })
  }

  @Test func undefinedIsNull() throws {
    let json = try geflecht("measure", "data", "ei-index", "degree", "--format", "json", files: path).json()
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    #expect(nodes.count == 3)
    #expect(nodes.allSatisfy { $0["ei-index"] is NSNull })
    #expect(nodes.compactMap { $0["degree"] as? Double } == [1, 2, 1])
  }

  @Test func weightsThatOverflowAreNeverPrintedAsInfinite() throws {
    let files: [String: Content] = ["data/ties.csv": "source,target,weight\na,b,1e308\nb,a,1e308\n"]
    for format in ["text", "csv", "markdown"] {
      let run = try geflecht("measure", "data", "strength", "--format", format, files: files)
      #expect([0, 65, 69].contains(run.exitCode))
      #expect(!run.stdout.contains("inf"), "\(format)")
    }
  }

  // MARK: --top

  @Test func topSaysHowManyRowsAreShown() throws {
    let run = try geflecht("measure", engagierteStadt, "degree", "--top", "5")
    #expect(rowsOfFirstTable(run).count == 5)
    #expect(run.stdout.contains("365 more"))
  }

  @Test func topAllShowsEveryRow() throws {
    let run = try geflecht("measure", engagierteStadt, "degree", "--top", "all")
    #expect(rowsOfFirstTable(run).count == 370)
    #expect(!run.stdout.contains(" more: "))
  }

  @Test func filesAreNeverCut() throws {
    let run = try geflecht("measure", engagierteStadt, "degree", "--top", "5", "--format", "csv")
    #expect(run.lines.count == 371)
  }

  private func rowsOfFirstTable(_ run: Outcome) -> ArraySlice<Substring> {
    let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("──") }.dropFirst().prefix { !$0.isEmpty }
  }

  // MARK: Views

  @Test func levelContractsAndSaysWhatItLeftOut() throws {
    let run = try geflecht("measure", engagierteStadt, "degree", "--level", "city", "--format", "csv")
    #expect(run.lines.count == 118)
    let text = try geflecht("measure", engagierteStadt, "degree", "--level", "city")
    #expect(text.stdout.contains("Left out of this view"))
  }

  @Test func statesByIdOrName() throws {
    let byName = try geflecht("measure", engagierteStadt, "degree", "--states", "Bayern", "--format", "csv")
    let byID = try geflecht("measure", engagierteStadt, "degree", "--states", "DE-BY", "--format", "csv")
    #expect(byName.exitCode == 0)
    #expect(byName.stdout == byID.stdout)
    #expect(byName.lines.count < 371)
  }

  @Test func kindsChooseTies() throws {
    let files: [String: Content] = ["data/ties.csv": "source,target,kind\na,b,funding\nb,c,friendship\n"]
    let run = try geflecht("measure", "data", "degree", "--kinds", "funding", "--format", "csv", files: files)
    #expect(run.lines.contains("a,a,actor,,,,1"))
    #expect(run.lines.contains("c,c,actor,,,,0"))
  }

  @Test func asOfLeavesOutWhatCameLater() throws {
    let files: [String: Content] = ["data/ties.csv": "source,target,since\na,b,2020\nb,c,2023\n"]
    let run = try geflecht("measure", "data", "degree", "--as-of", "2022", "--format", "csv", files: files)
    #expect(run.lines.contains("b,b,actor,,,,1"))
  }

  // MARK: What cannot be answered

  @Test func aMeasureThatCannotAnswerEndsWith69() throws {
    let run = try geflecht("measure", "data", "mixing", files: path)
    #expect(run.exitCode == 69)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("mixing: no node has a sector"))
  }

  @Test func oneMeasureWithoutAnAnswerLeavesTheOthersTheirs() throws {
    let run = try geflecht("measure", "data", "degree", "mixing", "harmonic", "--format", "csv", files: path)
    #expect(run.exitCode == 69)
    #expect(run.lines.contains("b,b,actor,,,,2,2"))
    #expect(run.stderr.contains("mixing: no node has a sector"))
    #expect(run.stderr.hasSuffix("geflecht: 1 of 3 measures has no answer\n"))
    let text = try geflecht("measure", "data", "degree", "mixing", "--lang", "de", files: path)
    #expect(text.stdout.contains("Maße ohne Antwort"))
    #expect(text.stderr.hasSuffix("geflecht: 1 von 2 Maßen hat keine Antwort\n"))
    let json = try geflecht("measure", "data", "degree", "mixing", "--format", "json", files: path).json()
    #expect((json["unanswered"] as? [String: String])?["mixing"]?.hasPrefix("no node has a sector") == true)
    // Whoever asks for a family takes what there is.
    let family = try geflecht("measure", "data", "degree", "cross-sector", files: path)
    #expect(family.exitCode == 0)
    #expect(family.stderr.contains("mixing: no node has a sector"))
  }

  @Test func anExportKeepsTheMeasuresThatHaveAnAnswer() throws {
    let run = try geflecht(
      "export", "data", "--to", "csv", "--with", "degree,sector-betweenness", "-o", "out", files: path)
    #expect(run.exitCode == 69)
    #expect(run.stderr.contains("sector-betweenness: "))
    #expect(run.stderr.contains("wrote out"))
  }

  @Test func withoutMeasuresNamedTheOthersStillAnswer() throws {
    let run = try geflecht("measure", "data", files: path)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("degree"))
    #expect(run.stderr.contains("mixing: no node has a sector"))
    #expect(try geflecht("measure", "data", "--quiet", files: path).stderr == "")
  }
}
