/// Walks over the rows of one chunk of a table: reports what is wrong with their shape and hands out cells by position.
///
/// What it finds is kept for the chunk. Cells are offsets in `text`; `base` says where in the file that begins.
struct RowCursor: ~Copyable {
  let table: TableLayout
  var findings = Findings()
  private(set) var record = Record()
  private(set) var rowCount = 0
  private(set) var blankLines = 0
  /// Numbers such as `1.234`, and the decimal marks of the others, which show what is meant.
  private(set) var ambiguous: [AmbiguousNumber] = []
  private(set) var decimalMarks: Set<DecimalMark> = []

  /// Where in the file the rows of a chunk lie.
  struct Extent {
    /// Where the first row begins; `nil` when no row begins in the chunk.
    fileprivate(set) var start: Int?
    /// Where the row after the last begins.
    fileprivate(set) var end = 0
    /// Whether the chunk was left unread, because a row in it has no end near.
    fileprivate(set) var isAbandoned = false
  }
  private(set) var extent = Extent()

  private let buffer: ChunkBuffer
  /// How far beyond its chunk the text goes at first, so that the last row is seldom cut off.
  private let margin: Int
  private(set) var text: ByteText
  private(set) var base = 0
  private var scanner: RecordScanner
  /// Rows that begin from here on belong to the next chunk.
  private var limit = 0
  /// The limit, or the end of the text.
  private var stop = 0
  private var isStartKnown = false

  private let cellCount: Int
  /// Whether a comma separates cells here, so that a number needs quotes to have one.
  private let commaSeparates: Bool
  private let isSheet: Bool

  init(_ table: TableLayout) {
    self.table = table
    scanner = RecordScanner(separator: table.separator)
    commaSeparates = table.separator == .comma
    isSheet = table.file.sheet != nil
    cellCount = table.header.cellCount
    margin = table.chunkSize / 64 + 1
    buffer = ChunkBuffer(capacity: table.chunkSize + margin)
    text = buffer.text
  }

  // MARK: Rows

  /// Begins a chunk, at a known row or at the first row that begins in it.
  mutating func open(_ chunk: Int, from known: Int?) {
    findings.removeAll()
    (rowCount, blankLines) = (0, 0)
    ambiguous.removeAll()
    decimalMarks.removeAll()
    let range = table.range(of: chunk)
    base = known ?? max(0, range.lowerBound - 1)
    limit = range.upperBound - base
    isStartKnown = known != nil
    buffer.fill(from: table.file, base..<min(table.file.size, range.upperBound + margin))
    text = buffer.text
    let first = known == nil ? firstRow(at: range.lowerBound - base, inQuotes: table.startsInQuotes(chunk)) : 0
    extent = Extent(start: first.map { base + $0 }, end: base + (first ?? limit))
    scanner = RecordScanner(separator: table.separator, from: first ?? text.count)
    stop = first == nil ? 0 : min(limit, text.count)
  }

  /// The first row that begins at or after a place: the place itself when a line ended before it.
  private func firstRow(at place: Int, inQuotes: Bool) -> Int? {
    func isLineEnd(_ at: Int) -> Bool {
      let isPair = text[at] == .carriageReturn && at + 1 < text.count && text[at + 1] == .lineFeed
      return text[at] == .lineFeed || text[at] == .carriageReturn && !isPair
    }
    if !inQuotes, place > 0, place - 1 < text.count, isLineEnd(place - 1) { return place }
    var inQuotes = inQuotes
    for at in place..<max(place, min(limit, text.count)) {
      if text[at] == .quote {
        inQuotes.toggle()
      } else if !inQuotes, isLineEnd(at) {
        return at + 1 < limit ? at + 1 : nil
      }
    }
    return nil
  }

  /// Moves to the next row that holds data; `false` when the chunk has no more.
  mutating func next() -> Bool {
    while advance() {
      if record.isBlank(in: text) {
        blankLines += 1
        continue
      }
      if text.isComment(at: record.start), record.cells.count < cellCount {
        findings.addComment(table.fileIndex, at: base + record.start)
        continue
      }
      rowCount += 1
      if !record.flaws.isEmpty { findings.add(record.flaws, table.fileIndex, base: base) }
      if record.cellCount != cellCount { checkLength() }
      return true
    }
    return false
  }

