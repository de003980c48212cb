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

  /// How the text of a sheet is written.
  static let sheet = Dialect(separator: .comma, tableStart: 0)

  private init(separator: UInt8, tableStart: Int) {
    self.separator = separator
    self.tableStart = tableStart
  }

  /// The dialect of a text: a `sep=` line if it has one, else the separator whose header names the most columns
  /// that `columns` knows, and among equals the one that cuts the first rows into the most cells of equal number.
  /// - Parameter isWhole: Whether nothing follows the text; otherwise its last row may be cut off.
  init(of text: ByteText, isWhole: Bool, columns: ColumnNames) {
    tableStart = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
    separator = .comma
    if let stated = Self.statedSeparator(in: text, from: tableStart) {
      separator = stated
      // Step over the whole line: "sep=;" and its line end.
      var line = RecordScanner(separator: stated, from: tableStart + 5)
      var rest = Record()
      if line.next(in: text, into: &rest) { tableStart = line.offset }
      return
    }
    var best = (known: -1, cells: -1)
    for candidate in Self.separators {
      let merit = Self.merit(of: candidate, in: text, isWhole: isWhole, from: tableStart, columns: columns)
      if merit > best {
        best = merit
        separator = candidate
      }
    }
  }

  /// The separator named by a first line `sep=;`, as Excel writes it.
  private static func statedSeparator(in text: ByteText, from start: Int) -> UInt8? {
    guard start + 5 <= text.count else { return nil }
    let word: [UInt8] = [text[start] | 0x20, text[start + 1] | 0x20, text[start + 2] | 0x20, text[start + 3]]
    guard word == Array("sep=".utf8), separators.contains(text[start + 4]) else { return nil }
    let next = start + 5
    guard next == text.count || text[next] == .lineFeed || text[next] == .carriageReturn else { return nil }
    return text[start + 4]
  }

  /// How many cells of a row tell enough of it.
  private static let cellsOfLook = 1000

  private static func merit(
    of separator: UInt8, in text: ByteText, isWhole: Bool, from start: Int, columns: ColumnNames
  ) -> (known: Int, cells: Int) {
    var scanner = RecordScanner(separator: separator, from: start)
    var record = Record()
    var rows: [(cells: Int, known: Int)] = []
    while rows.count < 20, scanner.next(in: text, into: &record) {
      if record.isBlank(in: text) { continue }
      if !isWhole, !rows.isEmpty, scanner.offset == text.count { break }
      let known = record.cells.elements.prefix(Self.cellsOfLook).count { columns[$0, in: text] != nil }
      rows.append((record.cellCount, known))
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
