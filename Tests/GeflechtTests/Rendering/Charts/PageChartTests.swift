import Testing

@testable import Geflecht

/// The charts of a page: numbers at their places, worked by hand, and no text wider than its place.
@Suite struct PageChartTests {
  private static func shapes(_ drawing: Drawing) -> [Drawing.Shape] {
    func flat(_ shape: Drawing.Shape) -> [Drawing.Shape] {
      if case .group(let group) = shape { group.shapes.flatMap(flat) } else { [shape] }
    }
    return drawing.shapes.flatMap(flat)
  }

  private static func texts(_ drawing: Drawing) -> [Drawing.Text] {
    shapes(drawing).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func boxes(_ drawing: Drawing) -> [(box: Box, fill: String?)] {
    Self.shapes(drawing).compactMap { if case .box(let box, let fill, _, _) = $0 { (box, fill) } else { nil } }
  }

  // MARK: Heat maps

  /// Two columns share what 132 points for names leave of 420; more is blue from a tenth, a half and twice as many on.
  @Test func aCellIsTintedByHowManyTimesAsManyThereAre() throws {
    let cells: [[HeatTable.Cell?]] = [
      [.init(observed: 18, expected: 9, isRare: true), .init(observed: 7.5, expected: 10)],
      [nil, .init(observed: 3, expected: nil)],
    ]
    let table = HeatTable(title: "t", groups: ["a", "b"], cells: cells)
    let drawing = HeatMap(table: table, language: .german).drawing
    let found = boxes(drawing)
    #expect(found.prefix(3).map { $0.fill } == [Palette.more[2], Palette.fewer[0], Palette.mist])
    #expect((found[0].box.width - 142).magnitude < 1e-9 && (found[0].box.left - 133).magnitude < 1e-9)
    #expect((found[1].box.left - 277).magnitude < 1e-9 && found[2].box.left == found[1].box.left)
    #expect(found[2].box.middle.y == found[1].box.middle.y - 40)
    let words = Self.texts(drawing).flatMap { $0.lines }
    for word in ["18 ▲", "(9,0)", "7,5", "(10,0)", "3"] { #expect(words.contains(word), "\(word)") }
  }

  @Test(arguments: [
    (10.0, 10.0, 0), (10.9, 10, 0), (12, 10, 1), (8, 10, -1), (16, 10, 2), (6, 10, -2), (20, 10, 3), (0, 10, -3),
    (0, 4, 0),
  ])
  func tintsGoByFactors(observed: Double, expected: Double, step: Int) {
    #expect(HeatMap.Tint(.init(observed: observed, expected: expected)).step == step)
    #expect(HeatMap.Tint(.init(observed: 0, expected: 4, isRare: true)).step == -3, "what is rare says something")
  }

  // MARK: Intervals

  /// Shares run from 138 to 368.
  @Test func aDotStandsOnItsInterval() {
    let row = IntervalTable.Row(name: "x", observed: 0.5, low: 0.2, high: 0.7, expected: 0.4)
    let drawing = IntervalChart(table: IntervalTable(title: "t", rows: [row]), language: .english).drawing
    let dots = Self.shapes(drawing).compactMap { if case .dots(let points, _, _) = $0 { points } else { nil } }
    #expect(dots.first == [Point(x: 253, y: -15)])
    let bar = Self.shapes(drawing).compactMap { shape -> [Point]? in
      guard case .line(let points, _) = shape, points[0].y == -15, points[1].y == -15 else { return nil }
      return points
    }
    #expect(bar.first.map { $0.map { ($0.x * 10).rounded() / 10 } } == [184, 299])
    #expect(drawing.description == "x 50%, by chance 20% to 70%.")
    let cells = IntervalTable(title: "t", rows: [row]).table.rows.first?.cells
    #expect(
      cells?.dropFirst().map { if case .phrase(let text) = $0 { text[.german] } else { "" } } == [
        "50\u{A0}%", "20\u{A0}%", "70\u{A0}%",
      ])
  }

  /// On gray paper two sectors differ by how dark their dots are.
  @Test func grayChartsAreGray() {
    let city = PresenceTable.City(name: "x", evidence: [.members, .members])
    let table = PresenceTable(title: "t", sectorNames: ["civil-society", "science"], states: [("s", [city])])
    let dots = PageChart.presence(table).drawings(in: .english, palette: .gray).flatMap(Self.shapes).compactMap {
      shape in
      if case .dots(let points, _, let color) = shape, !points.isEmpty { color } else { nil as String? }
    }
    #expect(dots.prefix(2) == ["#6B6B6B", "#333333"])
  }

  // MARK: Bars

  @Test(arguments: [
    (0, [0...0]), (2, [0...0, 1...1, 2...2]), (5, [0...0, 1...1, 2...2, 3...3, 4...4, 5...9]),
    (120, [0...0, 1...1, 2...2, 3...3, 4...4, 5...9, 10...19, 20...49, 50...99, 100...199]),
    (600, [0...0, 1...1, 2...2, 3...3, 4...4, 5...9, 10...19, 20...49, 50...99, 100...199, 200...499, 500...999]),
  ])
  func stepsGrow(most: Int, ranges: [ClosedRange<Int>]) { #expect(BarTable.ranges(upTo: most) == ranges) }

  /// A star of six: five have one partner, one has five, and nobody else. The longest bar fills 420 − 64 − 44 points.
  @Test func barsAreAsLongAsTheyAreMany() throws {
    let table = try #require(
      BarTable(
        degreesOf: Network(
          dataset: Fixtures.dataset([.ties: "source,target\na,b\na,c\na,d\na,e\na,f\n"]))))
    #expect(table.rows.map { $0.count } == [0, 5, 0, 0, 0, 1])
    let widths = boxes(BarChart(table: table, language: .english).drawing).map { $0.box.width }
    #expect(widths.count == 2 && (widths[0] - 312).magnitude < 1e-9 && (widths[1] - 62.4).magnitude < 1e-9)
  }

  // MARK: Presence

  /// Aachen has a club; Bonn only a local tie tagged by business; nothing is known of Celle.
  @Test func aCityHasADotForWhatIsOnRecord() throws {
    let dataset = try Fixtures.dataset([
      .cities: "id,name,state\na,Aachen,W\nb,Bonn,W\nc,Celle,N\n", .states: "id,name\nN,Nord\nW,West\n",
      .actors: "id,sector,city\nclub,civil-society,a\n", .ties: "source,target,sector\na,club,\nb,a,business\n",
    ])
    let table = try #require(PresenceTable(Network(dataset: dataset)))
    #expect(table.states.map { $0.cities.count } == [1, 2])
    let cities = table.states.flatMap { $0.cities }
    let business = try #require(table.sectorNames.firstIndex(of: "business"))
    let society = try #require(table.sectorNames.firstIndex(of: "civil-society"))
    let of = { (name: String) in cities.first { $0.name[.english] == name }?.evidence }
    #expect(of("Aachen")?[society] == .members)
    #expect(of("Bonn")?[business] == .tiesAlone && of("Bonn")?[society] == .nothing)
    #expect(of("Celle").map { Set($0) } == [.nothing])
  }

  // MARK: All of them

  private static let charts = Result {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    var settings = MeasureSettings()
    settings.permutations = 19
    let measures = [
      MeasureEntry(SectorMixing()), MeasureEntry(MeanMixingChance()), MeasureEntry(MixingProbability()),
      MeasureEntry(SectorChance()), MeasureEntry(SectorGroupsChance()),
    ]
    let analysis = Analysis(of: network, settings)
    let results = ResultTable(network: network, answers: try measures.map { try $0.answer(in: analysis) })
    let charts: [PageChart?] = [
      HeatTable(results).map { .heat($0) }, IntervalTable(results).map { .intervals($0) },
      PresenceTable(network).map { .presence($0) }, BarTable(degreesOf: network).map { .bars($0) },
    ]
    return charts.compactMap { $0 }
  }

  private func expectRoom(_ drawing: Drawing) {
    // Letters are less high than lines.
    let boxes = Self.texts(drawing).map { text in
      (
        Box(middle: text.box.middle, width: text.box.width, height: 0.85 * text.box.height),
        text.lines.joined(separator: " ")
      )
    }
    for (place, (box, text)) in boxes.enumerated() {
      #expect(
        box.left >= drawing.frame.left - 0.5 && box.right <= drawing.frame.right + 0.5, "\(text) leaves the chart")
      #expect(box.top <= drawing.frame.top + 1 && box.bottom >= drawing.frame.bottom - 1, "\(text) leaves the chart")
      for (other, name) in boxes[..<place] { #expect(!box.overlaps(other), "\(text) lies on \(name)") }
    }
  }

  @Test(arguments: Language.allCases) func noTextIsWiderThanItsPlace(language: Language) throws {
    let charts = try Self.charts.get()
    #expect(charts.count == 4)
    for drawing in charts.flatMap({ $0.drawings(in: language) }) { expectRoom(drawing) }
    let history = try History(of: Network(Fixtures.engagierteStadt(), view: NetworkView()))
    for drawing in HistorySheet(history, language: language).figures { expectRoom(drawing) }
  }

  /// Whatever groups and sectors are called.
  @Test func longNamesAreCut() {
    let long = Phrase(String(repeating: "Zusammenarbeitsgemeinschaft ", count: 5))
    let cell = HeatTable.Cell(observed: 1234.5, expected: 1200)
    let heat = HeatTable(
      title: long, groups: Array(repeating: long, count: 7),
      cells: Array(repeating: Array(repeating: cell, count: 7), count: 7))
    expectRoom(HeatMap(table: heat, language: .german).drawing)
    let row = IntervalTable.Row(name: long, observed: 1, low: 0, high: 1, expected: 0.5)
    expectRoom(IntervalChart(table: IntervalTable(title: long, rows: [row, row]), language: .english).drawing)
    let city = PresenceTable.City(name: long, evidence: [.members, .nothing])
    let presence = PresenceTable(title: long, sectorNames: ["x y", "z"], states: [(long, [city, city])])
    for drawing in PresenceChart(table: presence, language: .english).drawings { expectRoom(drawing) }
  }

  /// A page swaps the texts of a chart, so that both languages must have the same elements at the same places.
  @Test func languagesDifferInWordsAlone() throws {
    let setting = Drawing.PageSetting(nameOfColor: { Palette.name(of: $0) }, address: { "#c\($0)" })
    func tags(_ drawings: [Drawing]) -> [String] {
      drawings.map { $0.svg(for: .page(setting)).replacing(/>[^<]+</, with: "><") }
    }
    let charts = try Self.charts.get()
    for chart in charts {
      #expect(tags(chart.drawings(in: .german)) == tags(chart.drawings(in: .english)), "\(chart.title[.english])")
    }
    let history = try History(of: Network(Fixtures.engagierteStadt(), view: NetworkView()))
    let years = Language.allCases.map { tags(HistorySheet(history, language: $0).figures) }
    #expect(years[0] == years[1])
    // The budgets of a page.
    func size(_ drawings: [Drawing]) -> Int { drawings.reduce(0) { $0 + $1.svg(for: .page(setting)).utf8.count } }
    #expect(size(charts.flatMap { $0.drawings(in: .german) }) < 30_000)
    #expect(size(HistorySheet(history, language: .german).figures) < 15_500)
  }
}
