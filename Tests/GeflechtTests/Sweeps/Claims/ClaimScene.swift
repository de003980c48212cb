@testable import Geflecht

/// What a claim is held against: the rows it comes from and what was asked and answered.
struct ClaimScene {
  let program: DrawnProgram
  /// What was planned in.
  let network: Network
  /// What a view shows of it, and the same by plain rows.
  let shown: Network
  let plain: PlainView
  let question: TandemQuestion
  let outcome: TandemOutcome
  let backtest: BacktestOutcome
  /// Every plan that there is.
  private(set) var allPlans: [[Pair]] = []

  init(
    _ program: DrawnProgram, _ network: Network, _ question: TandemQuestion, _ outcome: TandemOutcome,
    _ backtest: BacktestOutcome, showing view: Network? = nil
  ) {
    (self.program, self.network, self.question) = (program, network, question)
    (self.outcome, self.backtest) = (outcome, backtest)
    shown = view ?? network
    plain = PlainView(program, shown.view)
    allPlans = plans()
  }

  /// A pair with its score and the parts of that.
  struct Pair: Hashable {
    let newcomer, guide: String
    let score: Double
    let parts: [ScorePart: Double]

    var ends: Set<String> { [newcomer, guide] }
  }

  func id(_ node: NodeID) -> String { network.id(of: node) }

  func pair(_ candidate: TandemCandidate) -> Pair {
    Pair(
      newcomer: id(candidate.newcomer), guide: id(candidate.guide), score: candidate.score ?? 0,
      parts: Dictionary(
        uniqueKeysWithValues: candidate.parts.compactMap { part, value in value.map { (part, $0) } }))
  }

  var isGuided: Bool { question.form == .guided }
  var plan: [Pair] { outcome.plan.pairs.map(pair) }

  /// The cities that are planned.
  var asking: [String] {
    isGuided
      ? program.cities.filter { city in
        city.joined == DrawnProgram.intake && city.left == nil && !program.tandems.contains { $0.newcomer == city.id }
      }.map(\.id)
      : program.cities.filter { city in
        city.joined ?? 0 <= DrawnProgram.intake && city.left ?? .max > DrawnProgram.intake
          && city.lastSeen ?? .max >= DrawnProgram.intake - 3
      }.map(\.id)
  }

  /// The pairs that the rules allow, each once, with the scores of the answer.
  var candidates: [Pair] {
    let all = outcome.shortlists.flatMap(\.candidates).map(pair).filter { asking.contains($0.newcomer) }
    return isGuided ? all : all.filter { $0.newcomer < $0.guide }
  }

  func places(of city: String) -> Int {
    isGuided && asking.contains(city) ? 1 : max(0, program.places(of: city))
  }

  private func plans() -> [[Pair]] {
    func plans(_ rest: ArraySlice<Pair>, _ taken: [String: Int]) -> [[Pair]] {
      guard let first = rest.first else { return [[]] }
      let without = plans(rest.dropFirst(), taken)
      guard first.ends.allSatisfy({ taken[$0] ?? 0 < places(of: $0) }) else { return without }
      let more = taken.merging(first.ends.map { ($0, 1) }) { $0 + $1 }
      return without + plans(rest.dropFirst(), more).map { [first] + $0 }
    }
    return plans(candidates[...], [:]).filter { $0.count <= question.rules.maxPairs ?? .max }
  }

  /// What a plan reaches of the goals, in their order.
  func worth(_ plan: [Pair], _ goals: [String]) -> [Double] {
    goals.map { goal in
      switch goal {
      case "cover": Double(Set(plan.flatMap(\.ends)).intersection(asking).count)
      case "weakest": plan.map(\.score).min() ?? 1
      default: plan.reduce(0) { $0 + $1.score }
      }
    }
  }

  /// Whether a plan reaches more than another, beyond rounding: scores count in millionths.
  func isBetter(_ plan: [Pair], than other: [Pair], _ goals: [String]) -> Bool {
    for (a, b) in zip(worth(plan, goals), worth(other, goals)) where (a - b).magnitude > 1e-5 { return a > b }
    return false
  }

  func closeness(with pairs: [Pair]) -> Double { program.closeness(with: pairs.map { ($0.newcomer, $0.guide) }) }
}

extension Claim {
  private func value(_ key: String) -> JSON? { values.first { $0.key == key }?.value }

  func number(_ key: String) -> Double? {
    switch value(key) {
    case .int(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  func text(_ key: String) -> String? { if case .string(let text) = value(key) { text } else { nil } }
  func flag(_ key: String) -> Bool? { if case .bool(let flag) = value(key) { flag } else { nil } }

  func texts(_ key: String) -> [String] { value(key)?.texts ?? [] }
  func lists(_ key: String) -> [[String]] {
    if case .array(let lists) = value(key) { lists.map(\.texts) } else { [] }
  }

  /// All whole numbers but those of some keys.
  func counts(without keys: String...) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: values.compactMap { key, value in
        if case .int(let count) = value, !keys.contains(key) { (key, Int(count)) } else { nil }
      })
  }
}

extension JSON {
  var texts: [String] {
    guard case .array(let items) = self else { return [] }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  var numbers: [Double?] {
    guard case .array(let items) = self else { return [] }
    return items.map { if case .double(let number) = $0 { number } else { nil } }
  }
}
