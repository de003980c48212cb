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
    let known = network.knownFacts(of: card.city)
    func list(_ claims: [Claim], under title: Phrase? = nil) -> [Report.Block] {
      guard !claims.isEmpty else { return [] }
      return (title.map { [.heading($0)] } ?? []) + [.list(claims.map { $0.words })]
    }
    return PageReport.Card(
      id: network.id(of: card.city), node: card.city, title: network.title(of: card.city),
      blocks: (known.isEmpty ? [] : [.paragraph(known.joined(separator: " · "))]) + list(card.facts)
        + list(card.steps, under: Phrase(en: "Next steps", de: "Nächste Schritte"))
        + list(card.questions, under: Phrase(en: "Questions to the city", de: "Fragen an die Stadt")))
  }
}
