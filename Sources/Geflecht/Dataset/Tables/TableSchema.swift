/// What a column means.
public enum ColumnName: String, CaseIterable, Sendable {
  case id, name, level, sector, scope, city, state, federal, parent
  case latitude, longitude, population, joined, left, topics, offers, needs
  case lastSeen = "last_seen"
  case guideCapacity = "guide_capacity"
  case partnerSince = "partner_since"
  case source, target, kind, direction, weight, since, until
  case guide, newcomer
  case cityA = "city_a"
  case cityB = "city_b"
  case partner, rank, rule
  case into

  /// Other names for the column, folded: German, Gephi's and Kumu's, and our own spelled otherwise.
  var synonyms: [String] {
    switch self {
    case .id: ["kennung", "schlussel", "kurzel", "ags"]
    case .name: ["label", "bezeichnung", "titel"]
    case .level: ["ebene"]
    case .sector: ["sektor", "sectors", "sektoren", "bereich"]
    case .scope: ["reichweite", "wirkungskreis"]
    case .city: ["stadt", "kommune", "gemeinde", "ort", "municipality"]
    case .state: ["land", "bundesland"]
    case .federal: ["bund"]
    case .parent: ["ubergeordnet", "gehortzu"]
    case .latitude: ["lat", "breite", "breitengrad"]
    case .longitude: ["lon", "lng", "long", "lange", "laenge", "langengrad", "laengengrad"]
    case .population: ["einwohner", "einwohnerzahl", "bevolkerung", "inhabitants"]
    case .joined: ["beitritt", "dabeiseit", "aufnahme", "aufgenommen"]
    case .left: ["austritt", "ausgeschieden"]
    case .lastSeen: ["zuletztbelegt", "zuletztgesehen"]
    case .topics: ["themen", "thema", "topic"]
    case .offers: ["angebote", "angebot", "bietet"]
    case .needs: ["bedarfe", "bedarf", "sucht"]
    case .guideCapacity: ["kapazitat", "capacity"]
    case .partnerSince: ["partnerseit", "landerpartnerseit"]
    case .source: ["von", "from", "quelle", "start"]
    case .target: ["nach", "to", "ziel", "an"]
    case .kind: ["art", "typ", "type", "beziehung", "relation"]
    case .direction: ["richtung"]
    case .weight: ["gewicht", "starke", "strength"]
    case .since: ["seit", "beginn", "startdate"]
    case .until: ["bis", "ende", "enddate"]
    case .guide: ["praxisbegleiter", "begleitstadt", "erfahrenestadt", "mentor"]
    case .newcomer: ["neuestadt", "neu", "mentee"]
    case .cityA: ["stadta", "stadt1", "city1"]
    case .cityB: ["stadtb", "stadt2", "city2"]
    case .partner: ["partnerstadt", "wunschstadt", "wunsch"]
    case .rank: ["rang"]
    case .rule: ["regel"]
    case .into: ["wird", "zu", "wirdzu"]
    }
  }
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
    let facts: [ColumnName] = [
      .latitude, .longitude, .population, .joined, .left, .lastSeen, .topics, .offers, .needs, .guideCapacity,
    ]
    return switch self {
    case .federal: [.name, .sector]
    case .states: [.name, .federal, .partnerSince, .sector]
    case .cities: [.name, .state, .sector] + facts
    case .actors: [.name, .scope, .city, .state, .topics]
    case .nodes: [.name, .level, .sector, .scope, .parent, .city, .state, .partnerSince] + facts
    case .ties, .edges: [.kind, .direction, .sector, .weight, .since, .until]
    case .tandems: [.cityA, .cityB, .weight, .since, .until]
    case .wishes: [.rank, .rule]
    case .merges, .sectors: []
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
