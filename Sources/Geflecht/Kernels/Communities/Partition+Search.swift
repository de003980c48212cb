extension Partition {
  /// Graphs of fewer arcs are searched by several ensembles, each until nothing improves.
  static let smallArcCount = 100_000
  /// How many arcs they may have altogether.
  static let arcsOfEnsembles = 200_000
  static let mostEnsembles = 40
  /// Graphs of more arcs are searched once.
  static let largeArcCount = 1_000_000
  /// What a round must add to modularity to be followed by another in large graphs.
  private static let leastRound = 1e-3
  /// What a generation must add to modularity to be followed by another.
  private static let leastGeneration = 3e-5

  /// The communities of a network of the greatest modularity found; connected, the largest first.
  /// - Parameters:
  ///   - order: The order in which nodes count, whatever their numbers.
  ///   - isWeighted: Whether a tie counts by its weight, or as 1.
  /// - Precondition: Every arc has its way back.
  init(
    communitiesOf rows: ArcRows, order: [NodeID], isWeighted: Bool, resolution: Double, seed: Int, threads: Threads
  ) {
    let graph = WeightedGraph(rows, order, isWeighted: isWeighted)
    var seeds = SeededGenerator(seed: seed)
    func partition(_ labels: [UInt32]) -> Partition {
      var all = [Int](repeating: 0, count: rows.nodeCount)
      for (place, node) in order.enumerated() { all[node.index] = Int(labels[place]) }
      return Partition(all, count: rows.nodeCount).connectedClasses(in: rows, order: order)
    }
    if rows.arcCount >= Self.largeArcCount {
      let random = SeededGenerator(seed: seeds.next())
      self = partition(
        LeidenCommunities(in: graph, resolution: resolution, leastGain: Self.leastRound, random: random).labels)
    } else if rows.arcCount >= Self.smallArcCount {
      self = partition(
        CommunityEnsemble(
          of: 4, in: graph, resolution: resolution, leastRound: Self.leastRound, leastGain: Self.leastGeneration,
          random: &seeds, threads: threads
        ).labels)
    } else {
      let ensembles = min(Self.mostEnsembles, Self.arcsOfEnsembles / max(1, rows.arcCount))
      let firstSeed = seeds.next()
      var best = Partition([], count: 0)
      var modularity = -Double.infinity
      threads.inOrder(0..<ensembles) {
        FoundCommunities()
      } make: { found, place in
        var random = SeededGenerator(seed: firstSeed &+ UInt64(place))
        found.labels =
          CommunityEnsemble(
            of: 3, in: graph, resolution: resolution, leastRound: 0, leastGain: 0, random: &random, threads: .one
          ).labels
      } take: { found, _ in
        let found = partition(found.labels)
        let reached = found.modularity(in: rows, isWeighted: isWeighted, resolution: resolution) ?? 0
        // Equal on paper may differ in the last bits: the earlier ensemble stays.
        if reached > modularity + 1e-12 { (best, modularity) = (found, reached) }
      }
      self = best
    }
  }
}

/// What a thread found last.
struct FoundCommunities: ~Copyable {
  var labels: [UInt32] = []
}
