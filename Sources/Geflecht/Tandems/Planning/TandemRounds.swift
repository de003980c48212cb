/// Plans for several rounds, one after the other.
///
/// Guided, all rounds are one matching in which a newcomer has a place a round and a guide as many as in all rounds
/// together. In order: as many newcomers served in as many rounds as possible, each once before any twice; no pair again
/// while another will do; guides burdened alike (the k-th place of a guide costs k − 1); the greatest total score. The pairs
/// are then dealt out to rounds so that nobody meets two at once, which is always possible (König 1916).
///
///     newcomer a: x y z     round 1  a–x  b–y        rows of pairs by newcomer, columns by guide: every round takes
///     newcomer b: y x z     round 2  a–y  b–x        at most one of a row and as many of a column as the guide has
///                           round 3  a–z  b–…        places
///
/// Peers are planned round by round, each the best after those before it: in a general network pairs cannot always be dealt
/// out to so many rounds (three cities that all meet need three rounds, not two).
public struct TandemRounds: Sendable {
  /// The pairs of every round, in the order of the cities.
  public let rounds: [[TandemCandidate]]
  /// The cities without a partner in each round.
  public let leftOver: [[NodeID]]
  /// Whether every matching is proven.
  public let isProven: Bool
  /// How many pairs meet for a second or further time.
  public let repeats: Int

