import Geflecht

extension Session {
  /// The answers of measures, with a progress bar for each. Those without an answer are remarked on.
  func results(
    of measures: [MeasureEntry], on network: Network, _ settings: MeasureSettings
  ) throws(Failure) -> ResultTable {
    let bar = ProgressBar(terminal)
    var settings = settings
    settings.progress = bar.progress
    let analysis = Analysis(of: network, settings)
    var answers: [Answer] = []
    var unanswered: [ResultTable.Unanswered] = []
    for measure in measures {
      bar.begin(measure.card.id)
      defer { bar.end() }
      do {
        answers.append(try measure.answer(in: analysis))
      } catch {
        unanswered.append(.init(measure.card, because: error.message))
      }
    }
    let results = ResultTable(network: network, answers: answers, unanswered: unanswered)
    if let only = unanswered.first, measures.count == 1 { throw Failure(code: .unavailable, message: only.message) }
    for measure in unanswered { terminal.remark(measure.message) }
    if answers.isEmpty, let failure = results.failure(ofNamed: measures.map(\.card.id)) { throw failure }
    return results
  }
}

extension ResultTable {
  /// How a command ends after the answers are written: well, unless a measure that was named has none.
  func failure(ofNamed ids: [String]) -> Failure? {
    let missing = unanswered.count { ids.contains($0.card.id) }
    guard missing > 0 else { return nil }
    let asked = answers.count + unanswered.count
    return Failure(
      code: .unavailable,
      message: Phrase(
        en: "\(missing) of \(asked, "measure", "measures") \(forms: missing, "has", "have") no answer",
        de: "\(missing) von \(asked, "Maß", "Maßen") \(forms: missing, "hat", "haben") keine Antwort"))
  }
}

extension ResultTable.Unanswered {
  fileprivate var message: Phrase { Phrase("\(card.id): ") + reason }
}
