/// One cell of a record: where its text lies in the bytes that are scanned, quotes excluded.
struct Cell: Sendable {
  var start: Int
  var end: Int
  /// Whether the cell stands in quotes.
  var isQuoted = false
  /// Whether the text holds doubled quotes, each of which stands for one.
  var hasDoubledQuotes = false

  var isEmpty: Bool { start == end }
  var count: Int { end - start }
}

/// One row of a table as the scanner found it; kept and filled anew for every row.
struct Record: ~Copyable {
  /// A quote where none may stand.
  enum Flaw { case unterminated, misplaced }

  var start = 0
  /// The end of the last cell, before the line end.
  var end = 0
  var cells = Slots<Cell>()
  var flaws: [(flaw: Flaw, offset: Int)] = []

  /// Whether every cell is empty: a blank line or a line of separators.
  var isBlank: Bool {
    // A row with text is longer than its separators and empty quotes could make it.
    end - start < 3 * cells.count && cells.indices.allSatisfy { cells[$0].isEmpty }
  }
}

/// Finds records and cells in bytes: RFC 4180 with any one-byte separator and with CR, LF or CRLF line ends.
///
/// It holds no text and counts no lines, so it can start at any record: a file can be scanned in pieces.
/// Positions are offsets in the text; `SourceFile.places` turns them into lines and columns when something must be said.
///
///     id;name⏎             cells 0..<2, 3..<7
///     a;"Forst; Lausitz"⏎  cells 8..<9, 11..<25      quotes are not part of the cell
///
/// The end of a cell is searched eight bytes at a time: a byte of `word ^ pattern` is zero where the pattern is, and
/// `(x - 0x01…) & ~x & 0x80…` has its lowest set bit in the lowest zero byte of x.
struct RecordScanner: Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let quotes = ones &* UInt64(UInt8.quote)

  let separator: UInt8
  private let separators: UInt64
  private(set) var offset: Int

  init(separator: UInt8, from offset: Int = 0) {
    self.separator = separator
    separators = Self.ones &* UInt64(separator)
    self.offset = offset
  }

  /// Reads the next record; `false` at the end of the text, which lies in a `ChunkBuffer`.
  /// - Complexity: O(record).
  mutating func next(in text: ByteText, into record: inout Record) -> Bool {
    record.cells.removeAll()
    if !record.flaws.isEmpty { record.flaws.removeAll(keepingCapacity: true) }
    guard offset < text.count else { return false }
    record.start = offset
    while true {
      if offset < text.count, text[offset] == .quote {
        record.cells.append(quotedCell(in: text, &record.flaws))
      } else {
        record.cells.append(plainCell(in: text, &record.flaws))
      }
      guard offset < text.count, text[offset] == separator else { break }
      offset += 1
    }
    record.end = offset
    if offset < text.count {
      let isPair = text[offset] == .carriageReturn && offset + 1 < text.count && text[offset + 1] == .lineFeed
      offset += isPair ? 2 : 1
    }
    return true
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func plainCell(in text: ByteText, _ flaws: inout [(flaw: Record.Flaw, offset: Int)]) -> Cell {
    let start = offset
    while offset < text.count {
      let word = text.word(at: offset)
      // Line ends are found among the bytes 08 to 0F, which hardly occur otherwise.
      let (a, b, c) = (word ^ separators, word ^ Self.quotes, (word & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x0808_0808_0808_0808)
      let hits = ((a &- Self.ones) & ~a | (b &- Self.ones) & ~b | (c &- Self.ones) & ~c) & Self.highs
      guard hits != 0 else {
        offset += 8
        continue
      }
      offset += hits.trailingZeroBitCount >> 3
      guard offset < text.count, !endsCell(text[offset]) else { break }
      if text[offset] == .quote { flaws.append((.misplaced, offset)) }
      offset += 1
    }
    offset = min(offset, text.count)
    return Cell(start: start, end: offset)
  }

  private mutating func quotedCell(in text: ByteText, _ flaws: inout [(flaw: Record.Flaw, offset: Int)]) -> Cell {
    let opening = offset
    var cell = Cell(start: opening + 1, end: text.count, isQuoted: true)
    offset += 1
    while offset < text.count {
      let word = text.word(at: offset) ^ Self.quotes
      let hits = (word &- Self.ones) & ~word & Self.highs
      offset += hits == 0 ? 8 : hits.trailingZeroBitCount >> 3
      guard hits != 0, offset < text.count else { continue }
      if offset + 1 < text.count, text[offset + 1] == .quote {
        cell.hasDoubledQuotes = true
        offset += 2
        continue
      }
      cell.end = offset
      offset += 1
      // Text after the closing quote belongs nowhere: say so, and go on behind it.
      if offset < text.count, !endsCell(text[offset]) { flaws.append((.misplaced, offset)) }
      while offset < text.count, !endsCell(text[offset]) { offset += 1 }
      return cell
    }
    offset = text.count
    flaws.append((.unterminated, opening))
    return cell
  }
}

extension ByteText {
  /// A cell's text: doubled quotes made single, bytes that are no UTF-8 replaced (they were reported before).
  func string(of cell: Cell) -> String {
    guard cell.hasDoubledQuotes else { return slice(cell.start, cell.end).string }
    return String(decoding: single(cell), as: UTF8.self)
  }

  /// A cell's bytes with doubled quotes made single.
  func single(_ cell: Cell) -> [UInt8] {
    var single: [UInt8] = []
    var at = cell.start
    while at < cell.end {
      single.append(self[at])
      at += self[at] == .quote ? 2 : 1
    }
    return single
  }
}
