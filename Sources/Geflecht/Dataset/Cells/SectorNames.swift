/// The list of a dataset's sectors, and the folding of the many names of the known four.
struct SectorNames: Sendable {
  /// What a name in a cell was taken for.
  enum Reading: Equatable {
    /// A known sector, or one that was met before.
    case key(SectorID)
    /// A sector of its own, named for the first time here; the nearest known key, if one is near.
    case new(SectorID, nearest: String?)
    /// More sectors than a set can hold, said for the first time of this name.
    case tooMany
    /// The same again.
    case refused
  }

  /// The keys of the program's sectors and their other names, folded.
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

  /// What a cell of sectors says, whatever the dataset's other cells say.
  struct CellMeaning {
    /// The names of the sectors: the keys of known ones, the others as they stand there.
    let names: [String]
    /// Names that were read as others: as the keys of known sectors, or composed to NFC.
    let folded: [(name: String, key: String)]

    init(_ text: String) {
      var names: [String] = []
      var folded: [(name: String, key: String)] = []
      for name in CellReading.list(text) where !SectorNames.sayUnknown.contains(foldedName(name)) {
        let key = SectorNames.foldedKey(of: name) ?? name.composed
        if !key.utf8.elementsEqual(name.utf8) { folded.append((name, key)) }
        names.append(key)
      }
      self.names = names
      self.folded = folded
    }
  }

  private(set) var names: [String] = []
  private var numbers: [String: SectorID] = [:]
  private var refused: Set<String> = []
  /// Sectors of its own that the dataset names on purpose.
  private var accepted: Set<String> = []

  /// Reads one name of a cell, adding a sector if it is new.
  mutating func read(_ name: String) -> Reading {
    if let sector = numbers[name] { return .key(sector) }
    guard names.count < SectorSet.capacity else { return refused.insert(name).inserted ? .tooMany : .refused }
    let sector = SectorID(names.count)
    names.append(name)
    numbers[name] = sector
    if accepted.contains(name) || Self.foldedKey(of: name) != nil { return .key(sector) }
    return .new(sector, nearest: Spelling.nearest(to: foldedName(name), in: Self.known.map { $0.key }).first)
  }

  /// Takes a name for a sector of the dataset's own.
  mutating func accept(_ name: String) { accepted.insert(name.composed) }

  /// The known key that a name means, if any.
  static func foldedKey(of name: String) -> String? { keys[foldedName(name)] }

  private static let keys: [String: String] = {
    var keys: [String: String] = [:]
    for (key, names) in known { for name in names + [foldedName(key)] { keys[name] = key } }
    return keys
  }()
}
