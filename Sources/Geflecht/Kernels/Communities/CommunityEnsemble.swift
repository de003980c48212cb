/// Communities of high modularity from a few searches that learn from each other (Ovelgönne & Geyer-Schulz 2013, An ensemble
/// learning strategy for graph clustering, Contemporary Mathematics 588).
///
/// Nodes that no search has parted are one core. The next generation searches among the cores, which settles what the
/// searches disagree about, and from there among the nodes again:
///
///     searches ─▶ cores ─▶ searches among cores, then among nodes ─┐
///                   ▲                                             │
///                   └───── until a generation is no better ◀──────┘
/// - Complexity: O(arcs) a search; some three to twenty generations.
struct CommunityEnsemble: ~Copyable {
  /// The community of every node.
  private(set) var labels: [UInt32] = []
  private(set) var modularity = -Double.infinity

  /// - Parameters:
  ///   - searches: How many a generation has.
  ///   - graph: Hides no ties.
  ///   - leastRound: What a round of a search must add to modularity to be followed by another: what it leaves over, the next
  ///     generation finds.
  ///   - leastGain: What a generation must add to modularity to be followed by another.
  init(
    of searches: Int, in graph: borrowing WeightedGraph, resolution: Double, leastRound: Double, leastGain: Double,
    random: inout SeededGenerator, threads: Threads
  ) {
    var found = Self.search(searches, &random, threads) { random in
      LeidenCommunities(in: graph, resolution: resolution, leastGain: leastRound, random: random).labels
    }
    while true {
      var best = (labels: [UInt32](), modularity: -Double.infinity)
      for labels in found {
        let reached = graph.modularity(of: labels, resolution: resolution)
        if reached > best.modularity { best = (labels, reached) }
      }
      // Equal on paper may differ in the last bits.
      let isBetter = best.modularity > modularity + max(leastGain, 1e-12)
      if best.modularity > modularity { (labels, modularity) = best }
      guard isBetter else { return }
      let cores = Cores(of: found)
      let joined = WeightedGraph(joining: cores.parts, cores.count, of: graph)
      found = Self.search(searches, &random, threads) { random in
        let coarse = LeidenCommunities(in: joined, resolution: resolution, leastGain: 0, random: random).labels
        let start = cores.parts.indices.map { coarse[Int(cores.parts[$0])] }
        return LeidenCommunities(
          in: graph, from: start, resolution: resolution, leastGain: leastRound, random: random
        ).labels
      }
    }
  }

  /// The communities that each of a generation's searches finds, in order, whatever the number of threads.
  private static func search(
    _ searches: Int, _ random: inout SeededGenerator, _ threads: Threads, _ find: (SeededGenerator) -> [UInt32]
  ) -> [[UInt32]] {
    let seeds = (0..<searches).map { _ in random.next() }
    var found: [[UInt32]] = []
    threads.inOrder(0..<searches) {
      FoundCommunities()
    } make: { own, search in
      own.labels = find(SeededGenerator(seed: seeds[search]))
    } take: { own, _ in
      found.append(own.labels)
    }
    return found
  }

  /// The classes of nodes that are together in all partitions, numbered in the order of their first nodes.
  private struct Cores: ~Copyable {
    var parts: Slots<UInt32>
    var count = 0

    init(of partitions: [[UInt32]]) {
      let nodes = partitions[0].indices
      parts = Slots(count: nodes.count, repeating: 0)
      for labels in partitions {
        var numbers: [UInt64: UInt32] = [:]
        for node in nodes {
          let pair = UInt64(parts[node]) << 32 | UInt64(labels[node])
          let number = numbers[pair] ?? UInt32(numbers.count)
          numbers[pair] = number
          parts[node] = number
        }
        count = numbers.count
      }
    }
  }
}

extension WeightedGraph {
  /// How much more of the weight lies within communities than chance would put there.
  /// - Precondition: No node stands for several that are tied.
  /// - Complexity: O(nodes + arcs).
  fileprivate func modularity(of communities: [UInt32], resolution: Double) -> Double {
    let isUnit = self.isUnit
    var sums = Slots<Double>(count: nodeCount, repeating: 0)
    var (inside, total) = (0.0, 0.0)
    for node in 0..<nodeCount {
      sums[Int(communities[node])] += strengths[node]
      total += strengths[node]
      for position in row(node) where communities[Int(targets[position])] == communities[node] {
        inside += weight(position, isUnit: isUnit)
      }
    }
    guard total > 0 else { return 0 }
    var expected = 0.0
    for community in sums.indices { expected += sums[community] * sums[community] }
    return inside / total - resolution * expected / (total * total)
  }
}
