/// Reads the cells that several tables have: ids, sectors, dates, numbers. It reports what it repairs and refuses.
///
/// Shared by the readers of pieces, so it knows one chunk and nothing that other chunks hold.
struct CellReader: ~Copyable {
  /// An id: its bytes in the chunk, or composed anew, and their hash.
  struct Key: BitwiseCopyable {
    let hash: UInt32
    /// Where in the chunk its cell begins.
    private let cellStart: UInt32
    /// Where it begins, in the chunk or among the composed ones.
    fileprivate let start: UInt32
    fileprivate let end: UInt32

    /// An id that stands in the chunk as it is.
    fileprivate init(_ cell: Cell, hash: UInt32) {
      self.hash = hash
      (cellStart, start, end) = (UInt32(cell.start), UInt32(cell.start), UInt32(cell.end))
    }

    /// An id that was composed; marked by the highest bit, since no buffer is longer than 2 GiB.
    fileprivate init(composed start: Int, _ end: Int, hash: UInt32, cell: Int) {
      self.hash = hash
      (cellStart, self.start, self.end) = (UInt32(cell), UInt32(start), UInt32(end) | Self.mark)
    }

    private static let mark: UInt32 = 1 << 31
    fileprivate var isComposed: Bool { end & Self.mark != 0 }
    fileprivate var range: Range<Int> { Int(start)..<Int(end & ~Self.mark) }
    var cell: Int { Int(cellStart) }
  }

  var rows: RowCursor
  /// Ids that had to be trimmed or composed.
  private let composed = ChunkBuffer(capacity: 64)
  private(set) var sectors = WordColumn<SectorNames.CellMeaning, SectorSet>()

  let file: Int

  init(_ table: TableLayout) {
    rows = RowCursor(table)
    file = table.fileIndex
  }

  mutating func open(_ chunk: Int, from start: Int?) {
    rows.open(chunk, from: start)
    composed.removeAll()
    sectors.begin()
  }

  // MARK: Ids

  /// The bytes of an id; valid until another cell is read.
  func text(of key: Key) -> ByteText {
    (key.isComposed ? composed.text : rows.text).slice(key.range.lowerBound, key.range.upperBound)
  }

  /// An id: trimmed, in NFC; `nil` and a finding when there is none.
  @inline(__always)
  mutating func identifier(at position: Int?, _ column: ColumnName) -> Key? {
    if let key = reference(at: position) { return key }
    reportBlank(at: position, column)
    return nil
  }

  @inline(never)
  private mutating func reportBlank(at position: Int?, _ column: ColumnName) {
    rows.findings.add(
      .idEmpty, file, at: rows.offset(at: position),
      message: Phrase(en: "'\(column.rawValue)' is blank", de: "'\(column.rawValue)' ist leer"))
  }

  /// An id that may be missing: trimmed, in NFC; `nil` when blank.
  @inline(__always)
  mutating func reference(at position: Int?) -> Key? {
    guard let cell = rows.cell(at: position) else { return nil }
    if !cell.hasDoubledQuotes, Self.isPlain(rows.text, cell) {
      return Key(cell, hash: rows.text.slice(cell.start, cell.end).hash)
    }
    return repaired(cell)
  }

  /// An id that may have to be trimmed or composed.
  @inline(never)
  private mutating func repaired(_ cell: Cell) -> Key? {
    let offset = rows.base + cell.start
    let whole = rows.text.string(of: cell)
    let trimmed = CellReading.trimmed(whole)
    let id = trimmed.composed
    guard !id.isEmpty else { return nil }
    if trimmed.utf8.count != whole.utf8.count {
      rows.findings.add(
        .idTrimmed, file, at: offset, was: whole, became: id,
        message: Phrase(en: "blanks around \(quoted(id)) removed", de: "Leerzeichen um \(quoted(id)) entfernt"))
    }
    if !id.utf8.elementsEqual(trimmed.utf8) {
      rows.findings.add(
        .idFolded, file, at: offset, was: whole, became: id,
        message: Phrase(en: "\(quoted(id)) composed to NFC", de: "\(quoted(id)) nach NFC zusammengesetzt"))
    }
    return composed(id, at: cell.start)
  }

  /// An id that does not stand in the chunk.
  func composed(_ id: String, at cell: Int) -> Key {
    let start = composed.append(Array(id.utf8))
    let text = composed.text.slice(start, composed.count)
    return Key(composed: start, composed.count, hash: text.hash, cell: cell)
  }

