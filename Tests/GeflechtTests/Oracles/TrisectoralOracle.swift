@testable import Geflecht

/// What three nodes can be, found by going through all sets of three.
struct TrisectoralOracle {
  private(set) var (triangles, trisectoralTriangles) = (0, 0)
  private(set) var (twoPaths, trisectoralTwoPaths) = (0, 0)
  private(set) var (triples, trisectoralTriples) = (0, 0)
  private(set) var (sets, trisectoralSets) = (0, 0)
  private(set) var trianglesAt: [Int]

  /// - Parameter sectors: The sectors of every node, as a plain set.
  init(_ network: Network, sectors: [Set<Int>]) {
    trianglesAt = Array(repeating: 0, count: network.nodeCount)
    let nodes = Array(network.nodes)
    for a in nodes {
      for b in nodes where a < b {
        for c in nodes where b < c {
          let own = [a, b, c].map { sectors[$0.index] }
          if own.contains([]) { continue }
          sets += 1
          let ties = [(a, b), (b, c), (a, c)].count { network.areTied($0, $1) }
          let standsForThree = Self.standForThree(own)
          if standsForThree { trisectoralSets += 1 }
          // Two ties meet in one node, three in every one.
          let middles = [0, 0, 1, 3][ties]
          twoPaths += middles
          triples += ties >= 2 ? 1 : 0
          triangles += ties == 3 ? 1 : 0
          guard standsForThree else { continue }
          trisectoralTwoPaths += middles
          trisectoralTriples += ties >= 2 ? 1 : 0
          guard ties == 3 else { continue }
          trisectoralTriangles += 1
          for node in [a, b, c] { trianglesAt[node.index] += 1 }
        }
      }
    }
  }

  /// Tries every sector for every node.
  static func standForThree(_ sectors: [Set<Int>]) -> Bool {
    sectors[0].contains { a in
      sectors[1].contains { b in sectors[2].contains { c in a != b && b != c && a != c } }
    }
  }
}