  /// How often every city takes part as the guide, or at all among peers; only those that do.
  public var load: [(city: NodeID, count: Int)] {
    var counts: [NodeID: Int] = [:]
    for pair in rounds.joined() { counts[pair.guide, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// - Throws: `TandemFailure` when rounds and cities are so many that sums are greater than a whole number can be.
  public init(_ problem: TandemProblem, rounds count: Int) throws(TandemFailure) {
    let planned =
      try problem.form == .guided ? Self.guided(problem, count) : Self.peers(problem, count)
    rounds = planned.rounds
    isProven = planned.isProven
    leftOver = planned.rounds.map { pairs in
      let served = Set(pairs.flatMap { $0.cities })
      return problem.asking.filter { !served.contains($0) }
    }
    var seen: Set<TandemProblem.Meeting> = []
    repeats = planned.rounds.joined().count { !seen.insert(.init($0)).inserted }
  }

  // MARK: Guided

  private static func guided(
    _ problem: TandemProblem, _ count: Int
  ) throws(TandemFailure) -> (rounds: [[TandemCandidate]], isProven: Bool) {
    let newcomers = problem.asking
    let guides = problem.places.keys.filter { !newcomers.contains($0) }.sorted()
    let number = Dictionary(uniqueKeysWithValues: (newcomers + guides).enumerated().map { ($1, $0) })
    let most = Int64(newcomers.count) * Int64(count)
    let worths = try worths(
      [
        2 * most, most, most * Int64(count) * Int64(problem.places.values.max() ?? 1),
        most * PlanningGoal.score.unitsPerOne,
      ],
      pairs: Int64(problem.candidates.count) * Int64(count))
    let (served, fresh, even) = (worths[0], worths[1], worths[2])
    var settled = problem.settled
    if let limit = problem.maxPairs { settled = Array(settled.prefix(limit * count)) }
    let taken = settled.flatMap { $0.cities }.reduce(into: [NodeID: Int]()) { $0[$1, default: 0] += 1 }
    let ofNewcomers = newcomers.map { city -> [Int64] in
      Array((0..<count).map { $0 == 0 ? 2 * served : served }.dropFirst(taken[city] ?? 0))
    }
    let ofGuides = guides.map { city -> [Int64] in
      Array((0..<count * (problem.places[city] ?? 0)).map { Int64(-$0) * even }.dropFirst(taken[city] ?? 0))
    }
    let places = ofNewcomers + ofGuides
    /// Every pair, and once more for every further round if pairs may meet again.
    func plan(meetings: Int) -> (pairs: [TandemCandidate], isProven: Bool) {
      let options = (0..<meetings).flatMap { time in
        problem.candidates.map { (candidate: $0, isFresh: time == 0) }
          + (time == 0 ? [] : settled.map { (candidate: $0, isFresh: false) })
      }
      let pairs = options.map { option in
        WeightedPair(
          a: number[option.candidate.newcomer] ?? 0, b: number[option.candidate.guide] ?? 0,
          weight: (option.isFresh ? fresh : 0) + PlanningGoal.score.units(of: option.candidate))
      }
      let matching = CapacitatedMatching(
        places: places, pairs, atMost: problem.maxPairs.map { max(0, $0 * count - settled.count) })
      return (settled + matching.chosen.map { options[$0].candidate }, matching.certificate.isProof)
    }
    var planned = plan(meetings: 1)
    // When everyone is served in every round, no pair has to meet again.
    if planned.pairs.count < most { planned = plan(meetings: count) }
    // Any order of the rounds will do: the strongest first.
    let dealt = deal(planned.pairs, among: count, places: problem.places).sorted {
      Self.strength($0) > Self.strength($1)
    }
    let order = Dictionary(uniqueKeysWithValues: newcomers.enumerated().map { ($1, $0) })
    return (dealt.map { $0.sorted { (order[$0.newcomer] ?? 0) < (order[$1.newcomer] ?? 0) } }, planned.isProven)
  }

  /// Deals pairs out to rounds so that a newcomer is in one pair a round and a guide in as many as it has places.
  private static func deal(
    _ pairs: [TandemCandidate], among count: Int, places: [NodeID: Int]
  ) -> [[TandemCandidate]] {
    // A guide with several places is as many guides with one place and at most `count` pairs each.
    struct Seat: Hashable {
      let city: NodeID
      let place: Int
    }
    var dealtTo: [NodeID: Int] = [:]
    let ends = pairs.map { pair -> (Seat, Seat) in
      let number = dealtTo[pair.guide, default: 0]
      dealtTo[pair.guide] = number + 1
      return (Seat(city: pair.newcomer, place: 0), Seat(city: pair.guide, place: number / count))
    }
    var pairOf: [Seat: [Int?]] = [:]
    for seat in ends.flatMap({ [$0.0, $0.1] }) { pairOf[seat] = Array(repeating: nil, count: count) }
    var roundOf = Array(repeating: 0, count: pairs.count)
    func other(_ pair: Int, _ seat: Seat) -> Seat { ends[pair].0 == seat ? ends[pair].1 : ends[pair].0 }
    func free(_ seat: Seat) -> Int { pairOf[seat]?.firstIndex { $0 == nil } ?? 0 }
    for pair in pairs.indices {
      let (a, b) = (free(ends[pair].0), free(ends[pair].1))
      // The pairs of rounds a and b in turn, from the guide on, change their rounds; the way never ends at the newcomer.
      var (seat, way, round) = (ends[pair].1, [Int](), a)
      while a != b, let next = pairOf[seat]?[round] {
        way.append(next)
        (seat, round) = (other(next, seat), a + b - round)
      }
      for pair in way { for seat in [ends[pair].0, ends[pair].1] { pairOf[seat]?[roundOf[pair]] = nil } }
      for pair in way {
        roundOf[pair] = a + b - roundOf[pair]
        for seat in [ends[pair].0, ends[pair].1] { pairOf[seat]?[roundOf[pair]] = pair }
      }
      roundOf[pair] = a
      for seat in [ends[pair].0, ends[pair].1] { pairOf[seat]?[a] = pair }
    }
    return (0..<count).map { round in pairs.indices.filter { roundOf[$0] == round }.map { pairs[$0] } }
  }

  private static func strength(_ pairs: [TandemCandidate]) -> Int64 {
    pairs.reduce(0) { $0 + PlanningGoal.score.units(of: $1) }
  }

  // MARK: Peers

  private static func peers(
    _ problem: TandemProblem, _ count: Int
  ) throws(TandemFailure) -> (rounds: [[TandemCandidate]], isProven: Bool) {
    let most = Int64(problem.greatestPairCount)
    let worths = try worths(
      [Int64(problem.asking.count), most, most * PlanningGoal.score.unitsPerOne], pairs: Int64(problem.candidates.count)
    )
    let cities = problem.places.keys.sorted()
    let number = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    var met: Set<TandemProblem.Meeting> = []
    var (rounds, isProven) = ([[TandemCandidate]](), true)
    for round in 0..<count {
      let settled = round == 0 ? problem.settled : []
      let taken = settled.flatMap { $0.cities }.reduce(into: [NodeID: Int]()) { $0[$1, default: 0] += 1 }
      let places = cities.map { city -> [Int64] in
        var worth = Array(repeating: Int64(0), count: max(0, (problem.places[city] ?? 0) - (taken[city] ?? 0)))
        if taken[city] == nil, !worth.isEmpty { worth[0] = worths[0] }
        return worth
      }
      let pairs = problem.candidates.map { candidate in
        WeightedPair(
          a: number[candidate.newcomer] ?? 0, b: number[candidate.guide] ?? 0,
          weight: (met.contains(.init(candidate)) ? 0 : worths[1]) + PlanningGoal.score.units(of: candidate))
      }
      let matching = CapacitatedMatching(
        places: places, pairs, atMost: problem.maxPairs.map { max(0, $0 - settled.count) })
      rounds.append(settled + matching.chosen.map { problem.candidates[$0] })
      isProven = isProven && matching.certificate.isProof
      met.formUnion(rounds[round].map { .init($0) })
    }
    return (rounds, isProven)
  }

  /// What one unit of every goal is worth, given the most that each can reach, the last being scores.
  private static func worths(_ most: [Int64], pairs: Int64) throws(TandemFailure) -> [Int64] {
    var (worth, overflows) = (Int64(1), false)
    var worths: [Int64] = []
    for greatest in most.reversed() {
      worths.append(worth)
      let (product, isTooGreat) = worth.multipliedReportingOverflow(by: greatest + 1)
      (worth, overflows) = (product, overflows || isTooGreat)
    }
    guard !overflows, !worth.multipliedReportingOverflow(by: 16 * (pairs + 1)).overflow else {
      throw TandemFailure.unanswerable(
        Phrase(
          en: "so many cities and rounds make numbers that are too great to be exact; plan fewer rounds",
          de:
            "so viele Städte und Runden ergeben Zahlen, die zu groß sind, um genau zu sein; planen Sie weniger Runden"))
    }
    return worths.reversed()
  }
}
