extension StateProfile {
  /// The profiles of all states, in the formal order.
  /// - Complexity: O(nodes + ties), and for each state the ties of its neighbors.
  static func all(in network: Network, _ order: FormalOrder) -> [StateProfile] {
    var profiles = order.states.indices.map { StateProfile(place: $0) }
    let cities = network.cityProfiles
    for at in profiles.indices {
      profiles[at].countCities(network, order)
      profiles[at].countActorsInReach(network, order)
      profiles[at].countSectors(cities, order)
    }
    countSharedPartners(&profiles, network, order)
    countRecordedTies(&profiles, network, order)
    return profiles
  }

  // MARK: Nodes and their neighbors

  private mutating func countCities(_ network: Network, _ order: FormalOrder) {
    tiedCities = order.states[place].cities.filter { city in
      network.neighbors(of: city).contains { network.levels[$0.index] == .city && order.state(of: $0) == place }
    }
    joinedCities = Self.tally(order.states[place].cities.compactMap { network.facts(of: $0).joined?.year })
  }

  /// Local actors that are tied to the state or to a neighbor of it.
  private mutating func countActorsInReach(_ network: Network, _ order: FormalOrder) {
    guard let state = order.states[place].node else { return }
    var found: Set<NodeID> = []
    func look(_ node: NodeID) {
      if order.level(of: node) == .actor, order.state(of: node) == place { found.insert(node) }
    }
    for neighbor in network.neighbors(of: state) {
      look(neighbor)
      for next in network.neighbors(of: neighbor) { look(next) }
    }
    actorsInReach = found.sorted()
  }

  private mutating func countSectors(_ profiles: CityProfiles, _ order: FormalOrder) {
    for city in order.states[place].cities {
      guard let profile = profiles[city], profile.isKnown else { continue }
      knownCities.append(city)
      presentSectors.append(profile.present)
      if profile.present.count >= 3 { trisectoralCities.append(city) }
    }
  }

  private static func countSharedPartners(
    _ profiles: inout [StateProfile], _ network: Network, _ order: FormalOrder
  ) {
    for actor in network.nodes where network.levels[actor.index] == .actor {
      let cities = network.neighbors(of: actor).filter { network.levels[$0.index] == .city }
      guard cities.count > 1 else { continue }
      for place in Set(cities.compactMap { order.state(of: $0) }) {
        let own = cities.filter { order.state(of: $0) == place }
        guard own.count > 1 else { continue }
        profiles[place].sharedPartners.append(
          SharedPartner(actor: actor, cities: own, citiesElsewhere: cities.count - own.count))
      }
    }
    for at in profiles.indices {
      profiles[at].sharedPartners.sort { a, b in
        a.cities.count == b.cities.count ? a.actor < b.actor : a.cities.count > b.cities.count
      }
    }
  }

  // MARK: Recorded ties

  /// What a walk over the recorded ties keeps of one state.
  private struct Tallies {
    var kinds: [Int: Int] = [:]
    var sectors: [Int: Int] = [:]
    var directions: [Direction: Int] = [:]
    var elsewhere: Set<NodeID> = []
    var citiesOfKind: [Int: Set<NodeID>] = [:]
    var pairsOfKind: [Int: [(NodeID, NodeID)]] = [:]
    /// For every sector the year of the first tie in it, or `.max`.
    var firstYears: [Int]
  }

