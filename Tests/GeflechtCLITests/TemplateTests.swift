import Foundation
import Testing

@testable import Geflecht

/// Empty tables to fill in: what is written can be read as it is.
@Suite struct TemplateTests {
  @Test(arguments: [("network.xlsx", "en"), ("netz.xlsx", "de"), ("network", "en"), ("netz", "de")])
  func aTemplateLoadsWithoutAWarning(path: String, language: String) throws {
    let written = try geflecht("template", path, "--lang", language)
    #expect(written.exitCode == 0)
    #expect(written.stderr.contains(path))
    let check = try geflecht("check", path, "--strict", "--log", "log.csv", "--lang", language, files: written.contents)
    #expect(check.exitCode == 0, "\(check.stdout)\(check.stderr)")
    #expect(!(try check.text(of: "log.csv")).contains("\nwarning"))
    let nodes = try geflecht("measure", path, "degree", "--format", "json", files: written.contents).json()
    let ids = try #require(nodes["nodes"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let agency = language == "en" ? "Volunteer Agency" : "Freiwilligenagentur"
    #expect(Set(ids) == [agency, "Fulda", "Hanau", "Kassel", "DE-HE"])
  }

  @Test func aPlanNeedsNoMoreThanTheTemplate() throws {
    let written = try geflecht("template", "netz.xlsx", "--lang", "de")
    let map = try geflecht("map", "netz.xlsx", "-o", "netz.dot", "--lang", "de", files: written.contents)
    #expect(map.exitCode == 0)
    #expect(try map.text(of: "netz.dot").contains("Fulda"))
    let plan = try geflecht(
      "tandems", "netz.xlsx", "--draws", "0", "--format", "csv", "--table", "plan", files: written.contents)
    #expect(plan.stdout.contains("Kassel") && plan.lines.count == 2, "Kassel alone is new and has no guide")
  }

  @Test func nothingIsOverwritten() throws {
    let again = try geflecht("template", "netz.xlsx", files: ["netz.xlsx": "mine"])
    #expect(again.exitCode == 73)
    #expect(try again.text(of: "netz.xlsx") == "mine")
    #expect(try geflecht("template", "netz.xlsx", "--force", files: ["netz.xlsx": "mine"]).exitCode == 0)
  }

  @Test func anotherEndingEndsWith64() throws {
    let run = try geflecht("template", "netz.ods")
    #expect(run.exitCode == 64)
    #expect(run.stderr.contains(".xlsx"))
    #expect(try geflecht("template").exitCode == 64)
  }

  /// Every header of a template is one that reading knows.
  @Test(arguments: Language.allCases) func everyColumnIsUnderstood(language: Language) throws {
    let intake = Intake(
      files: DataTemplate(in: language).files.filter { $0.name.hasSuffix(".csv") }.map {
        SourceFile(name: $0.name, text: $0.text)
      })
    let tables = try intake.get().tables
    #expect(tables.flatMap { $0.keptColumns } == [language == .english ? "Website" : "Webseite"])
    #expect(tables.map { $0.kind } == [.cities, .actors, .ties, .tandems, .wishes])
  }
}
