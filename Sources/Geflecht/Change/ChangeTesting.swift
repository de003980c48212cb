/// Holds the changes among those who stayed against chance.
///
/// Three kinds of draw answer three questions, each of all numbers at once:
///
///     thinned         what is left of a change when both waves are documented alike?
///     exchanged       would as much come up if it were chance which wave a pair's tie belongs to?
///     bootstrapped    how far off may it be, had other nodes of the same kind been looked at?
struct ChangeTesting {
  /// Fewer nodes say nothing about a population that they might be drawn from.
  static let fewestNodes = 8
  /// Up to so many nodes and pairs chance is asked `usualDraws` times unasked, above only on request.
  static let mostUnasked = 20_000
  static let usualDraws = 999
  /// How often a wave is thinned where chance is not asked.
  static let fewestThinnings = 20
  /// Up to so many differing groups of pairs all exchanges are gone through.
  static let mostExactPairs = 20
  /// At most so many nodes and pairs are looked at for that.
  static let mostExactWork: Int64 = 100_000_000

  /// How often chance is asked.
  let draws: Int
  private let resampler: WaveResampler
  private let question: ChangeQuestion
  private let measures: [MeasureEntry]
  private let states: Set<String>

  init(_ resampler: WaveResampler, _ question: ChangeQuestion, states: Set<String>) {
    self.resampler = resampler
    self.question = question
    self.states = states
    draws = question.draws(for: resampler.pairs)
    measures = question.measures
  }

  /// Completes the numbers by what is left of them at equal documentation, errors, p and q.
  func complete(_ numbers: inout [ChangedNumber]) {
    guard draws > 0 || resampler.isThinned else { return }
    let targets = targets(among: numbers)
    guard !targets.isEmpty else { return }
    end(&numbers, targets)
    let random = WaveSeeds(question.settings.seed)
    if resampler.isThinned { thin(&numbers, targets, random) }
    guard draws > 0 else { return }
    exchange(&numbers, targets, random)
    if resampler.pairs.nodeCount >= Self.fewestNodes {
      // States and the federal level are what they are; they are drawn from no population.
      bootstrap(&numbers, targets.filter { $0.measure.card.family != .levels }, random)
    }
    for kind in ChangedNumber.Whole.Kind.allCases {
      let places = numbers.indices.filter { numbers[$0].whole.kind == kind }
      let rates = falseDiscoveryRates(places.map { numbers[$0].test?.p })
      for (place, rate) in zip(places, rates) { numbers[place].test?.q = rate }
    }
  }

  // MARK: What can be drawn anew

  /// A measure and which numbers it gives.
  private struct Target: Sendable {
    let measure: MeasureEntry
    let numbers: [(place: Int, whole: ChangedNumber.Whole, column: String)]
  }

  /// The measures that say of the pairs alone what they say of the waves: those that read kinds, directions or years of
  /// single ties do not, and chance cannot be asked of them here.
  private func targets(among numbers: [ChangedNumber]) -> [Target] {
    var draw = resampler.blank
    resampler.asTheyAre(&draw)
    let (before, after) = (Analysis(of: draw.before), Analysis(of: draw.after))
    return measures.compactMap { measure in
      let own = numbers.indices.filter { numbers[$0].card.id == measure.card.id }
      let target = Target(measure: measure, numbers: own.map { ($0, numbers[$0].whole, numbers[$0].column.key) })
      let values = (self.values(of: target, in: before), self.values(of: target, in: after))
      let drawable = own.indices.filter { place in
        Self.isSame(values.0[place], numbers[own[place]].stayedBefore)
          && Self.isSame(values.1[place], numbers[own[place]].stayedAfter) && numbers[own[place]].stayed != nil
      }
      return drawable.isEmpty ? nil : Target(measure: measure, numbers: drawable.map { target.numbers[$0] })
    }
  }

  private static func isSame(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= 1e-9 * max(1, a.magnitude)
  }

  private func values(of target: Target, in analysis: Analysis) -> [Double?] {
    guard let answer = try? target.measure.answer(in: analysis) else { return target.numbers.map { _ in nil } }
    if answer.subject == .network { return [answer.value] }
    let found = NumbersOfWholes(answer, sectors: Set(analysis.network.sectorNames), states: states)
    return target.numbers.map { found[$0.whole, $0.column] }
  }

  // MARK: Draws

  /// The differences of a number of draws, in their order.
  private func forEachDraw(
    _ count: Int, _ targets: [Target], make: (inout WaveResampler.Draw, _ draw: Int) -> Void,
    take: ([(place: Int, difference: Double?)]) -> Void
  ) {
    let resampler = resampler
    question.settings.threads.inOrder(0..<count) {
      Worker(draw: resampler.blank)
    } make: { worker, number in
      make(&worker.draw, number)
      let (before, after) = (Analysis(of: worker.draw.before), Analysis(of: worker.draw.after))
      worker.differences = targets.flatMap { target in
        zip(target.numbers, zip(values(of: target, in: before), values(of: target, in: after))).map { number, values in
          (number.place, values.0.flatMap { first in values.1.map { $0 - first } })
        }
      }
    } take: { worker, number in
      take(worker.differences)
      question.settings.progress.report(number + 1, of: count)
    }
  }

