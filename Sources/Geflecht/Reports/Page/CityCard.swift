/// What the data say of one city, whom it could ask next, and what is to be asked of it: no verdict.
struct CityCard: Sendable {
  let city: NodeID
  /// What is on record.
  private(set) var facts: [Claim] = []
  /// Cities nearby from which it could learn.
  private(set) var steps: [Claim] = []
  /// What the data leave open.
  private(set) var questions: [Claim] = []

  var claims: [Claim] { facts + steps + questions }

  /// What the card asserts beside what nodes and ties say themselves, for programs: as short as a hundred of them must be.
  var json: JSON {
    var members: [(key: String, value: JSON)] = [("node", .int(city.index))]
    for step in steps { if let value = step.values.last { members.append((step.kind.rawValue, value.value)) } }
    guard !questions.isEmpty else { return .object(members) }
    return .object(members + [(Claim.Kind.cityQuestion.rawValue, .array(questions.map { $0.values[1].value }))])
  }

  /// The cards of all cities, by name.
  /// - Complexity: O(nodes + ties + cities²).
  static func all(_ network: Network, upTo top: Int) -> [CityCard] {
    let known = CityKnowledge(network, upTo: min(top, mostNames))
    return network.byName(network.nodes(at: .city)).map { CityCard($0, known) }
  }

  /// A hundred cards on one page; the rows of the table of nodes have all names.
  private static let mostNames = 4

  /// The card of one city.
  init(_ city: NodeID, in network: Network, upTo top: Int) { self.init(city, CityKnowledge(network, upTo: top)) }

  private init(_ city: NodeID, _ known: CityKnowledge) {
    self.city = city
    facts = [known.sectors(of: city), known.actors(of: city), known.partners(of: city)].compactMap { $0 }
    facts += known.tandems(of: city)
    steps = [known.examples(for: city), known.neighbors(of: city)].compactMap { $0 }
    questions = [known.sectorQuestion(to: city), known.partnerQuestion(to: city)].compactMap { $0 }
  }
}

/// What a network knows of all cities, gathered once.
struct CityKnowledge {
  private let network: Network
  private let top: Int
  private let profiles: CityProfiles
  private let cities: [NodeID]
  private var actors: [[NodeID]]
  /// The nodes outside of each city that it or its actors are tied to.
  private var partners: [Set<NodeID>]
  private let tandems: [Network.RecordedTie]
  /// The city in which a node lies, or which it is.
  private let cityOf: [NodeID?]
  private let places: [Coordinate?]

  init(_ network: Network, upTo top: Int) {
    (self.network, self.top) = (network, top)
    profiles = network.cityProfiles
    cities = network.nodes(at: .city)
    tandems = network.tandems
    cityOf = network.nodes.map { network.ancestor(of: $0, at: .city) }
    places = network.nodes.map { network.facts(of: $0).coordinate }
    actors = Array(repeating: [], count: network.nodeCount)
    partners = Array(repeating: [], count: network.nodeCount)
    for node in network.nodes {
      guard let city = cityOf[node.index] else { continue }
      if network[node].level == .actor { actors[city.index].append(node) }
      for partner in network.neighbors(of: node) where cityOf[partner.index] != city {
        partners[city.index].insert(partner)
      }
    }
  }

  private func claim(_ kind: Claim.Kind, _ city: NodeID, _ values: [(key: String, value: JSON)], _ words: Phrase)
    -> Claim
  {
    Claim(kind, [("city", .string(network.id(of: city)))] + values, words)
  }

  private func ids(_ nodes: [NodeID]) -> JSON { .strings(nodes.map { network.id(of: $0) }) }
  private func keys(_ sectors: [SectorID]) -> JSON { .strings(sectors.map { network.sectorNames[$0.index] }) }
  private func titles(_ sectors: [SectorID]) -> [Phrase] { sectors.map { sectorTitle(network.sectorNames[$0.index]) } }

  // MARK: What is on record

  /// Which sectors take part, and by what evidence.
  func sectors(of city: NodeID) -> Claim? {
    guard let profile = profiles[city], profile.isKnown else { return nil }
    let (byActors, byTies) = (
      profile.present.filter { profile.members[$0.index] > 0 },
      profile.present.filter { profile.members[$0.index] == 0 }
    )
    let counts = byActors.map { sector in
      let (name, members) = (network.sectorNames[sector.index], profile.members[sector.index])
      return Phrase(en: "\(sector: name) \(members)", de: "\(sector: name) \(members)")
    }
    let actors = counts.isEmpty ? nil : Phrase(en: "Local actors: \(counts)", de: "Örtliche Akteure: \(counts)")
    let others = titles(byTies)
    let ties =
      others.isEmpty
      ? nil
      : Phrase(en: "by local ties alone: \(others)", de: "nur durch örtliche Beziehungen: \(others)")
    return claim(
      .citySectors, city,
      [
        (
          "local_actors",
          .object(profile.present.map { (network.sectorNames[$0.index], .int(profile.members[$0.index])) })
        )
      ],
      [actors, ties].compactMap { $0 }.joined(separator: "; ").capitalized)
  }

  func actors(of city: NodeID) -> Claim? {
    let actors = actors[city.index]
    guard !actors.isEmpty else { return nil }
    let names = network.names(of: actors, upTo: top)
    return claim(
      .cityActors, city, [("actors", ids(actors))], Phrase(en: "Actors: \(names)", de: "Akteure: \(names)"))
  }

