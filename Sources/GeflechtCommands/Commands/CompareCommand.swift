import Geflecht

/// `geflecht compare`: what changed between two datasets, or two dates of one.
enum CompareCommand {
  static let card = Command(
    name: "compare",
    summary: Phrase(
      en: "what changed between two datasets or two dates, and more than chance or better documentation explain",
      de: "was sich zwischen zwei Datensätzen oder Zeitpunkten geändert hat, über Zufall und Dokumentation hinaus"),
    usage: Phrase(
      en: "geflecht compare DATA --from DATE --to DATE | geflecht compare DATA DATA",
      de: "geflecht compare DATEN --from DATUM --to DATUM | geflecht compare DATEN DATEN"),
    examples: [
      "geflecht compare datasets/engagierte-stadt --from 2018 --to 2023",
      "geflecht compare before after --response 62,81 --lang de",
      "geflecht compare datasets/engagierte-stadt --from 2020 --to 2025 --states Bayern --level city",
      "geflecht compare before after --measures density,mean-distance --format csv -o change.csv",
    ],
    words: [.data, .data],
    options: [
      Option.fromDate, Option.toDate,
      .measures, .response, .sources,
      .permutations.with(
        help: Phrase(
          en: "how often chance is asked (999; above 20,000 nodes and ties not unasked)",
          de: "wie oft der Zufall befragt wird (999; über 20.000 Knoten und Beziehungen nur auf Wunsch)")),
      .seed,
    ] + Option.data
      + Option.view.replacing(
        .undated.with(
          help: Phrase(
            en: "at a date: keep or drop ties without a date (drop)",
            de: "zu einem Zeitpunkt: Beziehungen ohne Datum behalten (keep) oder weglassen (drop)")))
      + [.format, .csvDialect, .table, .top] + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    var question = ChangeQuestion()
    question.settings.seed = try arguments.count(.seed) ?? question.settings.seed
    question.settings.threads = session.threads
    question.settings.progress = session.bar.progress
    question.draws = try arguments.permutations()
    if arguments.has(.measures) { question.measures = try measures(arguments.list(.measures)) }
    let waves = try waves(session)
    question.documentation = try documentation(arguments, waves)
    let outcome = session.bar.during(Phrase(en: "change", de: "Veränderung")) {
      ChangeStudy(of: waves, question).outcome()
    }
    // One line a reason, with all that it keeps from an answer.
    var reasons: [(reason: Phrase, ids: [String])] = []
    for measure in outcome.unanswered {
      if let at = reasons.firstIndex(where: { $0.reason == measure.reason }) {
        reasons[at].ids.append(measure.card.id)
      } else {
        reasons.append((measure.reason, [measure.card.id]))
      }
    }
    for (reason, ids) in reasons { session.terminal.remark(Phrase("\(ids.joined(separator: ", ")): ") + reason) }
    try session.present(ChangeReport.make(outcome, top: session.top(usual: 12)))
  }

  // MARK: What is compared

  private static func waves(_ session: Session) throws(Failure) -> Waves {
    let compared = try session.comparedWaves(example: card.examples[0])
    let threads = session.threads
    do {
      return try session.bar.during(Phrase(en: "comparison", de: "Vergleich")) { () throws(ChangeFailure) in
        try Waves(
          compared.before.network, compared.after.network, areDatesOfOneDataset: compared.areDates, threads: threads)
      }
    } catch {
      throw Failure(code: .unavailable, message: error.message, hint: error.hint)
    }
  }

  private static func measures(_ ids: [String]) throws(Failure) -> [MeasureEntry] {
    var found: [MeasureEntry] = []
    for id in ids {
      guard let measure = MeasureCatalog.measure(id) else { throw MeasureCommand.unknown(id, code: .usage) }
      guard [.network, .sectors, .keys].contains(measure.subject) else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "'\(id)' has no number for the network, a sector or a state, and nothing to compare",
            de: "'\(id)' hat keine Zahl für das Netzwerk, einen Sektor oder ein Land, die sich vergleichen ließe"))
      }
      if !found.contains(where: { $0.card.id == id }) { found.append(measure) }
    }
    return found
  }

  // MARK: How well it is documented

  static func documentation(
    _ arguments: Arguments, _ waves: Waves
  ) throws(Failure) -> ChangeQuestion.Documentation {
    if arguments.has(.response), arguments.has(.sources) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--response and --sources both say how well a wave is documented; one is enough",
          de: "--response und --sources sagen beide, wie gut ein Stand dokumentiert ist; eines genügt"))
    }
    if let text = arguments.value(.response) {
      let rates = text.split(separator: ",").map { decimal($0.trimmingSpaces) ?? 0 }
      guard rates.count == 2, rates.allSatisfy({ 0 < $0 && $0 <= 100 }) else {
        throw arguments.invalid(
          .response, Phrase(en: "two percentages from 1 to 100: 62,81", de: "zwei Prozentzahlen von 1 bis 100: 62,81"))
      }
      return .rates(before: rates[0] / 100, after: rates[1] / 100)
    }
    let usual = "evidence"
    let column = arguments.value(.sources) ?? usual
    let isThere = [waves.before, waves.after].allSatisfy { $0.textColumnsOfTies.contains(column) }
    if column == "none" || !isThere && !arguments.has(.sources) { return .unknown }
    guard isThere else {
      throw arguments.invalid(
        .sources, Phrase(en: "a column of both tables of ties", de: "eine Spalte beider Tabellen der Beziehungen"),
        among: waves.before.textColumnsOfTies)
    }
    return .sources(column: column)
  }
}
