/// How a file separates its cells and where its table begins.
struct Dialect: Sendable {
  static let separators: [UInt8] = [.comma, .semicolon, .tab, .bar]

  var separator: UInt8
  /// Where the header row starts: after a byte order mark and a `sep=` line.
  var tableStart: Int

  var separatorName: Phrase {
    switch separator {
    case .comma: Phrase(en: "comma", de: "Komma")
    case .semicolon: Phrase(en: "semicolon", de: "Semikolon")
    case .tab: Phrase(en: "tab", de: "Tabulator")
    default: Phrase(en: "vertical bar", de: "senkrechter Strich")
    }
  }

  /// The dialect of a file: a `sep=` line if it has one, else the separator whose header names the most columns
  /// that `columns` knows, and among equals the one that cuts the first rows into the most cells of equal number.
  init(of file: SourceFile, columns: ColumnNames) {
    let bytes = file.bytes.span
    tableStart = file.textStart
    separator = .comma
    if let stated = Self.statedSeparator(in: bytes, from: tableStart) {
      separator = stated
      // Step over the whole line: "sep=;" and its line end.
      var line = RecordScanner(separator: stated, from: tableStart + 5)
      var rest = Record()
      if line.next(in: bytes, into: &rest) { tableStart = line.offset }
      return
    }
    var best = (known: -1, cells: -1)
    for candidate in Self.separators {
      let merit = Self.merit(of: candidate, in: file, from: tableStart, columns: columns)
      if merit > best {
        best = merit
        separator = candidate
      }
    }
  }

  /// The separator named by a first line `sep=;`, as Excel writes it.
  private static func statedSeparator(in bytes: borrowing Span<UInt8>, from start: Int) -> UInt8? {
    guard start + 5 <= bytes.count else { return nil }
    let word: [UInt8] = [bytes[start] | 0x20, bytes[start + 1] | 0x20, bytes[start + 2] | 0x20, bytes[start + 3]]
    guard word == Array("sep=".utf8), separators.contains(bytes[start + 4]) else { return nil }
    let next = start + 5
    guard next == bytes.count || bytes[next] == .lineFeed || bytes[next] == .carriageReturn else { return nil }
    return bytes[start + 4]
  }

  private static func merit(
    of separator: UInt8, in file: SourceFile, from start: Int, columns: ColumnNames
  ) -> (known: Int, cells: Int) {
    let bytes = file.bytes.span
    var scanner = RecordScanner(separator: separator, from: start)
    var record = Record()
    var rows: [(cells: Int, known: Int)] = []
    while rows.count < 20, scanner.next(in: bytes, into: &record) {
      if record.isBlank { continue }
      rows.append((record.cells.count, record.cells.count { columns[$0, in: file] != nil }))
    }
    // The header may stand below a title.
    guard
      let header = rows.indices.max(by: {
        rows[$0].known < rows[$1].known || (rows[$0].known == rows[$1].known && $0 > $1)
      })
    else { return (0, 0) }
    let isEven = rows[header...].allSatisfy { $0.cells == rows[header].cells }
    return (rows[header].known, isEven ? rows[header].cells : 0)
  }
}

extension SourceFile {
  /// A cell's text: doubled quotes made single, bytes that are no UTF-8 replaced (they were reported before).
  func text(of cell: Cell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var single: [UInt8] = []
    var at = cell.start
    while at < cell.end {
      single.append(bytes[at])
      at += bytes[at] == .quote ? 2 : 1
    }
    return String(decoding: single, as: UTF8.self)
  }
}
