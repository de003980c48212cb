import Geflecht

/// `geflecht history`: a network year by year.
enum HistoryCommand {
  static let card = Command(
    name: "history",
    summary: Phrase(
      en: "the network year by year: everybody, and those who were there from the start",
      de: "das Netzwerk Jahr für Jahr: alle, und die, die von Anfang an dabei waren"),
    usage: Phrase(en: "geflecht history DATA", de: "geflecht history DATEN"),
    examples: [
      "geflecht history datasets/engagierte-stadt",
      "geflecht history datasets/engagierte-stadt --states Bayern --lang de",
      "geflecht history datasets/engagierte-stadt -o history.svg",
      "geflecht history datasets/engagierte-stadt --format csv -o years.csv",
    ],
    words: [.data],
    options: [
      .sources.with(
        takes: .text(Phrase(en: "COLUMN", de: "SPALTE")),
        help: Phrase(
          en: "the column of the ties that names a source, to count how many there are (evidence)",
          de: "die Spalte der Beziehungen, die eine Quelle nennt; gezählt wird, wie viele es sind (evidence)")),
      .seed,
    ] + Option.data
      + Option.view.filter { $0 != .asOf }.replacing(
        .undated.with(
          help: Phrase(
            en: "keep ties without a date in every year, or drop them (drop)",
            de: "Beziehungen ohne Datum in jedem Jahr behalten (keep) oder weglassen (drop)")))
      + [.format, .csvDialect, .table]
      + Option.common.replacing(
        .output.with(
          help: Phrase(
            en: "write to a file: .txt, .md, .csv, .json, .xlsx, or small charts on one sheet: .svg",
            de: "in eine Datei schreiben: .txt, .md, .csv, .json, .xlsx, oder kleine Diagramme auf einem Blatt: .svg"))),
    draws: true,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    var settings = MeasureSettings()
    settings.seed = try arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    settings.progress = session.bar.progress
    let network = try session.network(of: try session.dataset())
    let column = arguments.value(.sources) ?? "evidence"
    if arguments.has(.sources), !network.textColumnsOfTies.contains(column) {
      throw arguments.invalid(
        .sources, Phrase(en: "a column of the ties", de: "eine Spalte der Beziehungen"),
        among: network.textColumnsOfTies)
    }
    let history: History
    do {
      history = try session.bar.during(Phrase(en: "years", de: "Jahre")) { () throws(ChangeFailure) in
        try History(of: network, sources: column, settings)
      }
    } catch {
      throw Failure(code: .unavailable, message: error.message, hint: error.hint)
    }
    guard let path = arguments.drawingOutput else { return try session.present(HistoryReport.make(history)) }
    let language = session.terminal.language
    let origin = try session.provenance().sentence[language]
    try session.write([OutputFile(path: path, text: HistorySheet(history, language: language).svg(origin: origin))])
    session.terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }
}
