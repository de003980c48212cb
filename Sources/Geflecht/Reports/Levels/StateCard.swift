/// What the network says about one state, held against the promises of its partnership.
///
/// Facts come first, and no line says more than its numbers. Where nothing is documented, a question to the state stands
/// instead of a zero: what is not in the data may exist.
struct StateCard: CardMaking {
  let outcome: LevelsOutcome
  /// The place of the state in the formal order.
  let place: Int
  let top: Int

  var id: String { state.id }
  var asked: Phrase { Phrase(en: "question to the state", de: "Frage an das Land") }
  var state: FormalOrder.State { order.states[place] }
  var profile: StateProfile { outcome.profiles[place] }

  /// All lines, promise by promise.
  var lines: [CardLine] {
    let all =
      size + cities + selfOrganization + interface + participation + knowledge + access + sectors + otherStates
      + lasting
      + spreading
    return CardPromise.allCases.flatMap { promise in all.filter { $0.promise == promise } }
  }

  // MARK: States beside each other

  /// A share of the state beside the same of all states and of those with about as many cities, where anything is
  /// documented of them.
  /// - Parameters:
  ///   - total: That of all states, where it is not the sum of theirs: a tie across a border counts for two of them.
  ///   - share: So many of so many in a state.
  func beside(
    total: (part: Int, whole: Int)? = nil, _ share: (Int) -> (part: Int, whole: Int)
  ) -> [CardLine.Benchmark] {
    let all = order.states.indices.map(share)
    let sum = total ?? (all.reduce(0) { $0 + $1.part }, all.reduce(0) { $0 + $1.whole })
    guard order.states.count > 1, sum.whole > 0 else { return [] }
    let together = CardLine.Benchmark(
      against: .allStates, title: Phrase(en: "all states", de: "alle Länder"), amount: .share(sum.part, of: sum.whole))
    return [together]
      + similarStates.filter { all[$0].part > 0 }.map { other in
        CardLine.Benchmark(
          against: .similarState, title: order.states[other].title, state: order.states[other].id,
          amount: .share(all[other].part, of: all[other].whole))
      }
  }

  /// Up to three states whose number of cities is nearest, none twice as large or half as large.
  var similarStates: [Int] {
    let own = state.cities.count
    let sizes = order.states.map { $0.cities.count }
    return sizes.indices.filter { $0 != place && sizes[$0] > 0 && 2 * sizes[$0] >= own && sizes[$0] <= 2 * own }
      .sorted { a, b in
        let (far, near) = ((sizes[a] - own).magnitude, (sizes[b] - own).magnitude)
        return far == near ? a < b : far < near
      }
      .prefix(Self.mostSimilar).sorted()
  }

  private static let mostSimilar = 3
}
