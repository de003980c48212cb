/// One fact that speaks for a pair, or that is worth knowing about it: no scores, so that anybody can check it.
public enum TandemReason: Hashable, Sendable {
  /// A city wished for the other, as its first, second, … choice.
  case wished(rank: Int)
  /// A city has local actors or local ties of these sectors, and the other has none of them by any evidence.
  case worksIn(SectorSet, city: NodeID, unlike: NodeID)
  /// A city offers what the other looks for.
  case offers([String], city: NodeID, to: NodeID)
  /// Topics of both.
  case sharedTopics([String])
  /// The cities are tied already.
  case inTouch
  /// Cities and actors that both are tied to.
  case sharedPartners([NodeID])
  /// How large the guide is beside the newcomer.
  case size(Size, inhabitants: Int)
  /// Great-circle distance in whole kilometers.
  case kilometers(Int)
  /// So many cities and actors come within three steps of the newcomer, the guide itself aside.
  case opens(cities: Int, actors: Int)
  /// States and sectors of which nothing was within three steps of the newcomer, and now is.
  case firstWithinReach(states: [NodeID], sectors: SectorSet)
  /// The cities lie in different states.
  case linksStates
  /// No tie joins cities of the newcomer's state and of the guide's yet.
  case firstBetweenStates(NodeID, NodeID)
  /// A city comes within two steps of its own state.
  case nearerToState(NodeID)

  /// How large a city is beside another.
  public enum Size: String, Sendable {
    /// Neither has more than twice the inhabitants of the other.
    case similar
    /// More than twice as large.
    case muchLarger = "much-larger"
    /// Less than half as large.
    case muchSmaller = "much-smaller"
  }

  /// Everything that speaks for a pair, weightiest first.
  static func all(for pair: TandemCandidate, in network: Network) -> [TandemReason] {
    let facts = pair.facts
    var reasons: [TandemReason] = []
    if let rank = facts.wishRank { reasons.append(.wished(rank: rank)) }
    reasons += whatItBrings(pair)
    if !facts.sharedTopics.isEmpty { reasons.append(.sharedTopics(facts.sharedTopics)) }
    if facts.areTied {
      reasons.append(.inTouch)
    } else if !facts.sharedPartners.isEmpty {
      reasons.append(.sharedPartners(facts.sharedPartners))
    }
    if let (newcomer, guide) = facts.populations, newcomer > 0, guide > 0 {
      reasons.append(.size(Size(of: guide, beside: newcomer), inhabitants: guide))
    }
    if let kilometers = facts.kilometers { reasons.append(.kilometers(Int(kilometers.rounded()))) }
    let cities = facts.newCities - (facts.guideIsNew ? 1 : 0)
    if cities + facts.newActors > 0 { reasons.append(.opens(cities: cities, actors: facts.newActors)) }
    // What the guide works in itself is said already.
    let sectors = facts.newSectors.subtracting(facts.covered ?? .empty)
    if !facts.newStates.isEmpty || !sectors.isEmpty {
      reasons.append(.firstWithinReach(states: facts.newStates, sectors: sectors))
    }
    let isFirstOfItsState = network.ancestor(of: pair.guide, at: .state).map { facts.newStates.contains($0) } ?? false
    if facts.firstBetween.count == 2 {
      reasons.append(.firstBetweenStates(facts.firstBetween[0], facts.firstBetween[1]))
    } else if facts.crossesStates == true, !isFirstOfItsState {
      reasons.append(.linksStates)
    }
    reasons += facts.nearerToState.map { .nearerToState($0) }
    return reasons
  }

  /// What the guide has that the newcomer has not.
  static func whatItBrings(_ pair: TandemCandidate) -> [TandemReason] {
    var reasons: [TandemReason] = []
    let covered = (pair.facts.covered ?? .empty).subtracting(pair.facts.evident)
    if !covered.isEmpty {
      reasons.append(.worksIn(covered, city: pair.guide, unlike: pair.newcomer))
    }
    if !pair.facts.metNeeds.isEmpty {
      reasons.append(.offers(pair.facts.metNeeds, city: pair.guide, to: pair.newcomer))
    }
    return reasons
  }
}

extension TandemReason.Size {
  fileprivate init(of population: Int, beside other: Int) {
    self =
      2 * min(population, other) >= max(population, other)
      ? .similar : population > other ? .muchLarger : .muchSmaller
  }
}
