import Geflecht

extension Session {
  /// The answers of measures, with a progress bar for each. Those without an answer are remarked on.
  func results(
    of measures: [MeasureEntry], on network: Network, _ settings: MeasureSettings
  ) throws(Failure) -> ResultTable {
    remarkDuration(of: measures, on: network, settings)
    var settings = settings
    settings.progress = bar.progress
    let analysis = Analysis(of: network, settings)
    var answers: [Answer] = []
    var unanswered: [ResultTable.Unanswered] = []
    for measure in measures {
      do {
        answers.append(
          try bar.during(Phrase(measure.card.id)) { () throws(MeasureFailure) in try measure.answer(in: analysis) })
      } catch {
        unanswered.append(.init(measure.card, because: error.message))
      }
    }
    let results = ResultTable(network: network, answers: answers, unanswered: unanswered)
    if let only = unanswered.first, measures.count == 1 { throw Failure(code: .unavailable, message: only.message) }
    for measure in unanswered { terminal.remark(measure.message) }
    if answers.isEmpty, let failure = results.failure(ofNamed: measures.map({ $0.card.id })) { throw failure }
    return results
  }
}

extension Session {
  /// Work that takes longer is announced.
  private static let patience = 10.0

  /// Says before long work which measures will take how long.
  private func remarkDuration(of measures: [MeasureEntry], on network: Network, _ settings: MeasureSettings) {
    let long = MeasureDuration.long(measures, on: network, settings, above: Self.patience)
    for work in long {
      let (ids, count) = (work.ids, work.ids.count)
      let time = Self.time(work.seconds)
      let cure =
        work.canBeEstimated && settings.lengths == .steps
        ? Phrase(
          en: "; --estimate 0.05 gives it to within 5% in a fraction of that",
          de: "; mit --estimate 0.05 geht es auf 5 % genau in einem Bruchteil davon")
        : ""
      terminal.remark(
        Phrase(
          en: "\(ids, upTo: 3) \(forms: count, "takes", "take") about \(time) on this network",
          de: "\(ids, upTo: 3) \(forms: count, "braucht", "brauchen") auf diesem Netzwerk etwa \(time)") + cure)
    }
  }

  private static func time(_ seconds: Double) -> Phrase {
    let (minutes, hours) = (Int((seconds / 60).rounded()), Int((seconds / 3600).rounded()))
    return switch seconds {
    case ..<90: Phrase(en: "\(Int(seconds.rounded())) seconds", de: "\(Int(seconds.rounded())) Sekunden")
    case ..<5400: Phrase(en: "\(minutes) minutes", de: "\(minutes) Minuten")
    case ..<1e9: Phrase(en: "\(hours) hours", de: "\(hours) Stunden")
    default: Phrase(en: "years", de: "Jahre")
    }
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
