/// Ranks the experienced cities that could guide a newcomer.
///
/// The network should hold all levels: sectors, partners and reach come from the ties of actors.
public struct TandemFinder: Sendable {
  let network: Network
  var rules: TandemRules
  let cities: [NodeID]
  let facts: [NodeID: NodeFacts]
  /// Which sectors the cities have: what is missing in a city and what another brings is read from here.
  let profiles: CityProfiles
  /// For every pair that is or was a tandem, both ways round.
  private let partnersEver: [NodeID: Set<NodeID>]
  private let recorded: [Network.RecordedTie]
  /// What the states get of a pair.
  let stateGains: StateGains
  /// What cities asked for, in the data and by the rules.
  let wishes: [Network.CityWish]

  /// A finder for a network and rules.
  /// - Complexity: O(cities + ties).
  public init(_ network: Network, rules: TandemRules = TandemRules()) {
    self.network = network
    self.rules = rules
    cities = network.nodes(at: .city)
    facts = Dictionary(uniqueKeysWithValues: cities.map { ($0, network.facts(of: $0)) })
    recorded = network.tandems
    wishes = network.wishes + rules.wishes
    var partners: [NodeID: Set<NodeID>] = [:]
    for tandem in recorded {
      partners[tandem.source, default: []].insert(tandem.target)
      partners[tandem.target, default: []].insert(tandem.source)
    }
    partnersEver = partners
    profiles = network.cityProfiles
    stateGains = StateGains(network)
  }

  /// The cities that joined in a year, or in the latest year of the data, in the order of the data.
  /// - Throws: `TandemFailure` when there is none; the message lists the years that have some.
  public func newcomers(ofIntake year: Int? = nil) throws(TandemFailure) -> [NodeID] {
    let years = Set(cities.compactMap { facts[$0]?.joined?.year }).sorted()
    guard let latest = years.last else {
      throw TandemFailure.unanswerable(
        Phrase(
          en: "no city has a year in 'joined', so nobody is new; fill in the column or name a city with --newcomer",
          de: """
            keine Stadt hat ein Jahr in 'joined', also ist keine neu; füllen Sie die Spalte oder
            nennen Sie mit --newcomer eine Stadt
            """))
    }
    let year = year ?? latest
    let found = cities.filter { facts[$0]?.joined?.year == year && facts[$0]?.left == nil }
    guard found.isEmpty else { return found }
    let counts = years.map { year in "\(year) (\(cities.count { facts[$0]?.joined?.year == year }))" }
    let known = counts.joined(separator: ", ")
    throw TandemFailure.unanswerable(
      Phrase(
        en: "no city joined in \(plain: year); intakes in the data: \(known)",
        de: "\(plain: year) ist keine Stadt beigetreten; Jahrgänge in den Daten: \(known)"))
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
      throw TandemFailure.unanswerable(Phrase(en: "\(quoted(name)) is no city", de: "\(quoted(name)) ist keine Stadt"))
    }
    guard let intake = intake ?? own.joined?.year else {
      throw TandemFailure.unanswerable(
        Phrase(
          en: "the data do not say when \(quoted(name)) joined; give the year with --intake",
          de: "die Daten sagen nicht, wann \(quoted(name)) beitrat; geben Sie das Jahr mit --intake an"))
    }
    return shortlist(for: newcomer, intake: intake, among: cities, limit: limit) { guide in
      self.exclusions(of: guide, for: newcomer, intake: intake)
    }
  }

  /// The partners of a city among others, best first, and who is left out why.
  func shortlist(
    for city: NodeID, intake: Int, among others: [NodeID], limit: Int = .max,
    exclusions: (NodeID) -> [TandemShortlist.Exclusion]
  ) -> TandemShortlist {
    var left: [TandemShortlist.Exclusion: Int] = [:]
    var horizon = Horizon(of: city, in: network, profiles)
    var candidates: [TandemCandidate] = []
    for partner in others where partner != city {
      if let reason = exclusions(partner).first {
        left[reason, default: 0] += 1
        continue
      }
      let candidate = candidate(
        partner, for: city, openPlaces: openPlaces(of: partner, intake: intake), horizon: &horizon)
      if scoresTooLow(candidate) {
        left[.lowScore, default: 0] += 1
      } else {
        candidates.append(candidate)
      }
    }
    return TandemShortlist(
      newcomer: city,
      intake: intake,
      candidates: Array(candidates.sorted(by: TandemCandidate.standsBefore).prefix(limit)),
      excluded: TandemShortlist.Exclusion.allCases.compactMap { reason in left[reason].map { (reason, $0) } },
      presentGuides: recorded.filter { $0.isDirected && $0.target == city }.map { $0.source })
  }

  // MARK: Who may guide

  /// Every reason why a city cannot guide a newcomer, the plainest first; its score aside.
  func exclusions(of guide: NodeID, for newcomer: NodeID, intake: Int) -> [TandemShortlist.Exclusion] {
    var reasons: [TandemShortlist.Exclusion] = []
    guard let facts = facts[guide], let joined = facts.joined?.year else { return [.joinedUnknown] }
    if joined >= intake {
      reasons.append(.sameIntake)
    } else if joined > intake - rules.seniority {
      reasons.append(.lessSenior)
    }
    return reasons + exclusions(ofPair: guide, newcomer, intake: intake)
  }

  /// The reasons that count for peers as well: whether a city is there, and whether the two may meet.
  func exclusions(ofPair partner: NodeID, _ city: NodeID, intake: Int) -> [TandemShortlist.Exclusion] {
    guard let facts = facts[partner] else { return [.joinedUnknown] }
    var reasons: [TandemShortlist.Exclusion] = []
    if let left = facts.left?.year, left <= intake { reasons.append(.left) }
    if let window = rules.seenWithin, let seen = facts.lastSeen?.year, seen < intake - window {
      reasons.append(.notSeen)
    }
    if partnersEver[city]?.contains(partner) ?? false { reasons.append(.again) }
    if !fitsStateRule(partner, city) { reasons.append(.states) }
    if hasWish(.forbid, partner, city) { reasons.append(.forbidden) }
    if openPlaces(of: partner, intake: intake) == 0 { reasons.append(.full) }
    return reasons
  }

  /// Whether a pair scores less than the rules allow; one without a score does.
  func scoresTooLow(_ candidate: TandemCandidate) -> Bool {
    rules.minimumScore.map { candidate.score ?? -1 < $0 } ?? false
  }

  /// Whether the states of two cities are as the rules want; where one is not known they are not.
  private func fitsStateRule(_ a: NodeID, _ b: NodeID) -> Bool {
    guard rules.states != .any else { return true }
    guard let one = network.ancestor(of: a, at: .state), let other = network.ancestor(of: b, at: .state) else {
      return false
    }
    return (one == other) == (rules.states == .same)
  }

  /// Whether the two cities stand in a wish of a kind, either way round.
  func hasWish(_ rule: Network.WishRule, _ a: NodeID, _ b: NodeID) -> Bool {
    wishes.contains { wish in
      wish.rule == rule && [(a, b), (b, a)].contains { $0 == (wish.city, wish.partner) }
    }
  }

  /// How many newcomers a guide can take in an intake besides those it guides already; a tandem lasts about a year.
  func openPlaces(of guide: NodeID, intake: Int) -> Int {
    let taken = recorded.count { $0.isDirected && $0.source == guide && $0.since?.year == intake }
    return max(0, (facts[guide]?.guideCapacity ?? rules.capacity) - taken)
  }
}
