/// Writes one sheet of a workbook: its cells, the header that stays in view, filters, the widths of columns.
struct SheetWriter {
  /// The most characters that a cell takes.
  private static let longestText = 32_767
  /// As wide as a column gets, in characters, and how many rows decide about it.
  private static let widest = 60
  private static let measuredRows = 500
  private static let textWidth = 90

  private let sheet: Workbook.Sheet
  private let isFirst: Bool
  private let columnCount: Int
  private var bytes: [UInt8] = []
  private var links: [(cell: CellAddress, number: Int)] = []
  /// Where links lead, each once.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  init(_ sheet: Workbook.Sheet, isFirst: Bool) {
    self.sheet = sheet
    self.isFirst = isFirst
    columnCount = min(max(sheet.columns.count, sheet.rows.map { $0.count }.max() ?? 0), CellAddress.columnLimit)
  }

  private var isTable: Bool { !sheet.columns.isEmpty }

  /// The header and the rows below it.
  var filteredArea: (plain: String, absolute: String)? {
    guard isTable else { return nil }
    let last = CellAddress.letters(ofColumn: min(sheet.columns.count, columnCount) - 1)
    return ("A1:\(last)\(sheet.rows.count + 1)", "$A$1:$\(last)$\(sheet.rows.count + 1)")
  }

  mutating func part(_ declaration: String, _ main: String, _ relations: String) -> [UInt8] {
    append("\(declaration)<worksheet xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheetViews><sheetView")
    append("\(isFirst ? " tabSelected=\"1\"" : "")\(isTable ? "" : " showGridLines=\"0\"") workbookViewId=\"0\">")
    if isTable { append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>") }
    append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    if columnCount > 0 { appendWidths() }
    append("<sheetData>")
    if isTable { appendRow(0, sheet.columns.map { .text($0) }, isHeader: true) }
    for (index, row) in sheet.rows.enumerated() { appendRow(index + (isTable ? 1 : 0), row, isHeader: false) }
    append("</sheetData>")
    if let area = filteredArea { append("<autoFilter ref=\"\(area.plain)\"/>") }
    if !links.isEmpty {
      append("<hyperlinks>")
      for link in links { append("<hyperlink ref=\"\(link.cell)\" r:id=\"rId\(link.number)\"/>") }
      append("</hyperlinks>")
    }
    append("<pageSetup orientation=\"landscape\" paperSize=\"9\"/></worksheet>")
    return bytes
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  // MARK: Widths

  private mutating func appendWidths() {
    append("<cols>")
    for column in 0..<columnCount {
      let width = isTable || column > 0 ? width(of: column) : Self.textWidth
      append("<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
    }
    append("</cols>")
  }

  private func width(of column: Int) -> Int {
    // The arrow of a filter takes the place of three characters.
    var width = (column < sheet.columns.count ? sheet.columns[column].count : 0) + 3
    for row in sheet.rows.prefix(Self.measuredRows) where column < row.count {
      width = max(width, row[column].width + 2)
    }
    return min(max(width, 8), Self.widest)
  }

  // MARK: Cells

  private mutating func appendRow(_ row: Int, _ cells: [Workbook.Cell], isHeader: Bool) {
    append("<row r=\"\(row + 1)\">")
    for (column, cell) in cells.prefix(columnCount).enumerated() {
      append(cell, at: CellAddress(row: row, column: column), isHeader: isHeader)
    }
    append("</row>")
  }

  private mutating func append(_ cell: Workbook.Cell, at address: CellAddress, isHeader: Bool) {
    switch cell {
    case .blank: break
    case .text(let text):
      let isRisky = beginsLikeFormula(text.utf8)
      append(text, at: address, isHeader ? .header : isRisky ? .formulaLikeText : .text)
    case .heading(let text): append(text, at: address, .heading)
    case .label(let text): append(text, at: address, .header)
    case .count(let number): append(Double(number), at: address, .count)
    case .plain(let number): append(Double(number), at: address, .general)
    case .exact(let number):
      if number.isFinite { append(number, at: address, .general) }
    case .number(let number, let decimals):
      if number.isFinite { append(number, at: address, CellStyle(decimals: decimals)) }
    case .date(let date): append(date, at: address)
    case .link(let text, let target):
      append(text, at: address, .link)
      links.append((address, number(of: target)))
    }
  }

  private mutating func append(_ text: String, at address: CellAddress, _ style: CellStyle) {
    var text = text
    if text.utf16.count > Self.longestText {
      text = String(decoding: Array(text.utf16.prefix(Self.longestText - 1)), as: UTF16.self) + "…"
    }
    append("<c r=\"\(address)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    bytes.append(xml: text)
    append("</t></is></c>")
  }

  private mutating func append(_ number: Double, at address: CellAddress, _ style: CellStyle) {
    let isWhole = number == number.rounded() && number.magnitude < 1e15
    append("<c r=\"\(address)\" s=\"\(style.rawValue)\"><v>")
    append(isWhole ? "\(Int64(number))" : "\(number)")
    append("</v></c>")
  }

  private mutating func append(_ date: PartialDate, at address: CellAddress) {
    guard let month = date.month else { return append(Double(date.year), at: address, .general) }
    guard let serial = SerialDate.serial(year: date.year, month: month, day: date.day ?? 1) else {
      return append("\(date)", at: address, .text)
    }
    append(Double(serial), at: address, date.day == nil ? .month : .day)
  }

  /// The number of an address among those that links lead to.
  private mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}

extension Workbook.Cell {
  /// About how many characters it is wide.
  fileprivate var width: Int {
    switch self {
    case .blank: 0
    case .text(let text), .heading(let text), .label(let text), .link(let text, _): Self.longestLine(of: text)
    case .count(let number): "\(number)".count * 4 / 3
    case .plain(let number): "\(number)".count
    case .exact(let number): "\(number)".count
    case .number(let number, let decimals): "\(number.magnitude < 1e15 ? Int64(number) : 0)".count + decimals + 2
    case .date: 10
    }
  }

  private static func longestLine(of text: String) -> Int {
    var (longest, length) = (0, 0)
    for character in text {
      length = character == "\n" ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }
}

extension [UInt8] {
  /// Appends a text to an XML document. What XML cannot hold is written as workbooks do, `_x0007_`, and what looks like it
  /// but is meant as it stands, so that it does: `_x005F_x0007_`.
  mutating func append(xml text: String) {
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": self += "&lt;".utf8
      case ">": self += "&gt;".utf8
      case "&": self += "&amp;".utf8
      case "\"": self += "&quot;".utf8
      case "\t", "\n": append(UInt8(scalar.value))
      case "_" where Self.looksEscaped(scalars[index...]): self += "_x005F_".utf8
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        self += ("_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_").utf8
      default: self += String(Character(scalar)).utf8
      }
    }
  }

  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.prefix(7)
    guard word.count == 7, word.dropFirst().first == "x", word.last == "_" else { return false }
    return word.dropFirst(2).dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
