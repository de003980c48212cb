/// Whose card alone is a page.
public enum PageSubject: Hashable, Sendable {
  case city(NodeID)
  /// A state, by its place in the formal order.
  case state(Int)
}

extension PageReport {
  /// The page about one city or state.
  /// - Parameters:
  ///   - content: The network, the map around the subject and what was counted of states.
  ///   - subject: Whose page it is.
  public init?(_ content: PageContent, of subject: PageSubject) {
    let network = content.network
    let (title, blocks, claims): (Phrase, [Report.Block], JSON)
    switch subject {
    case .city(let city):
      let card = CityCard(city, in: network, upTo: content.top)
      title = network.title(of: city)
      blocks = PageCities.blocks(of: card, network) + PageCities.ties(of: city, network)
      claims = card.claims.json
    case .state(let place):
      guard let outcome = content.states, outcome.order.states.indices.contains(place) else { return nil }
      let presentation = LevelsReport.cards(of: outcome, [.state(place)], top: content.top)
      title = outcome.order.states[place].title
      let card = LevelsReport.card(of: .state(place), outcome, content.top)
      (blocks, claims) = (
        presentation.report.blocks.drop { if case .heading = $0 { false } else { true } }.map { $0 },
        card.lines.map { $0.claim }.json
      )
    }
    let shown = Section(
      id: "card", title: Phrase(en: "What is on record, and what is asked", de: "Was belegt ist und was offen ist"),
      parts: [.map(content.map, style: content.style), .blocks(blocks)])
    self.init(
      title: title, sections: [shown, PageMethods.section(content)], documents: [("claims", claims)])
  }
}
