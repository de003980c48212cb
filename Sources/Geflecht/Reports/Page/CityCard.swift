/// What the data say of one city, and what they do not: questions to the city, no verdict.
struct CityCard {
  private let network: Network
  private let city: NodeID
  private let profile: CityProfile?
  private let actors: [NodeID]
  /// The nodes outside of the city that it or its actors are tied to.
  private let partners: [NodeID]
  private let tandems: [Network.RecordedTie]
  private let top: Int

  /// The cards of all cities, by name.
  /// - Complexity: O(nodes + ties + cities · tandems).
  static func all(_ network: Network, top: Int) -> [PageReport.Card] {
    let profiles = network.cityProfiles
    var cityOf = [NodeID?](repeating: nil, count: network.nodeCount)
    var actors = [[NodeID]](repeating: [], count: network.nodeCount)
    for node in network.nodes {
      cityOf[node.index] = network.ancestor(of: node, at: .city)
      if network[node].level == .actor, let city = cityOf[node.index] { actors[city.index].append(node) }
    }
    var partners = [Set<NodeID>](repeating: [], count: network.nodeCount)
    for node in network.nodes {
      guard let city = cityOf[node.index] else { continue }
      for partner in network.neighbors(of: node) where cityOf[partner.index] != city {
        partners[city.index].insert(partner)
      }
    }
    let tandems = network.tandems
    let cities = network.nodes(at: .city).map { (key: foldedName(network.name(of: $0)), city: $0) }
      .sorted { ($0.key, $0.city.index) < ($1.key, $1.city.index) }
    return cities.map { _, city in
      CityCard(
        network: network, city: city, profile: profiles[city], actors: actors[city.index],
        partners: partners[city.index].sorted { $0.index < $1.index },
        tandems: tandems.filter { $0.source == city || $0.target == city }, top: top
      ).card
    }
  }

  private var card: PageReport.Card {
    var items = [sectors, members, contacts].compactMap { $0 }
    items += tandems.map { tandem in words(for: tandem) }
    items += questions
    return PageReport.Card(
      id: network.id(of: city), node: city, title: network.title(of: city),
      blocks: [.paragraph(network.knownFacts(of: city).joined(separator: " · ")), .list(items)])
  }

  /// Which sectors take part, and by what evidence.
  private var sectors: Phrase? {
    guard let profile, profile.isKnown else { return nil }
    let parts = profile.present.map { sector -> Phrase in
      let name = network.sectorNames[sector.index]
      let members = profile.members[sector.index]
      return members > 0
        ? Phrase(
          en: "\(sector: name) (\(members, "local actor", "local actors"))",
          de: "\(sector: name) (\(members, "örtlicher Akteur", "örtliche Akteure"))")
        : Phrase(en: "\(sector: name) (by local ties alone)", de: "\(sector: name) (nur durch örtliche Beziehungen)")
    }
    return Phrase(en: "Sectors: \(parts)", de: "Sektoren: \(parts)")
  }

  private var members: Phrase? {
    guard !actors.isEmpty else { return nil }
    let names = actors.map { network.name(of: $0) }
    return Phrase(en: "Actors: \(names, upTo: top)", de: "Akteure: \(names, upTo: top)")
  }

  private var contacts: Phrase? {
    guard !partners.isEmpty else { return nil }
    let shown = partners.prefix(top).map { network.title(of: $0, limit: .max) }
    let rest = partners.count - shown.count
    let more = rest > 0 ? Phrase(en: " and \(rest) more", de: " und \(rest) weitere") : ""
    return Phrase(en: "Tied to \(shown)\(more)", de: "Verbunden mit \(shown)\(more)")
  }

  private func words(for tandem: Network.RecordedTie) -> Phrase {
    let other = network.title(of: tandem.source == city ? tandem.target : tandem.source, limit: .max)
    let since = tandem.since.map { Phrase(en: ", from \($0)", de: ", ab \($0)") } ?? ""
    guard tandem.isDirected else {
      return Phrase(en: "Tandem with \(other)\(since)", de: "Tandem mit \(other)\(since)")
    }
    return tandem.source == city
      ? Phrase(
        en: "Tandem with \(other), as the experienced city\(since)",
        de: "Tandem mit \(other), als erfahrene Stadt\(since)")
      : Phrase(en: "Tandem with \(other), as the new city\(since)", de: "Tandem mit \(other), als neue Stadt\(since)")
  }

  /// What the data leave open.
  private var questions: [Phrase] {
    var questions: [Phrase] = []
    let evident = profile?.evident ?? .empty
    let missing = (0..<network.sectorCount).filter { !evident.contains(SectorID($0)) }
      .map { sectorTitle(network.sectorNames[$0]) }
    if profile?.isKnown != true {
      questions.append(
        Phrase(
          en: "Question to the city: which sectors take part? The data name none.",
          de: "Frage an die Stadt: Welche Sektoren wirken mit? Die Daten nennen keinen."))
    } else if !missing.isEmpty {
      questions.append(
        Phrase(
          en: "Question to the city: who takes part from \(missing)? Nothing is on record.",
          de: "Frage an die Stadt: Wer wirkt aus \(missing) mit? Belegt ist nichts."))
    }
    if partners.isEmpty {
      questions.append(
        Phrase(
          en: "Question to the city: with whom outside does it work? No tie is on record.",
          de: "Frage an die Stadt: Mit wem außerhalb arbeitet sie zusammen? Keine Beziehung ist belegt."))
    }
    return questions
  }
}
