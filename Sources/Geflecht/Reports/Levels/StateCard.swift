/// What the network says about one state, held against the promises of its partnership.
///
/// Facts come first, and no line says more than its numbers. Where nothing is documented, a question to the state stands
/// instead of a zero: what is not in the data may exist.
struct StateCard: Sendable {
  let outcome: LevelsOutcome
  /// The place of the state in the formal order.
  let place: Int
  /// How many names a sentence shows.
  let top: Int

  var network: Network { outcome.network }
  var state: FormalOrder.State { outcome.order.states[place] }
  var profile: StateProfile { outcome.profiles[place] }

  /// All lines, promise by promise.
  var lines: [CardLine] {
    let all = size + cities + interface + access + sectors + spreading
    return CardPromise.allCases.flatMap { promise in all.filter { $0.promise == promise } }
  }

  // MARK: Making lines

  func line(
    _ kind: Claim.Kind, _ promise: CardPromise, _ title: Phrase, _ amount: CardLine.Amount? = nil,
    heldAgainst: [CardLine.Benchmark] = [], names: [CardLine.Names] = [], facts: [(key: String, value: JSON)] = [],
    _ words: Phrase
  ) -> CardLine {
    CardLine(
      kind, of: state.id, promise, title, amount, heldAgainst: heldAgainst, names: names, facts: facts, in: network,
      words)
  }

  /// What is asked because the data say nothing.
  /// - Parameter kind: The line that has no answer.
  func question(
    _ kind: Claim.Kind, _ promise: CardPromise, about nodes: [NodeID] = [], facts: [(key: String, value: JSON)] = [],
    _ words: Phrase
  ) -> CardLine {
    line(
      .notDocumented, promise, Phrase(en: "question to the state", de: "Frage an das Land"),
      names: nodes.isEmpty ? [] : [CardLine.Names(role: "nodes", nodes: nodes)],
      facts: [("line", .string(kind.rawValue))] + facts, words)
  }

  func names(_ nodes: [NodeID]) -> Phrase { network.names(of: nodes, upTo: top) }

  /// A share of the state beside the same of all states and of those with about as many cities, where anything is
  /// documented of them.
  /// - Parameter share: So many of so many in a state.
  func beside(_ share: (Int) -> (part: Int, whole: Int)) -> [CardLine.Benchmark] {
    let all = outcome.order.states.indices.map(share)
    let (part, whole) = (all.reduce(0) { $0 + $1.part }, all.reduce(0) { $0 + $1.whole })
    guard outcome.order.states.count > 1, whole > 0 else { return [] }
    let together = CardLine.Benchmark(
      against: .allStates, title: Phrase(en: "all states", de: "alle Länder"), amount: .share(part, of: whole))
    return [together]
      + similarStates.filter { all[$0].part > 0 }.map { other in
        CardLine.Benchmark(
          against: .similarState, title: outcome.order.states[other].title, state: outcome.order.states[other].id,
          amount: .share(all[other].part, of: all[other].whole))
      }
  }

  /// Up to three states whose number of cities is nearest, none twice as large or half as large.
  var similarStates: [Int] {
    let own = state.cities.count
    let sizes = outcome.order.states.map { $0.cities.count }
    return sizes.indices.filter { $0 != place && sizes[$0] > 0 && 2 * sizes[$0] >= own && sizes[$0] <= 2 * own }
      .sorted { a, b in
        let (far, near) = ((sizes[a] - own).magnitude, (sizes[b] - own).magnitude)
        return far == near ? a < b : far < near
      }
      .prefix(Self.mostSimilar).sorted()
  }

  private static let mostSimilar = 3
}
