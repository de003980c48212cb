import Testing
import Thoroughness

@testable import Geflecht

/// What a map must not do, measured on the drawings of the real dataset.
@Suite struct MapDrawingTests {
  struct Case: CustomTestStringConvertible {
    let style: String
    let page: MapPage?
    var testDescription: String { "\(style) on \(page?.rawValue ?? "no page")" }
  }

  private static let pages: [MapPage?] = Thoroughness.isFull ? [nil, .slide, .a4, .square] : [.slide]
  static let cases = MapStyle.all.flatMap { style in pages.map { Case(style: style.name, page: $0) } }

  private static let network = Result { Network(dataset: try Fixtures.engagierteStadt()) }

  private func drawing(_ wanted: Case, language: Language = .german) throws -> (MapContent, MapDrawing) {
    let style = try #require(MapStyle.all.first { $0.name == wanted.style })
    let network = try Self.network.get()
    var content = MapContent(network, detail: style.need == .middle ? .everything : style.coarseDetail)
    if style.need == .middle { content = try #require(content.around("wuerzburg", steps: 2)) }
    if style.need == .comparison { content = .difference(from: content, to: content) }
    // The plan that was looked at: Eichstätt guides Ratzeburg across the whole country.
    if wanted.style == "tandems" {
      let unknown = content.plan([("eichstaett", "ratzeburg"), ("lampertheim", "goch")])
      #expect(unknown.isEmpty)
    }
    let map = NetworkMap(content, style: style, language: language, page: wanted.page)
    return (content, map.drawing)
  }

  /// The distance of a point from a straight line between two others, by the area of their triangle.
  private func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
    func length(_ p: Point, _ q: Point) -> Double {
      ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
    }
    let (ab, ap, bp) = (length(a, b), length(a, p), length(b, p))
    // Where an angle at an end is obtuse, that end is nearest.
    if ap * ap >= bp * bp + ab * ab { return bp }
    if bp * bp >= ap * ap + ab * ab { return ap }
    return ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).magnitude / ab
  }

  @Test(arguments: cases) func noLineRunsThroughANodeThatItDoesNotJoin(wanted: Case) throws {
    expectFreeLines(try drawing(wanted).1)
  }

  private func expectFreeLines(_ drawing: MapDrawing) {
    let nodes = drawing.marks.indices.filter { !drawing.marks[$0].name.hasPrefix("legend") }
    var through: [String] = []
    for line in drawing.lines {
      guard let ends = line.ends else { continue }
      let flat = line.path.flattened
      for node in nodes where node != ends.from && node != ends.to {
        let mark = drawing.marks[node]
        let nearest = zip(flat, flat.dropFirst()).map { distance(mark.point, $0, $1) }.min() ?? .infinity
        if nearest < mark.radius { through.append("\(line.tooltip ?? "") runs through \(mark.name)") }
      }
    }
    #expect(through.isEmpty, "\(through.count): \(through.prefix(5))")
  }

  @Test(arguments: cases) func everyNameStandsNearestToItsOwnNode(wanted: Case) throws {
    let (_, drawing) = try drawing(wanted)
    let names = drawing.texts.filter { $0.owner != nil }
    #expect(names.count > 25)
    for name in names {
      let own = drawing.marks[try #require(name.owner)]
      let gap = own.circle.gap(to: name.place.box)
      // A line leads to a name that stands farther away.
      let end = name.place.box.nearest(to: own.point)
      if drawing.lines.contains(where: { $0.ends == nil && $0.path.start == own.point && $0.path.end == end }) {
        continue
      }
      for (index, other) in drawing.marks.enumerated() where index != name.owner && !other.name.hasPrefix("legend") {
        #expect(other.circle.gap(to: name.place.box) > gap, "\(name.lines) reads as \(other.name)")
      }
    }
  }

  @Test(arguments: cases) func noNameCoversANodeOrAnotherText(wanted: Case) throws {
    let (_, drawing) = try drawing(wanted)
    let texts = drawing.texts.filter { !$0.name.hasPrefix("legend") }
    for (index, text) in texts.enumerated() {
      for other in texts[..<index] {
        #expect(!other.place.box.overlaps(text.place.box), "\(text.lines) and \(other.lines)")
      }
      for mark in drawing.marks {
        #expect(mark.circle.gap(to: text.place.box) > -1, "\(text.lines) covers \(mark.name)")
      }
    }
  }

  @Test(arguments: cases.filter { $0.style != "sectors" }) func everyCityInATandemHasItsName(wanted: Case) throws {
    let (content, drawing) = try drawing(wanted)
    let named = Set(drawing.texts.compactMap { $0.owner.map { drawing.marks[$0].name } })
    #expect(!content.tandems.isEmpty)
    for tandem in content.tandems {
      for city in [tandem.guide, tandem.newcomer] { #expect(named.contains(content.nodes[city].id)) }
    }
  }

  @Test(arguments: cases) func everythingLiesOnThePage(wanted: Case) throws {
    let (_, drawing) = try drawing(wanted)
    let page = drawing.frame
    for mark in drawing.marks {
      #expect(page.holds(Box(middle: mark.point, width: 2 * mark.reach, height: 2 * mark.reach)))
    }
    for text in drawing.texts { #expect(page.holds(text.place.box), "\(text.lines)") }
    for line in drawing.lines { #expect(page.holds(try #require(Box(around: line.path.points)))) }
    let aspect = page.width / page.height
    switch wanted.page {
    case .slide: #expect((aspect - 16.0 / 9).magnitude < 0.001)
    case .a4: #expect(min((aspect - 297.0 / 210).magnitude, (aspect - 210.0 / 297).magnitude) < 0.001)
    case .square: #expect((aspect - 1).magnitude < 0.001)
    case nil: #expect(0.5...2.2 ~= aspect)
    }
  }

  /// With their actors, all states and one alone.
  @Test(arguments: [nil, "DE-BY", "DE-SN"]) func levelsKeepLinesOutOfNodesAndBoxes(state: String?) throws {
    var view = NetworkView()
    if let state { view.states = [state] }
    let content = MapContent(try Network(Fixtures.engagierteStadt(), view: view), detail: .everything)
    let drawing = NetworkMap(content, style: .levels, language: .german, page: .slide).drawing
    expectFreeLines(drawing)
    for (index, text) in drawing.texts.enumerated() where !text.name.hasPrefix("legend") {
      for other in drawing.texts[..<index] { #expect(!other.place.box.overlaps(text.place.box), "\(text.lines)") }
    }
    // A line runs through no box but those of its ends.
    let boxes = drawing.grounds.compactMap { ground -> Box? in
      guard case .area(let corners, Palette.mist, _, _) = ground else { return nil }
      return Box(around: corners, margin: -1)
    }
    #expect(boxes.count == (state == nil ? 18 : 1))
    func holds(_ box: Box, _ point: Point) -> Bool { box.holds(Box(middle: point, width: 0, height: 0)) }
    for line in drawing.lines where line.ends != nil {
      for box in boxes where !holds(box, line.path.start) && !holds(box, line.path.end) {
        #expect(!line.path.flattened.contains { holds(box, $0) }, "\(line.tooltip ?? "")")
      }
    }
  }

  /// Two tandems and the ties of Weinheim and Heidelberg lead out of Baden-Württemberg, each to the city that it names.
  @Test func tiesThatLeaveAStateNameWhereTheyGo() throws {
    var view = NetworkView()
    view.states = ["DE-BW"]
    let network = try Network(Fixtures.engagierteStadt(), view: view)
    let content = MapContent(network, detail: .level(.city))
    let drawing = NetworkMap(content, style: .geo, language: .german, page: .slide).drawing
    expectFreeLines(drawing)
    let stubs = drawing.marks.indices.filter { drawing.marks[$0].name.hasPrefix("leads to: ") }
    let drawn = stubs.flatMap { stub in
      drawing.lines.compactMap { line -> String? in
        guard let ends = line.ends, ends.from == stub || ends.to == stub else { return nil }
        let inside = drawing.marks[ends.from == stub ? ends.to : ends.from].name
        return "\(inside) \(drawing.marks[stub].name.dropFirst("leads to: ".count))"
      }
    }
    let known = Set(
      network.borderTies.filter { $0.outside.level == .city }.map { "\($0.inside.id) \($0.outside.title[.german])" })
    #expect(known.contains("balingen Neumarkt in der Oberpfalz"))
    #expect(Set(drawn).isSubset(of: known) && drawn.count > 8)
    #expect(Set(drawn).isSuperset(of: known.filter { $0.hasPrefix("balingen") }))
    for stub in stubs { #expect(drawing.texts.contains { $0.owner == stub && $0.lines.count == 2 }) }
    // What is drawn is not counted as left out.
    let undrawn = network.borderTies.filter { tie in
      !drawn.contains("\(tie.inside.id) \(tie.outside.title[.german])")
    }
    let note = drawing.texts.first { $0.lines[0].contains("mit einem Ende außerhalb") }
    #expect(note?.lines == ["\(undrawn.count) Beziehungen mit einem Ende außerhalb"])
  }

  /// Half of a page stood empty once. What is drawn fills most of it, in both directions.
  @Test(arguments: cases) func thePageIsFilled(wanted: Case) throws {
    let (_, drawing) = try drawing(wanted)
    var corners: [Point] = drawing.marks.map { $0.point }
    for text in drawing.texts {
      corners += [text.place.box.left, text.place.box.right].map { Point(x: $0, y: text.place.box.middle.y) }
    }
    let used = try #require(Box(around: corners))
    #expect(used.width > 0.8 * drawing.frame.width && used.height > 0.8 * drawing.frame.height)
  }
}

@Suite struct LinePathTests {
  /// B(½) of a cubic is (p₀ + 3p₁ + 3p₂ + p₃) / 8: heights of 8 at both thirds lift the middle by 6.
  @Test func aBowIsHighestInItsMiddle() {
    let bow = LinePath(from: Point(x: 0, y: 0), to: Point(x: 90, y: 0), first: 8, second: 8)
    #expect(bow.flattened.map { $0.y }.max() == 6)
    #expect(bow.flattened.contains { ($0.x - 45).magnitude < 1e-9 && $0.y == 6 })
  }

  @Test func anArrowEndsAtTheEdgeOfItsTarget() {
    let line = LinePath(from: Point(x: 0, y: 0), to: Point(x: 100, y: 0))
    let (path, tip) = line.shortened(by: 10, arrow: 8)
    #expect((tip.x - 90).magnitude < 1e-6 && (path.end.x - 82).magnitude < 1e-6)
    #expect(path.start == line.start)
    // Two circles that touch leave no way but the beginning.
    #expect(LinePath(from: Point(x: 0, y: 0), to: Point(x: 5, y: 0)).shortened(by: 10, arrow: 8).tip.x == 0)
  }

  @Test func cornersAreRounded() {
    let path = LinePath(through: [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10)], rounding: 2)
    #expect(path.start == Point(x: 0, y: 0) && path.end == Point(x: 10, y: 10))
    #expect(!path.flattened.contains(Point(x: 10, y: 0)))
    #expect(path.flattened.allSatisfy { $0.y < 1e-9 || $0.x > 8 - 1e-9 })
  }
}

@Suite struct LineRouterTests {
  private func isFree(_ path: LinePath, _ circles: [Circle], but ends: Set<Int>) -> Bool {
    circles.indices.allSatisfy { index in
      ends.contains(index) || path.flattened.allSatisfy { ($0 - circles[index].point).length >= circles[index].radius }
    }
  }

  @Test func aFreeLineIsStraight() {
    let circles = [(0.0, 0.0), (100, 0), (50, 40)].map { Circle(point: Point(x: $0.0, y: $0.1), radius: 5) }
    var router = LineRouter(around: circles)
    let path = router.path(from: 0, to: 1)
    #expect(path.flattened.allSatisfy { $0.y.magnitude < 1e-9 })
  }

  @Test func aLineBowsAroundWhatLiesInItsWay() {
    let circles = [(0.0, 0.0), (100, 0), (50, 2)].map { Circle(point: Point(x: $0.0, y: $0.1), radius: 5) }
    var router = LineRouter(around: circles)
    let path = router.path(from: 0, to: 1)
    #expect(isFree(path, circles, but: [0, 1]))
    #expect(path.flattened.allSatisfy { $0.y <= 0 && $0.y > -12 }, "around the nearer side, and no farther than needed")
  }

  /// A wall with one gap far off: no bow of the forms there are passes it.
  @Test func aLineFindsTheOnlyGap() {
    let wall = stride(from: -200.0, through: 120, by: 12).map { Circle(point: Point(x: 50, y: $0), radius: 7) }
    let circles = [0, 100].map { Circle(point: Point(x: $0, y: 0), radius: 5) } + wall
    var router = LineRouter(around: circles)
    let path = router.path(from: 0, to: 1)
    #expect(isFree(path, circles, but: [0, 1]))
    #expect(path.flattened.contains { $0.y > 120 })
  }

  @Test(arguments: 0..<20) func noLineMeetsACircleOfARandomField(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var circles: [Circle] = []
    while circles.count < 40 {
      let circle = Circle(
        point: Point(x: .random(in: 0...300, using: &random), y: .random(in: 0...300, using: &random)),
        radius: .random(in: 2...12, using: &random))
      if circles.allSatisfy({ ($0.point - circle.point).length > $0.radius + circle.radius + 4 }) {
        circles.append(circle)
      }
    }
    var router = LineRouter(around: circles)
    for end in 1..<10 {
      let path = router.path(from: 0, to: end)
      #expect(isFree(path, circles, but: [0, end]))
    }
  }
}
