import Testing

@testable import Geflecht

@Suite struct GermanStateTests {
  /// The codes of ISO 3166-2:DE with the names in German and English.
  @Test func thereAreSixteen() {
    #expect(
      GermanState.all.map(\.code).sorted() == [
        "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SH",
        "DE-SL", "DE-SN", "DE-ST", "DE-TH",
      ])
  }

  /// Every word means the state whose it is: none is shared by two.
  @Test func noWordMeansTwo() {
    for state in GermanState.all {
      for word in [state.code, String(state.code.dropFirst(3)), state.name, state.englishName] {
        #expect(GermanState(word: word) == state, "\(word)")
        #expect(GermanState(word: word.lowercased()) == state, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("NRW", "DE-NW"), ("Bavaria", "DE-BY"), ("Freistaat Sachsen", "DE-SN"), ("Thueringen", "DE-TH"),
    ("BaWü", "DE-BW"), ("Meck-Pomm", "DE-MV"), ("LSA", "DE-ST"), ("RLP", "DE-RP"), ("Nds.", "DE-NI"),
  ])
  func usualShortForms(word: String, code: String) { #expect(GermanState(word: word)?.code == code) }

  @Test(arguments: ["", "D", "Sachs-Anhalt", "Holstein", "Franken", "Tirol"]) func nothingElseIsTakenForOne(
    word: String
  ) {
    #expect(GermanState(word: word) == nil)
  }
}
