/// A network whose nodes are numbered by falling degree: what is read at random, a number of the neighbor's, is then
/// mostly that of a hub and already at hand.
struct NumberedByDegree: Sendable {
  /// The nodes 0, 1, … as they were numbered before.
  let order: [NodeID]
  /// Their arcs; rows do not ascend.
  let adjacency: Adjacency

  /// - Complexity: O(nodes + arcs).
  init(_ given: Adjacency) {
    order = given.orderByDegree
    adjacency = given.renumbered(order, sorted: false)
  }

  /// Some of the nodes and the arcs among them.
  init(_ given: Adjacency, where isChosen: (Int) -> Bool) {
    order = given.orderByDegree.filter { isChosen($0.index) }
    adjacency = given.renumbered(order, sorted: false)
  }

  /// Numbers of the nodes in the order that they had before; `other` for nodes that are not among them.
  func restored(_ values: [Double], count: Int, other: Double = 0) -> [Double] {
    var restored = [Double](repeating: other, count: count)
    for (place, node) in order.enumerated() { restored[node.index] = values[place] }
    return restored
  }
}
