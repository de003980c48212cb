/// What the network says about the states: cards of some, or an overview of all.
public enum LevelsReport {
  /// Whose card is asked for.
  public enum Subject: Hashable, Sendable {
    /// A state, by its place in the formal order.
    case state(Int)
    case federal
  }

  /// The answer to `geflecht levels DATA STATE…`.
  /// - Parameters:
  ///   - outcome: What was counted.
  ///   - subjects: Whose cards.
  ///   - top: How many names a sentence shows; tables and JSON have them all.
  public static func cards(of outcome: LevelsOutcome, _ subjects: [Subject], top: Int) -> Presentation {
    let cards = subjects.map { card(of: $0, outcome, top) }
    let titles = cards.map { $0.title }
    var report = Report(
      title: Phrase(
        en: "\(titles): what the network shows of the promises of a state partnership",
        de: "\(titles): was das Netzwerk zu den Zusagen einer Länderpartnerschaft zeigt"))
    report.blocks = outcome.network.description.map { .paragraph($0) }
    for card in cards { report.blocks += blocks(of: card, isAlone: cards.count == 1) }
    report.blocks += reading
    return presentation(report, LevelsTables(cards, outcome))
  }

  /// The answer to `geflecht levels DATA`: all states side by side, the levels, and the card of the federal level. Tables and
  /// JSON hold the cards of all states.
  public static func overview(of outcome: LevelsOutcome, top: Int) -> Presentation {
    let overview = StatesOverview(outcome: outcome, top: top)
    let states = outcome.order.states.indices.map { card(of: .state($0), outcome, top) }
    let federal = outcome.order.federal.isEmpty ? [] : [card(of: .federal, outcome, top)]
    var report = Report(
      title: Phrase(
        en: "How federal level, states and cities interlock", de: "Wie Bund, Länder und Städte ineinandergreifen"))
    report.blocks = outcome.network.description.map { .paragraph($0) } + overview.blocks
    for card in federal { report.blocks += blocks(of: card, isAlone: false) }
    report.blocks += reading
    return presentation(report, LevelsTables(federal + states, outcome, overview))
  }

  private static func presentation(_ report: Report, _ tables: LevelsTables) -> Presentation {
    var presentation = Presentation(report: report, tables: tables.tables, json: tables.json)
    presentation.makeSheets = { tables.sheets }
    return presentation
  }

  static func card(of subject: Subject, _ outcome: LevelsOutcome, _ top: Int) -> Card {
    switch subject {
    case .state(let place): StateCard(outcome: outcome, place: place, top: top).card
    case .federal: FederalCard(outcome: outcome, top: top).card
    }
  }

  /// A card with its lines, of a state or of the federal level.
  struct Card: Sendable {
    let id: String
    let title: Phrase
    let lines: [CardLine]
  }

  // MARK: For people

  private static func blocks(of card: Card, isAlone: Bool) -> [Report.Block] {
    CardPromise.allCases.flatMap { promise -> [Report.Block] in
      let lines = card.lines.filter { $0.promise == promise }
      guard !lines.isEmpty else { return [] }
      let (whose, heading) = (card.title, promise.title)
      return [
        .heading(isAlone ? heading : Phrase(en: "\(whose): \(heading)", de: "\(whose): \(heading)")),
        .list(lines.map { $0.item }),
      ]
    }
  }

  /// What holds of every card.
  static let reading = reading([fromTheData, besideOthers, byChance, whoseNodes])
  /// What holds of cards that compare nothing.
  static let readingOfFacts = reading([fromTheData, whoseNodes])

  private static func reading(_ rules: [Phrase]) -> [Report.Block] {
    [.heading(Phrase(en: "How to read this", de: "Wie das zu lesen ist")), .list(rules)]
  }

  private static let fromTheData =
    Phrase(
      en: """
        Everything is counted from the data, which say what is documented, not what is. Where nothing is documented there
        is a question and no zero.
        """,
      de: """
        Alles ist aus den Daten gezählt; sie sagen, was belegt ist, nicht, was ist. Wo nichts belegt ist, steht eine Frage
        und keine Null.
        """)
  private static let besideOthers =
    Phrase(
      en: """
        Beside a state stand all states together and up to three with about as many cities, as far as anything is
        documented of them. They are named, not ranked.
        """,
      de: """
        Neben einem Land stehen alle Länder zusammen und bis zu drei mit etwa gleich vielen Städten, soweit für sie etwas
        belegt ist. Sie werden genannt, nicht gereiht.
        """)
  private static let byChance =
    Phrase(
      en: """
        By chance means: ties or sectors dealt out anew as often as --permutations says, at most 999 times, on a large network
        less often, from --seed on. Of a share of fewer than five no percentage is given.
        """,
      de: """
        „Neu verlost“ heißt: Beziehungen oder Sektoren so oft neu verteilt, wie --permutations sagt, höchstens 999-mal, in
        großen Netzwerken seltener, ab --seed. Anteile an weniger als fünf stehen ohne Prozent.
        """)
  private static let whoseNodes =
    Phrase(
      en: """
        A node belongs to the state that it lies in. What an actor without a state does, or one of another state, counts
        where its partners are; who works for the federal level belongs to no state.
        """,
      de: """
        Ein Knoten gehört zu dem Land, in dem er liegt. Was ein Akteur ohne Land oder aus einem anderen Land tut, zählt
        dort, wo seine Partner sind; wer für den Bund arbeitet, gehört zu keinem Land.
        """)
}

extension LevelsReport.Card {
  var json: JSON {
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
