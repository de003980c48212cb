/// Three nodes of different levels that the formal order puts together, by the ties among them.
///
///     transfer      federal ─ state ─ own city          closed if the city is tied to the federal level too
///     short-cut     federal ─ own city, and one of both tied to the state: open at the state's other tie
///     bridge        two own cities and their state      closed if all three are tied, open if two of three pairs are
///     cross-state   an own city, its state, and a city of another state, likewise
///
/// Ties count undirected and unweighted. *gap(u, v)* is the number of open triads that the absent tie u–v would close,
/// *critical(u, v)* the number of closed ones that lose closure without it: for two nodes of one level what motifr's
/// `identify_gaps` and `critical_dyads` count for the motifs 1,2[I.C] and 1,2[II.C].
struct LevelTriads: Sendable {
  enum Kind: Int, CaseIterable, Sendable {
    case transfer, shortCut, bridge, crossState
  }

  /// How many triads of a kind are closed and open.
  struct Counts: Equatable, Sendable {
    fileprivate(set) var closed: Int64 = 0
    fileprivate(set) var open: Int64 = 0

    /// The closed part of both; `nil` without any.
    var share: Double? { closed + open == 0 ? nil : Double(closed) / Double(closed + open) }
  }

  /// An absent tie, and how many open triads of every kind it would close.
  struct Gap: Sendable {
    let ends: (NodeID, NodeID)
    fileprivate(set) var counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  private let network: Network
  private let order: FormalOrder
  /// The kinds of all states together, by their raw values.
  private(set) var counts = Kind.allCases.map { _ in Counts() }
  /// The same of every state; a cross-state triad counts for the state that is part of it.
  private(set) var ofStates: [[Counts]]

  /// - Complexity: O(nodes + arcs).
  init(of network: Network, _ order: FormalOrder) {
    (self.network, self.order) = (network, order)
    ofStates = order.states.map { _ in Kind.allCases.map { _ in Counts() } }
    var mark = [Int32](repeating: -1, count: network.nodeCount)
    var federal = [UInt64](repeating: 0, count: network.nodeCount)
    let offices = order.federal.prefix(64)
    for (bit, office) in offices.enumerated() {
      for neighbor in network.neighbors(of: office) { federal[neighbor.index] |= 1 << UInt64(bit) }
    }
    for (number, state) in order.states.enumerated() where !state.isCityAlone {
      guard let node = state.node else { continue }
      for neighbor in network.neighbors(of: node) { mark[neighbor.index] = Int32(number) }
      var own = Kind.allCases.map { _ in Counts() }
      for city in state.cities {
        addFederal(federal[node.index], federal[city.index], isTied: mark[city.index] == Int32(number), to: &own)
      }
      addCities(number, node, mark, to: &own)
      ofStates[number] = own
      for kind in own.indices {
        counts[kind].closed += own[kind].closed
        counts[kind].open += own[kind].open
      }
    }
  }

  /// The triads of a state and one of its cities with every federal node; bits say to which of these both are tied.
  private func addFederal(_ state: UInt64, _ city: UInt64, isTied: Bool, to own: inout [Counts]) {
    let (both, either) = (Int64((state & city).nonzeroBitCount), (state | city).nonzeroBitCount)
    if isTied {
      own[Kind.transfer.rawValue].closed += both
      own[Kind.transfer.rawValue].open += Int64((state & ~city).nonzeroBitCount)
      own[Kind.shortCut.rawValue].closed += both
      own[Kind.shortCut.rawValue].open += Int64((city & ~state).nonzeroBitCount)
    } else if either > 0 {
      own[Kind.shortCut.rawValue].open += both
    }
  }

  /// The triads of a state with two of its cities, or one of its own and one of another state.
  private func addCities(_ number: Int, _ node: NodeID, _ mark: [Int32], to own: inout [Counts]) {
    let tied = network.neighbors(of: node).filter { network.levels[$0.index] == .city && order.state(of: $0) != nil }
    let inside = tied.count { order.state(of: $0) == number }
    var (bridge, cross) = (Counts(), Counts())
    for city in order.states[number].cities {
      let isTied = mark[city.index] == Int32(number)
      for other in network.neighbors(of: city) where network.levels[other.index] == .city {
        guard let place = order.state(of: other), place != number || other > city else { continue }
        let ties = (isTied ? 1 : 0) + (mark[other.index] == Int32(number) ? 1 : 0)
        if place == number {
          bridge.add(ties)
        } else {
          cross.add(ties)
        }
      }
    }
    // Whom the state ties and who are not tied to each other.
    bridge.open += inside.pairCount - bridge.closed
    cross.open += Int64(inside) * Int64(tied.count - inside) - cross.closed
    own[Kind.bridge.rawValue] = bridge
    own[Kind.crossState.rawValue] = cross
  }
}

extension LevelTriads.Counts {
  /// Adds a triad with a tie between its cities and so many to the state.
  fileprivate mutating func add(_ ties: Int) {
    if ties == 2 { closed += 1 } else if ties == 1 { open += 1 }
  }
}

// MARK: Gaps and critical ties

extension LevelTriads {
  /// How many open triads of every kind an absent tie would close.
  func gap(_ u: NodeID, _ v: NodeID) -> [Int] { network.areTied(u, v) ? zero : closable(u, v) }

