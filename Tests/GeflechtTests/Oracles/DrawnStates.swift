@testable import Geflecht

/// A program of several states drawn at random, as plain rows: what oracles of cards count from.
struct DrawnStates {
  struct Node {
    let id: String
    let level: Level
    var parent: String?
    var scope: Scope?
    var sectors: [String] = []
    /// When a city joined, or a state became a partner.
    var year: Int?
  }

  struct Tie {
    let a, b: String
    var kind: String?
    var sectors: [String] = []
    var weight = 1.0
    var since, until: Int?
    var isDirected = false

    var ends: Set<String> { [a, b] }
  }

  private(set) var nodes: [Node] = []
  private(set) var ties: [Tie] = []
  /// The newest year of all rows, also of those that a view leaves out: what ages count to.
  private(set) var newestYear: Int?
  /// The sectors of all rows, likewise.
  private(set) var sectorsNamed: Set<String> = []

  static let sectors = ["civil-society", "administration-politics", "business", "science"]

  /// One or two federal nodes, two to four states, six to nine cities of which some lie in no state or are a city-state, and
  /// actors in cities, under states and nowhere. One draw in four is sparse.
  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    func year(_ percent: Int) -> Int? { chance(percent) ? 2012 + random.below(12) : nil }
    func pick(_ percent: Int) -> [String] { Self.sectors.filter { _ in chance(percent) } }
    let states = 2 + random.below(3)
    for number in 0...random.below(2) { nodes.append(Node(id: "F\(number)", level: .federal)) }
    for number in 0..<states {
      nodes.append(Node(id: "S\(number)", level: .state, parent: chance(80) ? "F0" : nil, year: year(40)))
    }
    var homes: [String] = []
    for number in 0..<6 + random.below(4) {
      let id = number == 0 && chance(30) ? "Berlin" : "c\(number)"
      let parent = chance(85) ? "S\(random.below(states))" : nil
      nodes.append(Node(id: id, level: .city, parent: parent, year: year(70)))
      homes.append(id)
    }
    for number in 0..<9 + random.below(6) {
      let parents = homes.map { Optional($0) } + ["S0", "S1", nil]
      let scopes: [Scope?] = [nil, nil, .local, .local, .state, .federal]
      nodes.append(
        Node(
          id: "a\(number)", level: .actor, parent: parents[random.below(parents.count)],
          scope: scopes[random.below(scopes.count)], sectors: pick(30)))
    }
    let density = seed % 4 == 3 ? 4 : 8 + random.below(14)
    let kinds: [String?] = ["cooperation", "cooperation", "partnership", "regional-network", nil]
    for a in nodes.indices {
      for b in 0..<a where chance(density) {
        let since = year(65)
        ties.append(
          Tie(
            a: nodes[a].id, b: nodes[b].id, kind: kinds[random.below(kinds.count)], sectors: pick(8),
            weight: Double(1 + random.below(3)), since: since,
            until: chance(20) ? (since ?? 2015) + 1 + random.below(6) : nil))
      }
    }
    for guide in homes {
      for newcomer in homes where guide != newcomer && chance(6) {
        ties.append(Tie(a: guide, b: newcomer, kind: "tandem", since: year(80), isDirected: true))
      }
    }
    sectorsNamed = Set(nodes.flatMap(\.sectors) + ties.flatMap(\.sectors))
    newestYear = (ties.flatMap { [$0.since, $0.until] } + nodes.map(\.year)).compactMap(\.self).max()
  }

  /// The network of these rows.
  func network(_ view: NetworkView = NetworkView()) throws -> Network {
    var builder = NetworkBuilder()
    for node in nodes {
      var facts = NodeFacts()
      let date = node.year.flatMap { PartialDate(year: $0) }
      if node.level == .city { facts.joined = date } else if node.level == .state { facts.partnerSince = date }
      try builder.addNode(
        node.id, node.level, sectors: node.sectors, scope: node.scope, in: node.parent, facts: facts)
    }
    for tie in ties {
      try builder.addTie(
        tie.a, tie.b, kind: tie.kind, weight: tie.weight, sectors: tie.sectors,
        since: tie.since.flatMap { PartialDate(year: $0) }, until: tie.until.flatMap { PartialDate(year: $0) },
        direction: tie.isDirected ? .oneWay : .none)
    }
    return try builder.network(view)
  }

  /// The rows with some of the ties.
  func keeping(_ isKept: (Tie) -> Bool) -> DrawnStates {
    var kept = self
    kept.ties = ties.filter(isKept)
    return kept
  }

  // MARK: What rows say

  func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
  func ids(_ level: Level) -> [String] { nodes.filter { $0.level == level }.map(\.id) }
  func level(_ id: String) -> Level { node(id)?.level ?? .actor }

  /// The state of a node: up the parents, one by one; a city called Berlin without a state is one itself.
  func state(of id: String) -> String? {
    guard let node = node(id) else { return nil }
    if node.level == .state { return id }
    if let parent = node.parent, let above = state(of: parent) { return above }
    return id == "Berlin" ? id : nil
  }

  /// The level that a node is of or works for.
  func work(of id: String) -> Level {
    guard let node = node(id), node.level == .actor else { return level(id) }
    switch node.scope {
    case .federal: return .federal
    case .state: return .state
    case .local: return .actor
    case nil: return node.parent.map { level($0) == .state ? .state : .actor } ?? .actor
    }
  }

  /// The state that a node counts for: none for the federal level and who works for it.
  func counted(_ id: String) -> String? { work(of: id) == .federal ? nil : state(of: id) }

  var states: [String] { ids(.state) + (state(of: "Berlin") == "Berlin" ? ["Berlin"] : []) }
  func cities(of state: String) -> [String] { ids(.city).filter { self.state(of: $0) == state && $0 != state } }
  func actors(of state: String, working level: Level) -> [String] {
    ids(.actor).filter { self.state(of: $0) == state && work(of: $0) == level }
  }

  func partners(of id: String) -> Set<String> {
    Set(ties.filter { $0.ends.contains(id) }.flatMap { [$0.a, $0.b] }).subtracting([id])
  }

  /// The sectors in which a tie works: as stated, else those of its actor ends.
  func tag(_ tie: Tie) -> Set<String> {
    tie.sectors.isEmpty
      ? Set([tie.a, tie.b].filter { level($0) == .actor }.flatMap { node($0)?.sectors ?? [] }) : Set(tie.sectors)
  }

  /// The nodes of a set from which a walk from one of them leads to it without leaving the set.
  func reached(from start: String, within nodes: Set<String>) -> Set<String> {
    var (seen, ring): (Set<String>, Set<String>) = ([start], [start])
    while !ring.isEmpty {
      ring = ring.reduce(into: Set<String>()) { $0.formUnion(partners(of: $1)) }.intersection(nodes).subtracting(seen)
      seen.formUnion(ring)
    }
    return seen
  }
}
