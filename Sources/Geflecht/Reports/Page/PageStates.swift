/// The states side by side, and a short card of each: `geflecht levels` has them whole.
enum PageStates {
  static func section(_ content: PageContent) -> PageReport.Section? {
    guard let outcome = content.states, !outcome.order.states.isEmpty else { return nil }
    let overview = StatesOverview(outcome: outcome, top: content.top)
    let isWhole = content.audience == .research
    let names = isWhole ? content.top : min(content.top, mostNames)
    let cards = outcome.order.states.enumerated().map { place, state in
      PageReport.Card(
        id: state.id, node: state.node, title: state.title,
        blocks: blocks(of: LevelsReport.card(of: .state(place), outcome, names), isWhole: isWhole))
    }
    return PageReport.Section(
      id: "states", title: Phrase(en: "State by state", de: "Land für Land"),
      parts: [
        .blocks(overview.sideBySide + (isWhole ? overview.ties : [.paragraph(wholeCards)])), .cards(cards),
        .blocks(isWhole ? LevelsReport.reading : LevelsReport.readingOfFacts),
      ])
  }

  private static let wholeCards = Phrase(
    en: """
      Below is what matters most of each state. The whole card, with ways from the federal level, years and comparisons, is
      that of geflecht report DATA --of STATE.
      """,
    de: """
      Unten steht das Wichtigste zu jedem Land. Die ganze Karte, mit den Wegen vom Bund, Jahren und Vergleichen, zeigt
      geflecht report DATEN --of LAND.
      """)

  /// What is documented, then what is asked.
  private static func blocks(of card: LevelsReport.Card, isWhole: Bool) -> [Report.Block] {
    let lines = isWhole ? card.lines : card.lines.filter { shown.contains($0.subject) }
    let facts = lines.filter { !$0.isQuestion }.map { isWhole ? $0.claim.words : $0.words }
    let questions = lines.filter { $0.isQuestion }.map { $0.words }
    return (facts.isEmpty ? [] : [.list(facts)])
      + (questions.isEmpty
        ? []
        : [.heading(Phrase(en: "Questions to the state", de: "Fragen an das Land")), .list(questions)])
  }

  /// Sixteen cards on one page: who is in it, who works with whom and who holds it together.
  private static let shown: Set<Claim.Kind> = [
    .stateSize, .onlyCity, .citiesTied, .sharedPartnersOfCities, .heldTogether, .upperTies, .takesPart, .threeSectors,
    .cityTiesAcross, .tandemsAcross, .guidedCities,
  ]
  private static let mostNames = 4
}
