/// A card a city, by name.
enum PageCities {
  static func section(_ content: PageContent, _ cities: [CityCard]) -> PageReport.Section? {
    guard !cities.isEmpty else { return nil }
    return PageReport.Section(
      id: "cities", title: Phrase(en: "City by city", de: "Stadt für Stadt"),
      parts: [.blocks([.paragraph(reading)]), .cards(cities.map { card($0, content.network) })])
  }

  private static let reading = Phrase(
    en: """
      What is on record of each city, cities no farther than \(Int(CityKnowledge.farthest)) km to get in touch with, and
      questions wherever nothing is on record: what is missing in the data may exist in the city.
      """,
    de: """
      Was über jede Stadt belegt ist, Städte im Umkreis von \(Int(CityKnowledge.farthest)) km für neue Kontakte, und Fragen,
      wo nichts belegt ist: Was in den Daten fehlt, kann es in der Stadt geben.
      """)

  private static func card(_ card: CityCard, _ network: Network) -> PageReport.Card {
    PageReport.Card(
      id: network.id(of: card.city), node: card.city, title: network.title(of: card.city),
      blocks: blocks(of: card, network))
  }

  /// Where it lies, what is on record, what could come next and what is asked.
  static func blocks(of card: CityCard, _ network: Network) -> [Report.Block] {
    let known = network.knownFacts(of: card.city)
    func list(_ claims: [Claim], under title: Phrase? = nil) -> [Report.Block] {
      guard !claims.isEmpty else { return [] }
      return (title.map { [.heading($0)] } ?? []) + [.list(claims.map { $0.words })]
    }
    return (known.isEmpty ? [] : [.paragraph(known.joined(separator: " · "))]) + list(card.facts)
      + list(card.steps, under: Phrase(en: "Next steps", de: "Nächste Schritte"))
      + list(card.questions, under: Phrase(en: "Questions to the city", de: "Fragen an die Stadt"))
  }

  /// All recorded ties of a city and of what lies in it.
  static func ties(of city: NodeID, _ network: Network) -> [Report.Block] {
    func isInside(_ node: NodeID) -> Bool { network.ancestor(of: node, at: .city) == city }
    let ties = (0..<network.recordedTieCount).map(network.recordedTie)
      .filter { isInside($0.source) || isInside($0.target) }
    guard !ties.isEmpty else { return [] }
    var table = ReportTable(columns: [
      .init("who", Phrase(en: "who", de: "wer")), .init("with", Phrase(en: "with whom", de: "mit wem")),
      .init("kind", Phrase(en: "kind", de: "Art")), .init("sectors", Phrase(en: "sectors", de: "Sektoren")),
      .init("since", Phrase(en: "since", de: "seit")),
    ])
    for tie in ties {
      let ends = isInside(tie.source) ? [tie.source, tie.target] : [tie.target, tie.source]
      table.append(
        ends.map { .phrase(network.title(of: $0)) } + [
          .phrase(kindTitle(tie.kind)), .list(tie.sectors.map { network.sectorNames[$0.index] }),
          tie.since.map { .phrase(Phrase(en: "\($0)", de: "\($0)")) } ?? .blank,
        ])
    }
    return [.heading(Phrase(en: "All recorded ties", de: "Alle erfassten Beziehungen")), .table(table)]
  }
}
