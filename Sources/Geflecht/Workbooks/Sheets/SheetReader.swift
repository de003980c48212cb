/// Reads the XML of one sheet into a table.
struct SheetReader {
  /// What a sheet shares with the others of its workbook.
  struct Context {
    var strings = SharedStrings()
    var styles = StyleTable()
    var startsIn1904 = false
    /// The most bytes that the text of a sheet may have.
    var textLimit = 1 << 29
  }

  private let context: Context
  private var reader: XMLReader
  private var rows: SheetRows
  private var merges = MergedCells()

  private let row = XMLName("row")
  private let cell = XMLName("c")
  private let value = XMLName("v")
  private let formula = XMLName("f")
  private let inline = XMLName("is")
  private let columns = XMLName("col")
  private let merge = XMLName("mergeCell")
  private let reference = XMLName("r")
  private let area = XMLName("ref")
  private let style = XMLName("s")
  private let type = XMLName("t")
  private let hidden = XMLName("hidden")
  private let firstColumn = XMLName("min")
  private let lastColumn = XMLName("max")

  /// The value of the cell that is read.
  private var content: [UInt8] = []

  /// The table in a sheet.
  /// - Complexity: O(bytes + text).
  static func read(_ bytes: [UInt8], _ context: Context) throws(MarkupFlaw) -> Sheet {
    var reader = try SheetReader(bytes, context, merges: MergedCells())
    try reader.readSheet()
    // Merged cells are named below all rows: where there are any, the rows are read once more, knowing them.
    if !reader.merges.isEmpty {
      reader = try SheetReader(bytes, context, merges: reader.merges)
      try reader.readSheet()
    }
    return reader.rows.finish()
  }

  private init(_ bytes: [UInt8], _ context: Context, merges: MergedCells) throws(MarkupFlaw) {
    self.context = context
    reader = try XMLReader(bytes)
    rows = SheetRows(merges: merges, textLimit: context.textLimit)
  }

  private mutating func readSheet() throws(MarkupFlaw) {
    while true {
      switch try reader.next() {
      case .start:
        if reader.name == row {
          try readRow()
        } else if reader.name == columns, reader.isSet(hidden), let first = reader.number(of: firstColumn),
          let last = reader.number(of: lastColumn)
        {
          rows.hideColumns(first - 1, last - 1)
        } else if reader.name == merge, let range = reader.range(of: area) {
          merges.add(reader.bytes, in: range)
        }
      case .end, .text: break
      case .finish: return
      }
    }
  }

  private mutating func readRow() throws(MarkupFlaw) {
    let number = reader.range(of: reference) == nil ? nil : reader.number(of: reference) ?? 0
    try rows.begin(number, isHidden: reader.isSet(hidden))
    let outer = reader.depth - 1
    while reader.depth > outer {
      guard try reader.next() == .start else { continue }
      if reader.name == cell { try readCell() } else { try reader.skipElement() }
    }
    try rows.end()
  }

  // MARK: Cells

  private mutating func readCell() throws(MarkupFlaw) {
    var address: CellAddress?
    if let range = reader.range(of: reference) {
      address = CellAddress(reader.bytes, in: range)
      if address == nil { throw .content }
    }
    try rows.beginCell(address)
    let format = reader.number(of: style).flatMap { context.styles[$0] }
    // The types differ in their first letters, except for two that hold texts.
    let type = reader.range(of: type).map { (first: reader.bytes[$0].first, length: $0.count) }
    content.removeAll(keepingCapacity: true)
    var hasFormula = false
    let outer = reader.depth - 1
    while reader.depth > outer {
      guard try reader.next() == .start else { continue }
      if reader.name == value {
        try readValue()
      } else if reader.name == inline {
        try reader.appendRuns(to: &content)
      } else {
        if reader.name == formula { hasFormula = true }
        try reader.skipElement()
      }
    }
    if content.isEmpty {
      // A formula may well have an empty text as its value.
      if hasFormula, type?.length != 3 { try rows.add(.formulaWithoutValue) }
      return
    }
    switch (type?.first, type?.length) {
    case (UInt8(ascii: "s"), 1):
      guard let number = content.wholeNumber(in: content.indices), let text = context.strings[number] else {
        throw .content
      }
      try rows.append(context.strings.bytes[text])
    case (UInt8(ascii: "s"), _):
      CellText.unescape(&content, from: 0)
      try rows.appendText(content)
    case (UInt8(ascii: "i"), _): try rows.appendText(content)
    case (UInt8(ascii: "b"), _): try rows.appendText(content == [UInt8(ascii: "1")] ? "TRUE" : "FALSE")
    case (UInt8(ascii: "e"), _):
      try rows.appendText(content, .error(String(decoding: content, as: UTF8.self)))
    case (UInt8(ascii: "d"), _): try rows.append(dateWithoutMidnight[...])
    default: try readNumber(format)
    }
  }

  private mutating func readValue() throws(MarkupFlaw) {
    let outer = reader.depth - 1
    while reader.depth > outer { if try reader.next() == .text { try reader.appendText(to: &content) } }
  }

  /// The value of a cell that holds a date as text.
  private var dateWithoutMidnight: [UInt8] {
    let text = String(decoding: content, as: UTF8.self)
    guard text.count > 10, text.dropFirst(10).hasPrefix("T00:00") else { return Array(text.utf8) }
    return Array(text.utf8.prefix(10))
  }

  // MARK: Numbers

  private mutating func readNumber(_ sections: NumberFormat.Sections?) throws(MarkupFlaw) {
    if let decimals = plainDecimals, plainSuffices(sections, decimals) { return try rows.append(content[...]) }
    guard let number = plainNumber(String(decoding: content, as: UTF8.self)) else {
      return try rows.appendText(content)
    }
    let format = sections.map { number == 0 ? $0.zero : number < 0 ? $0.negative : $0.positive } ?? .general
    var decimal = DecimalNumber(number)
    switch format {
    case .general: break
    case .decimals(let count):
      let exact = decimal.text
      decimal.round(toDecimals: count)
      let shown = decimal.text
      if shown != exact { return try rows.appendRounded(shown, was: exact) }
    case .padded(let places):
      decimal.round(toDecimals: 0)
      return try rows.appendText(NumberFormat.padded(decimal, places))
    case .date(let parts):
      guard let date = SerialDate(number, startsIn1904: context.startsIn1904) else { break }
      return try rows.append(Array(date.text(showing: parts).utf8)[...])
    }
    try rows.append(Array(decimal.text.utf8)[...])
  }

  private func plainSuffices(_ sections: NumberFormat.Sections?, _ decimals: Int) -> Bool {
    switch sections?.positive ?? .general {
    case .general: true
    case .decimals(let count): decimals <= count
    case .padded, .date: false
    }
  }

  /// How many decimals a number has that is written as it is shown: up to fifteen digits, no sign, no exponent, no zeros
  /// that it does not need.
  private var plainDecimals: Int? {
    guard content.count <= 16 else { return nil }
    var point: Int?
    for (index, byte) in content.enumerated() {
      if byte == UInt8(ascii: "."), point == nil, index > 0 { point = index; continue }
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
    }
    let zero = UInt8(ascii: "0")
    let whole = point ?? content.count
    guard content.count - (point == nil ? 0 : 1) <= 15, whole == 1 || content.first != zero else { return nil }
    guard let point else { return 0 }
    return content.last == zero || point == content.count - 1 ? nil : content.count - 1 - point
  }
}
