/// Compares two waves: what the measures say of both, what the differences are made of, and what chance says of them.
public struct ChangeStudy: Sendable {
  private let waves: Waves
  private let question: ChangeQuestion

  /// A question to two waves.
  public init(of waves: Waves, _ question: ChangeQuestion = ChangeQuestion()) {
    self.waves = waves
    self.question = question
  }

  /// All that can be said.
  public func outcome() -> ChangeOutcome {
    let documented = Documented(question.documentation, waves)
    let (ties, testing) = counted(documented)
    var (numbers, unanswered) = measured()
    testing?.complete(&numbers)
    return ChangeOutcome(
      waves: waves, question: question, documented: documented, ties: ties.all, tiesByKind: ties.byKind,
      tiesBySector: ties.bySector, weights: ties.weights, numbers: numbers, unanswered: unanswered,
      draws: testing?.draws ?? 0, levels: (levels(of: waves.before), levels(of: waves.after)))
  }

  /// What became of the ties, and what asks chance of them; on large networks nothing does, and their pairs are given up.
  private func counted(_ documented: Documented) -> (ties: TiesOfThoseWhoStayed, testing: ChangeTesting?) {
    let pairs = PairChanges(waves)
    let ties = TiesOfThoseWhoStayed(pairs)
    guard question.draws(for: pairs) > 0 || documented.differs else { return (ties, nil) }
    let resampler = WaveResampler(waves, pairs, documented)
    return (ties, ChangeTesting(resampler, question, states: waves.after.idsOfStates))
  }

  private func levels(of network: Network) -> LevelsOutcome {
    LevelsOutcome(of: Analysis(of: network, question.settings))
  }

  // MARK: Numbers

  /// The answers of all measures for one network.
  private struct Measured {
    var numbers: [NumbersOfWholes?] = []
    var failures: [MeasureFailure?] = []
  }

  /// The numbers of all measures in the waves and among those who stayed, and the measures that have none. One network is
  /// done with before the next is begun: what measures share of each takes memory.
  private func measured() -> (numbers: [ChangedNumber], unanswered: [ResultTable.Unanswered]) {
    let (before, after) = (measured(waves.before, part: 0), measured(waves.after, part: 1))
    // Where nobody came or went, those who stayed are the wave.
    let stayed = [
      waves.left.isEmpty ? before : measured(waves.stayedBefore, part: 2),
      waves.entered.isEmpty ? after : measured(waves.stayedAfter, part: 3),
    ]
    var numbers: [ChangedNumber] = []
    var unanswered: [ResultTable.Unanswered] = []
    for (place, measure) in question.measures.enumerated() {
      if let failure = before.failures[place], after.failures[place] != nil {
        unanswered.append(.init(measure.card, because: failure.message))
      } else {
        numbers += Self.numbers(of: measure.card, ([before, after] + stayed).map { $0.numbers[place] })
      }
    }
    return (numbers, unanswered)
  }

  private func measured(_ network: Network, part: Int) -> Measured {
    let analysis = Analysis(of: network, question.settings)
    let (sectors, states) = (Set(network.sectorNames), network.idsOfStates)
    var measured = Measured()
    for (done, measure) in question.measures.enumerated() {
      do {
        let answer = try measure.answer(in: analysis)
        measured.numbers.append(NumbersOfWholes(answer, sectors: sectors, states: states))
        measured.failures.append(nil)
      } catch {
        measured.numbers.append(nil)
        measured.failures.append(error)
      }
      question.settings.progress.report(part * question.measures.count + done + 1, of: 4 * question.measures.count)
    }
    return measured
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

/// What became of the ties among those who stayed: counted once, for the pairs take room.
struct TiesOfThoseWhoStayed: Sendable {
  let all: TieTurnover
  let byKind: [(kind: String?, ties: TieTurnover)]
  let bySector: [(sector: String, ties: TieTurnover)]
  let weights: WeightChanges

  init(_ pairs: PairChanges) {
    all = pairs.turnover
    byKind = pairs.turnoverByKind
    bySector = pairs.turnoverBySector
    weights = pairs.weightChanges
  }
}

extension Network {
  /// The ids of all states that nodes lie in or are.
  fileprivate var idsOfStates: Set<String> { Set(stateRows.map { stateID(ofRow: $0) }) }
}