  /// The id that counts for an id of the data.
  func merged(_ key: Key, by merges: Merges) -> Key {
    guard !merges.isEmpty, let target = merges.target(of: text(of: key).string) else { return key }
    return composed(target, at: key.cell)
  }

  /// Whether the bytes are surely trimmed and in NFC: no outer blanks, nothing from U+0300 upward.
  private static func isPlain(_ text: ByteText, _ cell: Cell) -> Bool {
    guard text[cell.start] > .space, text[cell.end - 1] > .space else { return false }
    // C2 A0 is a no-break space, C2 85 a line end; only Latin letters from C3 on may begin or end an id here.
    if text[cell.start] == 0xC2 || cell.count > 1 && text[cell.end - 2] == 0xC2 { return false }
    if text.slice(cell.start, cell.end).isASCII { return true }
    for at in cell.start..<cell.end where text[at] >= 0xCC { return false }
    return true
  }

  // MARK: Words

  /// The code of a cell of sectors; `nil` when blank.
  mutating func sectorCode(at position: Int?) -> Int? {
    guard let code = rows.code(at: position, in: &sectors, read: SectorNames.CellMeaning.init) else { return nil }
    for (name, key) in sectors.meanings[code].folded {
      rows.findings.add(
        .sectorFolded, file, at: rows.offset(at: position), was: name, became: key,
        message: Phrase(en: "\(quoted(name)) read as '\(key)'", de: "\(quoted(name)) als '\(key)' gelesen"))
    }
    return code
  }

  /// Gives the words of sector cells their sets, for the whole dataset.
  mutating func settleSectors(_ value: (SectorNames.CellMeaning, _ offset: Int) -> SectorSet) {
    sectors.settle(value)
  }

  /// The sectors of a code, once they are settled.
  func sectorSet(of code: Int?) -> SectorSet { code.flatMap { sectors.values[$0] } ?? .empty }

  /// Reports a word that was read as another, the key.
  mutating func noteFolded(_ text: String, _ key: String, at position: Int?) {
    rows.findings.add(
      .wordFolded, file, at: rows.offset(at: position), was: text, became: key,
      message: Phrase(en: "\(quoted(text)) read as '\(key)'", de: "\(quoted(text)) als '\(key)' gelesen"))
  }

  /// Reports text that was UTF-8, was read as Windows-1252 somewhere, and saved so: `Ã¼` for `ü`.
  mutating func checkMojibake(at position: Int?) {
    guard let cell = rows.cell(at: position), cell.count > 3 else { return }
    let text = rows.text
    if text.slice(cell.start, cell.end).isASCII { return }
    for at in cell.start..<(cell.end - 2) where text[at] == 0xC3 && text[at + 1] == 0x83 {
      guard [0xC2, 0xC5, 0xE2].contains(text[at + 2]) else { continue }
      let shown = text.string(of: cell)
      rows.findings.add(
        .mojibakeSuspected, file, at: rows.base + cell.start,
        message: Phrase(
          en: "\(quoted(shown)) looks like wrongly decoded umlauts",
          de: "\(quoted(shown)) sieht nach falsch gelesenen Umlauten aus"))
      return
    }
  }

  /// Takes over a cell without a meaning, as it stands there.
  func keep(_ position: Int, in column: inout TextColumn) {
    guard let cell = rows.cell(at: position) else { return column.append("") }
    if cell.hasDoubledQuotes {
      column.append(rows.text.string(of: cell))
    } else {
      column.append(rows.text.slice(cell.start, cell.end))
    }
  }

  // MARK: Dates

