/// The list of a dataset's sectors, and the folding of the many names of the known four.
struct SectorNames: Sendable {
  /// What a name in a cell was taken for.
  enum Reading: Equatable {
    /// The key itself.
    case key(SectorID)
    /// Another name of a known sector.
    case folded(SectorID)
    /// A sector of its own, named for the first time here; the nearest known key, if one is near.
    case new(SectorID, nearest: String?)
    /// More sectors than a set can hold.
    case tooMany
  }

  /// The keys of the programme's sectors and their other names, folded.
  static let known: [(key: String, names: [String])] = [
    (
      "civil-society",
      [
        "zivilgesellschaft", "civilsociety", "civicsociety", "burgergesellschaft", "nonprofit", "notforprofit", "ngo",
        "nro", "thirdsector", "drittersektor", "verein", "vereine", "gemeinnutzig", "ehrenamt", "voluntarysector",
      ]
    ),
    (
      "administration-politics",
      [
        "verwaltung", "politik", "verwaltungundpolitik", "verwaltungpolitik", "politikundverwaltung",
        "politikverwaltung", "administration", "politics", "administrationandpolitics", "kommune", "kommunal",
        "offentlich", "offentlichehand", "public", "publicsector", "government", "staat",
      ]
    ),
    (
      "business",
      ["wirtschaft", "unternehmen", "private", "privat", "privatesector", "business", "company", "economy", "firma"]
    ),
    (
      "science",
      [
        "wissenschaft", "hochschule", "hochschulen", "academia", "academic", "university", "universitat", "forschung",
        "research", "wissenschaftundforschung",
      ]
    ),
  ]

  /// Words that say, on purpose, that no sector is known.
  static let sayUnknown: Set<String> = ["unknown", "unbekannt", "keineangabe", "ka"]
  /// The word that is written for an actor without a sector.
  static let unknown = "unknown"

  private(set) var names: [String] = []
  private var readings: [String: SectorID] = [:]

  /// Reads one name, adding a sector if it is new.
  mutating func read(_ name: String) -> Reading {
    let key = name.composed
    if let sector = readings[key] {
      return names[sector.index] == key || Self.foldedKey(of: name) == nil ? .key(sector) : .folded(sector)
    }
    let folded = Self.foldedKey(of: name)
    let target = folded ?? key
    if let sector = readings[target] {
      readings[key] = sector
      return .folded(sector)
    }
    guard names.count < SectorSet.capacity else { return .tooMany }
    let sector = SectorID(names.count)
    names.append(target)
    readings[target] = sector
    readings[key] = sector
    if target == key, folded != nil { return .key(sector) }
    return folded == nil
      ? .new(sector, nearest: Spelling.nearest(to: foldedName(name), in: Self.known.map(\.key)).first) : .folded(sector)
  }

  /// The known key that a name means, if any.
  static func foldedKey(of name: String) -> String? {
    let folded = foldedName(name)
    return known.first { foldedName($0.key) == folded || $0.names.contains(folded) }?.key
  }
}
