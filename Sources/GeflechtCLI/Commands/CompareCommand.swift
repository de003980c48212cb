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
      Option.from.with(
        takes: date,
        help: Phrase(
          en: "the earlier date: 2018, 2018-06, 2018-06-30", de: "der frühere Zeitpunkt: 2018, 2018-06, 2018-06-30")),
      Option.to.with(takes: date, help: Phrase(en: "the later date", de: "der spätere Zeitpunkt")),
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

  private static let date = Parameter.text(Phrase(en: "DATE", de: "DATUM"))

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
    for measure in outcome.unanswered {
      session.terminal.remark(Phrase("\(measure.card.id): ") + measure.reason)
    }
    try session.present(ChangeReport.make(outcome, top: session.top(usual: 12)))
  }

  // MARK: What is compared

  private static func waves(_ session: Session) throws(Failure) -> Waves {
    let networks = try networks(session)
    let threads = session.threads
    do {
      return try session.bar.during(Phrase(en: "comparison", de: "Vergleich")) { () throws(ChangeFailure) in
        try Waves(networks.before, networks.after, areDatesOfOneDataset: networks.areDates, threads: threads)
      }
    } catch {
      throw Failure(code: .unavailable, message: error.message, hint: error.hint)
    }
  }

  private static func networks(
    _ session: Session
  ) throws(Failure) -> (before: Network, after: Network, areDates: Bool) {
    let arguments = session.arguments
    guard arguments.has(.from) || arguments.has(.to) else {
      guard arguments.words.count == 2 else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "a comparison needs two folders, or one with --from and --to",
            de: "ein Vergleich braucht zwei Ordner, oder einen mit --from und --to"),
          hint: Phrase(en: "for example: ", de: "zum Beispiel: ") + Phrase(card.examples[0]))
      }
      if arguments.has(.log) { throw noLogOfTwo }
      let (before, after) = (try session.dataset(), try session.dataset(1))
      return (try session.network(of: before), try session.network(of: after), false)
    }
    try arguments.checkWords(atMost: 1)
    let (from, to) = (try date(.from, arguments), try date(.to, arguments))
    guard from.isAtOrBefore(to), from != to else {
      throw Failure(
        code: .usage,
        message: Phrase(en: "--from \(from) is not before --to \(to)", de: "--from \(from) liegt nicht vor --to \(to)"))
    }
    if arguments.has(.asOf) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--as-of is one date; --from and --to are the two of a comparison",
          de: "--as-of ist ein Zeitpunkt; --from und --to sind die zwei eines Vergleichs"))
    }
    let dataset = try session.dataset()
    return (try session.network(of: dataset, asOf: from), try session.network(of: dataset, asOf: to), true)
  }

  private static let noLogOfTwo = Failure(
    code: .usage,
    message: Phrase(
      en: "--log takes the findings of one dataset, not of two",
      de: "--log nimmt die Befunde eines Datensatzes auf, nicht die von zweien"),
    hint: Phrase(en: "geflecht check DATA --log FILE", de: "geflecht check DATEN --log DATEI"))

  private static func date(_ option: Option, _ arguments: Arguments) throws(Failure) -> PartialDate {
    guard let text = arguments.value(option) else {
      throw Failure(
        code: .usage,
        message: Phrase(en: "--from and --to go together", de: "--from und --to gehören zusammen"),
        hint: Phrase(en: "for example: ", de: "zum Beispiel: ") + Phrase(card.examples[0]))
    }
    guard let date = PartialDate(text) else { throw arguments.invalid(option, "2022, 2022-06, 2022-06-30") }
    return date
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

  private static func documentation(
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
      let rates = text.split(separator: ",").map { Double($0.trimmingSpaces) ?? 0 }
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
