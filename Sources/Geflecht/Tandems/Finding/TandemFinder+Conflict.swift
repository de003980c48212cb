extension TandemFinder {
  /// Rules that no plan can keep together, or `nil` when there is one that keeps them all.
  /// - Parameters:
  ///   - asking: The cities that need a partner.
  ///   - form: How they are paired.
  ///   - year: The year of their intake; by default that in which each joined.
  /// - Complexity: O(pairs) and, with `mustServeAll`, a matching for every set of rules that is tried.
  public func conflict(among asking: [NodeID], as form: TandemProblem.Form, in year: Int? = nil) -> TandemConflict? {
    guard rules.mustServeAll || wishes.contains(where: { $0.rule == .pin }) else { return nil }
    let trial = trial(among: asking, as: form, in: year)
    guard !trial.canBeKept(Array(trial.rules.indices)) else { return nil }
    let found = SmallestConflict(ofRules: trial.rules.count, canBeKept: trial.canBeKept)
    let rules = found.conflict.map { trial.rules[$0] }
    return TandemConflict(
      rules: rules, cure: found.cure.map { trial.rules[$0] },
      impossible: trial.impossible.filter { rules.contains($0.pin) })
  }

  /// All rules, to be tried in part.
  func trial(among asking: [NodeID], as form: TandemProblem.Form, in year: Int?) -> RuleTrial {
    RuleTrial(self, asking: asking, form: form, year: year)
  }
}

/// Which rules there are, and whether some of them can be kept together.
struct RuleTrial {
  private struct Pair {
    let city: NodeID
    let partner: NodeID
    /// The rules that it breaks.
    let breaks: [PlanRule]
  }

  let rules: [PlanRule]
  /// Settled pairs that no giving up of rules makes possible.
  private(set) var impossible: [(pin: PlanRule, reason: TandemShortlist.Exclusion)] = []
  private let asking: [NodeID]
  private let form: TandemProblem.Form
  private var pairs: [Pair] = []
  private var pins: [Pair] = []
  private let places: [NodeID: Int]
  private let unlimited: Int

  init(_ finder: TandemFinder, asking: [NodeID], form: TandemProblem.Form, year: Int?) {
    let latest = finder.latestYear
    func intake(of city: NodeID) -> Int { year ?? (form == .guided ? finder.facts[city]?.joined?.year : nil) ?? latest }
    self.form = form
    let hasGuide = Set(finder.network.tandems.filter { $0.isDirected }.map { $0.target })
    self.asking = form == .guided ? asking.filter { !hasGuide.contains($0) } : asking
    unlimited = asking.count
    let partners = form == .guided ? finder.cities : asking
    var places: [NodeID: Int] = [:]
    for city in partners { places[city] = finder.openPlaces(of: city, intake: intake(of: city)) }
    if form == .guided { for city in self.asking { places[city] = 1 } }
    self.places = places
    var rules: [PlanRule] = []
    for city in self.asking {
      for partner in partners where partner != city && (form == .guided || city < partner) {
        let (breaks, reason) = Self.broken(by: partner, city, finder, form, intake(of: city))
        if finder.hasWish(.pin, city, partner) {
          let pin = PlanRule.pin(city, partner)
          rules.append(pin)
          if let reason { impossible.append((pin, reason)) }
          pins.append(Pair(city: city, partner: partner, breaks: breaks))
        }
        if finder.hasWish(.forbid, city, partner) { rules.append(.forbid(city, partner)) }
        if reason == nil { pairs.append(Pair(city: city, partner: partner, breaks: breaks)) }
      }
    }
    if finder.rules.mustServeAll { rules.append(.serveAll) }
    if let most = finder.rules.maxPairs { rules.append(.maxPairs(most)) }
    rules.append(.capacity)
    if form == .guided { rules.append(.seniority(finder.rules.seniority)) }
    if let window = finder.rules.seenWithin { rules.append(.documented(window)) }
    rules.append(.again)
    if finder.rules.states != .any { rules.append(.states(finder.rules.states)) }
    if let least = finder.rules.minimumScore { rules.append(.minimumScore(least)) }
    self.rules = rules
  }

