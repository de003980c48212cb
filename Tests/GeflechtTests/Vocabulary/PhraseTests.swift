import Testing

@testable import Geflecht

@Suite struct PhraseTests {
  private func pair(_ phrase: Phrase) -> [String] { Language.allCases.map { phrase[$0] } }

  @Test func keepsPlainTextsAsTheyAre() {
    #expect(pair(Phrase(en: "tie", de: "Beziehung")) == ["tie", "Beziehung"])
    #expect(pair(Phrase("Ulm")) == ["Ulm", "Ulm"])
    #expect(pair("Ulm") == ["Ulm", "Ulm"])
  }

  @Test func writesCountsWithTheirNouns() {
    func ties(_ n: Int) -> [String] {
      pair(Phrase(en: "\(n, "tie", "ties") left", de: "\(n, "Beziehung", "Beziehungen") übrig"))
    }
    #expect(ties(1) == ["1 tie left", "1 Beziehung übrig"])
    #expect(ties(0) == ["0 ties left", "0 Beziehungen übrig"])
    #expect(ties(30_725) == ["30,725 ties left", "30.725 Beziehungen übrig"])
    let (one, several) = (Phrase(en: "city", de: "Stadt"), Phrase(en: "cities", de: "Städte"))
    #expect(pair(Phrase(en: "\(2, one, several)", de: "\(2, one, several)")) == ["2 cities", "2 Städte"])
    #expect(
      pair(Phrase(en: "There \(forms: 1, "is", "are")", de: "\(forms: 3, "ist", "sind")")) == ["There is", "sind"])
  }

  @Test func marksThousandsOfCountsAndNotOfYears() {
    #expect(
      pair(Phrase(en: "\(4321) of \(plain: 2024)", de: "\(4321) von \(plain: 2024)")) == [
        "4,321 of 2024", "4.321 von 2024",
      ])
  }

  @Test func writesNumbersWithTheMarksOfTheLanguage() {
    let x = -1234.5
    #expect(pair(Phrase(en: "\(x, decimals: 2)", de: "\(x, decimals: 2)")) == ["−1234.50", "−1234,50"])
    #expect(pair(Phrase(en: "\(x, upTo: 2)", de: "\(x, upTo: 2)")) == ["−1234.5", "−1234,5"])
    #expect(pair(Phrase(en: "\(120, upTo: 2)", de: "\(120.004, upTo: 2)")) == ["120", "120"])
    #expect(pair(Phrase(en: "\(0.75, .percent)", de: "\(0.75, .percent)")) == ["75%", "75\u{A0}%"])
    #expect(pair(Phrase(en: "\(0.4321, .points)", de: "\(0.4321, .points)")) == ["43", "43"])
    #expect(pair(Phrase(en: "\(0.004321, .significant)", de: "\(0.004321, .significant)")) == ["0.0043", "0,0043"])
  }

  @Test func listsNames() {
    func cities(_ names: [String]) -> [String] { pair(Phrase(en: "\(names)", de: "\(names)")) }
    #expect(cities([]) == ["", ""])
    #expect(cities(["Ulm"]) == ["Ulm", "Ulm"])
    #expect(cities(["Ulm", "Aachen", "Bonn"]) == ["Ulm, Aachen and Bonn", "Ulm, Aachen und Bonn"])
    let many = ["Ulm", "Aachen", "Bonn", "Trier", "Halle"]
    #expect(
      pair(Phrase(en: "\(many, upTo: 2)", de: "\(many, upTo: 2)"))
        == ["Ulm, Aachen and 3 more", "Ulm, Aachen und 3 weitere"])
    #expect(pair(Phrase(en: "\(many, upTo: 5)", de: ""))[0] == "Ulm, Aachen, Bonn, Trier and Halle")
    let sectors = [sectorTitle("business"), sectorTitle("science")]
    #expect(
      pair(Phrase(en: "\(sectors)", de: "\(sectors)")) == ["business and science", "Wirtschaft und Wissenschaft"])
    #expect(pair(sectors.joined(separator: " · "))[1] == "Wirtschaft · Wissenschaft")
  }

  /// A name may hold what a terminal obeys, and a line end of it is none of the sentence's.
  @Test func makesNamesPrintable() {
    let name = "Ulm\u{1B}[2J\n"
    #expect(pair(Phrase(en: "\(name)", de: "\([name])")) == ["Ulm\\u{1b}[2J\\u{a}", "Ulm\\u{1b}[2J\\u{a}"])
  }

  @Test func writesDatesAsPreciselyAsTheyAreKnown() throws {
    func date(_ text: String) throws -> [String] {
      let date = try #require(PartialDate(text))
      return pair(Phrase(en: "\(date)", de: "\(date)"))
    }
    #expect(try date("2025-05-16") == ["2025-05-16", "16.05.2025"])
    #expect(try date("2025-05") == ["2025-05", "05/2025"])
    #expect(try date("2025") == ["2025", "2025"])
  }

  @Test func putsPhrasesIntoPhrases() {
    let inner = Phrase(en: "a tie", de: "eine Beziehung")
    #expect(pair(Phrase(en: "no \(inner)", de: "nicht \(inner)")) == ["no a tie", "nicht eine Beziehung"])
    #expect(pair(Phrase(en: "\(sector: "business")", de: "\(sector: "x")")) == ["business", "x"])
    #expect(pair(inner + "!") == ["a tie!", "eine Beziehung!"])
    #expect(pair(Phrase { $0.rawValue }) == ["en", "de"])
  }

  @Test func foldsLineEndsOfTheSource() {
    let n = 2
    let phrase = Phrase(
      en: """
        A long sentence on
        \(n, "line", "lines")
        ends.

        A blank line is a line end.
        """,
      de: """
        Ein langer Satz auf
        \(n, "Zeile", "Zeilen")
        endet.
        """)
    #expect(
      pair(phrase) == [
        "A long sentence on 2 lines ends.\nA blank line is a line end.", "Ein langer Satz auf 2 Zeilen endet.",
      ])
    #expect(
      pair(
        """
        a
        b
        """) == ["a b", "a b"])
  }
}
