extension TandemFinder {
  func candidate(
    _ guide: NodeID, for newcomer: NodeID, openPlaces: Int, horizon: inout Horizon
  ) -> TandemCandidate {
    let (own, other) = (facts[newcomer] ?? NodeFacts(), facts[guide] ?? NodeFacts())
    let facts = pairFacts(guide, newcomer, own, other, horizon: &horizon)
    let parts = ScorePart.allCases.map { (part: $0, value: value(of: $0, newcomer, own, other, facts)) }
    return TandemCandidate(
      newcomer: newcomer, guide: guide, score: rules.score(of: parts), parts: parts, facts: facts,
      openPlaces: openPlaces)
  }

  private func pairFacts(
    _ guide: NodeID, _ newcomer: NodeID, _ own: NodeFacts, _ other: NodeFacts, horizon: inout Horizon
  ) -> TandemCandidate.Facts {
    var facts = TandemCandidate.Facts()
    if let has = profiles[newcomer], has.isKnown {
      let missing = SectorSet(first: network.sectorCount).subtracting(has.present)
      facts.missing = missing
      if let brings = profiles[guide], brings.isKnown { facts.covered = missing.intersection(brings.present) }
    }
    facts.sharedTopics = Self.shared(own.topics, other.topics)
    facts.metNeeds = Self.shared(own.needs, other.offers)
    if let a = own.population, let b = other.population { facts.populations = (a, b) }
    if let a = own.coordinate, let b = other.coordinate { facts.kilometers = a.distance(to: b) }
    facts.areTied = network.areTied(newcomer, guide)
    facts.sharedPartners = sharedPartners(newcomer, guide)
    for wish in wishes
    where (wish.city, wish.partner) == (newcomer, guide) || (wish.city, wish.partner) == (guide, newcomer) {
      if wish.rule == .pin { facts.isPinned = true }
      if wish.rule == .wish { facts.wishRank = min(wish.rank, facts.wishRank ?? .max) }
    }
    let gain = horizon.gain(from: guide)
    (facts.newCities, facts.newActors, facts.joinsComponents) = (gain.cities, gain.actors, gain.joinsComponents)
    (facts.newSectors, facts.newStates) = (gain.sectors, gain.states)
    (facts.guideIsNew, facts.evident) = (gain.guideIsNew, horizon.evidence)
    let states = (network.ancestor(of: newcomer, at: .state), network.ancestor(of: guide, at: .state))
    if let a = states.0, let b = states.1 { facts.crossesStates = a != b }
    facts.firstBetween = stateGains.firstBetween(newcomer, guide)
    facts.nearerToState = [(newcomer, guide), (guide, newcomer)].filter { stateGains.comesNear($0, over: $1) }.map {
      $0.0
    }
    return facts
  }

  private func value(
    of part: ScorePart, _ newcomer: NodeID, _ own: NodeFacts, _ other: NodeFacts, _ facts: TandemCandidate.Facts
  ) -> Double? {
    switch part {
    case .sectors:
      guard let missing = facts.missing, let covered = facts.covered, !missing.isEmpty else { return nil }
      return Double(covered.count) / Double(missing.count)
    case .topics:
      guard !own.topics.isEmpty, !other.topics.isEmpty else { return nil }
      let either = Set((own.topics + other.topics).map { foldedName($0) }).count
      return Double(facts.sharedTopics.count) / Double(either)
    case .needs:
      guard !own.needs.isEmpty, !other.offers.isEmpty else { return nil }
      return Double(facts.metNeeds.count) / Double(Set(own.needs.map { foldedName($0) }).count)
    case .size:
      guard let (a, b) = facts.populations, a > 0, b > 0 else { return nil }
      return Double(min(a, b)) / Double(max(a, b))
    case .travel:
      return facts.kilometers.map { max(0, 1 - $0 / 600) }
    case .relation:
      let shared = Double(facts.sharedPartners.count)
      return facts.areTied ? 1 : shared / (shared + 1)
    case .wish:
      if let rank = facts.wishRank { return 1 / Double(rank) }
      return wishes.contains { $0.city == newcomer && $0.rule == .wish } ? 0 : nil
    case .reach:
      let gain = Double(facts.newCities + facts.newActors)
      return gain / (gain + 20)
    }
  }

  /// Cities and actors tied to both: what stands in both rows.
  private func sharedPartners(_ newcomer: NodeID, _ guide: NodeID) -> [NodeID] {
    let (a, b) = (network.neighbors(of: newcomer), network.neighbors(of: guide))
    var (i, j) = (a.startIndex, b.startIndex)
    var shared: [NodeID] = []
    while i < a.endIndex, j < b.endIndex {
      let (first, second) = (a[i], b[j])
      if first == second, network.levels[first.index] <= .city { shared.append(first) }
      if first <= second { i += 1 }
      if second <= first { j += 1 }
    }
    return shared
  }

  /// The words of the first list that also stand in the second, case and spelling of umlauts aside.
  private static func shared(_ a: [String], _ b: [String]) -> [String] {
    let other = Set(b.map { foldedName($0) })
    var seen: Set<String> = []
    return a.filter { other.contains(foldedName($0)) && seen.insert(foldedName($0)).inserted }
  }
}
