/// Ranks the experienced cities that could guide a newcomer.
///
/// The network should hold all levels: sectors, partners and reach come from the ties of actors.
public struct TandemFinder: Sendable {
  let network: Network
  let rules: TandemRules
  let cities: [NodeID]
  let facts: [NodeID: NodeFacts]
  let sectors: [NodeID: SectorSet]
  /// For every pair that is or was a tandem, both ways round.
  private let partnersEver: [NodeID: Set<NodeID>]
  private let recorded: [Network.RecordedTie]

  /// A finder for a network and rules.
  /// - Complexity: O(cities + ties).
  public init(_ network: Network, rules: TandemRules = TandemRules()) {
    self.network = network
    self.rules = rules
    cities = network.nodes(at: .city)
    facts = Dictionary(uniqueKeysWithValues: cities.map { ($0, network.facts(of: $0)) })
    recorded = network.tandems
    var partners: [NodeID: Set<NodeID>] = [:]
    for tandem in recorded {
      partners[tandem.source, default: []].insert(tandem.target)
      partners[tandem.target, default: []].insert(tandem.source)
    }
    partnersEver = partners
    var tags: [NodeID: SectorSet] = [:]
    for city in cities { tags[city] = network.tags(of: city).reduce(.empty) { $0.union($1) } }
    sectors = tags
  }

  /// The cities that joined in a year, or in the latest year of the data, in the order of the data.
  /// - Throws: `TandemFailure` when there is none; the message lists the years that have some.
  public func newcomers(ofIntake year: Int? = nil) throws(TandemFailure) -> [NodeID] {
    let years = Set(cities.compactMap { facts[$0]?.joined?.year }).sorted()
    guard let latest = years.last else {
      throw TandemFailure(
        message: Phrase(
          en: "no city has a year in 'joined', so nobody is new; fill in the column or name a city with --newcomer",
          de: "keine Stadt hat ein Jahr in 'joined', also ist keine neu; füllen Sie die Spalte oder nennen Sie mit "
            + "--newcomer eine Stadt"))
    }
    let year = year ?? latest
    let found = cities.filter { facts[$0]?.joined?.year == year && facts[$0]?.left == nil }
    guard found.isEmpty else { return found }
    let counts = years.map { year in "\(year) (\(cities.count { facts[$0]?.joined?.year == year }))" }
    let known = counts.joined(separator: ", ")
    throw TandemFailure(
      message: Phrase(
        en: "no city joined in \(year); intakes in the data: \(known)",
        de: "\(year) ist keine Stadt beigetreten; Jahrgänge in den Daten: \(known)"))
  }

  /// The guides for a newcomer, best first.
  ///
  /// - Parameters:
  ///   - newcomer: A city.
  ///   - intake: The year from which seniority counts; by default the year in which the newcomer joined.
  ///   - limit: The most candidates to return.
  /// - Throws: `TandemFailure` when the node is no city, or when its year is neither known nor given.
  /// - Complexity: O(cities · (degree + nodes within three steps)).
  public func shortlist(
    for newcomer: NodeID, intake: Int? = nil, limit: Int = .max
  ) throws(TandemFailure) -> TandemShortlist {
    let name = network.name(of: newcomer)
    guard let own = facts[newcomer] else {
      throw TandemFailure(message: Phrase(en: "\(quoted(name)) is no city", de: "\(quoted(name)) ist keine Stadt"))
    }
    guard let intake = intake ?? own.joined?.year else {
      throw TandemFailure(
        message: Phrase(
          en: "the data do not say when \(quoted(name)) joined; give the year with --intake",
          de: "die Daten sagen nicht, wann \(quoted(name)) beitrat; geben Sie das Jahr mit --intake an"))
    }
    var left: [TandemShortlist.Exclusion: Int] = [:]
    var guides: [NodeID] = []
    for city in cities where city != newcomer {
      if let reason = exclusion(of: city, for: newcomer, intake: intake) {
        left[reason, default: 0] += 1
      } else {
        guides.append(city)
      }
    }
    var horizon = Horizon(of: newcomer, in: network)
    let ranked = guides.map { guide in
      candidate(guide, for: newcomer, openPlaces: openPlaces(of: guide, intake: intake), horizon: &horizon)
    }.sorted(by: TandemCandidate.standsBefore)
    return TandemShortlist(
      newcomer: newcomer,
      intake: intake,
      candidates: Array(ranked.prefix(limit)),
      excluded: TandemShortlist.Exclusion.allCases.compactMap { reason in left[reason].map { (reason, $0) } },
      presentGuides: recorded.filter { $0.isDirected && $0.target == newcomer }.map(\.source))
  }

  // MARK: Who may guide

  /// The first reason why a city cannot guide a newcomer, or `nil` when it can.
  func exclusion(of guide: NodeID, for newcomer: NodeID, intake: Int) -> TandemShortlist.Exclusion? {
    guard let facts = facts[guide] else { return .joinedUnknown }
    guard let joined = facts.joined?.year else { return .joinedUnknown }
    if joined >= intake { return .sameIntake }
    if joined > intake - rules.seniority { return .lessSenior }
    if let left = facts.left?.year, left <= intake { return .left }
    if let window = rules.seenWithin, let seen = facts.lastSeen?.year, seen < intake - window { return .notSeen }
    if partnersEver[newcomer]?.contains(guide) ?? false { return .again }
    let isForbidden = network.wishes.contains { wish in
      wish.rule == .forbid
        && [(newcomer, guide), (guide, newcomer)].contains { $0 == (wish.city, wish.partner) }
    }
    if isForbidden { return .forbidden }
    return openPlaces(of: guide, intake: intake) > 0 ? nil : .full
  }

  /// How many newcomers a guide can take in an intake besides those it guides already; a tandem lasts about a year.
  func openPlaces(of guide: NodeID, intake: Int) -> Int {
    let taken = recorded.count { $0.isDirected && $0.source == guide && $0.since?.year == intake }
    return max(0, (facts[guide]?.guideCapacity ?? rules.capacity) - taken)
  }
}
