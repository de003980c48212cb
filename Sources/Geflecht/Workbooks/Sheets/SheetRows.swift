/// Gathers the cells of a sheet, row by row, into a table: in the order of their columns, merged cells filled in, what is
/// to be said noted at its place.
struct SheetRows {
  /// A cell of the row that is read, with something in it.
  private struct FilledCell {
    let column: Int
    var text: Range<Int>
    var note: Sheet.Note?
  }

  /// Merged cells that reach down to a row, and their text.
  private struct OpenArea {
    let area: MergedCells.Area
    let text: [UInt8]
    /// Whether only the last row has the text.
    let isHeader: Bool
  }

  private var sheet = Sheet()
  private var merges: MergedCells
  private let textLimit: Int

  /// The row that is read, its cells, and their texts one after the other.
  private var row = -1
  private var column = -1
  private var isHidden = false
  private var cells: [FilledCell] = []
  private var bytes: [UInt8] = []

  private var openAreas: [OpenArea] = []
  /// Whether the first row with two cells or more, as a rule the header, is behind.
  private var isBelowHeader = false
  private var hiddenRows = (count: 0, offset: 0)
  /// For every column how many ranges of hidden columns begin there, less those that ended.
  private var hiddenColumns = [Int](repeating: 0, count: CellAddress.columnLimit + 1)
  /// For every column how many numbers were read rounded as they are shown.
  private var roundings: [Int: Int] = [:]

  init(merges: MergedCells, textLimit: Int) {
    self.merges = merges
    self.merges.sort()
    self.textLimit = textLimit
  }

  // MARK: Cells

  /// Begins a row: that of a number, counted from 1, or the next.
  mutating func begin(_ number: Int?, isHidden: Bool) throws(MarkupFlaw) {
    let next = number.map { $0 - 1 } ?? row + 1
    guard next > row, next < CellAddress.rowLimit else { throw .content }
    row = next
    column = -1
    self.isHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Begins a cell: that of an address, or the next.
  mutating func beginCell(_ address: CellAddress?) throws(MarkupFlaw) {
    column = address?.column ?? column + 1
    guard column < CellAddress.columnLimit, address.map({ $0.row == row }) ?? true else { throw .content }
  }

  /// Takes text over into the cell, as CSV has it.
  mutating func append(_ text: ArraySlice<UInt8>) throws(MarkupFlaw) {
    if text.isEmpty { return }
    try take { $0.append(contentsOf: text) }
  }

  /// Takes any text over into the cell.
  mutating func appendText(_ text: [UInt8], _ note: Sheet.Note? = nil) throws(MarkupFlaw) {
    try take(note) { CellText.append(text, to: &$0) }
  }

  mutating func appendText(_ text: String) throws(MarkupFlaw) { try appendText(Array(text.utf8)) }

  /// Takes a number over that is shown otherwise than it is stored.
  mutating func appendRounded(_ text: String, was: String) throws(MarkupFlaw) {
    let count = roundings[column] ?? 0
    roundings[column] = count + 1
    // The first of a column speaks for all.
    try take(count > 0 ? nil : .rounded(count: 0, was: was, became: text)) { $0.append(contentsOf: text.utf8) }
  }

  /// Notes something about a cell that has no text.
  mutating func add(_ note: Sheet.Note) throws(MarkupFlaw) { try take(note) { _ in } }

  private mutating func take(_ note: Sheet.Note? = nil, _ write: (inout [UInt8]) -> Void) throws(MarkupFlaw) {
    let start = bytes.count
    write(&bytes)
    guard bytes.count <= textLimit else { throw .tooLarge }
    guard bytes.count > start || note != nil else { return }
    cells.append(FilledCell(column: column, text: start..<bytes.count, note: note))
  }

  mutating func hideColumns(_ first: Int, _ last: Int) {
    guard 0..<CellAddress.columnLimit ~= first, first <= last else { return }
    hiddenColumns[first] += 1
    hiddenColumns[min(last + 1, CellAddress.columnLimit)] -= 1
  }

  // MARK: Rows

  /// Ends the row: it is written if it has something in it.
  mutating func end() throws(MarkupFlaw) {
    if cells.isEmpty, openAreas.isEmpty { return }
    if zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) {
      cells.sort { $0.column < $1.column }
      // A cell that stands twice has two values.
      if zip(cells, cells.dropFirst()).contains(where: { $0.column == $1.column }) { throw .content }
    }
    let isHeader = !isBelowHeader && cells.count > 1
    if !openAreas.isEmpty { fillMergedCells() }
    if !merges.isEmpty { openMergedCells(inHeader: isHeader) }
    if isHeader { isBelowHeader = true }
    if !cells.isEmpty { try write() }
  }