  mutating func date(at position: Int?, _ column: ColumnName) -> PartialDate? {
    guard let cell = rows.cell(at: position) else { return nil }
    if cell.count == 4, let year = rows.text.year(at: cell.start) { return PartialDate(packed: Int32(year * 10_000)) }
    if let date = PartialDate(isoBytes: rows.text.slice(cell.start, cell.end)) { return date }
    guard let text = rows.trimmed(at: position) else { return nil }
    let offset = rows.base + cell.start
    switch DateReading(text) {
    case .plain(let date): return date
    case .folded(let date):
      rows.findings.add(
        .dateFolded, file, at: offset, was: text, became: "\(date)",
        message: Phrase(en: "\(quoted(text)) read as \(date)", de: "\(quoted(text)) als \(date) gelesen"))
      return date
    case .serial(let date):
      rows.findings.add(
        .dateSerial, file, at: offset, was: text, became: "\(date)",
        message: Phrase(
          en: "\(quoted(text)) read as Excel's number of the day \(date)",
          de: "\(quoted(text)) als Excels Nummer des Tages \(date) gelesen"))
      return date
    case .none:
      rows.findings.add(
        .dateInvalid, file, at: offset,
        message: Phrase(
          en: "'\(column.rawValue)' is \(quoted(text)), not a date such as 2024, 2024-09 or 16.09.2024",
          de: "'\(column.rawValue)' ist \(quoted(text)), kein Datum wie 2024, 2024-09 oder 16.09.2024"))
      return nil
    }
  }

  /// Reports a pair of dates whose end, at a position, lies before its beginning.
  mutating func check(_ begin: PartialDate?, before end: PartialDate?, _ column: ColumnName, at position: Int?) {
    guard let begin, let end, !begin.isAtOrBefore(end) else { return }
    rows.findings.add(
      .datesReversed, file, at: rows.offset(at: position),
      message: Phrase(
        en: "'\(column.rawValue)' \(end) lies before the beginning, \(begin)",
        de: "'\(column.rawValue)' \(end) liegt vor dem Beginn, \(begin)"))
  }

  // MARK: Numbers

  /// A number within a range; `nil` when blank, and with a finding when it is none or outside.
  mutating func number(
    at position: Int?, _ column: ColumnName, range: ClosedRange<Double>, isCount: Bool = false
  ) -> Double? {
    switch rows.number(at: position, isCount: isCount) {
    case .blank: return nil
    case .invalid(let text):
      rows.findings.add(
        .numberInvalid, file, at: rows.offset(at: position),
        message: Phrase(
          en: "'\(column.rawValue)' is \(quoted(text)), not a number",
          de: "'\(column.rawValue)' ist \(quoted(text)), keine Zahl"))
      return nil
    case .number(let number) where range.contains(number): return number
    case .number:
      let text = rows.shown(at: position)
      rows.findings.add(
        .numberOutOfRange, file, at: rows.offset(at: position),
        message: Phrase(
          en: "'\(column.rawValue)' is \(quoted(text)), outside of what is possible",
          de: "'\(column.rawValue)' ist \(quoted(text)), außerhalb des Möglichen"))
      return nil
    }
  }

  mutating func count(at position: Int?, _ column: ColumnName, least: Double = 0) -> Int? {
    guard let number = number(at: position, column, range: least...Double(Int32.max), isCount: true) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    rows.findings.add(
      .numberInvalid, file, at: rows.offset(at: position),
      message: Phrase(
        en: "'\(column.rawValue)' must be a whole number", de: "'\(column.rawValue)' muss eine ganze Zahl sein"))
    return nil
  }
}

extension PartialDate {
  /// The date of a cell in ISO 8601, straight from its bytes: `2024-09`, `2024-09-16`.
  fileprivate init?(isoBytes text: ByteText) {
    func number(_ from: Int, _ to: Int) -> Int? {
      var number = 0
      for index in from..<to {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
    guard text.count == 7 || text.count == 10, let year = number(0, 4), year > 0 else { return nil }
    guard text[4] == UInt8(ascii: "-"), let month = number(5, 7) else { return nil }
    if text.count == 7 {
      self.init(year: year, month: month)
      return
    }
    guard text[7] == UInt8(ascii: "-"), let day = number(8, 10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension ByteText {
  /// The number that four digits in a `ChunkBuffer` make; `nil` for 0 and where other bytes stand.
  @inline(__always)
  fileprivate func year(at start: Int) -> Int? {
    // A byte that is no digit leaves 10 or more, and 0x76 more than that reaches the highest bit.
    let digits = UInt32(truncatingIfNeeded: word(at: start)) &- 0x3030_3030
    guard (digits | (digits &+ 0x7676_7676)) & 0x8080_8080 == 0, digits != 0 else { return nil }
    let (high, low) = (
      Int(digits & 0xFF) * 10 + Int(digits >> 8 & 0xFF), Int(digits >> 16 & 0xFF) * 10 + Int(digits >> 24)
    )
    return high * 100 + low
  }
}
