/// Communities of high modularity by the Leiden algorithm (Traag, Waltman & van Eck 2019, doi 10.1038/s41598-019-41695-z).
///
/// A round climbs from the nodes to larger and larger parts, until every community is one part; the next round starts at
/// the nodes again, from the communities found:
///
///     ┌▶ nodes move to the best community ─▶ communities are cut into well-tied parts ─▶ parts become nodes ─┐
///     └──────────────────────────────────────────────────────────────────────────────────────────────────────┘
///
/// Nodes are asked in a random order, mixed within windows: far jumps in memory would cost more than they find.
/// - Complexity: O(arcs) a step of a round, about ten steps a round, about three rounds in large graphs.
struct LeidenCommunities: ~Copyable {
  /// The community of every node.
  private(set) var community: Slots<UInt32>
  private var random: SeededGenerator
  /// γ / 2m
  private let scale: Double
  private var gained = 0.0

  private static let window = 1 << 14

  /// Searches until a round raises modularity by at most `leastGain`.
  init(in graph: borrowing WeightedGraph, resolution: Double, leastGain: Double, random: SeededGenerator) {
    self.random = random
    community = Slots(capacity: max(1, graph.nodeCount))
    community.fill(graph.nodeCount) { UInt32($0) }
    var total = 0.0
    for node in graph.strengths.indices { total += graph.strengths[node] }
    scale = total > 0 ? resolution / total : 0
    guard total > 0 else { return }
    repeat {
      gained = 0
      var start = Slots<UInt32>(capacity: graph.nodeCount)
      start.fill(graph.nodeCount) { community[$0] }
      community = climb(graph, from: start)
    } while gained * 2 > max(leastGain, 1e-12) * total
  }

  /// One round, from the nodes of a graph and their communities up.
  private mutating func climb(
    _ graph: borrowing WeightedGraph, from communities: borrowing Slots<UInt32>
  ) -> Slots<UInt32> {
    let count = graph.nodeCount
    var reached = Slots<UInt32>(capacity: count)
    var moving = LocalMoving(graph, from: communities)
    gained += moving.run(graph, randomOrder(count), scale: scale)
    reached.fill(count) { moving.community[$0] }
    guard moving.communityCount < count else { return reached }
    let refinement = Refinement(graph, moving.community, randomOrder(count), scale: scale)
    guard refinement.partCount < count else { return reached }
    let parts = WeightedGraph(joining: refinement.parts, refinement.partCount, of: graph)
    let above = climb(parts, from: refinement.communities(moving.community))
    reached.fill(count) { above[Int(refinement.parts[$0])] }
    return reached
  }

  private mutating func randomOrder(_ count: Int) -> Slots<UInt32> {
    var order = Slots<UInt32>(capacity: count)
    order.fill(count) { UInt32($0) }
    for first in stride(from: 0, to: count, by: Self.window) {
      for place in stride(from: min(count, first + Self.window) - 1, to: first, by: -1) {
        let other = first + random.below(place - first + 1)
        (order[place], order[other]) = (order[other], order[place])
      }
    }
    return order
  }
}

extension Partition {
  /// Graphs of fewer arcs are searched from several starts, and until nothing improves.
  private static let smallArcCount = 100_000
  /// What a round must add to modularity to be followed by another in larger graphs.
  private static let leastGain = 1e-3

  /// The communities of a network, of the best search of several if it is small; connected, the largest first.
  /// - Parameters:
  ///   - order: The order in which nodes count, whatever their numbers.
  ///   - isWeighted: Whether a tie counts by its weight, or as 1.
  /// - Precondition: Every arc has its way back.
  init(
    communitiesOf rows: ArcRows, order: [NodeID], isWeighted: Bool, resolution: Double, seed: Int, threads: Threads
  ) {
    let graph = WeightedGraph(rows, order, isWeighted: isWeighted)
    let isSmall = rows.arcCount < Self.smallArcCount
    let starts = isSmall ? min(20, max(2, Self.smallArcCount / max(1, rows.arcCount))) : 1
    let leastGain = isSmall ? 0 : Self.leastGain
    var seeds = SeededGenerator(seed: seed)
    let firstSeed = seeds.next()
    var best: (partition: Partition, modularity: Double)?
    threads.inOrder(0..<starts) {
      FoundLabels()
    } make: { found, start in
      let random = SeededGenerator(seed: firstSeed &+ UInt64(start))
      let search = LeidenCommunities(in: graph, resolution: resolution, leastGain: leastGain, random: random)
      found.labels = [Int](repeating: 0, count: rows.nodeCount)
      for (place, node) in order.enumerated() { found.labels[node.index] = Int(search.community[place]) }
    } take: { found, _ in
      let partition = Partition(found.labels, count: rows.nodeCount).connectedClasses(in: rows, order: order)
      let reached = partition.modularity(in: rows, isWeighted: isWeighted, resolution: resolution) ?? 0
      // Equal on paper may differ in the last bits: the earlier search stays.
      if reached > (best?.modularity ?? -.infinity) + 1e-12 { best = (partition, reached) }
    }
    self = best?.partition ?? Partition([], count: 0)
  }

  /// What a thread found last.
  private struct FoundLabels: ~Copyable {
    var labels: [Int] = []
  }
}
