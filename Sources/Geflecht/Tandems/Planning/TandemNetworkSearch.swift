/// A plan for what all its pairs together do for the network: how much closer they bring the cities to each other.
///
/// What one pair does for the network depends on the others, so it is no sum over pairs and no matching finds the best plan.
/// From the plan of the greatest score every possible pair is tried in turn: it takes the places it needs, those who lose
/// theirs are paired with each other if they may be, and the change stays if the network gains and nobody is left over who
/// was not. What no plan can exceed is known all the same.
///
///     a ─ x   b ─ y        trying a ─ y: it takes a from x and y from b, and b ─ x is tried with it
public struct TandemNetworkSearch: Sendable {
  /// The plan found; it is not proven to be the best.
  public let plan: TandemPlan
  /// How close the cities are to each other before and after, and what no plan can exceed.
  public let effect: NetworkEffect

  /// - Parameters:
  ///   - start: A plan for `problem`.
  ///   - problem: What is to be planned.
  ///   - network: The network whose cities are to come closer.
  /// - Complexity: O(candidates · pairs · cities²) a pass at worst; a few passes.
  public init(from start: TandemPlan, _ problem: TandemProblem, in network: Network) {
    let gain = NetworkGain(network)
    var pairs = start.pairs
    var rise = gain.rise(by: pairs)
    var isBetter = true
    while isBetter {
      isBetter = false
      for candidate in problem.candidates where !pairs.contains(where: { $0.pairsTheSame(as: candidate) }) {
        guard let tried = Self.exchanged(pairs, for: candidate, problem) else { continue }
        let other = gain.rise(by: tried)
        // Beyond the last digits, so that sums in another order do not count as better.
        guard other > rise + 1e-12 else { continue }
        (pairs, rise, isBetter) = (tried, other, true)
      }
    }
    plan = start.with(pairs, of: problem)
    effect = NetworkEffect(of: pairs, problem, gain)
  }

  /// The pairs with one more and without those whose places it takes; `nil` where fewer would be left.
  private static func exchanged(
    _ pairs: [TandemCandidate], for new: TandemCandidate, _ problem: TandemProblem
  ) -> [TandemCandidate]? {
    var pairs = pairs
    var lone: [NodeID] = []
    for city in new.cities {
      let own = pairs.indices.filter { pairs[$0].cities.contains(city) }
      guard own.count >= problem.places[city] ?? 0 else { continue }
      guard let leaving = own.first(where: { !pairs[$0].facts.isPinned }) else { return nil }
      if let partner = pairs.remove(at: leaving).partner(of: city) { lone.append(partner) }
    }
    pairs.append(new)
    if lone.count == 2 {
      guard let other = problem.candidates.first(where: { Set($0.cities) == Set(lone) }) else { return nil }
      pairs.append(other)
    } else if let limit = problem.maxPairs, pairs.count > limit {
      return nil
    }
    // One who loses a guide to another newcomer may not be left alone.
    let covered = Set(pairs.flatMap { $0.cities })
    return lone.contains { problem.asking.contains($0) && !covered.contains($0) } ? nil : pairs
  }
}

/// How close the cities of a network are to each other, before and after a plan: the mean of 1/steps over all pairs of them.
public struct NetworkEffect: Sendable {
  /// Without the plan; `nil` with fewer than two cities.
  public let before: Double?
  /// By how much the plan raises it.
  public let rise: Double
  /// By how much any plan can raise it at most.
  public let bound: Double?

  /// - Complexity: O(cities · (nodes + ties + candidates)).
  public init(of plan: TandemPlan, _ problem: TandemProblem, in network: Network) {
    self.init(of: plan.pairs, problem, NetworkGain(network))
  }

  init(of pairs: [TandemCandidate], _ problem: TandemProblem, _ gain: NetworkGain) {
    before = gain.efficiency
    rise = gain.rise(by: pairs)
    bound = gain.greatestRise(
      ofPlansAmong: (problem.candidates + problem.settled).map { .init($0.newcomer, $0.guide) },
      takesSeveral: { problem.places[$0] ?? 0 > 1 })
  }
}

extension NetworkGain {
  fileprivate func rise(by pairs: [TandemCandidate]) -> Double {
    rise(byAll: pairs.map { .init($0.newcomer, $0.guide) }) ?? 0
  }
}

extension TandemPlan {
  /// Other pairs for the same problem, unproven.
  fileprivate func with(_ pairs: [TandemCandidate], of problem: TandemProblem) -> TandemPlan {
    let order = Dictionary(uniqueKeysWithValues: problem.asking.enumerated().map { ($1, $0) })
    let covered = Set(pairs.flatMap { $0.cities })
    return TandemPlan(
      goals: goals, pairs: pairs.sorted { (order[$0.newcomer] ?? 0, $0.guide) < (order[$1.newcomer] ?? 0, $1.guide) },
      leftOver: problem.asking.filter { !covered.contains($0) }, reached: reached, isProven: false,
      possiblePairs: possiblePairs)
  }
}
