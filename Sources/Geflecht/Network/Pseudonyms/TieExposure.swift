/// How many nodes their ties give away to people who know the network: those that are the only ones of their level with
/// what can be seen of their ties (Hay et al. 2008, DOI 10.14778/1453856.1453873).
public struct TieExposure: Sendable {
  /// The counts of one level.
  public struct Row: Hashable, Sendable {
    /// The level.
    public let level: Level
    /// How many nodes it has.
    public let nodes: Int
    /// How many are the only ones tied to so many nodes.
    public let byTies: Int
    /// How many are the only ones whose neighbors have these levels and are tied to so many nodes each.
    public let byNeighbors: Int
    /// How many are the only ones tied to so many nodes of which the same is said, and that hold so many nodes.
    public let byTiesAndFacts: Int
  }

  /// The levels that have nodes, from above.
  public let rows: [Row]

  /// The counts for a network as it is published.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - dropped: A level, the ties to which do not count; `nil`: all count.
  /// - Complexity: O(nodes + ties · log ties).
  public init(_ network: Network, withoutTiesTo dropped: Level? = nil) {
    let (degrees, neighbors) = Self.signatures(network, dropped)
    var held = [Int](repeating: 0, count: network.nodeCount)
    for node in network.nodes { if let parent = network[node].parent { held[parent.index] += 1 } }
    rows = Level.allCases.reversed().compactMap { level in
      let nodes = network.nodes(at: level)
      guard !nodes.isEmpty else { return nil }
      return Row(
        level: level, nodes: nodes.count,
        byTies: Self.countOfSingles(nodes) { degrees[$0.index] },
        byNeighbors: Self.countOfSingles(nodes) { neighbors[$0.index] },
        byTiesAndFacts: Self.countOfSingles(nodes) { node in
          Sight(
            degree: degrees[node.index], held: held[node.index], traits: network[node], facts: network.facts(of: node))
        })
    }
  }

  /// What can be seen of a node at once.
  private struct Sight: Hashable {
    let degree: Int
    let held: Int
    let traits: Network.Traits
    let facts: NodeFacts
  }

  /// For every node how many nodes it is tied to, and of its neighbors in some order how many and their level.
  private static func signatures(_ network: Network, _ dropped: Level?) -> (degrees: [Int], neighbors: [[Int]]) {
    func ties(_ node: NodeID) -> [NodeID] {
      network[node].level == dropped ? [] : network.neighbors(of: node).filter { network[$0].level != dropped }
    }
    let degrees = network.nodes.map { ties($0).count }
    let neighbors = network.nodes.map { node in
      ties(node).map { Int(network[$0].level.rawValue) + Level.allCases.count * degrees[$0.index] }.sorted()
    }
    return (degrees, neighbors)
  }

  private static func countOfSingles<Seen: Hashable>(_ nodes: [NodeID], _ seen: (NodeID) -> Seen) -> Int {
    var bearers: [Seen: Int] = [:]
    for node in nodes { bearers[seen(node), default: 0] += 1 }
    return bearers.values.count { $0 == 1 }
  }

  /// How many nodes there are.
  public var nodes: Int { sum { $0.nodes } }
  /// How many are the only ones of their level tied to so many nodes.
  public var byTies: Int { sum { $0.byTies } }
  /// How many are the only ones of their level with such neighbors.
  public var byNeighbors: Int { sum { $0.byNeighbors } }
  /// How many are the only ones of their level with so many ties of which the same is said.
  public var byTiesAndFacts: Int { sum { $0.byTiesAndFacts } }

  private func sum(_ count: (Row) -> Int) -> Int { rows.reduce(0) { $0 + count($1) } }
}

extension Network {
  /// How many cities their ties give away where everything is contracted into cities; `nil` where it is contracted already.
  public var tieExposureOfCities: TieExposure? {
    guard view.level == nil else { return nil }
    var cities = view
    cities.level = .city
    return (try? Network(dataset, view: cities)).map { TieExposure($0) }
  }
}