  /// How many closed triads of every kind lose closure without a tie; those with the federal level count as transfer.
  func critical(_ u: NodeID, _ v: NodeID) -> [Int] {
    guard network.areTied(u, v) else { return zero }
    var counts = closable(u, v)
    counts[Kind.transfer.rawValue] += counts[Kind.shortCut.rawValue]
    counts[Kind.shortCut.rawValue] = 0
    return counts
  }

  private var zero: [Int] { Kind.allCases.map { _ in 0 } }

  /// The third nodes that are tied to both of two, by the kind of triad that the three are when all else is tied.
  private func closable(_ u: NodeID, _ v: NodeID) -> [Int] {
    let (low, high) = network.levels[u.index] <= network.levels[v.index] ? (u, v) : (v, u)
    var counts = zero
    func count(_ third: NodeID, as kind: Kind) {
      if network.areTied(third, low), network.areTied(third, high) { counts[kind.rawValue] += 1 }
    }
    switch (network.levels[low.index], network.levels[high.index]) {
    case (.city, .federal):
      if let state = ownState(of: low) { count(state, as: .transfer) }
    case (.state, .federal):
      for city in network.neighbors(of: low) where ownState(of: city) == low { count(city, as: .shortCut) }
    case (.city, .state):
      let isOwn = ownState(of: low) == high
      if isOwn { for office in order.federal { count(office, as: .shortCut) } }
      for other in network.neighbors(of: low) where network.levels[other.index] == .city {
        guard order.state(of: other) != nil, order.state(of: low) != nil else { continue }
        let isOtherOwn = ownState(of: other) == high
        if isOwn && isOtherOwn { count(other, as: .bridge) }
        if isOwn != isOtherOwn { count(other, as: .crossState) }
      }
    case (.city, .city):
      guard order.state(of: low) != nil, order.state(of: high) != nil else { break }
      let (a, b) = (ownState(of: low), ownState(of: high))
      if let a { count(a, as: a == b ? .bridge : .crossState) }
      if let b, b != a { count(b, as: .crossState) }
    default: break
    }
    return counts
  }

  /// The node of the state of which a node is an own city.
  private func ownState(of node: NodeID) -> NodeID? {
    guard network.levels[node.index] == .city, let place = order.state(of: node), !order.states[place].isCityAlone
    else { return nil }
    return order.states[place].node
  }

  /// The absent ties **between levels** that would close a triad, those that would close most first, then by ids.
  /// - Complexity: O(triads of two ties) on average.
  func gaps() -> [Gap] {
    var found: Set<UInt64> = []
    func add(_ a: NodeID, _ b: NodeID) {
      if a != b { found.insert(UInt64(a.index) << 32 | UInt64(b.index)) }
    }
    for city in order.cities {
      let own = ownState(of: city)
      let above = network.neighbors(of: city).filter { network.levels[$0.index] == .federal }
      if let own {
        let isTied = network.areTied(city, own)
        for office in order.federal where isTied && network.areTied(own, office) { add(office, city) }
        for office in above where isTied { add(office, own) }
        for office in above where network.areTied(own, office) { add(own, city) }
      }
      for other in network.neighbors(of: city) where network.levels[other.index] == .city {
        for state in network.neighbors(of: other) where network.levels[state.index] == .state { add(state, city) }
      }
    }
    let gaps = found.compactMap { key -> Gap? in
      let (a, b) = (NodeID(Int(key >> 32)), NodeID(Int(key & 0xFFFF_FFFF)))
      guard !network.areTied(a, b) else { return nil }
      let gap = Gap(ends: (a, b), counts: closable(a, b))
      return gap.total > 0 ? gap : nil
    }
    return gaps.sorted { a, b in
      a.total != b.total
        ? a.total > b.total
        : (network.id(of: a.ends.0), network.id(of: a.ends.1)) < (network.id(of: b.ends.0), network.id(of: b.ends.1))
    }
  }
}
