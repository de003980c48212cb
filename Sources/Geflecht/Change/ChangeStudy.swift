/// Compares two waves: what the measures say of both, what the differences are made of, and what chance says of them.
public struct ChangeStudy {
  private let waves: Waves
  private let question: ChangeQuestion
  private let pairs: PairChanges

  /// A question to two waves.
  public init(of waves: Waves, _ question: ChangeQuestion = ChangeQuestion()) {
    self.waves = waves
    self.question = question
    pairs = PairChanges(waves)
  }

  /// All that can be said.
  public func outcome() -> ChangeOutcome {
    let documented = Documented(question.documentation, waves)
    let resampler = WaveResampler(waves, pairs, kept: documented.kept)
    var (numbers, unanswered) = measured()
    let tests = ChangeTesting(resampler, question, states: waves.after.idsOfStates)
    tests.complete(&numbers)
    return ChangeOutcome(
      waves: waves, question: question, documented: documented, ties: pairs.turnover,
      tiesByKind: pairs.turnoverByKind, tiesBySector: pairs.turnoverBySector, weights: pairs.weightChanges,
      numbers: numbers, unanswered: unanswered, draws: tests.draws,
      levels: (levels(of: waves.before), levels(of: waves.after)))
  }

  private func levels(of network: Network) -> LevelsOutcome {
    LevelsOutcome(of: Analysis(of: network, question.settings))
  }

  // MARK: Numbers

  /// The numbers of all measures in the waves and among those who stayed, and the measures that have none.
  private func measured() -> (numbers: [ChangedNumber], unanswered: [ResultTable.Unanswered]) {
    var numbers: [ChangedNumber] = []
    var unanswered: [ResultTable.Unanswered] = []
    let networks = [waves.before, waves.after, waves.stayedBefore, waves.stayedAfter]
    // Where nobody came or went, those who stayed are the wave.
    let own = [0, 1, waves.left.isEmpty ? 0 : 2, waves.entered.isEmpty ? 1 : 3]
    let analyses = networks.map { Analysis(of: $0, question.settings) }
    let states = networks.map { $0.idsOfStates }
    for (done, measure) in question.measures.enumerated() {
      var answers: [Int: Answer] = [:]
      var failure: MeasureFailure?
      for at in Set(own).sorted() {
        do { answers[at] = try measure.answer(in: analyses[at]) } catch { failure = error }
      }
      if answers[0] == nil, answers[1] == nil, let failure {
        unanswered.append(.init(measure.card, because: failure.message))
      } else {
        let values = own.map { at in
          answers[at].map { NumbersOfWholes($0, sectors: Set(networks[at].sectorNames), states: states[at]) }
        }
        numbers += Self.numbers(of: measure.card, values)
      }
      question.settings.progress.report(done + 1, of: question.measures.count)
    }
    return (numbers, unanswered)
  }

  private static func numbers(of card: MeasureCard, _ waves: [NumbersOfWholes?]) -> [ChangedNumber] {
    var numbers: [ChangedNumber] = []
    for wave in [waves[0], waves[1]] {
      for number in wave?.numbers ?? []
      where !numbers.contains(where: { $0.whole == number.whole && $0.column.key == number.column.key }) {
        var changed = ChangedNumber(card, number.whole, number.column)
        let values = waves.map { $0?[number.whole, number.column.key] }
        (changed.before, changed.after) = (values[0], values[1])
        (changed.stayedBefore, changed.stayedAfter) = (values[2], values[3])
        numbers.append(changed)
      }
    }
    return numbers
  }
}

extension Network {
  /// The ids of all states that nodes lie in or are.
  fileprivate var idsOfStates: Set<String> { Set(stateRows.map { stateID(ofRow: $0) }) }
}
