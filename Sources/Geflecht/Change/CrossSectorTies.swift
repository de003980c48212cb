/// Which share of ties joins nodes of different sectors, and which share would if sectors were dealt out by chance.
///
/// Labels go to other nodes of the same level that have a sector, as in the chance of `geflecht sectors`; here their mean is
/// worked out and not drawn. A tie between two levels joins any label of the one with any of the other; a tie within a level
/// joins two different nodes of it:
///
///     share by chance = Σ ties of a pair of levels · (pairs of labels that share no sector / pairs of labels) / all ties
struct CrossSectorTies: Sendable {
  /// How many ties join two nodes with sectors.
  let ties: Int
  /// How many of them join nodes that share none.
  let across: Int
  /// How many would by chance, on average.
  let byChance: Double

  var share: Double? { ties == 0 ? nil : Double(across) / Double(ties) }
  var shareByChance: Double? { ties == 0 ? nil : byChance / Double(ties) }

  /// - Complexity: O(nodes + ties + labels²).
  init(of network: Network, _ grouping: Grouping) {
    let levels = Level.allCases.count
    var counts = [[Int]](repeating: Array(repeating: 0, count: grouping.classes.count), count: levels)
    var found = [[Int]](repeating: Array(repeating: 0, count: levels), count: levels)
    var (all, crossing) = (0, 0)
    for node in network.nodes {
      let own = network.sectorSets[node.index]
      guard !own.isEmpty else { continue }
      let level = Int(network.levels[node.index].rawValue)
      counts[level][Int(grouping.classOfNode[node.index])] += 1
      for neighbor in network.neighbors(of: node) where node < neighbor {
        let other = network.sectorSets[neighbor.index]
        guard !other.isEmpty else { continue }
        all += 1
        if own.isDisjoint(with: other) { crossing += 1 }
        found[level][Int(network.levels[neighbor.index].rawValue)] += 1
      }
    }
    (ties, across) = (all, crossing)
    let sets = grouping.classes.map { Set($0) }
    var expected = 0.0
    for a in 0..<levels {
      for b in a..<levels {
        let between = a == b ? found[a][a] : found[a][b] + found[b][a]
        guard between > 0 else { continue }
        expected += Double(between) * Self.shareOfDisjoint(counts[a], counts[b], sets, isSameLevel: a == b)
      }
    }
    byChance = expected
  }

  /// Which share of the pairs of labels share no sector.
  private static func shareOfDisjoint(
    _ first: [Int], _ second: [Int], _ sets: [Set<Int>], isSameLevel: Bool
  ) -> Double {
    var disjoint = 0.0
    for a in first.indices where first[a] > 0 {
      for b in second.indices where second[b] > 0 && sets[a].isDisjoint(with: sets[b]) {
        disjoint += Double(first[a]) * Double(second[b])
      }
    }
    let (one, other) = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
    return disjoint / (one * (isSameLevel ? other - 1 : other))
  }
}
