/// The pairs of a table of planned tandems, as `geflecht tandems -o plan.csv` writes it or as an office keeps it.
///
///     newcomer;guide;planned        guide,newcomer         Stadt A;Stadt B
///     lemgo;stendal;ja              stendal,lemgo          lemgo;stendal
///     lemgo;emden;                                         cities by id or by name
///
/// Where a column `planned` tells the plan from the other candidates, only its rows count. A workbook as
/// `geflecht tandems -o plan.xlsx` writes it has a column in which an office notes who is confirmed.
public struct PlannedPairs: Sendable {
  /// A guide and a newcomer, as the table names them.
  public struct Pair: Hashable, Sendable {
    /// The experienced city.
    public let guide: String
    /// The new city.
    public let newcomer: String
    /// Whether the cities said yes; `nil` where the table has no column for it.
    public let isConfirmed: Bool?
  }

  /// What is wrong with the table.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, where, and what to do.
    public let message: Phrase
  }

  /// The pairs in the order of the table.
  public let pairs: [Pair]
  /// Whether the table says who guides whom, rather than which cities meet as peers.
  public let isGuided: Bool

  /// Reads a table in any dialect that an office's CSV has, or the first sheet of a workbook that is one.
  /// - Throws: `Failure` when the file is no table or its header does not name two cities.
  /// - Complexity: O(file).
  public init(reading file: SourceFile) throws(Failure) {
    let found: Table?
    switch Decoding(of: file.allBytes) {
    case .text(let text, _): found = Self.pairs(in: text, isSheet: false)
    case .other where ForeignFile(file.allBytes) == nil: found = try Self.pairs(inWorkbook: file)
    case .other(let what), .broken(_, _, let what):
      throw Failure(message: Phrase(printable(file.name)) + ": " + what)
    }
    guard let found else {
      throw Failure(
        message: Phrase(
          en: "\(printable(file.name)): no header with guide and newcomer (or city_a and city_b)",
          de: "\(printable(file.name)): keine Kopfzeile mit guide und newcomer (oder city_a und city_b)"))
    }
    (pairs, isGuided) = found
  }

  private typealias Table = (pairs: [Pair], isGuided: Bool)

  private static func pairs(inWorkbook file: SourceFile) throws(Failure) -> Table? {
    do throws(WorkbookFlaw) {
      var workbook = try WorkbookFile(file.allBytes)
      for entry in workbook.sheets where entry.isTable && !entry.isHidden {
        if let found = pairs(in: try workbook.read(entry).text, isSheet: true) { return found }
      }
      return nil
    } catch {
      throw Failure(message: Phrase(printable(file.name)) + ": " + error.message)
    }
  }

  /// The pairs of a table; `nil` when no row of it names two cities.
  private static func pairs(in bytes: [UInt8], isSheet: Bool) -> Table? {
    let buffer = ChunkBuffer(capacity: bytes.count + 8)
    _ = buffer.append(bytes)
    defer { withExtendedLifetime(buffer) {} }
    let text = buffer.text
    let names = ColumnNames(of: .tandems, overrides: ownHeaders)
    let dialect = isSheet ? .sheet : Dialect(of: text, isWhole: true, columns: names)
    var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    var record = Record()
    var columns: Columns?
    var pairs: [Pair] = []
    while scanner.next(in: text, into: &record) {
      let cells = record.cells.elements.map { CellReading.trimmed(text.string(of: $0)) }
      guard let known = columns else {
        columns = Columns(record.cells.elements.map { names[$0, in: text] }, cells)
        continue
      }
      guard cells.count > max(known.guide, known.newcomer), !cells[known.guide].isEmpty, !cells[known.newcomer].isEmpty
      else { continue }
      if known.planned.map({ isNo(cells, $0) }) ?? false { continue }
      pairs.append(
        Pair(
          guide: cells[known.guide], newcomer: cells[known.newcomer],
          isConfirmed: known.confirmed.map { !isNo(cells, $0) }))
    }
    return columns.map { (pairs, $0.isGuided) }
  }

  /// Headers of plans that no other table has.
  private static let ownHeaders: [String: ColumnName] = [
    "planned": .rule, "geplant": .rule, "newcity": .newcomer, "city": .cityA, "stadt": .cityA, "partner": .cityB,
    "partnerstadt": .cityB,
  ]

  /// Whether a cell is blank or says no.
  private static func isNo(_ cells: [String], _ position: Int) -> Bool {
    position >= cells.count || ["", "-", "?", "no", "nein"].contains(cells[position].lowercased())
  }

  private struct Columns {
    let guide: Int
    let newcomer: Int
    let planned: Int?
    let confirmed: Int?
    let isGuided: Bool

    init?(_ header: [ColumnName?], _ words: [String]) {
      guard let guide = header.firstIndex(of: .guide) ?? header.firstIndex(of: .cityA),
        let newcomer = header.firstIndex(of: .newcomer) ?? header.firstIndex(of: .cityB)
      else { return nil }
      self.guide = guide
      self.newcomer = newcomer
      isGuided = header.contains(.guide)
      planned = header.firstIndex(of: .rule)
      confirmed = words.firstIndex { ["confirmed", "bestatigt"].contains(foldedName($0)) }
    }
  }
}
