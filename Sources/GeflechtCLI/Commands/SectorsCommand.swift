import Geflecht

/// `geflecht sectors`: one page about the cooperation of sectors.
enum SectorsCommand {
  static func run(_ session: Session) throws(Failure) {
    var settings = MeasureSettings()
    settings.permutations = try session.arguments.count(.permutations, least: 1) ?? settings.permutations
    settings.seed = try session.arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    let network = try session.network(of: try session.dataset())
    guard network.nodes.contains(where: { !network[$0].sectors.isEmpty }) else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "no node has a sector", de: "kein Knoten hat einen Sektor"),
        hint: Phrase(
          en: "add a column 'sector' to actors.csv, or choose another view",
          de: "ergänzen Sie in actors.csv eine Spalte 'sector', oder wählen Sie eine andere Ansicht"))
    }
    let measures = SectorsReport.measures
    let results = try session.results(of: measures, on: network, settings, mustAnswer: false)
    try session.present(SectorsReport.make(results, settings: settings, top: session.top(usual: 10)))
  }
}
