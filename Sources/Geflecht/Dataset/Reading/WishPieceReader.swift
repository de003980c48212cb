/// Reads the wishes of one chunk.
struct WishPieceReader: PieceReader, ~Copyable {
  private(set) var cells: CellReader
  var extent: RowCursor.Extent { cells.rows.extent }
  private let known: IdentifierTable
  private let levels: [Level]
  private let merges: Merges
  private let names: NameTable?
  private(set) var wishes: [Wish] = []
  /// Cities that were no ids.
  private(set) var named = NamedReferences()

  init(_ table: TableLayout, known: IdentifierTable, levels: [Level], merges: Merges, names: NameTable?) {
    cells = CellReader(table)
    self.known = known
    self.levels = levels
    self.merges = merges
    self.names = names
  }

  mutating func readPiece(_ chunk: Int, from start: Int?) {
    cells.open(chunk, from: start)
    wishes.removeAll()
    named = NamedReferences()
    while cells.rows.next() {
      if let wish = wish() { wishes.append(wish) }
    }
  }

  private mutating func wish() -> Wish? {
    let table = cells.rows.table
    let (cityAt, partnerAt) = (table.position(of: .city), table.position(of: .partner))
    let city = cells.identifier(at: cityAt, .city)
    let partner = cells.identifier(at: partnerAt, .partner)
    guard let city, let partner else { return nil }
    guard let a = number(of: city), let b = number(of: partner) else { return nil }
    guard a != b, levels[a] == .city, levels[b] == .city else {
      let (first, second) = (known[a], known[b])
      cells.rows.findings.add(
        .tandemNotCities, cells.file, at: cells.rows.offset(at: partnerAt), message: Phrase.noTandem(first, second))
      return nil
    }
    let ruleAt = table.position(of: .rule)
    var rule = Wish.Rule.wish
    if let text = cells.rows.trimmed(at: ruleAt) {
      guard let stated = Wish.Rule(word: text) else {
        cells.rows.findings.add(
          .ruleUnknown, cells.file, at: cells.rows.offset(at: ruleAt), was: text,
          message: Phrase(
            en: "\(quoted(text)) is no rule; use wish, pin or forbid",
            de: "\(quoted(text)) ist keine Regel; es gibt wish, pin und forbid"))
        return nil
      }
      rule = stated
      if text != stated.rawValue { cells.noteFolded(text, stated.rawValue, at: ruleAt) }
    }
    let rank = cells.count(at: table.position(of: .rank), .rank, least: 1) ?? 1
    return Wish(city: a, partner: b, rank: rank, rule: rule)
  }

  private mutating func number(of key: CellReader.Key) -> Int? {
    let merged = cells.merged(key, by: merges)
    let text = cells.text(of: merged)
    if let number = known.number(of: text, hash: merged.hash) { return number }
    return named.node(
      called: text.string, at: .city, names, ids: known, file: cells.file, offset: cells.rows.base + key.cell,
      &cells.rows.findings)
  }
}

extension Wish.Rule {
  init?(word: String) {
    switch foldedName(word) {
    case "wish", "wunsch": self = .wish
    case "pin", "fest", "gesetzt": self = .pin
    case "forbid", "ausgeschlossen", "nein", "verboten": self = .forbid
    default: return nil
    }
  }
}
