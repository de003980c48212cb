@testable import Geflecht

/// A small network of all levels drawn at random, as plain rows: what oracles of the vertical measures count from.
struct DrawnLevels {
  struct Node {
    let id: String
    let level: Level
    var parent: String?
    var scope: Scope?
  }

  struct Tie {
    let a, b: String
    var weight = 1.0
    var kind = "cooperation"
    var since: Int?
    var until: Int?
    var isDirected = false
  }

  private(set) var nodes: [Node] = []
  private(set) var ties: [Tie] = []

  /// One or two federal nodes, up to three states, three to five cities of which some lie in no state or are a
  /// city-state, and actors in cities, under states and nowhere: 14 nodes at the most.
  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    let (federal, states, cities) = (1 + random.below(2), 1 + random.below(3), 3 + random.below(3))
    for number in 0..<federal { nodes.append(Node(id: "F\(number)", level: .federal)) }
    for number in 0..<states { nodes.append(Node(id: "S\(number)", level: .state, parent: chance(80) ? "F0" : nil)) }
    let homes = (0..<cities).map { number in (chance(15) && number == 0 ? "Berlin" : "c\(number)", random.below(100)) }
    for (id, place) in homes {
      let parent = place < 80 ? "S\(place % states)" : place < 90 ? nil : "F0"
      nodes.append(Node(id: id, level: .city, parent: parent))
    }
    for number in 0..<14 - nodes.count {
      let parents = homes.map { Optional($0.0) } + ["S0", "F0", nil]
      let scopes: [Scope?] = [nil, nil, nil, .local, .state, .federal]
      nodes.append(
        Node(
          id: "a\(number)", level: .actor, parent: parents[random.below(parents.count)],
          scope: scopes[random.below(scopes.count)]))
    }
    let density = 12 + random.below(25)
    for a in nodes.indices {
      for b in 0..<a where chance(density) {
        let since = chance(70) ? 2012 + random.below(12) : nil
        ties.append(
          Tie(
            a: nodes[a].id, b: nodes[b].id, weight: Double(1 + random.below(3)), since: since,
            until: chance(25) ? (since ?? 2015) + 1 + random.below(6) : nil, isDirected: chance(30)))
      }
    }
    for guide in homes.map(\.0) {
      for newcomer in homes.map(\.0) where guide != newcomer && chance(12) {
        ties.append(
          Tie(
            a: guide, b: newcomer, kind: "tandem", since: chance(80) ? 2015 + random.below(8) : nil, isDirected: true))
      }
    }
  }

  /// The network of these rows.
  func network() throws -> Network { try builder().network() }

  func network(_ view: NetworkView) throws -> Network { try builder().network(view) }

  private func builder() throws -> NetworkBuilder {
    var builder = NetworkBuilder()
    for node in nodes { try builder.addNode(node.id, node.level, scope: node.scope, in: node.parent) }
    for tie in ties {
      try builder.addTie(
        tie.a, tie.b, kind: tie.kind, weight: tie.weight, since: tie.since.flatMap { PartialDate(year: $0) },
        until: tie.until.flatMap { PartialDate(year: $0) }, direction: tie.isDirected ? .oneWay : .none)
    }
    return builder
  }

  // MARK: What rows say

  func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
  func ids(_ level: Level) -> [String] { nodes.filter { $0.level == level }.map(\.id) }

  /// The state of a node: up the parents, one by one; a city called Berlin without a state is one itself.
  func state(of id: String) -> String? {
    guard let node = node(id) else { return nil }
    if node.level == .state { return id }
    if let parent = node.parent, let above = state(of: parent) { return above }
    return id == "Berlin" ? id : nil
  }

  /// The level that a node is of or works for.
  func work(of id: String) -> Level {
    guard let node = node(id), node.level == .actor else { return node(id)?.level ?? .actor }
    switch node.scope {
    case .federal: return .federal
    case .state: return .state
    case .local: return .actor
    case nil:
      let parent = node.parent.flatMap { self.node($0) }
      return parent?.level == .state ? .state : parent?.level == .federal ? .federal : .actor
    }
  }

  /// The state that a node counts for: none for the federal level and who works for it.
  func counted(_ id: String) -> String? { work(of: id) == .federal ? nil : state(of: id) }

  /// The states that have a row: those of the data that something lies in, which they themselves do, and Berlin.
  var stateIDs: [String] { ids(.state) + (state(of: "Berlin") == "Berlin" ? ["Berlin"] : []) }

  /// The own cities of a state; none of a city-state that stands as one node.
  func cities(of state: String) -> [String] { ids(.city).filter { self.state(of: $0) == state && $0 != state } }

  /// Whether two nodes are tied, directions aside.
  func areTied(_ a: String, _ b: String) -> Bool { ties.contains { Set([$0.a, $0.b]) == [a, b] } }
}
