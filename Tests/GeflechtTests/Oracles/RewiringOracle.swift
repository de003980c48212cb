@testable import Geflecht

/// All networks in which every node has as many ties to each level as in a given one, found by trying all sets of ties.
struct RewiringOracle {
  private let pairs: [(Int, Int)]
  private let levels: [Level]
  /// The networks, one bit a pair of nodes.
  private(set) var networks: [Int] = []

  init(_ network: Network) {
    let count = network.nodeCount
    levels = network.nodes.map { network[$0].level }
    pairs = (0..<count).flatMap { b in (0..<b).map { ($0, b) } }
    let own = pairs.indices.filter { network.areTied(NodeID(pairs[$0].0), NodeID(pairs[$0].1)) }.reduce(0) {
      $0 | 1 << $1
    }
    let degrees = degrees(own)
    networks = (0..<(1 << pairs.count)).filter { self.degrees($0) == degrees }
  }

  /// How many ties to nodes of each level every node has.
  private func degrees(_ ties: Int) -> [Int] {
    var degrees = Array(repeating: 0, count: levels.count * 4)
    for (bit, (a, b)) in pairs.enumerated() where ties >> bit & 1 == 1 {
      degrees[4 * a + Int(levels[b].rawValue)] += 1
      degrees[4 * b + Int(levels[a].rawValue)] += 1
    }
    return degrees
  }

  /// A network as one bit a pair of nodes.
  func code(_ rows: ArcRows) -> Int {
    pairs.indices.filter { rows.targets[rows.row(pairs[$0].0)].contains(NodeID(pairs[$0].1)) }
      .reduce(0) { $0 | 1 << $1 }
  }
}
