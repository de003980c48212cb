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
  private(set) var sections: [Section] = []
  /// What the page asserts, for programs.
  private(set) var documents: [(key: String, value: JSON)] = []

  /// A page.
  /// - Parameters:
  ///   - network: What it is about.
  ///   - sectors: What `SectorsReport.measures` answered, and how they counted; `nil` where the data name no sector.
  ///   - states: What was counted of the states; `nil` where the data name none.
  ///   - history: The network year by year; `nil` where the data name no dates.
  ///   - map: What the map of the network shows.
  ///   - style: The name of its style.
  ///   - top: How many names a sentence or table shows.
  public init(
    _ network: Network, sectors: (results: ResultTable, settings: MeasureSettings)?, states: LevelsOutcome?,
    history: History?, map: MapContent, style: String, top: Int
  ) {
    title = map.hasOwnTitle ? map.title : Phrase(en: "The network at a glance", de: "Das Netzwerk im Überblick")
    let findings = sectors.map { SectorFinding.all(in: $0.results) } ?? []
    sections = [
      Section(
        id: "minute", title: Phrase(en: "The page in a minute", de: "Die Seite in einer Minute"),
        parts: [.blocks([.list(Self.minute(network, findings))])]),
      Section(
        id: "members", title: Phrase(en: "Who is in it", de: "Wer dabei ist"),
        parts: [.map(map, style: style), .blocks(PageMembers.blocks(network))]),
    ]
    if let sectors {
      let cooperation = SectorsReport.make(sectors.results, settings: sectors.settings, top: top).report
      sections.append(Section(id: "sectors", title: cooperation.title, parts: [.blocks(cooperation.blocks)]))
    }
    let claims = findings.map { finding in
      Claim(finding.kind, finding.facts.map { ($0.key, .double($0.value)) }, finding.sentence)
    }
    documents = [("claims", (network.claims + SectorGaps.claims(network) + claims).json)]
    let cities = CityCard.all(network, top: top)
    if !cities.isEmpty {
      sections.append(
        Section(id: "cities", title: Phrase(en: "City by city", de: "Stadt für Stadt"), parts: [.cards(cities)]))
    }
    if let states { sections.append(Self.states(states, network, top: top)) }
    if let history { sections.append(Self.years(history)) }
    sections.append(PageNodes(network, cards: Self.nodesWithCards(sections)).section)
    if PageNodes.isListed(network) { documents.append(("network", PageNetwork.json(network))) }
    sections.append(Self.methods(network, sectors?.results))
  }

  /// The charts, and what `geflecht history` says beside them.
  private static func years(_ history: History) -> Section {
    let report = HistoryReport.make(history).report
    let blocks = report.blocks.drop { if case .list = $0 { false } else { true } }
    return Section(id: "years", title: report.title, parts: [.years(history), .blocks(Array(blocks))])
  }

  /// The numbers of the nodes that have a card.
  private static func nodesWithCards(_ sections: [Section]) -> Set<Int> {
    var nodes: Set<Int> = []
    for part in sections.flatMap({ $0.parts }) {
      if case .cards(let cards) = part { nodes.formUnion(cards.compactMap { $0.node?.index }) }
    }
    return nodes
  }

  /// A card a state, and once for all how to read them.
  private static func states(_ outcome: LevelsOutcome, _ network: Network, top: Int) -> Section {
    func isHeading(_ block: Report.Block) -> Bool { if case .heading = block { true } else { false } }
    var reading: [Report.Block] = []
    let cards = outcome.order.states.enumerated().map { place, state in
      let card = LevelsReport.cards(of: outcome, [.state(place)], top: min(top, mostNamesInCards))
      let blocks = card.report.blocks.drop { !isHeading($0) }
      reading = Array(blocks.suffix(2))
      return Card(
        id: state.id, node: network.node(named: state.id), title: state.title, blocks: blocks.dropLast(2))
    }
    return Section(
      id: "states", title: Phrase(en: "State by state", de: "Land für Land"), parts: [.cards(cards), .blocks(reading)])
  }

  /// Sixteen cards in two languages: `geflecht levels` has all names.
  private static let mostNamesInCards = 4

  /// What is not known first, then what the network is and what stands out in it.
  private static func minute(_ network: Network, _ findings: [SectorFinding]) -> [Phrase] {
    let gaps = SectorGaps.claims(network).prefix(2).map { $0.words }
    var sentences = gaps + network.facts.prefix(1) + findings.prefix(3).map { $0.sentence }
    let tandems = network.tandems.count
    if tandems > 0 {
      sentences.append(
        Phrase(
          en:
            "\(tandems, "tandem", "tandems") of cities that learn from each other \(forms: tandems, "is", "are") on record.",
          de:
            "\(tandems, "Tandem", "Tandems") von Städten, die voneinander lernen, \(forms: tandems, "ist", "sind") erfasst."
        ))
    }
    return sentences
  }

  /// How everything was counted: the view, and the cards of the measures that the page uses.
  private static func methods(_ network: Network, _ results: ResultTable?) -> Section {
    var blocks = network.description.map { Report.Block.paragraph($0) }
    if let results {
      var table = ReportTable(columns: [
        .init("measure", Phrase(en: "measure", de: "Maß")),
        .init("summary", Phrase(en: "what it is", de: "was es ist")),
        .init("reading", Phrase(en: "how to read it", de: "wie man es liest")),
      ])
      for answer in results.answers {
        table.append([.phrase(answer.card.title), .phrase(answer.card.summary), .phrase(answer.card.reading)])
      }
      blocks.append(.table(table))
    }
    return Section(
      id: "methods", title: Phrase(en: "How it was counted", de: "Wie gezählt wurde"), parts: [.blocks(blocks)])
  }
}
