import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Geflecht

@Suite struct HistorySheetTests {
  private static func texts(of shapes: [Drawing.Shape]) -> [Drawing.Text] {
    shapes.flatMap { shape -> [Drawing.Text] in
      switch shape {
      case .text(let text): [text]
      case .group(let group): texts(of: group.shapes)
      default: []
      }
    }
  }

  private static func box(of text: Drawing.Text) -> Box {
    let left =
      switch text.anchor {
      case .start: text.point.x
      case .middle: text.point.x - text.width / 2
      case .end: text.point.x - text.width
      }
    return Box(
      middle: Point(x: left + text.width / 2, y: text.point.y), width: text.width, height: 0.9 * text.height)
  }

  @Test(arguments: Language.allCases, [[], ["DE-BY"], ["DE-SL"]])
  func nothingLeavesThePageOrLiesOnSomethingElse(language: Language, states: [String]) throws {
    var view = NetworkView()
    view.states = states
    let history = try History(of: Network(Fixtures.engagierteStadt(), view: view))
    let drawing = HistorySheet(history, language: language).drawing(origin: "a test")
    let boxes = Self.texts(of: drawing.shapes).map { (box: Self.box(of: $0), text: $0.lines.joined(separator: " ")) }
    #expect(boxes.count > 60)
    for (place, one) in boxes.enumerated() {
      #expect(drawing.frame.holds(one.box), "\(one.text) leaves the page")
      for other in boxes[..<place] {
        #expect(!one.box.overlaps(other.box), "\(one.text) lies on \(other.text)")
      }
    }
  }

  @Test func theFileIsValidWhateverSectorsAreCalled() throws {
    let dataset = try Fixtures.dataset([
      .actors: "id,sector\na,\"<b>&\"\"'\"\nb,\"x]]>\u{1}y\"\nc,z\n",
      .ties: "source,target,since\na,b,2015\nb,c,2017\n",
    ])
    let svg = HistorySheet(try History(of: Network(dataset: dataset)), language: .english).svg(origin: "--\"<&")
    #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(svg.prefix(400))")
    for word in ["style=", "<script", "<style", "href", "<image", "onload"] { #expect(!svg.contains(word), "\(word)") }
  }

  @Test(arguments: [
    (1.0, true, [0, 1]), (3, true, [0, 1, 2, 3]), (7, true, [0, 2, 4, 6, 8]), (13, true, [0, 5, 10, 15]),
    (117, true, [0, 50, 100, 150]), (507, true, [0, 200, 400, 600]), (1, false, [0, 0.5, 1]), (0, true, [0, 1]),
    (4.6, false, [0, 2, 4, 6]), (1.9, false, [0, 0.5, 1, 1.5, 2]), (3_000_000, true, [0, 1e6, 2e6, 3e6]),
  ])
  func axesHaveRoundNumbers(most: Double, isWhole: Bool, marks: [Double]) {
    let scale = ChartScale(upTo: most, isWhole: isWhole)
    #expect(zip(scale.marks, marks).allSatisfy { ($0 - $1).magnitude < 1e-9 * max(1, most) }, "\(scale.marks)")
    #expect(scale.marks.count == marks.count)
  }
}
