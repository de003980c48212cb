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

  init(title: Phrase, sections: [Section], documents: [(key: String, value: JSON)]) {
    (self.title, self.sections, self.documents) = (title, sections, documents)
  }

  /// The page that some answers make.
  public init(_ content: PageContent) {
    let (network, map) = (content.network, content.map)
    let (minute, cities) = (PageMinute.claims(content), CityCard.all(network, upTo: content.top))
    let holding = content.holding.map { PageHolding($0) }
    let cards = [PageCities.section(content, cities), PageStates.section(content)].compactMap { $0 }
    let listed = PageNodes.isListed(network) ? [(key: "network", value: PageNetwork.json(network))] : []
    let answers: [(key: String, value: JSON)?] = [
      ("claims", minute.json), ("cities", .array(cities.map { $0.json })),
      holding.map { ("holding", $0.claims.json) }, content.tandems.map { ("tandems", $0.claims.json) },
      content.change.map { ("change", ($0.findings + $0.claims).json) },
    ]
    self.init(
      title: map.hasOwnTitle ? map.title : Phrase(en: "The network at a glance", de: "Das Netzwerk im Überblick"),
      sections: ([
        PageMinute.section(minute), PageMembers.section(content), PageDocuments.sectors(content), holding?.section,
      ].compactMap { $0 } + cards
        + [
          PageTandems.section(content), PageDocuments.years(content), PageDocuments.change(content),
          PageNodes(network, cards: Self.nodes(of: cards)).section, PageMethods.section(content),
        ].compactMap { $0 }).map { $0.illustrated(content) },
      documents: answers.compactMap { $0 } + listed)
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