  private struct Worker {
    var draw: WaveResampler.Draw
    var differences: [(place: Int, difference: Double?)] = []
  }

  /// The changes if all ties are over that may be.
  private func end(_ numbers: inout [ChangedNumber], _ targets: [Target]) {
    forEachDraw(1, targets) { draw, _ in
      resampler.ended(&draw)
    } take: { differences in
      for (place, difference) in differences { numbers[place].stayedIfOver = difference }
    }
  }

  private func thin(_ numbers: inout [ChangedNumber], _ targets: [Target], _ random: WaveSeeds) {
    var means = [Moments](repeating: Moments(), count: numbers.count)
    forEachDraw(max(draws, Self.fewestThinnings), targets) { draw, number in
      var random = random.thinning(number)
      resampler.thinned(&draw, &random)
    } take: { differences in
      for (place, difference) in differences { if let difference { means[place].add(difference) } }
    }
    for place in numbers.indices where means[place].count > 0 { numbers[place].net = means[place].mean }
  }

  private func exchange(_ numbers: inout [ChangedNumber], _ targets: [Target], _ random: WaveSeeds) {
    let differing = resampler.differing
    let work = Int64(resampler.pairs.nodeCount + resampler.pairs.count)
    // Exchanging the rest instead only turns the sign round: half of the exchanges stand for all.
    let isExact =
      !resampler.isThinned && differing.count <= Self.mostExactPairs
      && (1 << Int64(max(0, differing.count - 1))) * work <= Self.mostExactWork
    let count = isExact ? 1 << max(0, differing.count - 1) : draws
    let observed = numbers.map { $0.change }
    var (extreme, defined) = (numbers.map { _ in 0 }, numbers.map { _ in 0 })
    var varies = numbers.map { _ in false }
    forEachDraw(count, targets) { draw, number in
      if isExact { return resampler.exchanged(UInt64(number), of: differing, &draw) }
      var random = random.exchange(number)
      resampler.exchanged(&draw, &random)
    } take: { differences in
      for (place, difference) in differences {
        guard let difference, let own = observed[place] else { continue }
        defined[place] += 1
        let tolerance = 1e-12 * max(1, own.magnitude)
        if difference.magnitude >= own.magnitude - tolerance { extreme[place] += 1 }
        if (difference - own).magnitude > tolerance || own.magnitude > tolerance { varies[place] = true }
      }
    }
    for place in numbers.indices where defined[place] > 0 {
      var test = ChangeTest(draws: isExact ? count : defined[place], isExact: isExact)
      // What no exchange changes is no question of ties.
      if varies[place] {
        test.p =
          isExact
          ? Double(extreme[place]) / Double(defined[place])
          : Double(1 + extreme[place]) / Double(1 + defined[place])
      }
      numbers[place].test = test
    }
  }

  private func bootstrap(_ numbers: inout [ChangedNumber], _ targets: [Target], _ random: WaveSeeds) {
    var moments = [Moments](repeating: Moments(), count: numbers.count)
    forEachDraw(draws, targets) { draw, number in
      var random = random.bootstrap(number)
      resampler.bootstrapped(&draw, &random)
    } take: { differences in
      for (place, difference) in differences { if let difference { moments[place].add(difference) } }
    }
    for place in numbers.indices where 2 * moments[place].count > draws {
      guard let change = numbers[place].change, let error = moments[place].deviation else { continue }
      // Copies of a vertex are tied otherwise than vertices: where that moves a number away from what it is, its errors
      // say nothing.
      let isNear = (moments[place].mean - change).magnitude <= ChangeTest.width * error + 1e-12
      if isNear { numbers[place].test?.error = error }
    }
  }
}

extension ChangeQuestion {
  /// How often chance is asked of some pairs.
  func draws(for pairs: PairChanges) -> Int {
    let isSmall = pairs.nodeCount + pairs.count <= ChangeTesting.mostUnasked
    return draws ?? (isSmall ? ChangeTesting.usualDraws : 0)
  }
}

/// Where the random numbers of each draw begin.
private struct WaveSeeds: Sendable {
  private let first: UInt64

  init(_ seed: Int) {
    var seeds = SeededGenerator(seed: seed)
    first = seeds.next()
  }

  func thinning(_ draw: Int) -> SeededGenerator { SeededGenerator(seed: first &+ UInt64(draw)) }
  func exchange(_ draw: Int) -> SeededGenerator { SeededGenerator(seed: first &+ 1 << 32 &+ UInt64(draw)) }
  func bootstrap(_ draw: Int) -> SeededGenerator { SeededGenerator(seed: first &+ 2 << 32 &+ UInt64(draw)) }
}

/// Mean and deviation of numbers that come one after the other (Welford 1962).
struct Moments: Sendable {
  private(set) var count = 0
  private(set) var mean = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / Double(count)
    squares += distance * (value - mean)
  }

  /// The deviation of the numbers, estimated from their sample.
  var deviation: Double? { count > 1 ? (squares / Double(count - 1)).squareRoot() : nil }
}
