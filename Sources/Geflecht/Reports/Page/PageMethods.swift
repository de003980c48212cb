/// How everything was counted: the view, the command that makes the page again, and the cards of the measures in use.
enum PageMethods {
  static func section(_ content: PageContent) -> PageReport.Section {
    PageReport.Section(
      id: "methods", title: Phrase(en: "How it was counted", de: "Wie gezählt wurde"),
      parts: [
        .blocks(
          content.network.description.map { .paragraph($0) } + (content.provenance.map { origin($0, content) } ?? [])
            + (content.audience == .research ? wholeCards(content) : sentences(content)))
      ])
  }

  private static func origin(_ provenance: Provenance, _ content: PageContent) -> [Report.Block] {
    let (version, line) = (provenance.version, provenance.line)
    var items = [Phrase(en: "Geflecht \(version)", de: "Geflecht \(version)")]
    if let data = provenance.data {
      items.append(Phrase(en: "digest of the data: \(data)", de: "Prüfsumme der Daten: \(data)"))
    }
    if let settings = content.sectors?.settings {
      let (seed, draws) = (settings.seed, settings.permutations)
      items.append(
        Phrase(
          en: "chance: \(draws) random networks, from seed \(plain: seed) on",
          de: "Zufall: \(draws) Zufallsnetzwerke, Startwert \(plain: seed)"))
    }
    return [
      .heading(Phrase(en: "To make this page again", de: "Diese Seite noch einmal erstellen")), .list(items),
      .verbatim(Phrase(en: "\(line) -o net.\(content.ending)", de: "\(line) -o netz.\(content.ending)")),
    ]
  }

  /// The measures that the page reads, each once.
  private static func cards(_ content: PageContent) -> [MeasureCard] {
    var cards: [MeasureCard] = []
    let levels = content.states == nil ? [] : MeasureCatalog.all.map { $0.card }.filter { $0.family == .levels }
    let changes = content.audience == .research ? content.change?.numbers.map { $0.card } ?? [] : []
    let answers = [content.sectors?.results, content.holding].compactMap { $0 }.flatMap { $0.answers }
    for card in answers.map({ $0.card }) + levels + changes where !cards.contains(where: { $0.id == card.id }) {
      cards.append(card)
    }
    return cards
  }

  /// What each measure is, in one sentence.
  private static func sentences(_ content: PageContent) -> [Report.Block] {
    let cards = cards(content)
    guard !cards.isEmpty else { return [] }
    var table = ReportTable(columns: [
      .init("measure", Phrase(en: "measure", de: "Maß")),
      .init("summary", Phrase(en: "what it says", de: "was es sagt")),
    ])
    for card in cards { table.append([.phrase(card.title), .phrase(card.summary)]) }
    return [.heading(Phrase(en: "What is measured", de: "Was gemessen wird")), .table(table)]
  }

  private static func wholeCards(_ content: PageContent) -> [Report.Block] {
    cards(content).flatMap { card -> [Report.Block] in
      let report = CardReport.make(card).report
      // A card's own headings would stand as high as its title.
      let blocks = report.blocks.map { block -> Report.Block in
        if case .heading(let text) = block { .paragraph(text) } else { block }
      }
      return [.heading(report.title)] + blocks
    }
  }
}
