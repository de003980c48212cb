import Geflecht

/// `geflecht explain`: what a measure or a diagnostic code means.
enum ExplainCommand {
  static func run(_ session: Session) throws(Failure) {
    guard let word = session.arguments.words.first else { return try session.present(CardReport.makeList()) }
    if let measure = MeasureCatalog.measure(word) { return try session.present(CardReport.make(measure.card)) }
    let code = word.split(whereSeparator: { $0 == "[" || $0 == "]" }).first.map(String.init) ?? word
    guard let code = DiagnosticCode(rawValue: code) else {
      throw MeasureCommand.unknown(word, code: .usage, among: DiagnosticCode.allCases.map(\.rawValue))
    }
    try session.present(CardReport.make(code))
  }
}
