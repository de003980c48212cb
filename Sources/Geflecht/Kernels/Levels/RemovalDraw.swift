/// Nodes drawn to go instead of those of a level: as many of all, or as many others with about as many ties each.
struct RemovalDraw: Sendable {
  /// All nodes, in an order that does not depend on that of the data.
  private let nodes: [NodeID]
  /// How many ties the nodes of the level have, most first.
  private let lost: [Int]
  /// All other nodes by their number of ties.
  private let others: [[NodeID]]

  init(_ rows: ArcRows, nodes: [NodeID], isOfLevel: (NodeID) -> Bool) {
    self.nodes = nodes
    var (lost, others) = ([Int](), [[NodeID]]())
    for node in nodes {
      let degree = rows.degree(node.index)
      if isOfLevel(node) {
        lost.append(degree)
      } else {
        while others.count <= degree { others.append([]) }
        others[degree].append(node)
      }
    }
    self.lost = lost.sorted(by: >)
    self.others = others
  }

  /// Whether there are as many others as nodes of the level.
  var canMatch: Bool { others.reduce(0) { $0 + $1.count } >= lost.count }

  /// Who stays when as many nodes go as the level has, drawn from all.
  func drawn(_ random: inout SeededGenerator) -> [NodeID] {
    var deck = nodes
    for at in lost.indices { deck.swapAt(at, at + random.below(deck.count - at)) }
    return deck[lost.count...].sorted()
  }

  /// Who stays when for every node of the level another goes that has half to twice as many ties, or where none of these is
  /// left, one with the nearest number.
  /// - Precondition: `canMatch`.
  func matched(_ random: inout SeededGenerator) -> [NodeID] {
    var left = others
    var goes = [Bool](repeating: false, count: nodes.count)
    for degree in lost {
      let alike = ((degree + 1) / 2..<2 * degree + 1).clamped(to: 0..<left.count)
      let count = alike.reduce(0) { $0 + left[$1].count }
      if count > 0 {
        var at = random.below(count)
        for own in alike {
          if at < left[own].count {
            goes[left[own].remove(at: at).index] = true
            break
          }
          at -= left[own].count
        }
      } else {
        let nearest = left.indices.filter { !left[$0].isEmpty }.min { a, b in
          ((a - degree).magnitude, a) < ((b - degree).magnitude, b)
        }
        if let nearest { goes[left[nearest].remove(at: random.below(left[nearest].count)).index] = true }
      }
    }
    return nodes.filter { !goes[$0.index] }.sorted()
  }
}
