/// The number formats of a workbook's cell styles, by the number of the style.
struct StyleTable {
  /// No spreadsheet takes a code of more than 255 characters.
  private static let longestCode = 1 << 11

  private var formats: [NumberFormat.Sections] = []

  /// A workbook without styles: all cells are shown as they are.
  init() {}

  /// Reads `xl/styles.xml`.
  init(_ bytes: [UInt8]) throws(MarkupFlaw) {
    let (numberFormat, style, styles) = (XMLName("numFmt"), XMLName("xf"), XMLName("cellXfs"))
    let (number, code) = (XMLName("numFmtId"), XMLName("formatCode"))
    var codes: [Int: NumberFormat.Sections] = [:]
    var isInStyles = false
    var reader = try XMLReader(bytes)
    while true {
      switch try reader.next() {
      case .start:
        if reader.name == numberFormat, let number = reader.number(of: number), let range = reader.range(of: code),
          range.count <= Self.longestCode, let code = try reader.value(of: code)
        {
          codes[number] = NumberFormat.Sections(code: code)
        } else if reader.name == styles {
          isInStyles = true
        } else if reader.name == style, isInStyles {
          let number = reader.number(of: number) ?? 0
          let known = codes[number] ?? NumberFormat.Sections(builtIn: number)
          codes[number] = known
          formats.append(known)
        }
      case .end: if reader.name == styles { isInStyles = false }
      case .text: break
      case .finish: return
      }
    }
  }

  subscript(style: Int) -> NumberFormat.Sections? { formats.indices ~= style ? formats[style] : nil }
}
