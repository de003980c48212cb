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
      "geflecht levels datasets/engagierte-stadt Bayern --lang de",
      "geflecht levels datasets/engagierte-stadt Bayern Hessen -o cards.xlsx",
    ],
    words: [.data, .state.repeated()],
    options: Option.data + Option.view + [.format, .csvDialect, .table, .top] + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let words = session.arguments.has(.edges) ? session.arguments.words[...] : session.arguments.words.dropFirst()
    let network = try session.network(of: try session.dataset())
    var settings = MeasureSettings()
    settings.threads = session.threads
    let outcome = session.bar.during(Phrase(en: "states", de: "Länder")) {
      LevelsOutcome(of: Analysis(of: network, settings))
    }
    guard !outcome.order.states.isEmpty else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "the data name no state", de: "die Daten nennen kein Land"),
        hint: Phrase(
          en: "add a column 'state' to cities.csv and a table states.csv, or choose another view",
          de:
            "ergänzen Sie in cities.csv eine Spalte 'state' und eine Tabelle states.csv, oder wählen Sie eine andere Ansicht"
        ))
    }
    let places = try words.map { word throws(Failure) in try network.state(named: word, in: outcome.order) }
    try session.present(LevelsReport.cards(of: outcome, places, top: session.top(usual: 12)))
  }
}
