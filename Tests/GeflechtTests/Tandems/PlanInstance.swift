@testable import Geflecht

/// A small problem of pairing cities, drawn at random or written down, and every plan there is for it.
struct PlanInstance {
  var form = TandemProblem.Form.guided
  /// Newcomers 0 ..< `newcomers` and guides after them; all are peers otherwise.
  var newcomers = 0
  var places: [Int] = []
  /// The score of every possible pair, and of its parts.
  var pairs: [(a: Int, b: Int, score: Double?, size: Double?, isPinned: Bool)] = []
  var maxPairs: Int?

  /// Up to ten cities and twelve pairs. No pins that exclude each other.
  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    form = random.below(2) == 0 ? .guided : .peers
    let count = 2 + random.below(9)
    newcomers = form == .guided ? 1 + random.below(count - 1) : count
    places = (0..<count).map { form == .guided && $0 < newcomers ? 1 : random.below(4) }
    maxPairs = random.below(4) == 0 ? 1 + random.below(4) : nil
    var taken = places.map { _ in 0 }
    let all = (0..<newcomers).flatMap { a in ((form == .guided ? newcomers : a + 1)..<count).map { (a, $0) } }
    for (a, b) in all.shuffled(using: &random).prefix(12) where random.below(5) > 0 {
      let pinned = pairs.count(where: \.isPinned)
      let canBePinned = taken[a] < places[a] && taken[b] < places[b] && pinned < maxPairs ?? .max
      let isPinned = canBePinned && random.below(8) == 0
      if isPinned {
        taken[a] += 1
        taken[b] += 1
      }
      let score = random.below(10) == 0 ? nil : Double(random.below(21)) / 20
      pairs.append((a, b, score, random.below(5) == 0 ? nil : Double(random.below(5)) / 4, isPinned))
    }
  }

  init(scores: [[Double?]], places: [Int]) {
    newcomers = scores.count
    self.places = Array(repeating: 1, count: newcomers) + places
    for (newcomer, row) in scores.enumerated() {
      for (guide, score) in row.enumerated() where score != nil {
        pairs.append((newcomer, newcomers + guide, score, nil, false))
      }
    }
  }

  var problem: TandemProblem {
    func candidate(_ city: Int, _ other: Int, _ pair: Int) -> TandemCandidate {
      var facts = TandemCandidate.Facts()
      facts.isPinned = pairs[pair].isPinned
      return TandemCandidate(
        newcomer: NodeID(city), guide: NodeID(other), score: pairs[pair].score, parts: [(.size, pairs[pair].size)],
        facts: facts, openPlaces: places[other])
    }
    let lists = (0..<newcomers).map { city in
      TandemShortlist(
        newcomer: NodeID(city), intake: 2024,
        candidates: pairs.indices.compactMap { pair in
          if pairs[pair].a == city { return candidate(city, pairs[pair].b, pair) }
          return form == .peers && pairs[pair].b == city ? candidate(city, pairs[pair].a, pair) : nil
        }, excluded: [], presentGuides: [])
    }
    return form == .guided
      ? TandemProblem(guided: lists, maxPairs: maxPairs) : TandemProblem(peers: lists, maxPairs: maxPairs)
  }

  /// What a choice of pairs reaches of some goals in whole units; `nil` where it is no plan.
  func reached(_ chosen: [Int], _ goals: [PlanningGoal]) -> [Int64]? {
    var taken = places.map { _ in 0 }
    for pair in chosen {
      taken[pairs[pair].a] += 1
      taken[pairs[pair].b] += 1
    }
    guard zip(taken, places).allSatisfy({ $0 <= $1 }), chosen.count <= maxPairs ?? .max,
      pairs.indices.allSatisfy({ !pairs[$0].isPinned || chosen.contains($0) })
    else { return nil }
    let millionths = chosen.map { Int64(((pairs[$0].score ?? 0) * 1_000_000).rounded()) }
    return goals.map { goal in
      switch goal {
      case .cover: Int64((0..<newcomers).count { taken[$0] > 0 })
      case .weakest: millionths.min() ?? 0
      case .score: millionths.reduce(0, +)
      case .part: chosen.reduce(0) { $0 + Int64(((pairs[$1].size ?? 0) * 100).rounded()) }
      }
    }
  }

  /// The best that any plan reaches.
  func best(_ goals: [PlanningGoal], without forbidden: Int? = nil, with forced: Int? = nil) -> [Int64]? {
    (0..<(1 << pairs.count)).reduce(nil as [Int64]?) { best, subset in
      if let forbidden, subset >> forbidden & 1 == 1 { return best }
      if let forced, subset >> forced & 1 == 0 { return best }
      let chosen = pairs.indices.filter { subset >> $0 & 1 == 1 }
      guard let reached = reached(chosen, goals) else { return best }
      return best.map { $0.lexicographicallyPrecedes(reached) ? reached : $0 } ?? reached
    }
  }

  /// The pairs of a plan by their numbers.
  func numbers(_ plan: TandemPlan) -> [Int] {
    plan.pairs.map(number(of:))
  }

  /// The number of a pair.
  func number(of pair: TandemCandidate) -> Int {
    pairs.firstIndex { Set([$0.a, $0.b]) == Set(pair.cities.map(\.index)) } ?? -1
  }
}
