/// How everything was counted: the view, and the cards of the measures that the page uses.
enum PageMethods {
  static func section(_ content: PageContent) -> PageReport.Section {
    var blocks = content.network.description.map { Report.Block.paragraph($0) }
    if let results = content.sectors?.results {
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
    return PageReport.Section(
      id: "methods", title: Phrase(en: "How it was counted", de: "Wie gezählt wurde"), parts: [.blocks(blocks)])
  }
}
