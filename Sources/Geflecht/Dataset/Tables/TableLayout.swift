/// Where a table lies in its file and what its columns mean: all that reading its rows needs to know.
struct TableLayout: Sendable {
  let kind: TableKind
  let file: SourceFile
  /// The position of the file among the dataset's files, for findings.
  let fileIndex: Int
  let header: TableHeader
  let dialect: Dialect
  let encoding: Encoding
  private let survey: FileSurvey

  /// Reads the header. Returns `nil` when the table cannot be read at all; the findings say why.
  init?(
    _ kind: TableKind, _ source: SourceFile, fileIndex: Int, overrides: [String: ColumnName], chunkSize: Int,
    threads: Threads, findings: inout Findings
  ) {
    guard let (file, encoding, survey) = findings.text(of: source, fileIndex, chunkSize: chunkSize, threads: threads)
    else { return nil }
    let columns = ColumnNames(of: kind, overrides: overrides)
    // As much of the file as its first rows need.
    var size = min(1 << 14, chunkSize)
    let head = ChunkBuffer(capacity: min(size, file.size))
    var dialect: Dialect
    var first: TableHeader.FirstRows
    repeat {
      head.extend(from: file, head.count..<min(size, file.size))
      let isWhole = size >= file.size
      dialect = file.sheet == nil ? Dialect(of: head.text, isWhole: isWhole, columns: columns) : .sheet
      first = TableHeader.FirstRows(in: head.text, isWhole: isWhole, dialect, isSheet: file.sheet != nil)
      size *= 2
    } while !first.isComplete
    defer { withExtendedLifetime(head) {} }
    let found = TableHeader(kind, in: head.text, first, fileIndex, columns: columns, findings: &findings)
    guard let header = found else { return nil }
    self.kind = kind
    self.file = file
    self.fileIndex = fileIndex
    self.header = header
    self.survey = survey
    self.dialect = dialect
    self.encoding = encoding
    if let sheet = file.sheet { findings.add(sheet, fileIndex, header) }
    guard encoding != .utf8 || dialect.separator != .comma else { return }
    let separatorName = dialect.separatorName
    findings.add(
      .dialect, fileIndex,
      message: Phrase(
        en: "read as \(encoding.name), separator \(separatorName)",
        de: "gelesen als \(encoding.name), Trennzeichen \(separatorName)"))
  }

  var separator: UInt8 { dialect.separator }

  /// The position of a column in the header, if the table has it.
  func position(of column: ColumnName) -> Int? { header.positions[column] }

  /// Whether the table has a column.
  func has(_ column: ColumnName) -> Bool { header.positions[column] != nil }

  /// The bytes of the row that begins at an offset of the file.
  func row(at offset: Int, _ buffer: ChunkBuffer) -> [UInt8] {
    var record = Record()
    buffer.fill(from: file, offset..<min(file.size, offset + (1 << 10)))
    while true {
      var scanner = RecordScanner(separator: separator)
      guard scanner.next(in: buffer.text, into: &record) else { return [] }
      let held = offset + buffer.count
      if scanner.offset < buffer.count || held >= file.size { break }
      buffer.extend(from: file, held..<min(file.size, held + buffer.count))
      if offset + buffer.count == held { break }
    }
    return Array(buffer.text.slice(record.start, record.end).buffer)
  }

  // MARK: Chunks

  var chunkSize: Int { survey.chunkSize }

  /// The part of the file whose rows belong to a chunk: those that begin in it.
  func range(of chunk: Int) -> Range<Int> {
    chunk * chunkSize..<min(file.size, (chunk + 1) * chunkSize)
  }

  /// Whether a chunk begins inside of quotes, as far as counting quotes can tell.
  func startsInQuotes(_ chunk: Int) -> Bool { survey.startsInQuotes[chunk] }

  /// Reads all rows, chunk by chunk: several chunks at once, taken in the order of the file.
  ///
  /// Where a chunk's first row begins is worked out from the quotes before it. Quotes in wrong places can mislead that;
  /// a chunk that did not begin where the one before it ended is read again from there.
  func readPieces<Reader: PieceReader & ~Copyable>(
    threads: Threads, reader: () -> Reader, take: (inout Reader) -> Void
  ) {
    let first = header.end / chunkSize
    var expected = header.end
    threads.inOrder(first..<max(first, (file.size + chunkSize - 1) / chunkSize), worker: reader) {
      reader, chunk in
      reader.readPiece(chunk, from: chunk == first ? header.end : nil)
    } take: { reader, chunk in
      guard expected < range(of: chunk).upperBound else { return }
      if reader.extent.start != expected || reader.extent.isAbandoned { reader.readPiece(chunk, from: expected) }
      expected = reader.extent.end
      take(&reader)
    }
  }
}

/// Reads the rows of one chunk at a time into a piece of its own.
protocol PieceReader: ~Copyable {
  /// Where in the file the rows of the piece begin and end.
  var extent: RowCursor.Extent { get }

  /// Forgets the piece before and reads the rows that begin in a chunk.
  /// - Parameter start: Where the first of them begins, if that is known.
  mutating func readPiece(_ chunk: Int, from start: Int?)
}
