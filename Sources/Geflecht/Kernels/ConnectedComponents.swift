/// The components of a network: which nodes can reach each other over ties.
struct ConnectedComponents {
  /// The component of every node, numbered in the order of their first nodes.
  private(set) var labels: [Int]
  /// How many nodes each component has.
  private(set) var sizes: [Int] = []

  /// - Complexity: O(nodes + ties).
  init(of network: Network) {
    labels = Array(repeating: -1, count: network.nodeCount)
    var search = BreadthFirstSearch(network)
    for node in network.nodes where labels[node.index] < 0 {
      sizes.append(search.ringSizes(from: node).reduce(0, +))
      for reached in search.reached { labels[reached.index] = sizes.count - 1 }
    }
  }
}
