/// The texts that the cells of a workbook share, each as CSV has it.
struct SharedStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// A workbook whose cells share no texts.
  init() {}

  /// Reads `xl/sharedStrings.xml`: plain texts, and texts in runs of different looks.
  init(_ xml: [UInt8]) throws(MarkupFlaw) {
    let item = XMLName("si")
    var text: [UInt8] = []
    var reader = try XMLReader(xml)
    while true {
      switch try reader.next() {
      case .start:
        if reader.name == item {
          text.removeAll(keepingCapacity: true)
          try reader.appendRuns(to: &text)
          CellText.append(text, to: &bytes)
          ends.append(bytes.count)
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  /// Where a text stands in the bytes.
  subscript(number: Int) -> Range<Int>? {
    guard ends.indices ~= number else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }
}

extension XMLReader {
  /// Appends the text of the element that has just started, `si` or `is`: that of its runs, without how it is spoken.
  mutating func appendRuns(to text: inout [UInt8]) throws(MarkupFlaw) {
    let (run, spoken) = (XMLName("t"), XMLName("rPh"))
    let outer = depth - 1
    let start = text.count
    var isText = false
    while depth > outer {
      switch try next() {
      case .start:
        if name == spoken { try skipElement() } else if name == run { isText = true }
      case .end: if name == run { isText = false }
      case .text: if isText { try appendText(to: &text) }
      case .finish: return
      }
    }
    CellText.unescape(&text, from: start)
  }
}
