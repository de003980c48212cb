/// Why a pair fits, in words a mayor can use.
extension TandemReason {
  /// The reason as a claim, its words a clause about the guide of a pair; another city is named.
  func claim(for pair: TandemCandidate, in network: Network) -> Claim {
    func ids(_ cities: [NodeID]) -> JSON { .strings(cities.map { network.id(of: $0) }) }
    func keys(_ sectors: SectorSet) -> JSON { .strings(sectors.map { network.sectorNames[$0.index] }) }
    func claim(_ kind: Claim.Kind, _ values: [(key: String, value: JSON)] = []) -> Claim {
      Claim(kind, [("cities", ids(pair.cities))] + values, words(for: pair, in: network))
    }
    return switch self {
    case .wished(let rank): claim(.wished, [("rank", .int(rank))])
    case .worksIn(let sectors, let city, let other):
      claim(.worksIn, [("city", ids([city])), ("unlike", ids([other])), ("sectors", keys(sectors))])
    case .offers(let offers, let city, let other):
      claim(.offers, [("city", ids([city])), ("to", ids([other])), ("offers", .strings(offers))])
    case .sharedTopics(let topics): claim(.sharedTopics, [("topics", .strings(topics))])
    case .inTouch: claim(.inTouch)
    case .sharedPartners(let partners): claim(.sharedPartners, [("partners", ids(partners))])
    case .size(let size, let inhabitants):
      claim(.size, [("inhabitants", .int(inhabitants)), ("size", .string(size.rawValue))])
    case .kilometers(let kilometers): claim(.distance, [("kilometres", .int(kilometers))])
    case .opens(let cities, let actors): claim(.opens, [("new_cities", .int(cities)), ("new_actors", .int(actors))])
    case .firstWithinReach(let states, let sectors):
      claim(.firstWithinReach, [("states", ids(states)), ("sectors", keys(sectors))])
    case .linksStates: claim(.linksStates)
    case .firstBetweenStates(let one, let other): claim(.firstBetweenStates, [("states", ids([one, other]))])
    case .nearerToState(let city): claim(.nearerToState, [("city", ids([city]))])
    }
  }

  private func words(for pair: TandemCandidate, in network: Network) -> Phrase {
    func name(_ city: NodeID) -> String { network.name(of: city) }
    /// The name of a city before a verb, where it is not the guide.
    func subject(_ city: NodeID) -> String { city == pair.guide ? "" : name(city) + " " }
    switch self {
    case .wished(let rank): return Phrase(en: "wished for (rank \(rank))", de: "gewünscht (Rang \(rank))")
    case .worksIn(let sectors, let city, let other):
      let names = sectors.map { sectorTitle(network.sectorNames[$0.index]) }
      return Phrase(
        en: "\(subject(city))brings in \(names), of which nothing is documented for \(name(other))",
        de: "\(subject(city))bringt \(names) mit, wozu für \(name(other)) nichts belegt ist")
    case .offers(let offers, let city, let other):
      return Phrase(
        en: "\(subject(city))offers what \(name(other)) looks for: \(offers)",
        de: "\(subject(city))bietet, was \(name(other)) sucht: \(offers)")
    case .sharedTopics(let topics):
      return Phrase(en: "same topics: \(topics)", de: "gleiche Themen: \(topics)")
    case .inTouch: return Phrase(en: "already in touch", de: "schon miteinander in Verbindung")
    case .sharedPartners(let partners):
      let names = partners.map { printable(name($0), limit: 40) }
      return Phrase(
        en: "both work with \(names, upTo: Self.few)", de: "beide arbeiten mit \(names, upTo: Self.few) zusammen")
    case .size(let size, let inhabitants):
      return Phrase(
        en: "\(size.title) (\(inhabitants) inhabitants)", de: "\(size.title) (\(inhabitants) Einwohner)")
    case .kilometers(let km):
      return km <= 50
        ? Phrase(en: "only \(km) km apart", de: "nur \(km) km entfernt")
        : Phrase(en: "\(km) km apart", de: "\(km) km entfernt")
    case .opens(let cities, let actors):
      let opened = [
        cities > 0
          ? Phrase(en: "\(cities, "city", "cities")", de: "\(cities, "Stadt", "Städten")") : nil,
        actors > 0 ? Phrase(en: "\(actors, "actor", "actors")", de: "\(actors, "Akteur", "Akteuren")") : nil,
      ].compactMap { $0 }
      return Phrase(
        en: "opens the way to \(opened) within three steps",
        de: "öffnet den Weg zu \(opened) in höchstens drei Schritten")
    case .firstWithinReach(let states, let sectors):
      let firsts = Self.names(states, sectors, network)
      return Phrase(
        en: "brings \(firsts) within reach for the first time", de: "bringt erstmals \(firsts) in Reichweite")
    case .linksStates: return Phrase(en: "links two states", de: "verbindet zwei Länder")
    case .firstBetweenStates(let one, let other):
      let states = [one, other].map { network.title(of: $0, limit: 40) }
      return Phrase(
        en: "so far no tie between cities of \(states)", de: "bisher keine Beziehung zwischen Städten aus \(states)")
    case .nearerToState(let city):
      return Phrase(
        en: "brings \(name(city)) within two steps of its state",
        de: "bringt \(name(city)) auf zwei Schritte an das eigene Land heran")
    }
  }

  /// States and sectors by name as long as there are few.
  private static func names(_ states: [NodeID], _ sectors: SectorSet, _ network: Network) -> [Phrase] {
    let stateNames = states.map { network.title(of: $0, limit: 40) }
    let sectorNames = sectors.map { SectorName(network.sectorNames[$0.index]).plain }
    return
      (states.count > few
      ? [Phrase(en: "\(states.count) more states", de: "\(states.count) weitere Länder")] : stateNames)
      + (sectors.count > few
        ? [Phrase(en: "\(sectors.count) more sectors", de: "\(sectors.count) weitere Sektoren")] : sectorNames)
  }

  private static let few = 2
}

extension TandemReason.Size {
  /// The guide beside the newcomer.
  fileprivate var title: Phrase {
    switch self {
    case .similar: Phrase(en: "similar in size", de: "ähnlich groß")
    case .muchLarger: Phrase(en: "much larger", de: "deutlich größer")
    case .muchSmaller: Phrase(en: "much smaller", de: "deutlich kleiner")
    }
  }
}