  private mutating func advance() -> Bool {
    guard scanner.offset < stop else {
      if stop > 0 { extent.end = base + scanner.offset }
      return false
    }
    let begin = scanner
    _ = scanner.next(in: text, into: &record)
    // A row that touches the end of the buffer may go on behind it.
    return scanner.offset < text.count || completes(begin)
  }

  /// Fetches what follows the buffer until the row that begins there is whole; `false` if it is left unread.
  @inline(never)
  private mutating func completes(_ begin: RecordScanner) -> Bool {
    while scanner.offset == text.count, base + text.count < table.file.size {
      // A row far longer than a chunk is read only where it is clear that one begins: chunks begun at wrong places could
      // read the file to its end, each of them.
      if !isStartKnown, text.count - limit > 16 * table.chunkSize {
        extent.isAbandoned = true
        stop = 0
        return false
      }
      // Ids within a row are addressed by 31 bits. What follows a longer row is left unread.
      let longest = table.chunkSize << 12
      if text.count >= longest {
        findings.add(
          .rowTooLong, table.fileIndex, at: base + begin.offset,
          message: Phrase(
            en: "a row of more than \(plain: longest) bytes; is a quote never closed?",
            de: "eine Zeile von mehr als \(plain: longest) Bytes; ist ein Anführungszeichen nie geschlossen?"))
        extent.end = table.file.size
        stop = 0
        return false
      }
      let held = base + text.count
      buffer.extend(from: table.file, held..<min(table.file.size, held + text.count))
      text = buffer.text
      // The file has become shorter.
      if base + text.count == held { break }
      stop = min(limit, text.count)
      scanner = begin
      _ = scanner.next(in: text, into: &record)
    }
    return true
  }

  private mutating func checkLength() {
    // The cells of a sheet stand at their columns.
    if isSheet { return }
    let (cells, wanted) = (record.cellCount, table.header.cellCount)
    let extra = record.cells.elements.dropFirst(wanted).first { !$0.isEmpty }
    if extra != nil || record.surplus > 0 {
      findings.add(
        .rowTooLong, table.fileIndex, at: base + (extra?.start ?? record.start),
        message: Phrase(
          en: "the row has \(cells) cells, the header \(wanted); quote a cell that contains the separator",
          de: """
            die Zeile hat \(cells) Zellen, der Kopf \(wanted); setzen Sie eine Zelle
            mit Trennzeichen in Anführungszeichen
            """))
    } else if cells < table.header.namedCount, cells > table.header.lastRequired {
      findings.add(
        .rowShort, table.fileIndex, at: base + record.start,
        message: Phrase(
          en: "the row has \(cells) of \(wanted) cells; the rest is read as blank",
          de: "die Zeile hat \(cells) von \(wanted) Zellen; der Rest gilt als leer"))
    }
  }

  // MARK: Cells

  /// The cell at a position of the current row; `nil` when blank or when the row or the table has none.
  func cell(at position: Int?) -> Cell? {
    guard let position, position < record.cells.count else { return nil }
    let cell = record.cells[position]
    return cell.isEmpty ? nil : cell
  }

  /// Whether there is nothing but blanks in a cell, or no cell.
  func isBlank(at position: Int?) -> Bool {
    cell(at: position).map { CellReading.trimmed(text.string(of: $0)).isEmpty } ?? true
  }

  /// Where a cell begins in the file, or where it is missing.
  func offset(at position: Int?) -> Int {
    guard let position, position < record.cells.count else { return base + record.end }
    return base + record.cells[position].start
  }

  /// The bytes of a cell that surely has no outer blanks and no doubled quotes; `nil` for any other.
  func plainBytes(of cell: Cell) -> ByteText? {
    let bytes = text.slice(cell.start, cell.end)
    // Blanks beyond ASCII begin with other bytes than C3 to CB, which begin Latin letters.
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    guard !cell.hasDoubledQuotes, first > .space, last > .space, first < 0x7F || 0xC3...0xCB ~= first else {
      return nil
    }
    return last < 0x7F || bytes.count >= 2 && 0xC3...0xCB ~= bytes[bytes.count - 2] ? bytes : nil
  }

  /// The text of a cell as it stands there, for messages.
  func shown(at position: Int?) -> String { cell(at: position).map { text.string(of: $0) } ?? "" }