  private mutating func write() throws(MarkupFlaw) {
    if isHidden {
      if hiddenRows.count == 0 { hiddenRows.offset = sheet.text.count }
      hiddenRows.count += 1
    }
    sheet.rowStarts.append(UInt32(sheet.text.count))
    sheet.rowNumbers.append(UInt32(row))
    var next = 0
    for cell in cells {
      while next < cell.column {
        sheet.text.append(UInt8(ascii: ","))
        next += 1
      }
      guard sheet.text.count + cell.text.count <= textLimit else { throw .tooLarge }
      // A cell in quotes begins behind them.
      let isQuoted = !cell.text.isEmpty && bytes[cell.text.lowerBound] == UInt8(ascii: "\"")
      let offset = sheet.text.count + (isQuoted ? 1 : 0)
      if let note = cell.note { sheet.notes.append((offset, note)) }
      while sheet.columns.count <= cell.column { sheet.columns.append(nil) }
      let firstOffset = sheet.columns[cell.column]?.firstOffset ?? offset
      sheet.columns[cell.column] = Sheet.FilledColumn(firstOffset: firstOffset, lastOffset: offset)
      sheet.text.append(contentsOf: bytes[cell.text])
    }
    sheet.text.append(UInt8(ascii: "\n"))
  }

  /// The table of all rows.
  mutating func finish() -> Sheet {
    if hiddenRows.count > 0 { sheet.notes.append((hiddenRows.offset, .hiddenRows(hiddenRows.count))) }
    var hiding = 0
    for (column, filled) in sheet.columns.enumerated() {
      hiding += hiddenColumns[column]
      guard hiding > 0, let filled else { continue }
      sheet.notes.append((filled.firstOffset, .hiddenColumn(CellAddress.letters(ofColumn: column))))
    }
    for index in sheet.notes.indices {
      guard case .rounded(_, let was, let became) = sheet.notes[index].note,
        let count = roundings[sheet.cell(at: sheet.notes[index].offset).column]
      else { continue }
      sheet.notes[index].note = .rounded(count: count, was: was, became: became)
    }
    return sheet
  }

  // MARK: Merged cells

  /// A header of more rows than this is none.
  private static let tallestHeader = 10

  /// Gives the row the text of the cells above it that are merged with its own.
  private mutating func fillMergedCells() {
    openAreas.removeAll { $0.area.rows.upperBound < row }
    let hasOwnCells = !cells.isEmpty
    var filled: [FilledCell] = []
    var rest = cells[...]
    for open in openAreas where open.isHeader ? open.area.rows.upperBound == row : hasOwnCells {
      while let cell = rest.first, cell.column < open.area.column {
        filled.append(cell)
        rest.removeFirst()
      }
      if rest.first?.column == open.area.column { continue }
      let start = bytes.count
      bytes += open.text
      filled.append(FilledCell(column: open.area.column, text: start..<bytes.count))
    }
    cells = filled + rest
  }

  /// Takes up the cells of the row that are merged with those below.
  private mutating func openMergedCells(inHeader isHeader: Bool) {
    var opened: [OpenArea] = []
    var kept: [FilledCell] = []
    var areas = merges.take(at: row)[...]
    for var cell in cells {
      while let area = areas.first, area.column < cell.column { areas.removeFirst() }
      guard let area = areas.first, area.column == cell.column else {
        kept.append(cell)
        continue
      }
      let reachesFar = area.rows.count > Self.tallestHeader
      opened.append(OpenArea(area: area, text: Array(bytes[cell.text]), isHeader: isHeader && !reachesFar))
      if !isHeader, cell.note == nil { cell.note = .merged(area.name) }
      if !isHeader || reachesFar { kept.append(cell) }
    }
    // Where all names of a header reach down, there are no groups beside them.
    if isHeader, opened.count == cells.count { return }
    cells = kept
    openAreas = (openAreas + opened).sorted { $0.area.column < $1.area.column }
  }
}
