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
    ]).svg
    #expect(line(with: "<circle", in: svg) == "<circle cx=\"10\" cy=\"20\" r=\"4\" fill=\"#123456\"/>")
    #expect(
      line(with: "<polyline", in: svg)
        == "<polyline points=\"0,100 100,0\" fill=\"none\" stroke=\"#654321\" stroke-width=\"2\" "
        + "stroke-dasharray=\"5 3\"/>")
    #expect(svg.contains("viewBox=\"0 0 100 100\" role=\"img\" lang=\"de\"") && svg.contains("<title>Probe</title>"))
  }

  /// Three quarters from the right, counterclockwise: past the top (y = 0 of the file) to the bottom, the long way.
  @Test func aSliceGoesTheLongWayRoundWhereItIsLarge() {
    let circle = Circle(point: Point(x: 50, y: 50), radius: 10)
    let large = drawing([.slice(circle, from: 0, to: 0.75, fill: "#000000")]).svg
    #expect(large.contains("d=\"M50,50L60,50A10 10 0 1 0 50,60Z\""))
    let small = drawing([.slice(circle, from: 0.75, to: 1, fill: "#000000")]).svg
    #expect(small.contains("d=\"M50,50L50,60A10 10 0 0 0 60,50Z\""))
  }

  /// Nothing of a text becomes markup, and whatever it holds, the file can be read.
  @Test(arguments: [
    "</text><script>alert(1)</script>", "\"onload=\"x", "a&amp;b < c", "\u{0}\u{1B}[31m\u{85}\u{FFFE}", "]]>", "'",
    "\n\t",
  ]) func textsStayTexts(text: String) throws {
    let group = Drawing.Group(
      title: text, link: "https://x.de/?a=\(text)", key: text,
      shapes: [.text(Drawing.Text(lines: [text], point: Point(x: 0, y: 0), plate: "#FFFFFF"))])
    var whole = drawing([.group(group)])
    (whole.description, whole.origin) = (text, text)
    let parser = XMLParser(data: Data(whole.svg.utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(whole.svg)")
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
