import Testing

@testable import Geflecht

@Suite struct DiagnosticTests {
  @Test(arguments: DiagnosticCode.allCases) func everyCodeIsExplained(code: DiagnosticCode) {
    #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    for language in Language.allCases { #expect(code.meaning[language].hasSuffix(".")) }
    #expect(code.meaning[.english] != code.meaning[.german])
  }

  @Test func showsNoControlCharacters() {
    #expect(quoted("a\u{1B}[31mb\u{202E}") == "'a\\u{1b}[31mb\\u{202e}'")
    #expect(quoted(String(repeating: "x", count: 100)).count == 63)
    #expect(printable("Würzburg 🎈") == "Würzburg 🎈")
  }
}
