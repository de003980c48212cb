/// A network whose nodes are numbered by falling degree: what is read at random, a number of the neighbor's, is then
/// mostly that of a hub and already at hand.
struct NumberedByDegree: Sendable {
  /// The nodes 0, 1, … as they were numbered before.
  let order: [NodeID]
  /// Their arcs; rows do not ascend.
  let adjacency: Adjacency

  /// The nodes whose numbers stay at hand whatever their order: they fit into the first cache.
  private static let few = 4096

  /// - Complexity: O(nodes + arcs).
  /// - Parameter weighted: Whether weights are needed.
  init(_ given: Adjacency, weighted: Bool, threads: Threads) {
    guard given.nodeCount > Self.few else {
      (order, adjacency) = ((0..<given.nodeCount).map { NodeID($0) }, given)
      return
    }
    order = given.orderByDegree
    adjacency = given.renumbered(order, ascending: false, weighted: weighted, threads: threads)
  }

  /// Some of the nodes and the arcs among them.
  init(_ given: Adjacency, weighted: Bool, threads: Threads, where isChosen: (Int) -> Bool) {
    let nodes = given.nodeCount > Self.few ? given.orderByDegree : (0..<given.nodeCount).map { NodeID($0) }
    order = nodes.filter { isChosen($0.index) }
    if order.count == given.nodeCount, given.nodeCount <= Self.few {
      adjacency = given
      return
    }
    adjacency = given.renumbered(order, ascending: false, weighted: weighted, threads: threads)
  }

  /// Numbers of the nodes in the order that they had before; `other` for nodes that are not among them.
  func restored(_ values: [Double], count: Int, other: Double = 0) -> [Double] {
    var restored = [Double](repeating: other, count: count)
    for (place, node) in order.enumerated() { restored[node.index] = values[place] }
    return restored
  }
}
