/// What is known about a node, mostly a city, beyond its place in the network. Blank cells are `nil` or empty.
public struct NodeFacts: Hashable, Sendable {
  /// Where it is on Earth.
  public var coordinate: Coordinate?
  /// Its inhabitants.
  public var population: Int?
  /// When it joined the program.
  public var joined: PartialDate?
  /// When it left the program: it belongs to it no more from then on.
  public var left: PartialDate?
  /// When a source last documents its membership.
  public var lastSeen: PartialDate?
  /// When a state became a partner of the program.
  public var partnerSince: PartialDate?
  /// What it works on.
  public var topics: [String] = []
  /// What it can teach others.
  public var offers: [String] = []
  /// What it wants to learn.
  public var needs: [String] = []
  /// How many newcomers it can guide at a time.
  public var guideCapacity: Int?

  /// Nothing known.
  public init() {}
}

extension NodeFact {
  /// Every fact, in the order in which exports have them: one entry and its property above are all that one needs.
  static let all: [NodeFact] = [
    NodeFact(
      .place,
      columns: [
        Column("latitude", ["lat", "breite", "breitengrad"]),
        Column("longitude", ["lon", "lng", "long", "lange", "laenge", "langengrad", "laengengrad"]),
      ],
      value: { .place($0.coordinate) }, set: { $0.coordinate = $1.place },
      mask: Mask({ .place($0.place?.onGrid) }, goneWith: .places)),
    NodeFact(
      .count, "population", ["einwohner", "einwohnerzahl", "bevolkerung", "inhabitants"],
      value: { .count($0.population) }, set: { $0.population = $1.count },
      mask: Mask(
        { .count($0.count?.roundedToOneDigit) }, (.sizeClasses, { .count($0.count?.sizeClass) }), goneWith: .populations
      )),
    NodeFact(
      .date, "joined", ["beitritt", "dabeiseit", "aufnahme", "aufgenommen"],
      value: { .date($0.joined) }, set: { $0.joined = $1.date }, mask: .date),
    NodeFact(
      .date, "left", ["austritt", "ausgeschieden"], notBefore: "joined",
      value: { .date($0.left) }, set: { $0.left = $1.date }, mask: .date),
    NodeFact(
      .date, "last_seen", ["zuletztbelegt", "zuletztgesehen"],
      value: { .date($0.lastSeen) }, set: { $0.lastSeen = $1.date }, mask: .date),
    NodeFact(
      .date, "partner_since", ["partnerseit", "landerpartnerseit"], of: [.state],
      value: { .date($0.partnerSince) }, set: { $0.partnerSince = $1.date }, mask: .date),
    NodeFact(
      .texts, "topics", ["themen", "thema", "topic"], of: [.city, .actor],
      value: { .texts($0.topics) }, set: { $0.topics = $1.texts }),
    NodeFact(
      .texts, "offers", ["angebote", "angebot", "bietet"],
      value: { .texts($0.offers) }, set: { $0.offers = $1.texts }),
    NodeFact(
      .texts, "needs", ["bedarfe", "bedarf", "sucht"],
      value: { .texts($0.needs) }, set: { $0.needs = $1.texts }),
    NodeFact(
      .count, "guide_capacity", ["kapazitat", "capacity"],
      value: { .count($0.guideCapacity) }, set: { $0.guideCapacity = $1.count },
      mask: Mask({ $0 }, goneWith: .capacities)),
  ]
}

extension Mask {
  /// What is left of a date.
  fileprivate static let date = Mask(
    { .date($0.date?.yearAlone) }, (.phases, { .date($0.date?.phase) }), goneWith: .dates)
}
