/// The pairs of a table of planned tandems, as `geflecht tandems -o plan.csv` writes it or as an office keeps it.
///
///     newcomer;guide;planned        guide,newcomer         Stadt A;Stadt B
///     lemgo;stendal;ja              stendal,lemgo          lemgo;stendal
///     lemgo;emden;                                         cities by id or by name
///
/// Where a column `planned` tells the plan from the other candidates, only its rows count.
public struct PlannedPairs: Sendable {
  /// A guide and a newcomer, as the table names them.
  public struct Pair: Hashable, Sendable {
    /// The experienced city.
    public let guide: String
    /// The new city.
    public let newcomer: String
  }

  /// What is wrong with the table.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, where, and what to do.
    public let message: Phrase
  }

  /// The pairs in the order of the table.
  public let pairs: [Pair]

  /// Reads a table in any dialect that an office's CSV has.
  /// - Throws: `Failure` when the file is no text or its header does not name two cities.
  /// - Complexity: O(file).
  public init(reading file: SourceFile) throws(Failure) {
    let bytes: [UInt8]
    switch Decoding(of: file.allBytes) {
    case .text(let text, _): bytes = text
    case .other(let what), .broken(_, _, let what):
      throw Failure(message: Phrase(printable(file.name)) + ": " + what)
    }
    let buffer = ChunkBuffer(capacity: bytes.count + 8)
    _ = buffer.append(bytes)
    defer { withExtendedLifetime(buffer) {} }
    let text = buffer.text
    let names = ColumnNames(of: .tandems, overrides: ["planned": .rule, "geplant": .rule])
    let dialect = Dialect(of: text, isWhole: true, columns: names)
    var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    var record = Record()
    var columns: Columns?
    var pairs: [Pair] = []
    while scanner.next(in: text, into: &record) {
      let cells = record.cells.elements.map { CellReading.trimmed(text.string(of: $0)) }
      guard let known = columns else {
        columns = Columns(record.cells.elements.map { names[$0, in: text] })
        continue
      }
      guard cells.count > max(known.guide, known.newcomer), !cells[known.guide].isEmpty, !cells[known.newcomer].isEmpty
      else { continue }
      if let planned = known.planned, planned < cells.count, ["", "no", "nein"].contains(cells[planned].lowercased()) {
        continue
      }
      pairs.append(Pair(guide: cells[known.guide], newcomer: cells[known.newcomer]))
    }
    guard columns != nil else {
      throw Failure(
        message: Phrase(
          en: "\(printable(file.name)): no header with guide and newcomer (or city_a and city_b)",
          de: "\(printable(file.name)): keine Kopfzeile mit guide und newcomer (oder city_a und city_b)"))
    }
    self.pairs = pairs
  }

  private struct Columns {
    let guide: Int
    let newcomer: Int
    let planned: Int?

    init?(_ header: [ColumnName?]) {
      guard let guide = header.firstIndex(of: .guide) ?? header.firstIndex(of: .cityA),
        let newcomer = header.firstIndex(of: .newcomer) ?? header.firstIndex(of: .cityB)
      else { return nil }
      self.guide = guide
      self.newcomer = newcomer
      planned = header.firstIndex(of: .rule)
    }
  }
}