  /// The text of a cell without outer blanks, which are reported; `nil` when blank or absent.
  mutating func trimmed(at position: Int?) -> String? {
    guard let cell = cell(at: position) else { return nil }
    if let plain = plainBytes(of: cell) { return plain.string }
    let whole = text.string(of: cell)
    let trimmed = CellReading.trimmed(whole)
    guard !trimmed.isEmpty else { return nil }
    if trimmed.utf8.count != whole.utf8.count {
      findings.add(
        .cellTrimmed, table.fileIndex, at: base + cell.start, was: whole, became: trimmed,
        message: Phrase(
          en: "blanks around \(quoted(trimmed)) removed", de: "Leerzeichen um \(quoted(trimmed)) entfernt"))
    }
    return trimmed
  }

  /// Takes a cell's text over into a column: trimmed, or `other` when blank or absent.
  mutating func append(at position: Int?, to column: inout TextColumn, or other: ByteText) {
    guard let cell = cell(at: position) else { return column.append(other) }
    if let plain = plainBytes(of: cell) { return column.append(plain) }
    if let trimmed = trimmed(at: position) { column.append(trimmed) } else { column.append(other) }
  }

  /// The code of the word in a cell; `nil` when blank or absent.
  @inline(__always)
  mutating func code<Meaning, Value>(
    at position: Int?, in words: inout WordColumn<Meaning, Value>, read: (String) -> Meaning
  ) -> Int? {
    guard let cell = cell(at: position) else { return nil }
    let offset = base + cell.start
    if let plain = plainBytes(of: cell) { return words.code(of: plain, at: offset, read: read) }
    guard let trimmed = trimmed(at: position) else { return nil }
    let copy = ChunkBuffer(capacity: trimmed.utf8.count)
    defer { withExtendedLifetime(copy) {} }
    _ = copy.append(Array(trimmed.utf8))
    return words.code(of: copy.text, at: offset, read: read)
  }

  // MARK: Numbers

  /// The digit that a cell consists of; `nil` for anything else.
  func digit(at position: Int) -> Int? {
    guard position < record.cells.count, record.cells[position].count == 1 else { return nil }
    let digit = text[record.cells[position].start] &- UInt8(ascii: "0")
    return digit <= 9 ? Int(digit) : nil
  }

  /// The number in a cell; a failure with its text when it is none.
  mutating func number(at position: Int?, isCount: Bool = false) -> NumberCell {
    guard let cell = cell(at: position) else { return .blank }
    // What a sheet holds as a number is one, whatever marks it could have been typed with.
    if isSheet, !cell.isQuoted, let number = plainNumber(text.string(of: cell)) { return .number(number) }
    let commaIsFree = !commaSeparates || cell.isQuoted
    if let (number, mark) = PlainDecimal.read(text.slice(cell.start, cell.end), commaIsFree: commaIsFree) {
      if let mark, !decimalMarks.contains(mark) { decimalMarks.insert(mark) }
      return .number(number)
    }
    guard let word = trimmed(at: position) else { return .blank }
    let offset = base + cell.start
    switch NumberReading(word, commaIsFree: commaIsFree) {
    case .plain(let number):
      if let mark = word.first(where: { $0 == "." || $0 == "," }) { decimalMarks.insert(mark == "." ? .point : .comma) }
      return .number(number)
    case .oneMark(let number, let thousands, let mark):
      guard !isCount else {
        addFolded(word, thousands, at: offset)
        return .number(thousands)
      }
      ambiguous.append(AmbiguousNumber(mark: mark == "." ? .point : .comma, offset: offset, text: word))
      return .number(number)
    case .grouped(let number):
      addFolded(word, number, at: offset)
      return .number(number)
    case .none: return .invalid(word)
    }
  }

  private mutating func addFolded(_ text: String, _ number: Double, at offset: Int) {
    let became = number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    findings.add(
      .numberFolded, table.fileIndex, at: offset, was: text, became: became,
      message: Phrase(en: "\(quoted(text)) read as \(became)", de: "\(quoted(text)) als \(became) gelesen"))
  }
}

/// A cell that should hold a number.
enum NumberCell {
  case blank
  case number(Double)
  case invalid(String)
}

/// What separates a number's whole part from its fraction.
enum DecimalMark: Hashable {
  case point, comma

  var other: DecimalMark { self == .point ? .comma : .point }
}

/// A number such as `1.234`, read as a decimal one.
struct AmbiguousNumber {
  let mark: DecimalMark
  let offset: Int
  let text: String
}

extension ByteText {
  /// Whether a row is a comment: its line begins with `#`, outside of quotes.
  func isComment(at start: Int) -> Bool { self[start] == UInt8(ascii: "#") }
}