  func partners(of city: NodeID) -> Claim? {
    let partners = partners[city.index].sorted()
    guard !partners.isEmpty else { return nil }
    let names = network.names(of: partners, upTo: top)
    return claim(
      .cityPartners, city, [("partners", ids(partners))],
      Phrase(en: "Tied to \(names)", de: "Verbunden mit \(names)"))
  }

  func tandems(of city: NodeID) -> [Claim] {
    tandems.filter { $0.source == city || $0.target == city }.map { tandem in
      let partner = tandem.source == city ? tandem.target : tandem.source
      let other = network.title(of: partner, limit: .max)
      let since = tandem.since.map { Phrase(en: ", from \($0)", de: ", ab \($0)") } ?? ""
      let role = tandem.isDirected ? tandem.source == city ? "guide" : "newcomer" : "peer"
      let words =
        switch role {
        case "guide":
          Phrase(
            en: "Tandem with \(other), as the experienced city\(since)",
            de: "Tandem mit \(other), als erfahrene Stadt\(since)")
        case "newcomer":
          Phrase(en: "Tandem with \(other), as the new city\(since)", de: "Tandem mit \(other), als neue Stadt\(since)")
        default: Phrase(en: "Tandem with \(other)\(since)", de: "Tandem mit \(other)\(since)")
        }
      return claim(
        .cityTandem, city,
        [
          ("partner", .string(network.id(of: partner))), ("role", .string(role)),
          ("since", tandem.since.map { .string($0.description) } ?? .null),
        ], words)
    }
  }

  // MARK: What could come next

  /// Where the sectors take part that are missing in a city: the nearest that could say how they came in.
  func examples(for city: NodeID) -> Claim? {
    let missing = missing(in: city)
    guard profiles[city]?.isKnown == true, !missing.isEmpty else { return nil }
    let near = nearest(to: city) { other in
      profiles[other].map { profile in missing.allSatisfy { profile.present.contains($0) } } ?? false
    }
    guard !near.isEmpty else { return nil }
    let (names, sectors) = (words(near), titles(missing))
    return claim(
      .cityExamples, city, [("sectors", keys(missing)), ("kilometres", kilometers(near))],
      Phrase(
        en: "Nearby with \(sectors): \(names)", de: "In der Nähe mit \(sectors): \(names)"))
  }

  /// The nearest cities that it has nothing to do with on record.
  func neighbors(of city: NodeID) -> Claim? {
    let tied = Set(partners[city.index].compactMap { cityOf[$0.index] })
    let near = nearest(to: city) { !tied.contains($0) }
    guard !near.isEmpty else { return nil }
    let names = words(near)
    return claim(
      .cityNeighbors, city, [("kilometres", kilometers(near))],
      Phrase(
        en: "Neighbors without a tie: \(names)",
        de: "Nachbarn ohne Beziehung: \(names)"))
  }

  private typealias Near = (city: NodeID, kilometers: Double)

  /// The first few cities of some kind around a city.
  private func nearest(to city: NodeID, where isWanted: (NodeID) -> Bool) -> [Near] {
    guard let place = places[city.index] else { return [] }
    return cities.compactMap { other -> Near? in
      guard other != city, let there = places[other.index],
        (place.latitude - there.latitude).magnitude < Self.farthestDegrees,
        case let kilometers = place.distance(to: there), kilometers <= Self.farthest, isWanted(other)
      else { return nil }
      return (other, kilometers)
    }.sorted { ($0.kilometers, $0.city) < ($1.kilometers, $1.city) }.prefix(Self.mostNear).map { $0 }
  }

  private func words(_ near: [Near]) -> Phrase {
    let items = near.map { city, kilometers in
      let (name, km) = (network.title(of: city), Int(kilometers.rounded()))
      return Phrase(en: "\(name) (\(km) km)", de: "\(name) (\(km) km)")
    }
    return Phrase(en: "\(items)", de: "\(items)")
  }

  /// The cities with their distances, the nearest first.
  private func kilometers(_ near: [Near]) -> JSON {
    .object(near.map { (network.id(of: $0.city), .int(Int($0.kilometers.rounded()))) })
  }

  /// Who is farther away than an hour by train is no neighbor.
  static let farthest = 60.0
  /// More of latitude is farther.
  private static let farthestDegrees = 1.0
  private static let mostNear = 2

  // MARK: What is asked

  private func missing(in city: NodeID) -> [SectorID] {
    let evident = profiles[city]?.evident ?? .empty
    return (0..<network.sectorCount).map { SectorID($0) }.filter { !evident.contains($0) }
  }

  func sectorQuestion(to city: NodeID) -> Claim? {
    guard profiles[city]?.isKnown == true else {
      return claim(
        .cityQuestion, city, [("asks", .string("sectors"))],
        Phrase(en: "Which sectors take part?", de: "Welche Sektoren wirken mit?"))
    }
    let missing = missing(in: city)
    guard !missing.isEmpty else { return nil }
    let sectors = titles(missing)
    return claim(
      .cityQuestion, city, [("asks", .string("missing-sectors")), ("sectors", keys(missing))],
      Phrase(en: "Who takes part from \(sectors)?", de: "Wer wirkt aus \(sectors) mit?"))
  }

  func partnerQuestion(to city: NodeID) -> Claim? {
    guard partners[city.index].isEmpty else { return nil }
    return claim(
      .cityQuestion, city, [("asks", .string("partners"))],
      Phrase(en: "With whom outside does it work?", de: "Mit wem außerhalb arbeitet sie zusammen?"))
  }
}
