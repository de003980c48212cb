/// What a column means: its name as our own files have it.
public struct ColumnName: Hashable, Sendable {
  /// The name.
  public let rawValue: String

  private init(_ name: String) { rawValue = name }

  static var id: ColumnName { ColumnName("id") }
  static var name: ColumnName { ColumnName("name") }
  static var level: ColumnName { ColumnName("level") }
  static var sector: ColumnName { ColumnName("sector") }
  static var scope: ColumnName { ColumnName("scope") }
  static var city: ColumnName { ColumnName("city") }
  static var state: ColumnName { ColumnName("state") }
  static var federal: ColumnName { ColumnName("federal") }
  static var parent: ColumnName { ColumnName("parent") }
  static var source: ColumnName { ColumnName("source") }
  static var target: ColumnName { ColumnName("target") }
  static var kind: ColumnName { ColumnName("kind") }
  static var direction: ColumnName { ColumnName("direction") }
  static var weight: ColumnName { ColumnName("weight") }
  static var since: ColumnName { ColumnName("since") }
  static var until: ColumnName { ColumnName("until") }
  static var guide: ColumnName { ColumnName("guide") }
  static var newcomer: ColumnName { ColumnName("newcomer") }
  static var cityA: ColumnName { ColumnName("city_a") }
  static var cityB: ColumnName { ColumnName("city_b") }
  static var partner: ColumnName { ColumnName("partner") }
  static var rank: ColumnName { ColumnName("rank") }
  static var rule: ColumnName { ColumnName("rule") }
  static var into: ColumnName { ColumnName("into") }

  /// The column of a fact about nodes.
  init(_ column: NodeFact.Column) { rawValue = column.key }

  /// The column with a name, if one is called so.
  public init?(rawValue: String) {
    guard Self.known[rawValue] != nil else { return nil }
    self.rawValue = rawValue
  }

  /// All columns.
  public static let allCases = structural.map { $0.name } + facts.map { ColumnName($0) }

  /// Other names for the column, folded: German, Gephi's and Kumu's, and our own spelled otherwise.
  var synonyms: [String] { Self.known[rawValue] ?? [] }

  private static let facts = NodeFact.all.flatMap { $0.columns }
  private static let known: [String: [String]] = {
    var known: [String: [String]] = [:]
    for (name, synonyms) in structural { known[name.rawValue] = synonyms }
    for column in facts { known[column.key] = column.synonyms }
    return known
  }()

  /// The columns that say which nodes and ties there are, with their other names.
  private static let structural: [(name: ColumnName, synonyms: [String])] = [
    (.id, ["kennung", "schlussel", "kurzel", "ags"]),
    (.name, ["label", "bezeichnung", "titel"]),
    (.level, ["ebene"]),
    (.sector, ["sektor", "sectors", "sektoren", "bereich"]),
    (.scope, ["reichweite", "wirkungskreis"]),
    (.city, ["stadt", "kommune", "gemeinde", "ort", "municipality"]),
    (.state, ["land", "bundesland"]),
    (.federal, ["bund"]),
    (.parent, ["ubergeordnet", "gehortzu"]),
    (.source, ["von", "from", "quelle", "start"]),
    (.target, ["nach", "to", "ziel", "an"]),
    (.kind, ["art", "typ", "type", "beziehung", "relation"]),
    (.direction, ["richtung"]),
    (.weight, ["gewicht", "starke", "strength"]),
    (.since, ["seit", "beginn", "startdate"]),
    (.until, ["bis", "ende", "enddate"]),
    (.guide, ["praxisbegleiter", "begleitstadt", "erfahrenestadt", "mentor"]),
    (.newcomer, ["neuestadt", "neu", "mentee"]),
    (.cityA, ["stadta", "stadt1", "city1"]),
    (.cityB, ["stadtb", "stadt2", "city2"]),
    (.partner, ["partnerstadt", "wunschstadt", "wunsch"]),
    (.rank, ["rang"]),
    (.rule, ["regel"]),
    (.into, ["wird", "zu", "wirdzu"]),
  ]
}

/// The tables that a dataset's folder can hold, in the order in which they are read.
public enum TableKind: String, CaseIterable, Sendable {
  case merges, sectors, federal, states, cities, actors, nodes, ties, edges, tandems, wishes

  /// The table's usual file name.
  public var fileName: String { rawValue + ".csv" }

  /// Whether the rows are nodes.
  var holdsNodes: Bool {
    switch self {
    case .federal, .states, .cities, .actors, .nodes: true
    default: false
    }
  }

