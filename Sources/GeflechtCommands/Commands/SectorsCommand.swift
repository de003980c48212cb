import Geflecht

/// `geflecht sectors`: one page about the cooperation of sectors.
enum SectorsCommand {
  static let card = Command(
    name: "sectors",
    summary: Phrase(
      en: "how the sectors work together, held against chance, on one page",
      de: "wie die Sektoren zusammenarbeiten, mit dem Zufall verglichen, auf einer Seite"),
    usage: Phrase(en: "geflecht sectors DATA", de: "geflecht sectors DATEN"),
    examples: [
      "geflecht sectors datasets/engagierte-stadt",
      "geflecht sectors datasets/engagierte-stadt --states Bayern --lang de",
      "geflecht sectors datasets/engagierte-stadt --scheme three --format markdown -o sectors.md",
    ],
    words: [.data],
    options: [.permutations, .seed] + Option.data + Option.view + [.format, .csvDialect, .table, .top] + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    var settings = MeasureSettings()
    settings.permutations = try session.arguments.permutations() ?? settings.permutations
    settings.seed = try session.arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    let network = try session.network(of: try session.dataset())
    guard SectorsReport.hasSectors(network) else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "no node has a sector", de: "kein Knoten hat einen Sektor"),
        hint: Phrase(
          en: "add a column 'sector' to actors.csv, or choose another view",
          de: "ergänzen Sie in actors.csv eine Spalte 'sector', oder wählen Sie eine andere Ansicht"))
    }
    let measures = SectorsReport.measures
    let results = try session.results(of: measures, on: network, settings)
    try session.present(SectorsReport.make(results, settings: settings, top: session.top(usual: 10)))
  }
}
