/// A set of disjoint pairs of the greatest total weight, and the prices that prove it.
///
/// Among many pairs only a few of every node matter. The search is given the heaviest pairs of every node; the prices it
/// finds are then held against all pairs, those that cost less than they are worth are given to it as well, and it starts
/// anew. What is left in the end is the best among all pairs, proven by prices that hold for all of them.
/// - Complexity: one pass over all pairs a round, and a search over about `share` pairs a node.
public struct HeaviestMatching: Sendable {
  /// The chosen pairs, by their lower ends.
  public let pairs: [WeightedPair]
  /// The prices that prove them.
  public let duals: MatchingDuals
  /// How often the search was started.
  public let rounds: Int

  /// What they are worth together.
  public var weight: Int64 { pairs.reduce(0) { $0 + $1.weight } }

  /// How many of its heaviest pairs a node starts with, and how many it gets more in a round.
  private static let share = 12

  /// The heaviest matching of some pairs.
  /// - Parameters:
  ///   - nodeCount: Nodes are 0 ..< `nodeCount`.
  ///   - given: No two of them join the same nodes; those worth nothing or less are never chosen.
  public init(nodeCount: Int, _ given: [WeightedPair]) {
    var isChosen = Self.heaviest(nodeCount, given)
    var rounds = 0
    while true {
      rounds += 1
      let chosen = given.indices.filter { isChosen[$0] }.map { given[$0] }
      let search = MatchingSearch(nodeCount: nodeCount, chosen)
      let duals = search.duals
      let lacking = Self.tooCheap(given, isChosen, duals)
      if lacking.isEmpty {
        (pairs, self.duals, self.rounds) = (search.matched, duals, rounds)
        return
      }
      var more = Array(repeating: 0, count: nodeCount)
      for at in lacking where max(more[given[at].a], more[given[at].b]) < Self.share {
        isChosen[at] = true
        more[given[at].a] += 1
        more[given[at].b] += 1
      }
    }
  }

  /// Which pairs are among the heaviest of one of their nodes.
  private static func heaviest(_ nodeCount: Int, _ given: [WeightedPair]) -> [Bool] {
    var best = Array(repeating: (weight: Int64.min, at: 0), count: nodeCount * share)
    for (at, pair) in given.enumerated() {
      for node in [pair.a, pair.b] where pair.weight > best[(node + 1) * share - 1].weight {
        var place = (node + 1) * share - 1
        while place > node * share, best[place - 1].weight < pair.weight {
          best[place] = best[place - 1]
          place -= 1
        }
        best[place] = (pair.weight, at)
      }
    }
    var isChosen = Array(repeating: false, count: given.count)
    for entry in best where entry.weight > .min { isChosen[entry.at] = true }
    return isChosen
  }

  /// The pairs left aside that cost less than they are worth, those that lack most first.
  private static func tooCheap(_ given: [WeightedPair], _ isChosen: [Bool], _ duals: MatchingDuals) -> [Int] {
    let setsOfNode = duals.setsOfNode
    var found: [(lack: Int64, at: Int)] = []
    for (at, pair) in given.enumerated() where !isChosen[at] {
      var lack = 2 * pair.weight - duals.nodes[pair.a] - duals.nodes[pair.b]
      guard lack > 0 else { continue }
      lack -= duals.price(ofSetsIn: setsOfNode[pair.a], and: setsOfNode[pair.b])
      if lack > 0 { found.append((lack, at)) }
    }
    return found.sorted { $0.lack == $1.lack ? $0.at < $1.at : $0.lack > $1.lack }.map { $0.at }
  }
}
