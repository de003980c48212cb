/// Everything that a page about a network shows, in the order of its sections. What a command prints too is the same
/// document here, so that page and command cannot disagree.
public struct PageReport: Sendable {
  /// A part of the page with a heading and a place in its table of contents.
  struct Section: Sendable {
    /// A word that stands in addresses: `cities`.
    let id: String
    let title: Phrase
    var parts: [Part]
  }

  enum Part: Sendable {
    case blocks([Report.Block])
    /// A map in one of the styles.
    case map(MapContent, style: String)
    /// The charts of a network year by year.
    case years(History)
    /// Documents about one node each.
    case cards([Card])
    /// A picture of numbers that a table beside it holds.
    case chart(PageChart)
    /// Every node in one table.
    case nodes(PageNodes)
  }

  /// What is known about one city or state.
  struct Card: Sendable {
    let id: String
    /// The node that it is about; `nil` where the view shows none.
    let node: NodeID?
    let title: Phrase
    let blocks: [Report.Block]
  }

  let title: Phrase
  let sections: [Section]
  /// What the page asserts, for programs.
  let documents: [(key: String, value: JSON)]

  /// The page that some answers make.
  public init(_ content: PageContent) {
    let map = content.map
    title = map.hasOwnTitle ? map.title : Phrase(en: "The network at a glance", de: "Das Netzwerk im Überblick")
    let (network, top) = (content.network, content.top)
    let (minute, cities) = (PageMinute.claims(content), CityCard.all(network, upTo: top))
    let cards = [PageCities.section(content, cities), PageStates.section(content)].compactMap { $0 }
    let documented =
      [PageMinute.section(minute), PageMembers.section(content)]
      + [PageSectors.section(content)].compactMap { $0 } + cards + [PageYears.section(content)].compactMap { $0 }
      + [PageNodes(network, cards: Self.nodes(of: cards)).section, PageMethods.section(content)]
    sections = documented.map { $0.illustrated(content) }
    let listed = PageNodes.isListed(network) ? [(key: "network", value: PageNetwork.json(network))] : []
    documents =
      [("claims", minute.json), ("cities", .array(cities.map { $0.json(in: network) }))] + listed
  }

  /// The numbers of the nodes that have a card.
  private static func nodes(of sections: [Section]) -> Set<Int> {
    var nodes: Set<Int> = []
    for part in sections.flatMap({ $0.parts }) {
      if case .cards(let cards) = part { nodes.formUnion(cards.compactMap { $0.node?.index }) }
    }
    return nodes
  }
}
