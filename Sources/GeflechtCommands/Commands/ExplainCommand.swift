import Geflecht

/// `geflecht explain`: what a measure or a diagnostic code means.
enum ExplainCommand {
  static let card = Command(
    name: "explain",
    summary: Phrase(en: "what a measure or a diagnostic code means", de: "was ein Maß oder ein Code bedeutet"),
    usage: Phrase(en: "geflecht explain [MEASURE | CODE]", de: "geflecht explain [MASS | CODE]"),
    examples: ["geflecht explain", "geflecht explain betweenness", "geflecht explain edge-unknown-node"],
    words: [.words(Phrase(en: "MEASURE | CODE", de: "MASS | CODE"), .subjects)],
    options: [.format, .csvDialect, .table] + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    guard let word = session.arguments.words.first else { return try session.present(CardReport.makeList()) }
    if let measure = MeasureCatalog.measure(word) { return try session.present(CardReport.make(measure.card)) }
    let code = word.split(whereSeparator: { $0 == "[" || $0 == "]" }).first.map(String.init) ?? word
    guard let code = DiagnosticCode(rawValue: code) else {
      throw MeasureCommand.unknown(word, code: .usage, among: DiagnosticCode.allCases.map { $0.rawValue })
    }
    try session.present(CardReport.make(code))
  }
}
