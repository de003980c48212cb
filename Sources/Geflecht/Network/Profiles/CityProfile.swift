/// What the data say about the sectors of one city: three kinds of evidence, kept apart.
///
///     members      actors of the sector that lie in the city and work locally, or do not say how far they reach
///     local ties   weight of the ties tagged with the sector whose ends are both local; one of them is the city or one
///                  of its local actors
///     from above   the same where the other end is a state, the federal level, or an actor that works for one of them
///
/// A sector is *present* by members or local ties. What comes from above tells of the state, not of the city. Shares are
/// those of the members where a city has any, else those of the local ties, never a mixture.
public struct CityProfile: Hashable, Sendable {
  /// What the shares of a city are shares of.
  public enum Basis: String, Hashable, Sendable {
    case members = "local-actors"
    case localTies = "local-ties"
  }

  /// How many local actors of every sector there are; one of two sectors counts in both.
  public private(set) var members: [Int]
  /// The weight of the local ties by sector; one with two tags counts in both.
  public private(set) var localTies: [Double]
  /// The weight of the ties from above by sector.
  public private(set) var fromAbove: [Double]
  /// How many local actors have a known sector.
  public private(set) var memberCount = 0
  /// How many local ties name a sector.
  public private(set) var localTieCount = 0
  /// How many ties from above name a sector.
  public private(set) var fromAboveCount = 0
  /// The sectors that alone carry a local tie of the city: without them it would be gone.
  public private(set) var aloneLocally = SectorSet.empty
  /// The sectors that alone carry a tie from above.
  public private(set) var aloneFromAbove = SectorSet.empty
  /// What else there is in the city: its own sectors as a node, those of actors of wider scope that lie in it, and those
  /// of their ties.
  public private(set) var otherwise: SectorSet

  /// The sectors that take part in the city: those of its local actors and local ties.
  public var present: SectorSet { Self.set(members) { $0 > 0 }.union(Self.set(localTies) { $0 > 0 }) }
  /// The sectors of ties from above.
  public var above: SectorSet { Self.set(fromAbove) { $0 > 0 } }
  /// The sectors that the city has by any evidence. Of no other may it be said that it has nothing of it, or that
  /// something brings it for the first time.
  public var evident: SectorSet { present.union(above).union(otherwise) }

  /// Whether any sector is known to take part: else the city has no profile, and all about it is blank.
  public var isKnown: Bool { basis != nil }
  /// What the shares are shares of.
  public var basis: Basis? { memberCount > 0 ? .members : localTieCount > 0 ? .localTies : nil }
  /// The amounts that the shares are made of, by sector.
  public var amounts: [Double]? {
    switch basis {
    case .members: members.map { Double($0) }
    case .localTies: localTies
    case nil: nil
    }
  }
  /// Each sector's share of all members, or of the weight of all local ties; a member or tie of two sectors counts twice.
  public var shares: [Double]? {
    amounts.map { amounts in
      let total = amounts.reduce(0, +)
      return amounts.map { $0 / total }
    }
  }
  /// The part of all sectors that is present.
  public var coverage: Double? { isKnown ? Double(present.count) / Double(members.count) : nil }

  private static func set<Amount>(_ amounts: [Amount], _ isThere: (Amount) -> Bool) -> SectorSet {
    var set = SectorSet.empty
    for (sector, amount) in amounts.enumerated() where isThere(amount) { set.insert(SectorID(sector)) }
    return set
  }

  // MARK: Counting

  init(sectorCount: Int, own: SectorSet) {
    members = Array(repeating: 0, count: sectorCount)
    localTies = Array(repeating: 0, count: sectorCount)
    fromAbove = localTies
    otherwise = own
  }

  mutating func addMember(_ sectors: SectorSet) {
    if !sectors.isEmpty { memberCount += 1 }
    for sector in sectors { members[sector.index] += 1 }
  }

  mutating func addTie(_ tag: SectorSet, _ weight: Double, isFromAbove: Bool) {
    if isFromAbove {
      fromAboveCount += 1
      if tag.count == 1 { aloneFromAbove.formUnion(tag) }
      for sector in tag { fromAbove[sector.index] += weight }
    } else {
      localTieCount += 1
      if tag.count == 1 { aloneLocally.formUnion(tag) }
      for sector in tag { localTies[sector.index] += weight }
    }
  }

  mutating func addOther(_ sectors: SectorSet) { otherwise.formUnion(sectors) }
}
