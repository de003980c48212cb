/// What a file says about nodes beside their ties, made coarser step by step until every node shares all of it with enough
/// others of its level.
///
/// A **crowd** is the nodes of a level of which the same is said. Levels are taken from above, so that it is settled what is
/// said of a city before actors are said to lie in it; in each the steps of `Coarsening` follow one another. Most concern
/// only nodes whose crowd is too small:
///
///     k = 2        at first         no places     no state                   crowds
///     a            50/10, DE-BY     DE-BY         DE-BY                      a b
///     b            49/12, DE-BY     DE-BY         DE-BY
///     c            54/10, DE-SH     DE-SH                                    c d
///     d            48/9, DE-BW      DE-BW
///
/// Of the nodes of a crowd that is still too small after the last step nothing is said but their level; if they are too few
/// even then, the largest crowd gives them company. A level of fewer than k nodes cannot hide any: nothing is said of them,
/// and that they are so few is told.
struct Crowds {
  /// What a file says about a node.
  struct Said: Hashable {
    var facts: NodeFacts
    var scope: Scope?
    var sectors: SectorSet
    /// The node that it lies in.
    var parent: NodeID?
  }

  /// What is said about every node in the end.
  private(set) var said: [Said]
  /// What was given up, step by step within each level.
  private(set) var concessions: [Concession] = []
  /// The levels that have fewer than k nodes.
  private(set) var exposedLevels: [LevelCount] = []

  private let levels: [Level]
  private let k: Int

  /// Crowds of at least k nodes.
  ///
  /// - Parameters:
  ///   - said: What could be said about every node. Which nodes give company depends on their order.
  ///   - levels: Their levels.
  ///   - k: How many nodes a crowd has at least; 1 leaves everything as it is.
  /// - Complexity: O(nodes) for each of a dozen steps.
  init(_ said: [Said], levels: [Level], k: Int) {
    self.said = said
    self.levels = levels
    self.k = k
    for level in Level.allCases.reversed() { gather(said.indices.filter { levels[$0] == level }, of: level) }
  }

  private mutating func gather(_ nodes: [Int], of level: Level) {
    guard !nodes.isEmpty else { return }
    if nodes.count < k { exposedLevels.append(LevelCount(level: level, nodes: nodes.count)) }
    for step in Coarsening.allCases {
      let alone = nodesInSmallCrowds(nodes)
      if alone.isEmpty { return }
      guard alone.contains(where: { isConcerned(said[$0], by: step) }) else { continue }
      take(step, from: step.concernsAll ? nodes : alone, of: level)
    }
    giveCompany(nodes, of: level)
  }

  /// Lets nodes of large crowds say as little as those that found too few others.
  private mutating func giveCompany(_ nodes: [Int], of level: Level) {
    while case let alone = nodesInSmallCrowds(nodes), !alone.isEmpty, nodes.count >= k {
      let others = crowds(nodes).filter { $0.count >= k }
      guard let largest = others.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }) else { return }
      let missing = k - alone.count
      let company = largest.count - missing >= k ? Array(largest.suffix(missing)) : largest
      for step in Coarsening.allCases where !step.concernsAll { take(step, from: company, of: level) }
    }
  }

  private mutating func take(_ step: Coarsening, from nodes: [Int], of level: Level) {
    let concerned = nodes.filter { isConcerned(said[$0], by: step) }
    guard !concerned.isEmpty else { return }
    for node in concerned { said[node] = coarser(said[node], by: step) }
    if let at = concessions.firstIndex(where: { $0.step == step && $0.level == level }) {
      concessions[at].nodes += concerned.count
    } else {
      concessions.append(Concession(step: step, level: level, nodes: concerned.count))
    }
  }

  private func isConcerned(_ whole: Said, by step: Coarsening) -> Bool {
    switch step {
    case .cities: whole.parent.map { levels[$0.index] == .city } ?? false
    case .containers: whole.parent != nil
    case .scopes: whole.scope != nil
    case .sectors: !whole.sectors.isEmpty
    default: whole.facts.isConcerned(by: step)
    }
  }

  private func coarser(_ whole: Said, by step: Coarsening) -> Said {
    var left = whole
    switch step {
    case .cities: left.parent = whole.parent.flatMap { said[$0.index].parent }
    case .containers: left.parent = nil
    case .scopes: left.scope = nil
    case .sectors: left.sectors = .empty
    default: left.facts = whole.facts.coarser(by: step)
    }
    return left
  }

  /// The nodes of each crowd, the crowd of the first node first.
  private func crowds(_ nodes: [Int]) -> [[Int]] {
    var place: [Said: Int] = [:]
    var crowds: [[Int]] = []
    for node in nodes {
      if let known = place[said[node]] {
        crowds[known].append(node)
      } else {
        place[said[node]] = crowds.count
        crowds.append([node])
      }
    }
    return crowds
  }

  private func nodesInSmallCrowds(_ nodes: [Int]) -> [Int] {
    crowds(nodes).filter { $0.count < k }.flatMap { $0 }
  }
}

/// Something that pseudonyms no longer say, of how many nodes of a level.
public struct Concession: Hashable, Sendable {
  /// What was given up.
  public let step: Coarsening
  /// The level of the nodes.
  public let level: Level
  /// How many nodes it was said of before.
  public fileprivate(set) var nodes: Int
}

/// How many nodes of a level there are, or how many of them are meant.
public struct LevelCount: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// How many nodes.
  public let nodes: Int
}
