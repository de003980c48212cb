/// Every node of a network in one table: what the maps of a page draw, for reading, sorting and filtering.
///
/// A node bears its number in the network, which is its address on the page: `n12` its row, `c12` its card. A table of more than
/// `mostNodes` nodes or `mostTies` ties is of no use to anyone: then it lists places alone, and says so.
struct PageNodes: Sendable {
  static let mostNodes = 5_000
  static let mostTies = 50_000

  struct Row: Sendable {
    let node: Int
    let level: Level
    /// The keys of its sectors: an actor's own, those that take part in a city.
    let sectors: [String]
    /// The city that it lies in, else its state, by number.
    let place: Int?
    /// How many nodes it is tied to.
    let ties: Int
    let since: PartialDate?
    /// The nodes of the table that it is tied to.
    let neighbors: [Int]
  }

  /// One number about the whole, and the key under which a filter counts it anew.
  struct Count: Sendable {
    let key: String
    let title: Phrase
    let value: Int
  }

  private(set) var rows: [Row] = []
  /// The names of all nodes, by number.
  let names: [Phrase]
  /// The numbers of the nodes that have a card.
  let cards: Set<Int>
  let counts: [Count]
  /// Whether actors are left out, because there are too many.
  let isPlacesOnly: Bool

  /// The nodes of a network.
  /// - Complexity: O(nodes + ties).
  init(_ network: Network, cards: Set<Int>) {
    self.cards = cards
    isPlacesOnly = !Self.isListed(network)
    names = network.nodes.map { network.title(of: $0) }
    let profiles = network.cityProfiles
    counts = Self.counts(network, profiles)
    let isPlacesOnly = isPlacesOnly
    func isShown(_ node: NodeID) -> Bool { !isPlacesOnly || network[node].level > .actor }
    rows = network.nodes.filter(isShown).map { node in
      let traits = network[node]
      let places = [Level.city, .state].filter { $0 > traits.level }.compactMap { network.ancestor(of: node, at: $0) }
      let facts = network.facts(of: node)
      return Row(
        node: node.index, level: traits.level,
        sectors: (profiles[node]?.present ?? traits.sectors).map { network.sectorNames[$0.index] },
        place: places.first?.index, ties: network.degree(of: node), since: facts.joined ?? facts.partnerSince,
        neighbors: network.neighbors(of: node).filter(isShown).map { $0.index })
    }
  }

  var section: PageReport.Section {
    PageReport.Section(
      id: "nodes", title: Phrase(en: "Everyone, in one table", de: "Alle in einer Tabelle"), parts: [.nodes(self)])
  }

  /// Whether a page lists all nodes of a network.
  static func isListed(_ network: Network) -> Bool {
    network.nodeCount <= mostNodes && network.recordedTieCount <= mostTies
  }

  /// What a filter counts anew. A view that contracted everything into one level does not show what cities consist of.
  private static func counts(_ network: Network, _ profiles: CityProfiles) -> [Count] {
    var counts = Level.allCases.reversed().map { level in
      let count = network.nodes(at: level).count
      return Count(key: level.key, title: level.plural.capitalized, value: count)
    }.filter { $0.value > 0 }
    counts += [
      Count(key: "pairs", title: Phrase(en: "Tied pairs", de: "Verbundene Paare"), value: network.tieCount),
      Count(
        key: "ties", title: Phrase(en: "Recorded ties", de: "Erfasste Beziehungen"), value: network.recordedTieCount),
      Count(key: "tandems", title: Phrase(en: "Tandems among them", de: "Davon Tandems"), value: network.tandems.count),
    ]
    guard network.sectorCount > 0 else { return counts }
    var perSector = Array(repeating: 0, count: network.sectorCount)
    for tie in 0..<network.recordedTieCount { for sector in network.tag(ofTie: tie) { perSector[sector.index] += 1 } }
    for (sector, name) in network.sectorNames.enumerated() {
      let title = sectorTitle(name)
      counts.append(
        Count(
          key: "sector-\(sector)", title: Phrase(en: "Ties: \(title)", de: "Beziehungen: \(title)"),
          value: perSector[sector]))
    }
    guard !profiles.all.isEmpty, network.view.level == nil else { return counts }
    let all = profiles.all.count { $0.present.count == network.sectorCount }
    counts.append(
      Count(
        key: "complete",
        title: Phrase(
          en: "Cities with \(forms: network.sectorCount, "the sector", "all \(network.sectorCount) sectors")",
          de: "Städte mit \(forms: network.sectorCount, "dem Sektor", "allen \(network.sectorCount) Sektoren")"),
        value: all))
    return counts
  }
}