  private static func countRecordedTies(
    _ profiles: inout [StateProfile], _ network: Network, _ order: FormalOrder
  ) {
    let noYears = network.sectorNames.map { _ in Int.max }
    var tallies = profiles.map { _ in Tallies(firstYears: noYears) }
    var firstYear = [Int](repeating: .max, count: network.nodeCount)
    let tandem = network.kindNames.firstIndex(of: TieTable.tandem)
    for position in 0..<network.recordedTieCount {
      let (a, b) = network.ends(ofTie: position)
      let kind = network.kindIndex(ofTie: position) ?? -1
      let year = network.beginning(ofTie: position)?.year ?? .max
      firstYear[a.index] = min(firstYear[a.index], year)
      firstYear[b.index] = min(firstYear[b.index], year)
      let (stateOfA, stateOfB) = (order.state(of: a), order.state(of: b))
      guard stateOfA != nil || stateOfB != nil else { continue }
      let tag = network.tag(ofTie: position)
      func count(at near: NodeID, to far: NodeID, in place: Int) {
        let isOwn = order.state(of: far) == place
        // A tie among those who work for the state counts once, at its first end.
        if order.standsForState(near, place), near == a || !(isOwn && order.standsForState(far, place)) {
          let direction = direction(to: far, from: place, order)
          tallies[place].kinds[kind, default: 0] += 1
          tallies[place].directions[direction, default: 0] += 1
          for sector in tag { tallies[place].sectors[sector.index, default: 0] += 1 }
          if direction == .otherStates || direction == .outside { tallies[place].elsewhere.insert(far) }
          if near == order.states[place].node, isOwn, network.levels[far.index] == .city {
            tallies[place].citiesOfKind[kind, default: []].insert(far)
          }
        }
        if order.level(of: near) < .state {
          for sector in tag {
            tallies[place].firstYears[sector.index] = min(tallies[place].firstYears[sector.index], year)
          }
          if near == a, isOwn, kind != tandem, network.levels[a.index] == .city, network.levels[b.index] == .city {
            tallies[place].pairsOfKind[kind, default: []].append((a, b))
          }
        }
      }
      if let stateOfA { count(at: a, to: b, in: stateOfA) }
      if let stateOfB { count(at: b, to: a, in: stateOfB) }
    }
    for at in profiles.indices {
      profiles[at].take(tallies[at], network)
      let own = order.states[at]
      profiles[at].firstYearsOfActors = tally(
        (own.actors + own.localActors).map { firstYear[$0.index] }.filter { $0 != .max })
    }
  }

  private static func direction(to far: NodeID, from place: Int, _ order: FormalOrder) -> Direction {
    let level = order.level(of: far)
    if level == .federal { return .federal }
    guard let other = order.state(of: far) else { return .outside }
    return other != place ? .otherStates : order.standsForState(far, place) ? .within : .cities
  }

  private mutating func take(_ tallies: Tallies, _ network: Network) {
    func name(_ kind: Int) -> String? { kind < 0 ? nil : network.kindNames[kind] }
    upperTies = tallies.directions.values.reduce(0, +)
    upperTiesByKind = Self.ranked(tallies.kinds).map { (name($0.0), $0.1) }
    upperTiesBySector = Self.ranked(tallies.sectors).map { (SectorID($0.0), $0.1) }
    upperTiesByDirection = tallies.directions
    partnersElsewhere = tallies.elsewhere.sorted()
    var cityCounts: [Int: Int] = [:]
    for (kind, cities) in tallies.citiesOfKind { cityCounts[kind] = cities.count }
    cityKinds = Self.ranked(cityCounts).map { (name($0.0), $0.1) }
    for (kind, pairs) in tallies.pairsOfKind.sorted(by: { $0.key < $1.key }) {
      groups += Self.groups(of: pairs).filter { $0.count > 2 }.map { CityGroup(kind: name(kind), cities: $0) }
    }
    groups.sort { a, b in a.cities.count == b.cities.count ? a.cities[0] < b.cities[0] : a.cities.count > b.cities.count
    }
    let years = tallies.firstYears
    firstYearsOfSectors = years.indices.filter { years[$0] < .max }.map { (SectorID($0), years[$0]) }.sorted { a, b in
      a.1 == b.1 ? a.0.index < b.0.index : a.1 < b.1
    }
  }

  /// The nodes that hang together by some pairs.
  private static func groups(of pairs: [(NodeID, NodeID)]) -> [[NodeID]] {
    var above: [NodeID: NodeID] = [:]
    func root(_ node: NodeID) -> NodeID {
      var at = node
      while let next = above[at], next != at { at = next }
      return at
    }
    for (a, b) in pairs {
      let (one, other) = (root(a), root(b))
      above[a] = above[a] ?? a
      above[b] = above[b] ?? b
      // The lesser stands for the group.
      above[max(one, other)] = min(one, other)
    }
    var groups: [NodeID: [NodeID]] = [:]
    for node in above.keys.sorted() { groups[root(node), default: []].append(node) }
    return groups.sorted { $0.key < $1.key }.map { $0.value }
  }

  /// Counts by what is counted, the most first.
  static func ranked(_ counts: [Int: Int]) -> [(Int, Int)] {
    counts.map { ($0.key, $0.value) }.sorted { a, b in a.1 == b.1 ? a.0 < b.0 : a.1 > b.1 }
  }

  /// How often every year comes up, ascending.
  static func tally(_ years: [Int]) -> [(year: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for year in years { counts[year, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (year: $0.key, count: $0.value) }
  }
}
