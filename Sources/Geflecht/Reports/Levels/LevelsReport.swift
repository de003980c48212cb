/// What the network says about the states: cards of some, or an overview of all.
public enum LevelsReport {
  /// The answer to `geflecht levels DATA STATE…`.
  /// - Parameters:
  ///   - outcome: What was counted.
  ///   - places: The states, by their places in the formal order.
  ///   - top: How many names a sentence shows; tables and JSON have them all.
  public static func cards(of outcome: LevelsOutcome, _ places: [Int], top: Int) -> Presentation {
    let cards = places.map { StateCard(outcome: outcome, place: $0, top: top).card }
    var presentation = Presentation(
      report: report(cards, outcome.network), tables: LevelsTables(cards, outcome.network).tables,
      json: json(cards, outcome.network))
    presentation.makeSheets = { LevelsTables(cards, outcome.network).sheets }
    return presentation
  }

  /// A card with its lines, of a state or of the federal level.
  struct Card: Sendable {
    let id: String
    let title: Phrase
    let lines: [CardLine]
  }

  // MARK: For people

  private static func report(_ cards: [Card], _ network: Network) -> Report {
    let titles = cards.map { $0.title }
    var report = Report(
      title: Phrase(
        en: "\(titles): what the network shows of the promises of a state partnership",
        de: "\(titles): was das Netzwerk zu den Zusagen einer Länderpartnerschaft zeigt"))
    report.blocks += network.description.map { .paragraph($0) }
    for card in cards {
      for promise in CardPromise.allCases {
        let lines = card.lines.filter { $0.promise == promise }
        guard !lines.isEmpty else { continue }
        let heading = promise.title
        report.blocks.append(
          .heading(
            cards.count == 1 ? heading : Phrase(en: "\(card.title): \(heading)", de: "\(card.title): \(heading)")))
        report.blocks.append(.list(lines.map { $0.item }))
      }
    }
    report.blocks += [
      .heading(Phrase(en: "How to read this", de: "Wie das zu lesen ist")), .list(Self.reading.map { $0 }),
    ]
    return report
  }

  /// What holds of every card.
  private static let reading = [
    Phrase(
      en: """
        Everything is counted from the data, which say what is documented, not what is. Where nothing is documented there
        is a question and no zero.
        """,
      de: """
        Alles ist aus den Daten gezählt; sie sagen, was belegt ist, nicht, was ist. Wo nichts belegt ist, steht eine Frage
        und keine Null.
        """),
    Phrase(
      en: """
        Beside a state stand all states together and up to three with about as many cities, as far as anything is
        documented of them. They are named, not ranked.
        """,
      de: """
        Neben einem Land stehen alle Länder zusammen und bis zu drei mit etwa gleich vielen Städten, soweit für sie etwas
        belegt ist. Sie werden genannt, nicht gereiht.
        """),
    Phrase(
      en: """
        A node belongs to the state that it lies in. What an actor without a state does, or one of another state, counts
        where its partners are; who works for the federal level belongs to no state.
        """,
      de: """
        Ein Knoten gehört zu dem Land, in dem er liegt. Was ein Akteur ohne Land oder aus einem anderen Land tut, zählt
        dort, wo seine Partner sind; wer für den Bund arbeitet, gehört zu keinem Land.
        """),
  ]

  // MARK: For programs

  private static func json(_ cards: [Card], _ network: Network) -> JSON {
    var mentioned: Set<NodeID> = []
    for card in cards { for line in card.lines { for list in line.names { mentioned.formUnion(list.nodes) } } }
    let nodes = mentioned.sorted().map { node in
      JSON.object([
        ("id", .string(network.id(of: node))), ("name", .string(network.name(of: node))),
        ("level", .string(network[node].level.key)),
      ])
    }
    return .object([
      ("view", network.viewJSON), ("cards", .array(cards.map { $0.json })), ("nodes", .array(nodes)),
    ])
  }
}

extension LevelsReport.Card {
  fileprivate var json: JSON {
    .object([
      ("id", .string(id)), ("title", title.json),
      (
        "lines",
        .array(
          lines.map { line in
            guard case .object(let members) = line.claim.json else { return .null }
            return .object(
              [("promise", .string(line.promise.rawValue)), ("title", line.title.json)] + members)
          })
      ),
    ])
  }
}

extension CardLine {
  /// The line as an item of a list.
  var item: Phrase {
    isQuestion ? Phrase(en: "\(title): \(claim.words)", de: "\(title): \(claim.words)").capitalized : claim.words
  }
}

extension Phrase {
  /// The text in every language.
  fileprivate var json: JSON { .object([("en", .string(self[.english])), ("de", .string(self[.german]))]) }
}

extension StateCard {
  /// The lines under the name of the state.
  var card: LevelsReport.Card { LevelsReport.Card(id: state.id, title: state.title, lines: lines) }
}
