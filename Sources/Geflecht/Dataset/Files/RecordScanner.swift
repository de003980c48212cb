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

  /// The most columns that a table may have: as many as a sheet of Excel. One cell more is kept of a row, the others
  /// are counted, so that no row takes more memory.
  static let mostColumns = 1 << 14

  var start = 0
  /// The end of the last cell, before the line end.
  var end = 0
  private(set) var cells = Slots<Cell>()
  /// How many cells were not kept.
  private(set) var surplus = 0
  var flaws: [(flaw: Flaw, offset: Int)] = []

  /// How many cells the row has.
  var cellCount: Int { cells.count + surplus }

  mutating func clear() {
    cells.removeAll()
    surplus = 0
    if !flaws.isEmpty { flaws.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  mutating func append(_ cell: Cell) {
    if cells.count <= Self.mostColumns { cells.append(cell) } else { surplus += 1 }
  }

  /// Whether no cell holds more than blanks: an empty line, one of blanks or one of separators.
  func isBlank(in text: ByteText) -> Bool {
    for at in start..<end where text[at] > .space && text[at] < 0x80 && text[at] != .quote {
      if !Dialect.separators.contains(text[at]) { return false }
    }
    // Blanks that are not ASCII, and quotes around nothing.
    return cells.indices.allSatisfy { cells[$0].isEmpty || CellReading.trimmed(text.string(of: cells[$0])).isEmpty }
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
/// The ends of cells are searched eight bytes at a time: `(x - n…) & ~x & 0x80…` marks the bytes of x below n, and perhaps
/// one above such a byte; every mark is looked at.
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
    record.clear()
    let count = text.count
    guard offset < count else { return false }
    record.start = offset
    // Kept here, so that the loop over cells leaves memory alone.
    var start = offset
    var base = start
    var hits = hits(text.word(at: base))
    var at = start
    var byte = text.byte(at: at)
    while true {
      if byte == .quote {
        at = start
        record.append(quotedCell(in: text, &at, &record.flaws))
        byte = text.byte(at: at)
        base = at
        hits = self.hits(text.word(at: at))
        // The first mark is the end of this cell.
        hits &= hits &- 1
      } else {
        // Behind the end stands a line end, so that no search needs to ask where the text ends.
        repeat {
          while hits == 0 {
            base += 8
            hits = self.hits(text.word(at: base))
          }
          at = base + hits.trailingZeroBitCount >> 3
          hits &= hits &- 1
          byte = text.byte(at: at)
        } while !(byte == separator || byte == .lineFeed || byte == .carriageReturn)
          && at < count && isInside(byte, at, &record.flaws)
        at = min(at, count)
        record.append(Cell(start: start, end: at))
      }
      guard byte == separator, at < count else { break }
      at += 1
      start = at
      byte = text.byte(at: at)
    }
    record.end = at
    if at < count { at += byte == .carriageReturn && at + 1 < count && text.byte(at: at + 1) == .lineFeed ? 2 : 1 }
    offset = at
    return true
  }

  /// The high bit of every byte that may end a cell: the separator, and all bytes below 2D, among them line ends, quotes
  /// and the comma; now and then of another byte above such a one.
  @inline(__always)
  private func hits(_ word: UInt64) -> UInt64 {
    let other = word ^ separators
    return ((word &- Self.ones &* 0x2D) & ~word | (other &- Self.ones) & ~other) & Self.highs
  }

  /// Notes a quote inside of a cell; it is read as part of it.
  @inline(never)
  private func isInside(_ byte: UInt8, _ at: Int, _ flaws: inout [(flaw: Record.Flaw, offset: Int)]) -> Bool {
    if byte == .quote { flaws.append((.misplaced, at)) }
    return true
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private func quotedCell(
    in text: ByteText, _ at: inout Int, _ flaws: inout [(flaw: Record.Flaw, offset: Int)]
  ) -> Cell {
    let opening = at
    var cell = Cell(start: opening + 1, end: text.count, isQuoted: true)
    at += 1
    while at < text.count {
      let word = text.word(at: at) ^ Self.quotes
      let hits = (word &- Self.ones) & ~word & Self.highs
      at += hits == 0 ? 8 : hits.trailingZeroBitCount >> 3
      guard hits != 0, at < text.count else { continue }
      if at + 1 < text.count, text[at + 1] == .quote {
        cell.hasDoubledQuotes = true
        at += 2
        continue
      }
      cell.end = at
      at += 1
      // Text after the closing quote belongs nowhere: say so, and go on behind it.
      if at < text.count, !endsCell(text[at]) { flaws.append((.misplaced, at)) }
      while at < text.count, !endsCell(text[at]) { at += 1 }
      return cell
    }
    at = text.count
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
