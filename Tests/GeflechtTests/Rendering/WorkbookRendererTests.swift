import Testing

@testable import Geflecht

@Suite struct WorkbookRendererTests {
  private func tables(_ workbook: Workbook) throws -> [String: String] {
    var file = try WorkbookFile(workbook.bytes)
    var tables: [String: String] = [:]
    for sheet in file.sheets { tables[sheet.name] = String(decoding: try file.read(sheet).text, as: UTF8.self) }
    return tables
  }

  private func presentation() -> Presentation {
    var table = ReportTable(columns: [
      .init("id", "id"), .init("year", Phrase(en: "year", de: "Jahr")),
      .init("share", Phrase(en: "share", de: "Anteil")),
      .init("sectors", Phrase(en: "sectors", de: "Sektoren")),
    ])
    table.append([.text("=a"), .count(2024), .number(0.123456, decimals: 3), .list(["business", "science"])])
    table.append([.text("b"), .blank, .number(2, decimals: 3), .blank], note: Phrase(en: "why", de: "warum"))
    let finished = table
    let report = Report(
      title: Phrase(en: "Title", de: "Titel"),
      blocks: [.heading("H"), .paragraph(Phrase(en: "One.", de: "Eins.")), .list(["x", "y"]), .table(table)])
    return Presentation(report: report, table: finished, json: .null)
  }

  @Test func aTableIsASheetInTheLanguage() throws {
    let german = try tables(presentation().workbook(in: .german))
    #expect(
      german["Tabelle"] == """
        "Kennung","Jahr","Anteil","Sektoren","Hinweis"
        "=a",2024,0.123,"Wirtschaft, Wissenschaft"
        "b",,2,,"warum"

        """)
    let english = try tables(presentation().workbook(in: .english))
    #expect(english["Table"]?.hasPrefix("\"id\",\"year\",\"share\",\"sectors\",\"note\"\n") == true)
  }

  @Test func whatThereIsToSayHasASheet() throws {
    let overview = try #require(try tables(presentation().workbook(in: .german))["Überblick"])
    #expect(overview.hasPrefix("\"Titel\"\n\"H\"\n\"Eins.\"\n\"• x\"\n\"• y\"\n\"Kennung\",\"Jahr\","))
  }

  /// What an office confirms pairs on: a row a pair, alternatives with their cost, whom to ask.
  @Test func thePlanIsASheetToConfirm() throws {
    let dataset = try Fixtures.dataset([
      .cities: """
      id,name,state,joined,population,Telefon
      alt,Altstadt,DE-HE,2010,20000,0561 1
      mid,Mittelstadt,DE-BY,2012,30000,089 2
      neu,Neustadt,DE-BY,2024,25000,
      """,
      .states: "id,name\nDE-HE,Hessen\nDE-BY,Bayern\n",
      .ties: "source,target\nalt,mid\nmid,neu\n",
    ])
    var question = TandemQuestion()
    question.alternatives = 3
    question.draws = 0
    let outcome = try TandemStudy(of: Network(dataset: dataset), question).outcome()
    let sheets = try tables(outcome.presentation(top: 3).workbook(in: .german))
    let rows = try #require(sheets["Plan"]).split(separator: "\n")
    #expect(
      rows[0] == """
        "neue Stadt","ihr Land","erfahrene Stadt","ihr Land","Punkte","Gründe","Alternative 1","was sie kostet",\
        "Alternative 2","was sie kostet","Alternative 3","was sie kostet","bestätigt?","Telefon, neue Stadt",\
        "Telefon, erfahrene Stadt"
        """)
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("\"Neustadt\",\"Bayern\",\""))
    #expect(rows[1].hasSuffix("0561 1\"") || rows[1].hasSuffix("089 2\""))
    #expect(sheets["Einstellungen"]?.contains("\"Jahrgang\",\"2024\"\n") == true)
    #expect(sheets["Überblick"] != nil)

    let letters = outcome.letters(in: .german)
    #expect(letters.first?.name == "neu" && letters.count == 2)
    let letter = try #require(letters.first).text
    #expect(
      letter.hasPrefix(
        "# Tandem für Neustadt, 2024\n\nLiebe Kolleginnen und Kollegen in Neustadt,\n\nwir schlagen vor, dass "))
    #expect(letter.contains("Kontakt in ") && letter.contains("Telefon: 0"))
    #expect(outcome.letters(in: .english).allSatisfy { $0.text.contains("Nothing is settled before both cities") })
  }
}