  /// The rules that a pair breaks, and what else makes it impossible.
  private static func broken(
    by partner: NodeID, _ city: NodeID, _ finder: TandemFinder, _ form: TandemProblem.Form, _ year: Int
  ) -> ([PlanRule], TandemShortlist.Exclusion?) {
    let reasons =
      form == .guided
      ? finder.exclusions(of: partner, for: city, intake: year)
      : finder.exclusions(ofPair: partner, city, intake: year)
    var (broken, other): ([PlanRule], TandemShortlist.Exclusion?) = ([], nil)
    for reason in reasons {
      switch reason {
      case .sameIntake, .joinedUnknown, .left: other = other ?? reason
      case .lessSenior: broken.append(.seniority(finder.rules.seniority))
      case .notSeen: broken.append(.documented(finder.rules.seenWithin ?? 0))
      case .again: broken.append(.again)
      case .states: broken.append(.states(finder.rules.states))
      case .forbidden: broken.append(.forbid(city, partner))
      case .full, .fullItself, .lowScore: break
      }
    }
    if let least = finder.rules.minimumScore, other == nil {
      let candidate = finder.candidate(partner, for: city, as: form)
      if finder.scoresTooLow(candidate) { broken.append(.minimumScore(least)) }
    }
    return (broken, other)
  }

  /// Whether a plan can keep these rules.
  func canBeKept(_ numbers: [Int]) -> Bool {
    let kept = Set(numbers.map { rules[$0] })
    let settled = pins.filter { kept.contains(.pin($0.city, $0.partner)) }
    let cannot = Set(impossible.map { $0.pin })
    let isPossible = settled.allSatisfy { pair in
      !cannot.contains(.pin(pair.city, pair.partner)) && kept.isDisjoint(with: pair.breaks)
    }
    guard isPossible else { return false }
    func room(_ city: NodeID) -> Int {
      let isNewcomer = form == .guided && asking.contains(city)
      return kept.contains(.capacity) || isNewcomer ? places[city] ?? 0 : unlimited
    }
    var taken: [NodeID: Int] = [:]
    for pair in settled { for city in [pair.city, pair.partner] { taken[city, default: 0] += 1 } }
    guard taken.allSatisfy({ $1 <= room($0) }) else { return false }
    var most = Int.max
    for case .maxPairs(let limit) in kept { most = limit - settled.count }
    guard most >= 0 else { return false }
    guard kept.contains(.serveAll) else { return true }
    return canServeAll(kept, taken, atMost: most == .max ? nil : most) { max(0, room($0) - (taken[$0] ?? 0)) }
  }

  /// Whether every city that is not served yet can be, with places left.
  private func canServeAll(
    _ kept: Set<PlanRule>, _ taken: [NodeID: Int], atMost most: Int?, _ room: (NodeID) -> Int
  ) -> Bool {
    let open = asking.filter { taken[$0] == nil }
    let cities = places.keys.sorted()
    let number = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    let unserved = Set(open)
    // A city's first pair is worth 1, so that the matching serves as many as it can.
    let worths = cities.map { city -> [Int64] in
      var worth = Array(repeating: Int64(0), count: min(room(city), unlimited))
      if unserved.contains(city), !worth.isEmpty { worth[0] = 1 }
      return worth
    }
    let possible = pairs.filter { kept.isDisjoint(with: $0.breaks) }.compactMap { pair -> WeightedPair? in
      guard unserved.contains(pair.city) || unserved.contains(pair.partner),
        let a = number[pair.city], let b = number[pair.partner]
      else { return nil }
      return WeightedPair(a: a, b: b, weight: 0)
    }
    let matching = CapacitatedMatching(places: worths, possible, atMost: most)
    var served: Set<Int> = []
    for position in matching.chosen { served.formUnion([possible[position].a, possible[position].b]) }
    return open.allSatisfy { number[$0].map(served.contains) ?? false }
  }
}
