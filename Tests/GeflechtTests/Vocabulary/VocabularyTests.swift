import Testing

@testable import Geflecht

@Suite struct PartialDateTests {
  @Test(arguments: ["2024", "2024-09", "2024-09-16", "2024-02-29", "0001-12-31"])
  func readsAndWritesISO(text: String) { #expect(PartialDate(text)?.description == text) }

  @Test(arguments: [
    "", "24", "2024-9", "2024-13", "2023-02-29", "2024-00", "16.09.2024", "2024-09-16-01", "20x4", "0000",
  ])
  func refusesWhatIsNoDate(text: String) { #expect(PartialDate(text) == nil) }

  @Test func comparesAsFarAsBothAreKnown() throws {
    func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
    #expect(try date("2020-09").isAtOrBefore(date("2020")))
    #expect(try date("2020").isAtOrBefore(date("2020-01-01")))
    #expect(try !date("2020-09").isAtOrBefore(date("2020-08-31")))
    #expect(try date("2020-09-30").isAtOrBefore(date("2020-10")))
    #expect(try !date("2021").isAtOrBefore(date("2020-12-31")))
  }
}

@Suite struct CoordinateTests {
  /// Munich to Hamburg: 612 km by the haversine formula on a sphere of 6371 km, worked out with a pocket calculator.
  @Test func measuresGreatCircles() {
    let munich = Coordinate(latitude: 48.137, longitude: 11.575)
    let hamburg = Coordinate(latitude: 53.55, longitude: 9.993)
    #expect((munich.distance(to: hamburg) - 612).magnitude < 1)
    #expect(munich.distance(to: munich) == 0)
    // A quarter of a great circle.
    let quarter = Coordinate(latitude: 0, longitude: 0).distance(to: Coordinate(latitude: 90, longitude: 0))
    #expect((quarter - 6371.0088 * .pi / 2).magnitude < 1e-6)
  }
}

@Suite struct SpellingTests {
  @Test func countsSlips() {
    func slips(_ a: String, _ b: String) -> Int { Spelling.slips(Array(a.unicodeScalars), Array(b.unicodeScalars)) }
    #expect(slips("", "abc") == 3)
    #expect(slips("kitten", "sitting") == 3)
    #expect(slips("betweeness", "betweenness") == 1)
    #expect(slips("ab", "ba") == 1)
  }

  @Test func findsTheNearestWord() {
    #expect(Spelling.nearest(to: "halle", in: ["trier", "halle-saale", "halde"]).first == "halde")
    #expect(Spelling.nearest(to: "halle", in: ["trier", "halle-saale"]) == ["halle-saale"])
    #expect(Spelling.nearest(to: "7211", in: ["07212", "07211"]).first == "07211", "a lost leading zero")
    #expect(Spelling.nearest(to: "KÖLN", in: ["kolu", "köln"]).first == "köln")
    #expect(Spelling.nearest(to: "ulm", in: ["bonn", "ulm"]).first == "ulm")
    #expect(Spelling.nearest(to: "bоnn", in: ["boon", "bonn"]).first == "bonn", "a Cyrillic o")
    #expect(Spelling.nearest(to: "degre", in: ["density", "degree"]) == ["degree"])
    #expect(Spelling.nearest(to: "xyz", in: ["density", "degree"]) == [])
  }
}

@Suite struct LanguageTests {
  @Test func writesNumbersAsReadersExpect() {
    #expect(Language.english.count(1_234_567) == "1,234,567")
    #expect(Language.german.count(30_725) == "30.725")
    #expect(Language.german.count(-999) == "−999")
    #expect(
      Language.english.decimal(2.345, decimals: 2) == "2.35" || Language.english.decimal(2.345, decimals: 2) == "2.34")
    #expect(Language.german.decimal(0.05, decimals: 3) == "0,050")
    #expect(Language.english.decimal(-0.0001, decimals: 2) == "0.00")
    #expect(Language.english.decimal(-1.5, decimals: 0) == "−2")
    #expect(Language.english.decimal(9.999, decimals: 2) == "10.00")
  }

  @Test func listsNames() {
    #expect(Language.german.list(["a", "b", "c"]) == "a, b und c")
    #expect(Language.english.list(["a", "b"]) == "a and b")
    #expect(Language.english.list([]) == "")
  }

  @Test func foldsNames() {
    #expect(foldedName(" Bundes-Land ") == "bundesland")
    #expect(foldedName("Größe_2") == "grosse2")
    #expect(Level(word: "Kommune") == .city && Level(word: "BUND") == .federal && Level(word: "x") == nil)
    #expect(SectorNames.foldedKey(of: "Öffentliche Hand") == "administration-politics")
    #expect(SectorNames.foldedKey(of: "third sector") == "civil-society")
    #expect(SectorNames.foldedKey(of: "Sport") == nil)
  }
}

@Suite struct SectorSetTests {
  @Test func isASet() {
    let set = SectorSet([SectorID(0), SectorID(2), SectorID(63)])
    #expect(set.count == 3 && set.contains(SectorID(63)) && !set.contains(SectorID(1)))
    #expect(set.map(\.index) == [0, 2, 63])
    #expect(SectorSet(first: 3).subtracting(set).map(\.index) == [1])
    #expect(SectorSet(first: 64).count == 64 && SectorSet(first: 0).isEmpty)
    #expect(set.intersection(SectorSet(first: 2)).map(\.index) == [0])
    #expect(SectorSet.empty.isDisjoint(with: set))
  }
}
