/// Walks outward from a node, one step after the other. Made once per network, run for as many nodes as needed.
struct BreadthFirstSearch {
  private static let unseen = UInt32.max

  let network: Network
  /// Steps from the start; `unseen` for what has not been reached.
  private var distance: [UInt32]
  /// The nodes reached, nearest first.
  private(set) var reached: [NodeID] = []

  /// A search over all nodes, or one that never enters those for which `isBarred` holds.
  init(_ network: Network, isBarred: (NodeID) -> Bool = { _ in false }) {
    self.network = network
    distance = network.nodes.map { isBarred($0) ? 0 : Self.unseen }
  }

  /// How many nodes lie at each distance from the start: 1 at distance 0, its neighbors at 1, and so on.
  ///
  /// - Parameter limit: The furthest distance to look at.
  /// - Complexity: O(nodes + ties reached).
  mutating func ringSizes(from start: NodeID, within limit: Int = .max) -> [Int] {
    for node in reached { distance[node.index] = Self.unseen }
    reached.removeAll(keepingCapacity: true)
    reached.append(start)
    distance[start.index] = 0
    var sizes: [Int] = []
    var ringStart = 0
    while ringStart < reached.count {
      let ringEnd = reached.count
      sizes.append(ringEnd - ringStart)
      if sizes.count > limit { break }
      for at in ringStart..<ringEnd {
        for position in network.row(of: reached[at]) {
          let neighbor = network.neighborColumn[position]
          guard distance[neighbor.index] == Self.unseen else { continue }
          distance[neighbor.index] = UInt32(sizes.count)
          reached.append(neighbor)
        }
      }
      ringStart = ringEnd
    }
    return sizes
  }
}
