/// One cell of a record: where its text lies in the file's bytes, quotes excluded.
struct Cell: Sendable {
  var start: Int
  var end: Int
  /// Whether the text holds doubled quotes, each of which stands for one.
  var hasDoubledQuotes = false

  var isEmpty: Bool { start == end }
}

/// One row of a table as the scanner found it; kept and filled anew for every row.
struct Record: Sendable {
  /// A quote where none may stand.
  enum Flaw { case unterminated, misplaced }

  var start = 0
  /// The end of the last cell, before the line end.
  var end = 0
  var cells: [Cell] = []
  var flaws: [(flaw: Flaw, offset: Int)] = []

  /// Whether every cell is empty: a blank line or a line of separators.
  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// Finds records and cells in bytes: RFC 4180 with any one-byte separator and with CR, LF or CRLF line ends.
///
/// It holds no text and counts no lines, so it can start at any record: a file can be scanned in pieces.
/// Positions are byte offsets; `SourceFile.places` turns them into lines and columns when something must be said.
///
///     id;name⏎             cells 0..<2, 3..<7
///     a;"Forst; Lausitz"⏎  cells 8..<9, 11..<25      quotes are not part of the cell
struct RecordScanner: Sendable {
  let separator: UInt8
  private(set) var offset: Int

  init(separator: UInt8, from offset: Int = 0) {
    self.separator = separator
    self.offset = offset
  }

  /// Reads the next record; `false` at the end of the bytes.
  /// - Complexity: O(record).
  mutating func next(in bytes: borrowing Span<UInt8>, into record: inout Record) -> Bool {
    let count = bytes.count
    record.cells.removeAll(keepingCapacity: true)
    record.flaws.removeAll(keepingCapacity: true)
    guard offset < count else { return false }
    record.start = offset
    while true {
      let isQuoted = offset < count && bytes[offset] == .quote
      record.cells.append(isQuoted ? quotedCell(in: bytes, &record) : plainCell(in: bytes, &record))
      guard offset < count, bytes[offset] == separator else { break }
      offset += 1
    }
    record.end = offset
    if offset < count {
      let isPair = bytes[offset] == .carriageReturn && offset + 1 < count && bytes[offset + 1] == .lineFeed
      offset += isPair ? 2 : 1
    }
    return true
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func plainCell(in bytes: borrowing Span<UInt8>, _ record: inout Record) -> Cell {
    let start = offset
    while offset < bytes.count, !endsCell(bytes[offset]) {
      if bytes[offset] == .quote { record.flaws.append((.misplaced, offset)) }
      offset += 1
    }
    return Cell(start: start, end: offset)
  }

  private mutating func quotedCell(in bytes: borrowing Span<UInt8>, _ record: inout Record) -> Cell {
    let opening = offset
    var cell = Cell(start: opening + 1, end: bytes.count)
    offset += 1
    while offset < bytes.count {
      guard bytes[offset] == .quote else {
        offset += 1
        continue
      }
      if offset + 1 < bytes.count, bytes[offset + 1] == .quote {
        cell.hasDoubledQuotes = true
        offset += 2
        continue
      }
      cell.end = offset
      offset += 1
      // Text after the closing quote belongs nowhere: say so, and go on behind it.
      if offset < bytes.count, !endsCell(bytes[offset]) { record.flaws.append((.misplaced, offset)) }
      while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
      return cell
    }
    record.flaws.append((.unterminated, opening))
    return cell
  }
}
