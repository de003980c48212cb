/// Communities that are known: most ties stay inside them.
struct PlantedPartitionModel: Model {
  static let card = ModelCard(
    id: "planted",
    title: Phrase(en: "Planted communities", de: "Gepflanzte Gruppen"),
    summary: Phrase(
      en: "communities of about a hundred nodes, written down beside each node; four ties of five stay inside",
      de: "Gruppen von etwa hundert Knoten, bei jedem Knoten vermerkt; vier von fünf Beziehungen bleiben in der Gruppe"),
    truth: Phrase(
      en: """
        The column 'community' of nodes.csv. A tie is inside with probability 0.8, and then any
        pair of one community is equally likely.
        """,
      de: """
        Die Spalte 'community' in nodes.csv. Eine Beziehung liegt mit Wahrscheinlichkeit 0,8 in einer Gruppe; dort
        ist jedes Paar gleich wahrscheinlich.
        """),
    size: 10_000, ties: 100_000, leastSize: 20,
    citation: "Condon & Karp (2001). Algorithms for graph partitioning on the planted partition model",
    doi: "10.1002/1098-2418(200103)18:2<116::AID-RSA1001>3.0.CO;2-2"
  )

  func tieCounts(at size: Int) -> ClosedRange<Int> {
    let communities = Communities(size)
    let inside = Int64(communities.count) * (size / communities.count).pairCount
    // Less than half of the pairs inside are drawn, and less than half of those outside.
    return 1...Int(min(inside / 2, (size.pairCount - inside) / 2, Int64(ModelCard.greatestTies)))
  }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    let communities = Communities(size)
    var tables = PlainTables(nodes: size, ties: ties)
    var tied = PairSet(capacity: ties)
    for _ in 0..<ties {
      // A repeated pair is drawn again on its own side: the share inside is 0.8, whatever the density.
      let isInside = random.below(5) < 4
      var pair: (Int, Int)
      repeat {
        let a = random.below(size)
        let own = communities.members(of: communities[a])
        if isInside {
          pair = (a, own.lowerBound + random.below(own.count))
        } else {
          let b = random.below(size - own.count)
          pair = (a, b < own.lowerBound ? b : b + own.count)
        }
      } while !tied.insert(pair.0, pair.1)
      tables.tie(pair.0, pair.1)
    }
    return tables.finished(column: ("community", { communities[$0] }))
  }

  /// Nodes in order, cut into parts whose sizes differ by at most one.
  private struct Communities {
    let size: Int
    let count: Int

    init(_ size: Int) {
      self.size = size
      count = max(2, size / 100)
    }

    subscript(node: Int) -> Int { node.scaled(by: count, over: size) }

    func members(of community: Int) -> Range<Int> { first(of: community)..<first(of: community + 1) }

    /// The first node whose quotient reaches the number: ⌈community · size / count⌉.
    private func first(of community: Int) -> Int {
      Int((Int64(community) * Int64(size) + Int64(count) - 1) / Int64(count))
    }
  }
}
