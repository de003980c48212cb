import Foundation
import Testing

/// `--log` and `check --repaired`: what intake changed, and the tables as it understood them.
@Suite struct IntakeLogTests {
  private let dirty: [String: Content] = [
    "data/cities.csv": "id;name;Einwohner;evidence\n 07211 ;Trier;110.674;https://a\nulm;Ulm;;https://b\n",
    "data/actors.csv": "id;sector;city\na;Verwaltung;07211\nb;;ulm\n",
    "data/ties.csv": "Von;Nach;Gewicht;Seit\na;07211;2,5;16.09.2024\nb;ulm;;2020\nb;ulm;;2020\na;a;1;\n",
  ]

  @Test func theLogSaysWhatWasAndWhatBecame() throws {
    let run = try geflecht("measure", "data", "degree", "--log", "log.csv", "--quiet", files: dirty)
    #expect(run.exitCode == 0)
    let log = try #require(run.files["log.csv"].map { String(decoding: $0, as: UTF8.self) })
    let lines = log.split(separator: "\n").map(String.init)
    #expect(lines.first == "severity,code,file,line,column,was,became,why")
    #expect(lines.contains { $0.hasPrefix("warning,id-trimmed,data/cities.csv,2,1,\" 07211 \",07211,") })
    #expect(lines.contains { $0.hasPrefix("notice,number-folded,data/cities.csv,2,15,110.674,110674,") })
    #expect(
      lines.contains { $0.hasPrefix("notice,sector-folded,data/actors.csv,2,3,Verwaltung,administration-politics,") })
    #expect(lines.contains { $0.hasPrefix("notice,date-folded,data/ties.csv,2,13,16.09.2024,2024-09-16,") })
    #expect(lines.contains { $0.hasPrefix("warning,row-duplicate,data/ties.csv,4,1,") })
    let german = try geflecht("check", "data", "--log", "log.json", "--lang", "de", files: dirty)
    let object = try JSONSerialization.jsonObject(with: try #require(german.files["log.json"])) as? [String: Any]
    #expect(object?["log"] is [Any] && object?["geflecht"] is [String: Any])
  }

  @Test func besidesAnAnswerAKindOfFindingIsOneLine() throws {
    let rows = String(repeating: "a,b,2020\n", count: 230)
    let files: [String: Content] = ["data/ties.csv": "\("source,target,since\n" + rows)a,a,\n"]
    let run = try geflecht("measure", "data", "degree", files: files)
    let lines = run.stderr.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("[row-duplicate] and 228 more like it; 'geflecht check' lists all") == true)
    #expect(lines.last?.hasSuffix("[tie-self-loop]") == true)
    let german = try geflecht("measure", "data", "degree", "--lang", "de", files: files)
    #expect(german.stderr.contains(" und 228 weitere Befunde dieser Art; 'geflecht check' nennt alle\n"))
    #expect(try geflecht("check", "data", files: files).stdout.contains("ties.csv:51:1"), "check names fifty")
  }

  @Test func theRepairedTablesNeedNoRepair() throws {
    let first = try geflecht("check", "data", "--repaired", "clean", "--quiet", files: dirty)
    #expect(first.exitCode == 0, "\(first.stderr)")
    #expect(try first.text(of: "clean/cities.csv").contains("07211,Trier,110674,https://a"))
    #expect(try first.text(of: "clean/ties.csv").contains("a,07211,2.5,2024-09-16"))

    let files = first.contents
    let second = try geflecht("check", "clean", "--strict", "--log", "log.csv", "--quiet", files: files)
    #expect(second.exitCode == 0, "\(second.stderr)")
    #expect(try second.text(of: "log.csv") == "severity,code,file,line,column,was,became,why\n")
    let answers = try ["data", "clean"].map { try geflecht("measure", $0, "--format", "json", files: files) }
    // Only where they come from differs.
    let parts = answers.map { $0.stdout.split(separator: "\n  \"view\": ", maxSplits: 1) }
    #expect(answers[0].exitCode == 0 && parts.allSatisfy { $0.count == 2 } && parts[0][1] == parts[1][1])
  }

  @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
    let run = try geflecht("check", "data", "--repaired", "data", files: dirty)
    #expect(run.exitCode == 73)
    #expect(run.stderr.contains("not an empty folder"))
  }
}
