import Testing

@testable import Geflecht

@Suite struct DOTDocumentTests {
  @Test func escapesWhatGraphvizWouldRead() {
    var document = DOTDocument(comment: ["a\nb"])
    let name = document.name(for: "say \"hi\" \\ & <b>")
    document.addNode(
      name, [("label", .text("R&D \"x\" \u{7}")), ("tooltip", .text("\\N &#1;")), ("width", .number(-0.001))])
    #expect(
      document.rendered(graph: []) == """
        // a␊b
        digraph geflecht {
          graph []
          "say \\"hi\\" \\\\ &amp; <b>" [label="R&amp;D \\"x\\" ␇", tooltip="\\\\\\\\N &amp;#1;", width=0]
        }

        """)
  }

  @Test func neverWritesADecimalComma() {
    #expect(DOTDocument.number(-12.346) == "-12.35")
    #expect(DOTDocument.number(1000) == "1000")
    #expect(DOTDocument.number(0.5) == "0.5")
    #expect(DOTDocument.number(7.05) == "7.05")
    #expect(DOTDocument.number(-0.001) == "0")
  }

  @Test func twoNodesNeverShareAName() {
    var document = DOTDocument(comment: [])
    // What a picture stands for, what is cut off, and what a legend calls its own.
    let long = String(repeating: "x", count: 20_000)
    let wanted = ["a\nb", "a␊b", long + "1", long + "2", "legend: text", "legend: text"]
    let names = wanted.map { document.name(for: $0) }
    #expect(Set(names).count == wanted.count)
  }

  @Test func noStringIsLongerThanGraphvizReads() {
    var document = DOTDocument(comment: [])
    for letter in ["&", "\\", "\"", "ä", "😀"] {
      let long = String(repeating: letter, count: 20_000)
      document.addNode(document.name(for: long), [("label", .text(long)), ("tooltip", .lines([long], .left))])
    }
    var drawing = MapDrawing(title: "")
    for step in 0..<3000 {
      drawing.addBox(Box(middle: Point(x: Double(step), y: 0.25), width: 1, height: 1), fill: "#FFFFFF")
    }
    let coast = (0..<5000).map { Point(x: Double($0), y: 0.25) }
    drawing.grounds.append(.area(coast, fill: "#FFFFFF", edge: "#FFFFFF", width: 1))
    let text = document.rendered(graph: []) + drawing.dot(comment: [])
    var (longest, length, isInside, isEscaped) = (0, 0, false, false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\""), !isEscaped {
        isInside.toggle()
        length = 0
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      length += 1
      if isInside { longest = max(longest, length) }
    }
    #expect(!isInside)
    #expect(longest < 16_384 && longest > 10_000, "Graphviz 2.43 says: longer than 16384?")
  }
}
