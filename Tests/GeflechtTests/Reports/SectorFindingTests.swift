import Testing

@testable import Geflecht

/// Sentences from numbers made up in the test: what they say, and when they say nothing.
@Suite struct SectorFindingTests {
  private func table(_ cells: [(row: String, column: String, value: Double)]) -> NumberTable {
    func unique(_ keys: [String]) -> [String] { keys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    let (rows, columns) = (unique(cells.map(\.row)), unique(cells.map(\.column)))
    return NumberTable(
      rowTitle: "", rows: rows, columns: columns.map { .init($0, Phrase($0)) },
      values: rows.map { row in
        columns.map { column in cells.first { $0.row == row && $0.column == column }?.value }
      })
  }

  private func findings(_ made: [(id: String, values: any MeasureValues)]) -> [String: String] {
    let answers = made.compactMap { id, values in
      MeasureCatalog.measure(id).map { values.answer(of: $0.card, .exact) }
    }
    let results = ResultTable(network: ExampleNetwork.fourLevels.network, answers: answers)
    let found = SectorFinding.all(in: results)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.sentence[.english]) })
  }

  private func openness(across: Double, within: Double, expected: Double, p: Double) -> String? {
    findings([
      ("ei-levels", table([("total", "external", across), ("total", "internal", within)])),
      (
        "sector-chance",
        table([
          ("ei-network", "observed", (across - within) / (across + within)), ("ei-network", "expected", expected),
          ("ei-network", "low", expected - 0.2), ("ei-network", "high", expected + 0.2),
          ("ei-network", "p-two-sided", p),
        ])
      ),
    ])["openness"]
  }

  @Test func saysWhetherSectorsMixMoreThanByChance() {
    #expect(
      openness(across: 30, within: 10, expected: 0, p: 0.0002)
        == "Sectors work together more often than chance would have it: 30 of 40 ties (75%) join different sectors. "
        + "By chance it would be 50%, in 95 of 100 random networks between 40% and 60%; a difference as large comes up "
        + "in fewer than 1 of 1,000 random networks.")
    #expect(
      openness(across: 10, within: 30, expected: 0, p: 0.004)?.hasPrefix("Sectors keep to themselves more than chance")
        == true)
    #expect(
      openness(across: 21, within: 19, expected: 0, p: 0.6)?.hasPrefix("Sectors mix about as much as chance") == true)
  }

  @Test func saysNothingAboutAFewTies() {
    #expect(openness(across: 12, within: 7, expected: 0, p: 0.0001) == nil)
  }

  private func pairs(_ ties: [[Double]], _ expected: [[Double]], _ p: [[Double]]) -> String? {
    let names = ["civil-society", "business"]
    func sectors(_ values: [[Double]]) -> SectorTable { SectorTable(rows: names, columns: names, values: values) }
    return findings([
      ("mixing", sectors(ties)), ("mixing-by-chance", sectors(expected)), ("mixing-chance-p", sectors(p)),
    ])["pairs"]
  }

  @Test func namesPairsThatStandOutAmongAllPairs() {
    #expect(
      pairs([[4, 40], [40, 9]], [[14, 28.4], [28.4, 10.6]], [[0.002, 0.001], [0.001, 0.4]])
        == "Between civil society and business there are more ties than by chance: 40 instead of 28, and within civil "
        + "society there are fewer ties than by chance: 4 instead of 14.")
    // Three pairs: a p of 0.03 is none among them, and fewer than five expected ties are too few.
    #expect(pairs([[4, 40], [40, 9]], [[14, 28], [28, 11]], [[0.03, 0.03], [0.03, 0.4]]) == nil)
    #expect(pairs([[4, 9], [9, 9]], [[14, 4], [4, 11]], [[0.9, 0.0001], [0.0001, 0.4]]) == nil)
  }

  @Test func speaksOfCitiesWhenEnoughAreKnown() {
    func coverage(with: Double, without: Double) -> String? {
      findings([
        ("cities-with-three-sectors", Double?.some(0.25)),
        (
          "sector-frequency",
          table([
            ("civil-society", "with", with), ("civil-society", "without", without), ("science", "with", 1),
            ("science", "without", with + without - 1),
          ])
        ),
      ])["coverage"]
    }
    #expect(
      coverage(with: 7, without: 1)
        == "In 2 of the 8 cities of which the data name a sector (25%), three or more take part, by local actors or "
        + "local ties. Of most cities the data name neither a local actor nor a local tie of science (7); that may be a "
        + "gap in the data and not in the city.")
    #expect(coverage(with: 3, without: 1) == nil)
  }

  @Test func namesTheSectorThatCitiesLeanOnOnlyIfOneStandsOut() {
    func dependence(_ cities: [Double], above: [Double] = [0, 0]) -> String? {
      findings([
        ("sector-frequency", table([("business", "with", 9), ("business", "without", 1)])),
        (
          "layer-loss",
          table([
            ("civil-society", "cities", cities[0]), ("business", "cities", cities[1]),
            ("civil-society", "cities-above", above[0]), ("business", "cities-above", above[1]),
          ])
        ),
      ])["dependence"]
    }
    #expect(
      dependence([8, 3])
        == "Cities lean most on civil society: without the ties that only this sector carries, 8 cities would lose "
        + "local ties; without those of business it would be 3.")
    #expect(
      dependence([8, 3], above: [0, 61])?.hasSuffix(
        "3. Ties from above (with states, the federal level and actors that work for them) count apart: there it is "
          + "business, with 61 cities.") == true)
    // What states fund is no reason to say that cities lean on it.
    #expect(dependence([0, 0], above: [0, 61]) == nil)
    #expect(dependence([8, 8]) == nil)
    #expect(dependence([4, 3]) == nil)
  }

  @Test func comparesTrianglesWithChanceWhenThereAreSome() {
    func triangles(spanning: Double, share: Double, expected: Double, p: Double) -> String? {
      findings([
        ("trisectoral-share", Double?.some(share)), ("trisectoral-triangles", Double?.some(spanning)),
        (
          "sector-chance",
          table([("trisectoral-triangles", "expected", expected), ("trisectoral-triangles", "p-two-sided", p)])
        ),
      ])["triangles"]
    }
    #expect(
      triangles(spanning: 6, share: 0.5, expected: 2.5, p: 0.01)
        == "Where three work with each other, they come from three sectors in 6 of 12 cases (50%): more than by chance "
        + "(2.5 on average).")
    #expect(
      triangles(spanning: 6, share: 0.5, expected: 5, p: 0.4)?
        .hasSuffix("no more and no fewer than chance may give (5.0 on average).") == true)
    #expect(triangles(spanning: 4, share: 0.5, expected: 1, p: 0.01) == nil)
  }

  @Test func withoutAnswersThereIsNoFinding() {
    #expect(findings([]).isEmpty)
  }

  @Test func wordsOfChance() {
    #expect(SectorFinding.rarity(0.0004)[.english] == "fewer than 1 of 1,000 random networks")
    #expect(SectorFinding.rarity(0.0042)[.english] == "about 4 of 1,000 random networks")
    #expect(SectorFinding.rarity(0.034)[.german] == "etwa 3 von 100 Zufallsnetzwerken")
    #expect(Language.english.percent(0.745) == "75%")
    #expect(Language.german.percent(0.004) == "0,4\u{A0}%")
  }
}
