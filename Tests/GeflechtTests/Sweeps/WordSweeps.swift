import Foundation
import Testing

@testable import Geflecht

/// No English in German texts, no German in English ones.
@Suite struct WordSweeps {
  /// Frequent words, and terms of the field, that are no words of German.
  private static let english = Set(
    """
    the of and is are with for from to by that this which or at it its has have than each every both only other others
    between within without whose where when their they them there these those do does count counts many much more most
    less least fewer few same some any node nodes tie ties step steps weight weights weighted city cities networks path
    paths triangle triangles chance mean average share members levels files folder column columns row rows value values
    measure measures draw draws observed expected low high found first second third one two three left right read written
    known unknown blank empty organization organizations neighbor neighbors distance length time memory view at most
    scales sets distinct
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init))
  /// Frequent words, and terms of the field, that are no words of English.
  private static let german = Set(
    """
    der das den dem des und nicht ist sind mit von zu zum zur ein eine einer eines einem einen oder auch nur bei aus nach
    wird werden wurde wenn wie kein keine sich sein ihre ihr knoten beziehung beziehungen stadt zufall netzwerk netzwerke
    schritt schritte gewicht gewichte sektor sektoren ebene ebenen zahl anteil gruppe gruppen datei ordner spalte zeile
    wert werte akteur akteure
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init))
  /// Words that name something, and are the same in every language: ids, keys, columns, words of the command line.
  private static let names = Set(
    MeasureCatalog.all.map(\.card.id) + Level.allCases.map(\.key) + Scope.allCases.map(\.key)
      + ColumnName.allCases.map(\.rawValue) + [
        "network", "sectors", "levels", "measure", "map", "all", "same", "other", "three",
      ])
  /// English and German texts that quote words of the other language.
  private static let quoting = [
    "JSON mit nodes und links, für D3", "such as Von for source", "(Akteur, Stadt, Land, Bund)", "(Ã¼ for ü)",
    "--of Würzburg", "lokal → local", "with = |{c", "Verwaltung → administration-politics",
  ]

  /// The words of a text that are in a list, but for names, what stands in quotes, and what a formula defines.
  private static func words(of text: String, in list: Set<String>) -> [String] {
    let words = text.split(whereSeparator: { $0.isWhitespace })
    return words.indices.compactMap { place in
      let word = words[place]
      let bare = word.trimmingCharacters(in: .punctuationCharacters)
      // Abbreviations are names: DE-BY, CC BY.
      guard list.contains(bare.lowercased()), bare.count == 1 || bare != bare.uppercased(), !names.contains(bare),
        !isQuoting(text)
      else { return nil }
      // What stands in quotes is a name, and so are words joined by a sign and what a formula defines: `draws = …`.
      guard !word.contains("--"), !word.contains("'"), !word.contains(/\w[-_=\/.()|]\w/),
        !word.hasSuffix(":") || !text.contains("="),
        place + 1 == words.count || !words[place + 1].hasPrefix("="),
        place == 0 || !words[place - 1].hasPrefix("--") && words[place - 1] != "="
      else { return nil }
      return bare.lowercased()
    }
  }

  @Test func findsWords() {
    #expect(Self.words(of: "O(m) a step, 20 to 100 steps", in: Self.english) == ["step", "to", "steps"])
    #expect(Self.words(of: "Jeder Knoten zählt; degree in networkx, --top all", in: Self.english) == [])
    #expect(Self.words(of: "die Spalte 'share' und draws = Zahl", in: Self.english) == [])
    #expect(Self.words(of: "a Knoten of a network", in: Self.german) == ["knoten"])
  }

  @Test func readsTextsOfSource() {
    let source = #"""
      f(en: "a \(n, "tie", "ties") \(g("x")) b", de: """
        eine "Zeile"
        mehr
        """, x: "no text")  // en: "nor this"
      let token: Phrase = Phrase(en: n == 1 ? "one" : "more", de: "\(a) eins" + "zwei")
      """#
    let texts = SourceTexts(source)
    #expect(texts.english.map(\.words) == ["a ~ ~ b", "tie", "ties", "x", "one", "more"])
    #expect(texts.german.map(\.words) == ["\n  eine \"Zeile\"\n  mehr\n  ", "~ eins", "zwei"])
    #expect(texts.german.map { texts.line(of: $0.place) } == [1, 5, 5])
  }

  /// Cards, options, diagnostics, reports and legends: whatever stands in the source as a text.
  @Test func textsOfTheSourceKeepToTheirLanguage() throws {
    let sources = Fixtures.package.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    var count = 0
    for path in paths.sorted() {
      let texts = SourceTexts(try String(contentsOf: sources.appending(path: path), encoding: .utf8))
      for text in texts.german {
        let found = Self.words(of: text.words, in: Self.english)
        if !found.isEmpty { Issue.record("\(path):\(texts.line(of: text.place)): \(found) in \(text.words)") }
      }
      for text in texts.english {
        let found = Self.words(of: text.words, in: Self.german)
        let isForeign = !found.isEmpty || text.words.utf8.contains(0xC3) && text.words.contains(/[äöüßÄÖÜ]/)
        if isForeign, !Self.isQuoting(text.words) {
          Issue.record("\(path):\(texts.line(of: text.place)): \(found) in \(text.words)")
        }
      }
      count += texts.german.count
    }
    #expect(count > 1_500, "texts were found")
  }

  private static func isQuoting(_ text: String) -> Bool { quoting.contains { text.contains($0) } }

  /// A text that is the same in both languages must be one of neither.
  @Test(arguments: MeasureCatalog.all.map(\.card.id)) func cardsKeepToTheirLanguage(id: String) throws {
    let card = try #require(MeasureCatalog.measure(id)).card
    let texts =
      [card.title, card.summary, card.formula, card.reading, card.equals, card.time, card.memory, card.unit.name]
      + card.caveats.map { $0.text } + card.examples.flatMap { [$0.network.name, $0.network.drawing] }
    for text in texts {
      #expect(Self.words(of: text[.german], in: Self.english) == [], "\(text[.german])")
      #expect(Self.words(of: text[.english], in: Self.german) == [], "\(text[.english])")
    }
  }

  @Test func diagnosticsAndModelsKeepToTheirLanguage() {
    let texts =
      DiagnosticCode.allCases.flatMap { [$0.meaning, $0.severity.name] }
      + ModelCatalog.all.map(\.card).flatMap { [$0.title, $0.summary, $0.truth] }
    for text in texts {
      #expect(Self.words(of: text[.german], in: Self.english) == [], "\(text[.german])")
      #expect(Self.words(of: text[.english], in: Self.german) == [], "\(text[.english])")
    }
  }
}
