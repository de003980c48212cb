/// The synthetic networks that can be drawn, and what is known about each.
public enum ModelReport {
  /// The answer to `geflecht generate` without a word.
  public static func makeList() -> Presentation {
    let cards = ModelCatalog.all.map { $0.card }
    var report = Report(title: Phrase(en: "Synthetic networks", de: "Synthetische Netzwerke"))
    for card in cards {
      report.blocks += [
        .heading(Phrase("\(card.id): ") + card.title),
        .paragraph(sentence(card.summary)),
        .list(
          [
            Phrase(en: "Truth. \(card.truth)", de: "Wahrheit. \(card.truth)"),
            usualSize(of: card),
          ] + (source(of: card).map { [Phrase($0)] } ?? [])),
      ]
    }
    return Presentation(report: report, table: table(of: cards), json: .object([("models", .array(cards.map(json)))]))
  }

  private static func sentence(_ phrase: Phrase) -> Phrase {
    phrase.capitalized + "."
  }

  private static func usualSize(of card: ModelCard) -> Phrase {
    Phrase(
      en: "\(card.size) \(card.counted.name), \(card.ties) ties, unless --size and --ties say otherwise.",
      de: "\(card.size) \(card.counted.name), \(card.ties) Beziehungen, wenn --size und --ties nichts anderes sagen.")
  }

  private static func source(of card: ModelCard) -> String? {
    card.citation.map { $0 + (card.doi.map { ". https://doi.org/\($0)" } ?? "") }
  }

  private static func table(of cards: [ModelCard]) -> ReportTable {
    var table = ReportTable(columns: [
      .init("id", "id"), .init("size", "size"), .init("ties", "ties"), .init("summary", "summary"),
      .init("truth", "truth"), .init("source", "source"),
    ])
    for card in cards {
      table.append([
        .text(card.id), .count(card.size), .count(card.ties), .phrase(card.summary), .phrase(card.truth),
        source(of: card).map(ReportTable.Cell.text) ?? .blank,
      ])
    }
    return table
  }

  private static func json(_ card: ModelCard) -> JSON {
    .object([
      ("id", .string(card.id)), ("size", .int(card.size)), ("ties", .int(card.ties)),
      ("summary", .string(card.summary[.english])), ("truth", .string(card.truth[.english])),
      ("citation", card.citation.map(JSON.string) ?? .null), ("doi", card.doi.map(JSON.string) ?? .null),
    ])
  }
}
