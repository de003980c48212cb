/// What is known about a node, mostly a city, beyond its place in the network. Blank cells are `nil` or empty.
public struct NodeFacts: Hashable, Sendable {
  /// Where it is on Earth.
  public var coordinate: Coordinate?
  /// Its inhabitants.
  public var population: Int?
  /// When it joined the programme.
  public var joined: PartialDate?
  /// When it left the programme: it belongs to it no more from then on.
  public var left: PartialDate?
  /// When a source last documents its membership.
  public var lastSeen: PartialDate?
  /// When a state became a partner of the programme.
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
