import Testing

@testable import Geflecht

/// Several rounds against every way to plan them, and against what they promise.
@Suite struct TandemRoundsTests {
  /// Three newcomers at most, so that all rounds can be tried.
  private func instance(seed: Int) -> PlanInstance {
    var random = SeededGenerator(seed: seed)
    let (newcomers, guides) = (1 + random.below(3), 1 + random.below(3))
    let scores = (0..<newcomers).map { _ in
      (0..<guides).map { _ in random.below(5) == 0 ? nil : Double(1 + random.below(20)) / 20 }
    }
    return PlanInstance(scores: scores, places: (0..<guides).map { _ in 1 + random.below(2) })
  }

  /// What rounds reach: newcomers served, the first time counting twice; −repeats; −Σ (k − 1) over the k-th use of a guide;
  /// score in millionths.
  private func worth(_ rounds: [[Int?]], _ instance: PlanInstance) -> [Int] {
    var (served, repeats, load, score) = (0, 0, 0, 0)
    var met: Set<[Int]> = []
    var uses: [Int: Int] = [:]
    var isServed: Set<Int> = []
    for round in rounds {
      for (newcomer, pair) in round.enumerated() {
        guard let pair else { continue }
        let (guide, points) = (instance.pairs[pair].b, instance.pairs[pair].score ?? 0)
        served += isServed.insert(newcomer).inserted ? 2 : 1
        if !met.insert([newcomer, guide]).inserted { repeats += 1 }
        load += uses[guide, default: 0]
        uses[guide, default: 0] += 1
        score += Int((points * 1_000_000).rounded())
      }
    }
    return [served, -repeats, -load, score]
  }

  /// All plans of one round.
  private func allRounds(_ instance: PlanInstance) -> [[Int?]] {
    var all: [[Int?]] = []
    func go(_ chosen: [Int?], _ taken: [Int: Int]) {
      guard chosen.count < instance.newcomers else { return all.append(chosen) }
      go(chosen + [nil], taken)
      for (number, pair) in instance.pairs.enumerated() where pair.a == chosen.count {
        guard taken[pair.b, default: 0] < instance.places[pair.b] else { continue }
        go(chosen + [number], taken.merging([pair.b: 1], uniquingKeysWith: +))
      }
    }
    go([], [:])
    return all
  }

  @Test(arguments: 0..<60) func twoRoundsAreTheBestOfAll(seed: Int) throws {
    let instance = instance(seed: seed)
    let rounds = try TandemRounds(instance.problem, rounds: 2)
    #expect(rounds.isProven)
    let own = rounds.rounds.map { pairs in
      (0..<instance.newcomers).map { newcomer in
        pairs.first { $0.newcomer.index == newcomer }.map { instance.number(of: $0) }
      }
    }
    let all = allRounds(instance)
    for round in own { #expect(all.contains(round), "a plan by the rules") }
    let best = all.flatMap { first in all.map { worth([first, $0], instance) } }.max {
      $0.lexicographicallyPrecedes($1)
    }
    #expect(worth(own, instance) == best)
    #expect(-worth(own, instance)[1] == rounds.repeats)
  }

  /// Nobody twice in a round, and guides within their places, in larger problems and more rounds.
  @Test(arguments: 0..<20) func roundsKeepPlaces(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let (newcomers, guides) = (2 + random.below(7), 2 + random.below(7))
    let scores = (0..<newcomers).map { _ in (0..<guides).map { _ in Optional(Double(random.below(100)) / 100) } }
    let instance = PlanInstance(scores: scores, places: (0..<guides).map { _ in 1 + random.below(2) })
    let planned = try TandemRounds(instance.problem, rounds: 4)
    #expect(planned.isProven && planned.rounds.count == 4)
    for pairs in planned.rounds {
      #expect(Set(pairs.map(\.newcomer)).count == pairs.count)
      for guide in newcomers..<(newcomers + guides) {
        #expect(pairs.count { $0.guide.index == guide } <= instance.places[guide])
      }
    }
    // As many served as places allow: the places of guides, each newcomer once a round.
    let room = min(newcomers, instance.places[newcomers...].reduce(0, +))
    #expect(planned.rounds.allSatisfy { $0.count == room })
  }

  /// Four peers have three ways to pair up; only a fourth round repeats.
  @Test func peersMeetEverybodyBeforeAnybodyTwice() throws {
    var four = PlanInstance(scores: [], places: [])
    (four.form, four.newcomers, four.places) = (.peers, 4, [1, 1, 1, 1])
    four.pairs = [
      (0, 1, 0.9, nil, false), (2, 3, 0.9, nil, false), (0, 2, 0.5, nil, false), (1, 3, 0.5, nil, false),
      (0, 3, 0.1, nil, false), (1, 2, 0.1, nil, false),
    ]
    let rounds = try TandemRounds(four.problem, rounds: 4)
    #expect(rounds.rounds.map { $0.map { four.number(of: $0) } } == [[0, 1], [2, 3], [4, 5], [0, 1]])
    #expect(rounds.repeats == 2 && rounds.isProven)
  }
}
