import Geflecht

/// `geflecht levels`: how federal, state and local level interlock, and a card for every state.
enum LevelsCommand {
  static let card = Command(
    name: "levels",
    summary: Phrase(
      en: "a card for a state, along the promises of its partnership; all states side by side",
      de: "eine Karte je Land, entlang der Zusagen der Länderpartnerschaft; alle Länder nebeneinander"),
    usage: Phrase(en: "geflecht levels DATA [STATE …]", de: "geflecht levels DATEN [LAND …]"),
    examples: [
      "geflecht levels datasets/engagierte-stadt",
      "geflecht levels datasets/engagierte-stadt Bund --lang de",
      "geflecht levels datasets/engagierte-stadt Bayern --lang de",
      "geflecht levels datasets/engagierte-stadt Bayern Hessen -o cards.xlsx",
      "geflecht levels datasets/engagierte-stadt BY --level city --format json",
    ],
    words: [.data, .state.repeated()],
    options: [.permutations, .seed] + Option.data + Option.view.replacing(contraction) + [
      .format, .csvDialect, .table, .top,
    ] + Option.common,
    run: run)

  /// States and their cities are what a card is about: no more can be contracted than the actors.
  private static let contraction = Option.level.with(
    takes: .words(Phrase(en: "LEVEL", de: "EBENE"), WordList([Level.city.key])),
    help: Phrase(
      en: "count actors as the city they lie in, or as the state",
      de: "Akteure als die Stadt zählen, in der sie liegen, oder als das Land"))

  static func run(_ session: Session) throws(Failure) {
    let words = session.arguments.has(.edges) ? session.arguments.words[...] : session.arguments.words.dropFirst()
    var settings = MeasureSettings()
    settings.permutations = try session.arguments.permutations() ?? settings.permutations
    settings.seed = try session.arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    let network = try session.network(of: try session.dataset(), keepsUpperLevels: true)
    let order = network.formalOrder
    guard !order.states.isEmpty else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "the data name no state", de: "die Daten nennen kein Land"),
        hint: Phrase(
          en: "add a column 'state' to cities.csv and a table states.csv, or choose another view",
          de:
            "ergänzen Sie in cities.csv eine Spalte 'state' und eine Tabelle states.csv, oder wählen Sie eine andere Ansicht"
        ))
    }
    var asked: [LevelsReport.Subject] = []
    for word in words { asked += try subjects(named: word, in: network, order) }
    settings.progress = session.bar.progress
    let outcome = session.bar.during(Phrase(en: "states", de: "Länder")) {
      LevelsOutcome(of: Analysis(of: network, settings))
    }
    let top = session.top(usual: 12)
    try session.present(
      words.isEmpty
        ? LevelsReport.overview(of: outcome, top: top) : LevelsReport.cards(of: outcome, asked, top: top))
  }

  /// Whose cards a word asks for: a state, the federal level, or all of them.
  private static func subjects(
    named word: String, in network: Network, _ order: FormalOrder
  ) throws(Failure) -> [LevelsReport.Subject] {
    if let place = order.place(ofStateNamed: word, in: network) { return [.state(place)] }
    if ["all", "alle"].contains(word.lowercased()) {
      return (order.federal.isEmpty ? [] : [.federal]) + order.states.indices.map { .state($0) }
    }
    let isFederal =
      Level(word: word) == .federal || network.node(named: word).map { order.federal.contains($0) } ?? false
    guard isFederal else { return [.state(try network.state(named: word, in: order))] }
    guard !order.federal.isEmpty else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "the data name no federal node", de: "die Daten nennen keine Bundesstelle"),
        hint: Phrase(en: "add a table federal.csv with an id", de: "ergänzen Sie eine Tabelle federal.csv mit einer id")
      )
    }
    return [.federal]
  }
}
