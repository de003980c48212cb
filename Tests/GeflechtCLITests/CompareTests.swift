import Foundation
import Testing

@Suite struct CompareTests {
  private static let dates = [engagierteStadt, "--from", "2018", "--to", "2023", "--permutations", "9"]

  @Test func thePageSpeaksEnglishAndGerman() throws {
    let english = try geflecht(["compare"] + Self.dates)
    #expect(english.exitCode == 0 && english.stderr == "")
    #expect(english.stdout.hasPrefix("What changed from 2018 to 2023\n"))
    #expect(english.stdout.contains("\nWho stayed, entered and left\n"))
    let german = try geflecht(["compare"] + Self.dates + ["--lang", "de"])
    #expect(german.stdout.hasPrefix("Was sich von 2018 bis 2023 geändert hat\n"))
  }

  /// Better documentation is not sold as growth, and what may be over is said.
  @Test func theRealDataAreNotSoldAsGrowth() throws {
    let json = try geflecht(["compare"] + Self.dates + ["--format", "json"]).json()
    #expect((json["findings"] as? [Any])?.isEmpty == true)
    let claims = (json["claims"] as? [[String: Any]] ?? []).compactMap { $0["claim"] as? String }
    for claim in ["open-ends", "one-sided-kinds", "documentation", "better-documented"] {
      #expect(claims.contains(claim), "\(claim)")
    }
    let ties = try #require(json["ties"] as? [String: Any])
    // By hand from ties.csv: no tie has an end, so none ended.
    #expect(ties["ended"] as? Int == 0)
    #expect((json["before"] as? [String: Any])?["as_of"] as? String == "2018")
  }

  @Test func twoFoldersAreCompared() throws {
    let files: [String: Content] = [
      "before/ties.csv": "source,target\na,b\nb,c\nc,d\n", "after/ties.csv": "source,target\na,b\nb,d\nd,e\n",
    ]
    let run = try geflecht("compare", "before", "after", "--format", "csv", "--table", "nodes", files: files)
    #expect(run.exitCode == 0, "\(run.stderr)")
    let lines = run.stdout.split(separator: "\n")
    #expect(lines.contains("entered,e,e,actor,,") && lines.contains("left,c,c,actor,,"))
    let same = try geflecht("compare", "before", "before", files: files)
    #expect(same.stdout.contains("Nothing changed: the same nodes, the same ties, the same numbers."))
  }

  @Test func whatCannotBeComparedEndsWithAReason() throws {
    let early = try geflecht("compare", engagierteStadt, "--from", "2001", "--to", "2018")
    #expect(early.exitCode == 69 && early.stderr.contains("no dated tie of this view had begun by 2001"))
    let files: [String: Content] = [
      "a/ties.csv": "source,target\na,b\n", "x/ties.csv": "source,target\nx,y\n",
    ]
    let foreign = try geflecht("compare", "a", "x", files: files)
    #expect(foreign.exitCode == 69 && foreign.stderr.contains("no node in common"))
    let undated = try geflecht("compare", "a", "--from", "2018", "--to", "2020", files: files)
    #expect(undated.exitCode == 69 && undated.stderr.contains("no tie has a date"))
    let years = try geflecht("history", "a", files: files)
    #expect(years.exitCode == 69 && years.stderr.contains("no tie of this view has a date"))
  }

  @Test(arguments: [
    ["compare", "DATA"], ["compare", "DATA", "--from", "2018"], ["compare", "DATA", "--from", "2020", "--to", "2018"],
    ["compare", "DATA", "--from", "x", "--to", "2018"],
    ["compare", "DATA", "--from", "2018", "--to", "2020", "--as-of", "2019"],
    ["compare", "DATA", "DATA", "--response", "62"], ["compare", "DATA", "DATA", "--response", "0,50"],
    ["compare", "DATA", "DATA", "--measures", "betweenness"], ["compare", "DATA", "DATA", "--measures", "densty"],
    ["compare", "DATA", "DATA", "--sources", "nowhere"], ["history", "DATA", "--sources", "nowhere"],
  ])
  func whatMakesNoSenseIsRefused(words: [String]) throws {
    let run = try geflecht(words.map { $0 == "DATA" ? engagierteStadt : $0 })
    #expect(run.exitCode == 64 && !run.stderr.isEmpty, "\(words)")
  }

  @Test func threadsDoNotChangeABit() throws {
    let words = ["compare"] + Self.dates + ["--measures", "density,components", "--format", "json", "--threads"]
    #expect(try geflecht(words + ["1"]).stdout == geflecht(words + ["2"]).stdout)
  }

  @Test func historyHasARowAYear() throws {
    let text = try geflecht("history", engagierteStadt)
    #expect(text.exitCode == 0 && text.stdout.hasPrefix("The network year by year\n"))
    let csv = try geflecht("history", engagierteStadt, "--states", "Bayern", "--format", "csv", "--table", "years")
    let rows = csv.stdout.split(separator: "\n")
    #expect(rows.count == 1 + 2 * 11 && rows[0].hasPrefix("who,year,cities,actors,tied_pairs,"))
    let json = try geflecht("history", engagierteStadt, "--format", "json").json()
    let years = try #require(json["all"] as? [[String: Any]])
    #expect(years.compactMap { $0["year"] as? Int } == Array(2015...2025))
    // cities.csv: 37 joined in 2015, 13 do not say when; states.csv: five have a date by 2025.
    #expect(years[0]["cities"] as? Int == 50 && years[10]["cities"] as? Int == 117)
    #expect(years[10]["partner_states"] as? Int == 5 && years[10]["tandems"] as? Int == 13)
  }

  @Test func historyIsDrawnOnOneSheet() throws {
    let run = try geflecht("history", engagierteStadt, "--lang", "de", "-o", "jahre.svg")
    #expect(run.exitCode == 0 && run.stderr.contains("geschrieben: jahre.svg"))
    let sheet = String(decoding: try #require(run.files["jahre.svg"]), as: UTF8.self)
    #expect(sheet.hasPrefix("<svg ") && sheet.contains("Das Netzwerk Jahr für Jahr"))
    #expect(sheet.contains("geflecht history DATEN"))
    let refused = try geflecht("compare", engagierteStadt, "--from", "2018", "--to", "2020", "-o", "change.svg")
    #expect(refused.exitCode == 64)
    #expect(try geflecht("history", engagierteStadt, "--format", "csv", "-o", "jahre.svg").exitCode == 64)
  }
}
