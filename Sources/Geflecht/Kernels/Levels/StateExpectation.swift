/// How many ties of every state would stay within it if the states were dealt out anew among the nodes of each level, ties
/// as they are: in closed form.
///
/// Of N nodes of one level n lie in the state, of M of another m. A tie between the two levels has both ends in the state
/// with the probability n m / (N M); one within a level with n (n − 1) / (N (N − 1)):
///
///     cities   c c d        2 of 3 in the first state; a tie of two cities lies in it in 1 of 3 cases, crosses in 2 of 3
struct StateExpectation: Sendable {
  /// The ties expected within each state, and with one end in it.
  private(set) var within: [Double]
  private(set) var across: [Double]
  /// How many ties there are.
  private(set) var ties = 0

  /// The E–I index of all ties that is expected; `nil` without a tie.
  var externalInternal: Double? {
    let inside = within.reduce(0, +)
    return ties == 0 ? nil : (Double(ties) - 2 * inside) / Double(ties)
  }

  /// - Complexity: O(nodes + arcs + states).
  init(of rows: ArcRows, _ states: Grouping, levels: [Level]) {
    let (count, levelCount) = (states.groups.count, Level.allCases.count)
    var nodes = Array(repeating: Array(repeating: 0.0, count: levelCount), count: count)
    for (node, own) in states.classOfNode.enumerated() where own != Grouping.none {
      nodes[Int(own)][Int(levels[node].rawValue)] += 1
    }
    var found = Array(repeating: 0, count: LevelPair.all.count)
    for node in 0..<rows.nodeCount where states.classOfNode[node] != Grouping.none {
      for position in rows.row(node) {
        let other = rows.targets[position].index
        guard other > node, states.classOfNode[other] != Grouping.none else { continue }
        found[LevelPair(levels[node], levels[other]).place] += 1
      }
    }
    ties = found.reduce(0, +)
    (within, across) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    for (pair, ties) in zip(LevelPair.all, found) where ties > 0 {
      let (a, b) = (Int(pair.low.rawValue), Int(pair.high.rawValue))
      let (all, others) = (nodes.reduce(0) { $0 + $1[a] }, nodes.reduce(0) { $0 + $1[b] })
      for state in 0..<count {
        let (own, other) = (nodes[state][a], nodes[state][b])
        let both = pair.isWithin ? own * (own - 1) / (all * (all - 1)) : own * other / (all * others)
        let either = own / all + other / others
        within[state] += Double(ties) * both
        across[state] += Double(ties) * (either - 2 * both)
      }
    }
  }
}
