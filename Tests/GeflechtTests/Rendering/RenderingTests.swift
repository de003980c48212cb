import Foundation
import Testing

@testable import Geflecht

@Suite struct JSONTests {
  @Test func isReadBackByFoundation() throws {
    let text = "quote \" back\\slash \n tab\t nul\u{0} sep\u{2028} umlaut ü 🎈"
    let json = JSON.object([
      ("text", .string(text)), ("tiny", .double(.leastNonzeroMagnitude)), ("tenth", .double(0.1)), ("none", .null),
      ("yes", .bool(true)),
      ("list", .array([.int(1), .double(.infinity)])), ("empty", .object([])),
    ])
    let read = try #require(JSONSerialization.jsonObject(with: Data(json.rendered().utf8)) as? [String: Any])
    #expect(read["text"] as? String == text)
    #expect(read["tenth"] as? Double == 0.1)
    #expect(read["tiny"] as? Double == .leastNonzeroMagnitude)
    #expect(read["none"] is NSNull)
    #expect((read["list"] as? [Any])?.last is NSNull)
  }
}

@Suite struct CSVRendererTests {
  private let table = ReportTable(
    columns: [.init("id", "id"), .init("value", "value")],
    rows: [
      .init(cells: [.text("=SUM(A1)"), .number(0.1, decimals: 1)]), .init(cells: [.text("a;b,\"c\"\nd"), .blank]),
      .init(cells: [.text("-x"), .count(1234)]), .init(cells: [.text("Würzburg"), .number(3, decimals: 2)]),
    ])

  private func written(_ dialect: CSVDialect, _ language: Language) -> String {
    ByteStream.text { CSVRenderer(dialect: dialect, language: language).write(table, to: &$0) }
  }

  @Test func writesTheStandard() {
    #expect(
      written(.standard, .english)
        == "id,value\n'=SUM(A1),0.1\n\"a;b,\"\"c\"\"\nd\",\n'-x,1234\nWürzburg,3\n")
  }

  @Test func writesWhatAGermanExcelOpens() {
    #expect(
      written(.excelDE, .german).hasPrefix("\u{FEFF}id;value\r\n'=SUM(A1);0,1\r\n")
    )
  }
}

/// Whole outputs as users see them.
@Suite struct GoldenTests {
  private func style(_ language: Language) -> TextStyle {
    var style = TextStyle()
    style.language = language
    return style
  }

  private func tandems(_ subject: TandemQuestion.Subject) throws -> Presentation {
    var question = TandemQuestion()
    (question.subject, question.intake, question.draws) = (subject, 2024, 5)
    let network = Network(dataset: try Fixtures.engagierteStadt())
    return try TandemStudy(of: network, question).outcome().presentation(top: 3)
  }

  @Test func tandemsOf2024() throws {
    let report = try tandems(.plan)
    try expectGolden(report.rendered(as: .text, style: style(.english)), "tandems-2024.txt")
    try expectGolden(report.rendered(as: .text, style: style(.german)), "tandems-2024.de.txt")
    try expectGolden(report.rendered(as: .csv, style: style(.german)), "tandems-2024.de.csv")
  }

  @Test func roundsOf2024() throws {
    let report = try tandems(.rounds(3))
    try expectGolden(report.rendered(as: .text, style: style(.german)), "tandems-2024-rounds.de.txt")
  }

  /// HTML is the Markdown of another test in other clothes, and in its style: `htmlHoldsWhatMarkdownHolds`.
  @Test(arguments: OutputFormat.allCases.filter { $0 != .html }) func measuresOfFourLevels(format: OutputFormat) throws
  {
    let network = ExampleNetwork.fourLevels.network
    var settings = MeasureSettings()
    settings.permutations = 99
    let analysis = Analysis(of: network, settings)
    let answers = try MeasureCatalog.all.map { try $0.answer(in: analysis) }
    let report = MeasureReport.make(ResultTable(network: network, answers: answers), settings: settings, top: 10)
    try expectGolden(report.rendered(as: format, style: style(.english)), "four-levels.\(format.rawValue)")
  }

  @Test func sectorsOfEngagierteStadt() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    var settings = MeasureSettings()
    settings.permutations = 99
    let analysis = Analysis(of: network, settings)
    let answers = try SectorsReport.measures.map { try $0.answer(in: analysis) }
    let page = SectorsReport.make(ResultTable(network: network, answers: answers), settings: settings, top: 10)
    try expectGolden(page.rendered(as: .text, style: style(.english)), "sectors.txt")
    try expectGolden(page.rendered(as: .markdown, style: style(.german)), "sectors.de.markdown")
  }

  @Test func htmlHoldsWhatMarkdownHolds() throws {
    let report = try tandems(.plan)
    let html = report.rendered(as: .html, style: style(.german))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
    #expect(html.contains("default-src 'none'; style-src 'sha256-") && !html.contains("script"))
    func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
    let body = try #require(html.firstRange(of: /<main[^>]*>/)).upperBound
    let plain = String(html[body...]).replacing(/<[^>]*>/, with: " ").replacing(/&(amp|lt|gt|quot);/, with: " ")
    #expect(words(plain) == words(report.rendered(as: .markdown, style: style(.german))))
  }

  @Test func cardOfBetweenness() throws {
    let report = CardReport.make(Betweenness.card)
    try expectGolden(report.rendered(as: .text, style: style(.english)), "explain-betweenness.txt")
    try expectGolden(report.rendered(as: .text, style: style(.german)), "explain-betweenness.de.txt")
  }

  @Test func checkOfABrokenDataset() throws {
    let intake = Fixtures.intake([
      .cities: "id,latitude,longitude\na,91,8\n", .ties: "source,target,weight\na,b,-1\na,a,1\n",
    ])
    let report = CheckReport.make("data", log: intake.log, network: nil)
    try expectGolden(report.rendered(as: .text, style: style(.english)), "check-broken.txt")
    try expectGolden(report.rendered(as: .json, style: style(.english)), "check-broken.json")
  }
}
