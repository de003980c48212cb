import Foundation
import Testing

@testable import Geflecht

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawingTests {
  private func drawing(_ shapes: [Drawing.Shape]) -> Drawing {
    var drawing = Drawing(
      title: "Probe", language: .german, frame: Box(middle: Point(x: 50, y: 50), width: 100, height: 100))
    drawing.shapes = shapes
    return drawing
  }

  private func line(with text: String, in svg: String) -> String? {
    svg.split(separator: "\n").first { $0.contains(text) }.map(String.init)
  }

  /// The frame goes from (0, 0) to (100, 100): its upper left corner is (0, 100), and down is up.
  @Test func placesCountFromTheUpperLeftCorner() {
    let svg = drawing([
      Drawing.circle(Circle(point: Point(x: 10, y: 80), radius: 4), fill: "#123456"),
      .line([Point(x: 0, y: 0), Point(x: 100, y: 100)], Drawing.Pen(color: "#654321", width: 2, dash: .dashed)),
    ]).svg()
    #expect(line(with: "<circle", in: svg) == "<circle cx=\"10\" cy=\"20\" r=\"4\" fill=\"#123456\"/>")
    #expect(
      line(with: "<path", in: svg)
        == "<path d=\"M0 100l100-100\" fill=\"none\" stroke=\"#654321\" stroke-width=\"2\" "
        + "stroke-dasharray=\"5 3\"/>")
    #expect(svg.contains("viewBox=\"0 0 100 100\" role=\"img\" lang=\"de\"") && svg.contains("<title>Probe</title>"))
  }

  /// Three quarters from the right, counterclockwise: past the top (y = 0 of the file) to the bottom, the long way.
  @Test func aSliceGoesTheLongWayRoundWhereItIsLarge() {
    let circle = Circle(point: Point(x: 50, y: 50), radius: 10)
    let large = drawing([.slice(circle, from: 0, to: 0.75, fill: "#123456")]).svg()
    #expect(large.contains("d=\"M50 50h10a10 10 0 1 0-10 10z\""))
    let small = drawing([.slice(circle, from: 0.75, to: 1, fill: "#123456")]).svg()
    #expect(small.contains("d=\"M50 50v10a10 10 0 0 0 10-10z\""))
  }

  /// The example of the documentation, and a piece of a curve that is straight, another that goes through (10, 90) − 5.
  @Test func pathsAreRelativeAndInTenths() {
    let corner = Point(x: 0, y: 100)
    let points = [(12.3, 4), (12.8, 3.5), (13.3, 4)].map { Point(x: $0, y: 100 - $1) }
    #expect(SVGPath(corner: corner, through: points, isClosed: true).data == "M12.3 4l.5-.5.5.5z")
    #expect(
      SVGPath(corner: corner, through: points.reversed() + points, isClosed: false).data
        == "M13.3 4l-.5-.5-.5.5.5-.5.5.5")
    var path = SVGPath(corner: corner)
    path.move(to: Point(x: 10, y: 90))
    path.addCurve(Point(x: 20, y: 90), Point(x: 30, y: 90), to: Point(x: 40, y: 90))
    path.addCurve(Point(x: 40, y: 80), Point(x: 50, y: 70.04), to: Point(x: 60, y: 70))
    #expect(path.data == "M10 10h30c0 10 10 20 20 20")
    // Thirds add up to the whole: what is rounded is the place, not the way.
    let thirds = (0...3).map { Point(x: Double($0) / 3 * 10, y: 100) }
    #expect(SVGPath(corner: corner, through: thirds, isClosed: false).data == "M0 0h3.3 3.4 3.3")
  }

  /// Three of four are blue and dashed: the group says so, and the fourth what it is. Two neighbors are no group yet.
  @Test func whatMostShareStandsAtTheirGroup() {
    func line(_ y: Double, _ color: String, _ dash: LineLook.Dash) -> Drawing.Shape {
      .line([Point(x: 0, y: y), Point(x: 10, y: y)], Drawing.Pen(color: color, width: 2, dash: dash))
    }
    let svg = drawing([
      .group(
        Drawing.Group(shapes: [
          line(90, "#0000FF", .dashed), line(80, "#FF0000", .dashed), line(70, "#0000FF", .dashed),
          line(60, "#0000FF", .solid),
        ]))
    ]).svg()
    #expect(
      svg.contains(
        """
        <g fill="none" stroke="#0000FF" stroke-width="2" stroke-dasharray="5 3">
        <path d="M0 10h10"/>
        <path d="M0 20h10" stroke="#FF0000"/>
        <path d="M0 30h10"/>
        <path d="M0 40h10" stroke-dasharray="none"/>
        </g>
        """), "\(svg)")
  }

  /// What every shape of a drawing looks like, with all that it inherits, is what was drawn, however it is written.
  @Test(arguments: 0..<40) func nothingLooksOtherwiseThanItWasDrawn(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func pen() -> Drawing.Pen? {
      guard Bool.random(using: &random) else { return nil }
      return Drawing.Pen(
        color: ["#111111", "#222222"].randomElement(using: &random) ?? "",
        width: Double(Int.random(in: 1...2, using: &random)),
        dash: Bool.random(using: &random) ? .solid : .dotted)
    }
    var drawn: [String] = []
    func shape(_ depth: Int) -> Drawing.Shape {
      if depth > 0, Int.random(in: 0..<3, using: &random) == 0 {
        let shapes = (0..<Int.random(in: 1...6, using: &random)).map { _ in shape(depth - 1) }
        return .group(Drawing.Group(title: Bool.random(using: &random) ? "t" : nil, shapes: shapes))
      }
      let (fill, pen) = (["#111111", "#000000", nil].randomElement(using: &random) ?? nil, pen())
      drawn.append(
        "\(fill ?? "none") \(pen?.color ?? "none")"
          + (pen.map { " \(SVGPath.number($0.width)) \($0.dash == .solid ? "none" : "1 3")" } ?? ""))
      return Drawing.circle(Circle(point: Point(x: 50, y: 50), radius: 5), fill: fill, pen: pen)
    }
    let shapes = (0..<12).map { _ in shape(3) }
    let looks = Looks()
    let parser = XMLParser(data: Data(drawing(shapes).svg().utf8))
    parser.delegate = looks
    #expect(parser.parse() && looks.found == drawn)
  }

  /// What circles look like, with all that they inherit.
  private final class Looks: NSObject, XMLParserDelegate {
    var found: [String] = []
    private var stack = [["fill": "#000000", "stroke": "none", "stroke-width": "1", "stroke-dasharray": "none"]]
    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String]
    ) {
      let look = (stack.last ?? [:]).merging(attributes) { $1 }
      stack.append(look)
      guard name == "circle" else { return }
      let names =
        look["stroke"] == "none" ? ["fill", "stroke"] : ["fill", "stroke", "stroke-width", "stroke-dasharray"]
      found.append(names.map { look[$0] ?? "" }.joined(separator: " "))
    }
    func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
      stack.removeLast()
    }
  }

  /// In a page nodes are links with their names, ties and names tell whose they are, and colors have names; there is no frame,
  /// no address outside, and no picture of one piece for those who listen.
  @Test func aPageCanFindWhatADrawingShows() {
    let dot = Drawing.circle(Circle(point: Point(x: 10, y: 80), radius: 4), fill: Palette.mist)
    let shapes: [Drawing.Shape] = [
      .group(Drawing.Group(title: "Ulm", link: "https://ulm.de", subject: .node(12), shapes: [dot])),
      .group(
        Drawing.Group(
          subject: .tandem(3, 12),
          shapes: [.line([Point(x: 0, y: 0), Point(x: 10, y: 0)], Drawing.Pen(color: "#123456"))])),
      .group(
        Drawing.Group(
          subject: .name(12),
          shapes: [.text(Drawing.Text(lines: ["Ulm"], point: Point(x: 20, y: 80), plate: Palette.ground))])),
    ]
    let setting = Drawing.PageSetting(nameOfColor: { $0 == Palette.mist ? "mist" : nil }, address: { "#c\($0)" })
    let svg = drawing(shapes).svg(for: .page(setting))
    #expect(svg.hasPrefix("<svg width=\"125\" viewBox=\"0 0 100 100\">\n<title>Probe</title>\n"))
    #expect(
      svg.contains(
        "<a href=\"#c12\" data-n=\"12\"><title>Ulm</title>\n<circle cx=\"10\" cy=\"20\" r=\"4\" fill=\"var(--mist)\"/>\n</a>"
      ))
    #expect(svg.contains("<path class=\"tandem\" data-t=\"3 12\" d=\"M0 100h10\""))
    #expect(svg.contains("<text data-n=\"12\" x=\"20\"") && !svg.contains("<rect") && !svg.contains("https"))
  }

  /// A file says by its id which node a shape shows, so that a page that holds it can act on it.
  @Test func aFileNamesTheNodesOfItsShapes() {
    let dot = Drawing.circle(Circle(point: Point(x: 10, y: 80), radius: 4), fill: "#123456")
    let ulm = Drawing.Group(title: "Ulm", subject: .node(12), id: "ulm \"1\"", shapes: [dot])
    var linked = ulm
    linked.link = "https://ulm.de"
    let svg = drawing([.group(ulm), .group(linked)]).svg()
    #expect(svg.contains("<circle data-id=\"ulm &quot;1&quot;\" cx=\"10\" cy=\"20\""))
    #expect(
      svg.contains("<a href=\"https://ulm.de\" target=\"_blank\" rel=\"noopener\" data-id=\"ulm &quot;1&quot;\">"))
  }

  /// The words of the other language take the places of the first where they have as many lines; else the first stays.
  @Test func aMapIsWordedAnewAtItsPlaces() {
    func map(_ title: String, _ lines: [String], _ other: [String], _ name: String) -> MapDrawing {
      var map = MapDrawing(title: title)
      let box = Box(middle: Point(x: Double(lines[0].count), y: 0), width: 10, height: 10)
      for (key, lines) in [("name: m", lines), ("heading", other)] {
        map.texts.append(
          .init(
            name: key, lines: lines, place: .init(box: box, alignment: .left), look: TextLook(), tooltip: "", owner: 0))
      }
      map.marks.append(
        .init(
          name: "m", shape: .circle, point: Point(x: 0, y: 0), radius: 1, look: MarkLook(), tooltip: "", link: nil,
          node: (7, "m", name)))
      return map
    }
    let german = map("Karte", ["Köln"], ["eine Zeile"], "Köln")
    let both = german.worded(as: map("Map", ["Cologne"], ["two", "lines"], "Cologne"))
    #expect(both.title == "Map" && both.texts.map { $0.lines } == [["Cologne"], ["eine Zeile"]])
    #expect(both.marks[0].node?.name == "Cologne" && both.texts[0].place == german.texts[0].place)
  }

  @Test func dotsAreLinesWithoutLength() {
    let svg = drawing([
      .dots([Point(x: 10, y: 90), Point(x: 10, y: 80), Point(x: 20, y: 80)], diameter: 5, color: "#123456")
    ]).svg()
    #expect(
      svg.contains(
        "<path d=\"M10 10h0m0 10h0m10 0h0\" stroke-linecap=\"round\" fill=\"none\" stroke=\"#123456\" stroke-width=\"5\"/>"
      ))
  }

  /// Nothing of a text becomes markup, and whatever it holds, the file can be read.
  @Test(arguments: [
    "</text><script>alert(1)</script>", "\"onload=\"x", "a&amp;b < c", "\u{0}\u{1B}[31m\u{85}\u{FFFE}", "]]>", "'",
    "\n\t",
  ]) func textsStayTexts(text: String) throws {
    let group = Drawing.Group(
      title: text, link: "https://x.de/?a=\(text)",
      shapes: [.text(Drawing.Text(lines: [text], point: Point(x: 0, y: 0), plate: "#FFFFFF"))])
    var whole = drawing([.group(group)])
    (whole.description, whole.origin) = (text, text)
    let parser = XMLParser(data: Data(whole.svg().utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(whole.svg())")
    #expect(Set(elements.names).isSubset(of: ["svg", "title", "desc", "metadata", "rect", "g", "a", "text"]))
    #expect(!elements.attributes.contains { $0.hasPrefix("on") || $0 == "style" })
  }

  private final class Elements: NSObject, XMLParserDelegate {
    var names: [String] = []
    var attributes: [String] = []
    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes found: [String: String]
    ) {
      names.append(name)
      attributes += found.keys
    }
  }

  /// By the metrics of Helvetica (Adobe, 1985): H 722, a 556, l 222, o 556, ü 556, space 278 thousandths.
  @Test func textsAreAsWideAsInHelvetica() {
    let width = TextMetric.width(of: "Hallo ü", fontSize: 1000)
    #expect((width / 1.02 - (722 + 556 + 222 + 222 + 556 + 278 + 556)).magnitude < 0.001)
    #expect(TextMetric.width(of: "", fontSize: 12) == 0)
    #expect(TextMetric.width(of: "e\u{301}", fontSize: 10) == TextMetric.width(of: "e", fontSize: 10))
    #expect(TextMetric.width(of: "日本", fontSize: 10) > 20)
  }

  /// A bow beside a bow, on the left: 3 from it at its ends, 3 · cos(arctan(10 / 33⅓)) = 2.87 in the middle.
  @Test func linesSideBySideStayApart() {
    let bow = LinePath(from: Point(x: 0, y: 0), to: Point(x: 100, y: 0), first: 10, second: 10)
    let beside = bow.moved(aside: 3)
    for (point, other) in zip(bow.flattened, beside.flattened) {
      #expect(((other - point).length - 3).magnitude < 0.2 && other.y > point.y)
    }
  }
}
