extension Outlines {
  /// The name of the table in a dataset's folder.
  public static let fileName = "outlines.csv"

  /// What is wrong with a table of outlines.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, where, and what to do.
    public let message: Phrase
  }

  /// Reads a table of corners, one a row, in the order in which they follow each other.
  ///
  ///     state,ring,kind,latitude,longitude
  ///     DE-BE,0,outer,52.6380,13.1643
  ///
  /// - Throws: `Failure` when the file is no text, a column is missing, or a corner is no place on Earth.
  /// - Complexity: O(file).
  public init(reading file: SourceFile) throws(Failure) {
    let name = printable(file.name)
    let bytes: [UInt8]
    switch Decoding(of: file.allBytes) {
    case .text(let text, _): bytes = text
    case .other(let what), .broken(_, _, let what): throw Failure(message: Phrase(name) + ": " + what)
    }
    let buffer = ChunkBuffer(capacity: bytes.count + 8)
    _ = buffer.append(bytes)
    defer { withExtendedLifetime(buffer) {} }
    let text = buffer.text
    let names = ColumnNames(of: .cities, overrides: ["ring": .rank, "kind": .rule, "art": .rule])
    let dialect = Dialect(of: text, isWhole: true, columns: names)
    var scanner = RecordScanner(separator: dialect.separator, from: dialect.tableStart)
    var record = Record()
    var columns: [Int]?
    var areas: [Area] = []
    var place: [String: Int] = [:]
    var last = ""
    while scanner.next(in: text, into: &record) {
      let cells = record.cells.elements.map { CellReading.trimmed(text.string(of: $0)) }
      guard let known = columns else {
        let header = record.cells.elements.map { names[$0, in: text]?.rawValue }
        columns = ["state", "rank", "rule", "latitude", "longitude"].compactMap { header.firstIndex(of: $0) }
        guard columns?.count == 5 else { break }
        continue
      }
      guard cells.count > known.max() ?? 0 else { continue }
      let (id, isHole) = (cells[known[0]], ["hole", "loch"].contains(cells[known[2]].lowercased()))
      guard let corner = Coordinate(latitude: cells[known[3]], longitude: cells[known[4]]) else {
        throw Failure(
          message: Phrase(
            en: "\(name): \(quoted(cells[known[3]])) and \(quoted(cells[known[4]])) are no degrees north and east",
            de:
              "\(name): \(quoted(cells[known[3]])) und \(quoted(cells[known[4]])) sind keine Grade nördlich und östlich"
          ))
      }
      let at = place[id] ?? areas.count
      if at == areas.count {
        place[id] = at
        areas.append(Area(id: id, rings: []))
      }
      let ring = id + "\u{0}" + cells[known[1]]
      if ring == last, let open = areas[at].rings.popLast() {
        areas[at].rings.append(Ring(isHole: open.isHole, points: open.points + [corner]))
      } else {
        areas[at].rings.append(Ring(isHole: isHole, points: [corner]))
      }
      last = ring
    }
    guard !areas.isEmpty else {
      throw Failure(
        message: Phrase(
          en: "\(name): no rows under a header with state, ring, kind, latitude and longitude",
          de: "\(name): keine Zeilen unter einer Kopfzeile mit state, ring, kind, latitude und longitude"))
    }
    self.init(areas: areas, source: nil)
  }
}

extension Coordinate {
  /// A place from two cells.
  fileprivate init?(latitude: String, longitude: String) {
    func degrees(_ text: String) -> Double? {
      switch NumberReading(text, commaIsFree: true) {
      case .plain(let number), .oneMark(let number, _, _): number
      case .grouped, .none: nil
      }
    }
    guard let north = degrees(latitude), let east = degrees(longitude), north.magnitude <= 90, east.magnitude <= 180
    else { return nil }
    self.init(latitude: north, longitude: east)
  }
}