  /// Whether the rows are ties.
  var holdsTies: Bool {
    switch self {
    case .ties, .edges, .tandems: true
    default: false
    }
  }

  /// The level of the table's nodes; `nil` where a column says it.
  var level: Level? {
    switch self {
    case .federal: .federal
    case .states: .state
    case .cities: .city
    case .actors: .actor
    default: nil
    }
  }

  /// Columns without which a row means nothing.
  var required: [ColumnName] {
    switch self {
    case .federal, .states, .cities, .nodes: [.id]
    case .actors: [.id, .sector]
    case .ties, .edges: [.source, .target]
    case .tandems: [.guide, .newcomer]
    case .wishes: [.city, .partner]
    case .merges: [.id, .into]
    case .sectors: [.id]
    }
  }

  /// Columns that are also understood.
  var optional: [ColumnName] {
    let facts = NodeFact.all.filter { fact in self == .nodes || level.map(fact.levels.contains) ?? false }
      .flatMap { $0.columns.map { ColumnName($0) } }
    return switch self {
    case .federal: [.name, .sector]
    case .states: [.name, .federal, .sector] + facts
    case .cities: [.name, .state, .sector] + facts
    case .actors: [.name, .scope, .city, .state] + facts
    case .nodes: [.name, .level, .sector, .scope, .parent, .city, .state] + facts
    case .ties, .edges: [.kind, .direction, .sector, .weight, .since, .until]
    case .tandems: [.cityA, .cityB, .weight, .since, .until]
    case .wishes: [.rank, .rule]
    case .merges, .sectors: []
    }
  }
}

extension TableKind {
  /// Headers that mean a column in this table and may mean another elsewhere, folded.
  fileprivate var ownSynonyms: [(column: ColumnName, synonyms: [String])] {
    switch self {
    case .actors, .nodes:
      [
        (
          .name,
          [
            "organisation", "organization", "organisationsname", "namederorganisation", "akteur", "institution",
            "einrichtung", "trager", "verein", "actor",
          ]
        ), (.city, ["sitz", "standort"]),
      ]
    case .cities: [(ColumnName(NodeFact.Column("joined", [])), ["seit", "mitgliedseit"])]
    case .states: [(.name, ColumnName.state.synonyms)]
    case .ties, .edges:
      [
        (
          .source,
          ["organisation1", "organization1", "akteur1", "actor1", "partner1", "knoten1", "node1", "organisationa"]
        ),
        (
          .target,
          [
            "organisation2", "organization2", "akteur2", "actor2", "partner2", "knoten2", "node2", "organisationb",
            "zu",
          ]
        ),
        (.kind, ["artderbeziehung", "artderkooperation", "artderzusammenarbeit", "beziehungsart", "kooperationsart"]),
        (.weight, ["intensitat", "haufigkeit", "kontakthaufigkeit", "intensity", "frequency"]),
        (.since, ["beginntam", "startjahr"]),
      ]
    case .tandems:
      [
        (.guide, ["pate", "patenstadt", "patin", "mentorstadt", "begleiter", "begleitendestadt", "guidecity"]),
        (.newcomer, ["begleitetestadt", "menteestadt", "neuekommune", "newcity"]),
      ]
    case .wishes, .merges, .sectors, .federal: []
    }
  }
}

/// The headers that mean something in one table.
struct ColumnNames {
  /// A header longer than this, in bytes, names no column; it is text gone astray.
  static let longestHeader = 200

  private var meanings: [String: ColumnName] = [:]

  /// - Parameter overrides: Folded headers that the user gave a meaning.
  init(of kind: TableKind, overrides: [String: ColumnName]) {
    let known = kind.required + kind.optional
    for column in known.reversed() { for synonym in column.synonyms { meanings[synonym] = column } }
    for (column, synonyms) in kind.ownSynonyms { for synonym in synonyms { meanings[synonym] = column } }
    if kind == .cities { for synonym in ColumnName.city.synonyms + ["city"] { meanings[synonym] = .name } }
    for column in known { meanings[foldedName(column.rawValue)] = column }
    for (header, column) in overrides { meanings[header] = column }
  }

  /// The column that a header cell names, if it names one.
  subscript(cell: Cell, in text: ByteText) -> ColumnName? {
    guard !cell.isEmpty, cell.end - cell.start <= Self.longestHeader else { return nil }
    return meanings[foldedName(text.string(of: cell))]
  }
}
