/// What everybody should know who reads no further: what is not known first, then what the network is and what stands out.
enum PageMinute {
  static func section(_ claims: [Claim]) -> PageReport.Section {
    PageReport.Section(
      id: "minute", title: Phrase(en: "The page in a minute", de: "Die Seite in einer Minute"),
      parts: [.blocks([.list(claims.map { $0.words })])])
  }

  static func claims(_ content: PageContent) -> [Claim] {
    let network = content.network
    return SectorGaps.claims(network).prefix(2) + network.claims.prefix(1)
      + [everySector(network, upTo: content.top)].compactMap { $0 }
      + content.findings.prefix(1).map { $0.claim }
      + [content.holding.flatMap { PageHolding($0).standsBetween(upTo: 3) }, tandems(network)].compactMap { $0 }
  }

  /// The cities in which no sector is missing.
  static func everySector(_ network: Network, upTo top: Int) -> Claim? {
    let profiles = network.cityProfiles
    let (known, all) = (profiles.known.count, network.sectorCount)
    guard known > 0, all > 2, !network.nodes(at: .city).isEmpty else { return nil }
    let cities = network.byName(network.nodes(at: .city).filter { profiles[$0]?.present.count == all })
    let names = cities.map { network.name(of: $0) }
    return Claim(
      .everySector,
      [("cities", .strings(cities.map { network.id(of: $0) })), ("of", .int(known)), ("sectors", .int(all))],
      cities.isEmpty
        ? Phrase(
          en: "In none of the \(known, "city", "cities") of which the data name a sector do all \(all) take part.",
          de:
            "In keiner der \(known, "Stadt", "Städte"), für die die Daten einen Sektor nennen, wirken alle \(all) mit.")
        : Phrase(
          en: """
            All \(all) sectors take part in \(cities.count) of the \(known, "city", "cities") of which the data name a sector:
            \(names, upTo: top).
            """,
          de: """
            Alle \(all) Sektoren wirken in \(cities.count) der \(known, "Stadt", "Städte") mit, für die die Daten einen Sektor
            nennen: \(names, upTo: top).
            """))
  }

  /// How many pairs of cities learn from each other.
  static func tandems(_ network: Network) -> Claim? {
    let tandems = network.tandems
    guard !tandems.isEmpty else { return nil }
    let (count, ended) = (tandems.count, tandems.count { $0.until != nil })
    let all = Phrase(
      en: "\(count, "tandem", "tandems") of cities that learn from each other \(forms: count, "is", "are") on record",
      de: "\(count, "Tandem", "Tandems") von Städten, die voneinander lernen, \(forms: count, "ist", "sind") erfasst")
    return Claim(
      .tandemsRecorded, [("tandems", .int(count)), ("with_an_end", .int(ended))],
      ended == 0
        ? Phrase(en: "\(all); no end is recorded.", de: "\(all); ein Ende ist nicht vermerkt.")
        : Phrase(
          en: "\(all), \(ended) of them with an end.", de: "\(all), davon \(ended) mit einem Ende."))
  }
}

extension SectorFinding {
  /// The finding with what it asserts.
  var claim: Claim { Claim(kind, facts.map { ($0.key, .double($0.value)) }, sentence) }
}

extension Network {
  /// Nodes by their names, as a directory has them.
  func byName(_ nodes: [NodeID]) -> [NodeID] {
    nodes.map { (key: foldedName(name(of: $0)), node: $0) }.sorted { ($0.key, $0.node) < ($1.key, $1.node) }
      .map { $0.node }
  }
}
