import Foundation
import Geflecht
import Testing

@Suite struct ExplainTests {
  @Test func withoutAWordAllMeasuresAreListed() throws {
    let run = try geflecht("explain")
    #expect(run.exitCode == 0)
    for measure in MeasureCatalog.all { #expect(run.stdout.contains(measure.card.id)) }
    #expect(run.stderr == "")
  }

  @Test(arguments: MeasureCatalog.all.map(\.card.id))
  func everyMeasureHasACard(id: String) throws {
    for language in ["en", "de"] {
      let run = try geflecht("explain", id, "--lang", language)
      #expect(run.exitCode == 0)
      #expect(run.stdout.contains(id))
      #expect(run.stderr == "")
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeHasAMeaning(code: DiagnosticCode) throws {
    let run = try geflecht("explain", code.rawValue)
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("[\(code.rawValue)]"))
    #expect(run.lines.count > 1)
  }

  @Test func aCodeMayBePastedWithItsBrackets() throws {
    let bare = try geflecht("explain", "tie-self-loop")
    #expect(try geflecht("explain", "[tie-self-loop]").stdout == bare.stdout)
  }

  @Test func formats() throws {
    let json = try geflecht("explain", "degree", "--format", "json").json()
    #expect(json["id"] as? String == "degree")
    #expect(try geflecht("explain", "degree", "--format", "markdown").stdout.hasPrefix("# "))
  }

  @Test(arguments: [("betweeness", "betweenness"), ("edge-unknown-nod", "edge-unknown-node")])
  func aTypoGetsTheNearestWord(typo: String, meant: String) throws {
    let run = try geflecht("explain", typo)
    #expect(run.exitCode == 64)
    #expect(run.stdout == "")
    #expect(run.stderr.contains("did you mean \(meant)?"))
  }
}
