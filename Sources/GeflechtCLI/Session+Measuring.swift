import Geflecht

extension Session {
  /// The answers of measures, with a progress bar for each.
  /// - Parameter mustAnswer: Whether a measure without an answer ends the command; otherwise it is a remark.
  func results(
    of measures: [MeasureEntry], on network: Network, _ settings: MeasureSettings, mustAnswer: Bool
  ) throws(Failure) -> ResultTable {
    let bar = ProgressBar(terminal)
    var settings = settings
    settings.progress = bar.progress
    let analysis = Analysis(of: network, settings)
    var answers: [Answer] = []
    for measure in measures {
      let id = measure.card.id
      bar.begin(id)
      defer { bar.end() }
      do {
        answers.append(try measure.answer(in: analysis))
      } catch {
        let message = Phrase("\(id): ") + error.message
        guard !mustAnswer else { throw Failure(code: .unavailable, message: message) }
        terminal.remark(message)
      }
    }
    return ResultTable(network: network, answers: answers)
  }
}
