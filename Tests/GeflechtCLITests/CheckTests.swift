import Foundation
import Testing

@Suite struct CheckTests {
  @Test func realDataAreReady() throws {
    let run = try geflecht("check", engagierteStadt)
    #expect(run.exitCode == 0)
    #expect(run.stdout.hasPrefix("datasets/engagierte-stadt is ready"))
    #expect(run.stdout.contains("117 cities"))
    #expect(run.stderr == "")
  }

  @Test func warningsAreListedAndTheDataStayReady() throws {
    let run = try geflecht("check", "data", files: twoCities.with(["data/ties.csv": "source,target\nulm,ulm\n"]))
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("data/ties.csv:2:1: warning: "))
    #expect(run.stdout.contains("[tie-self-loop]"))
  }

  @Test func strictTurnsAWarningIntoAnError() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,ulm\nulm,halle\n"])
    let run = try geflecht("check", "data", "--strict", files: files)
    #expect(run.exitCode == 65)
    #expect(run.stdout.contains("data/ties.csv:2:1: error: "))
  }

  @Test func errorsAreListedInTheAnswer() throws {
    let run = try geflecht("check", "data", files: twoCities.with(["data/ties.csv": "source,target\nulm,bonn\n"]))
    #expect(run.exitCode == 65)
    #expect(run.stdout.contains("data/ties.csv:2:5: error: "))
    #expect(run.stdout.contains("[edge-unknown-node]"))
    #expect(run.stderr.contains("data has errors"))
  }

  @Test func jsonHasTheWholeLog() throws {
    let files = twoCities.with(["data/ties.csv": "source;target;weight\nulm;halle;\n"])
    let json = try geflecht("check", "data", "--format", "json", files: files).json()
    #expect(json["ready"] as? Bool == true)
    let log = try #require(json["log"] as? [[String: Any]])
    let finding = try #require(log.first { $0["code"] as? String == "weight-blank" })
    #expect(finding["severity"] as? String == "warning")
    #expect(finding["file"] as? String == "data/ties.csv")
    #expect(finding["line"] as? Int == 2)
    #expect(finding["column"] as? Int == 11)
    #expect(
      log.contains { $0["code"] as? String == "dialect" && ($0["why"] as? String ?? "").contains("semicolon") })
  }

  @Test func csvHasALineForEveryFinding() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,ulm\nulm,halle\n"])
    let run = try geflecht("check", "data", "--format", "csv", files: files)
    #expect(run.lines.first == "severity,code,file,line,column,was,became,why")
    #expect(run.lines.contains { $0.hasPrefix("warning,tie-self-loop,data/ties.csv,2,1,") })
  }

  @Test func filesWithoutAKnownNameAreNamed() throws {
    let run = try geflecht("check", "data", files: twoCities.with(["data/budget.csv": "a,b\n"]))
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("budget.csv"))
  }

  @Test func quietLeavesTheAnswerAlone() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,ulm\n", "data/budget.csv": "a,b\n"])
    let run = try geflecht("check", "data", "--quiet", files: files)
    #expect(run.stdout.contains("[tie-self-loop]"))
    #expect(run.stderr == "")
  }

  @Test func germanAnswersAreGerman() throws {
    let files = twoCities.with(["data/ties.csv": "source,target\nulm,ulm\n"])
    let run = try geflecht("check", "data", "--lang", "de", files: files)
    #expect(run.stdout.hasPrefix("data ist bereit, mit 1 Warnung"))
    #expect(run.stdout.contains("data/ties.csv:2:1: Warnung: "))
  }

  @Test func foldersMayHaveBlanksAndASlash() throws {
    let files: [String: Content] = ["mein netz/ties.csv": "source,target\na,b\n"]
    #expect(try geflecht("check", "mein netz", files: files).exitCode == 0)
    #expect(try geflecht("check", "mein netz/", files: files).exitCode == 0)
  }
}
