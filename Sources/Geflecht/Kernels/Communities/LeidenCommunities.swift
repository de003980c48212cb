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
  private var community: Slots<UInt32>
  private var random: SeededGenerator
  /// γ / 2m
  private let scale: Double
  private var gained = 0.0

  private static let window = 1 << 14

  /// Searches until a round raises modularity by at most `leastGain`.
  /// - Parameter start: The communities to begin with, numbered below the number of nodes; empty: every node is one.
  init(
    in graph: borrowing WeightedGraph, from start: [UInt32] = [], resolution: Double, leastGain: Double,
    random: SeededGenerator
  ) {
    self.random = random
    community = Slots(capacity: max(1, graph.nodeCount))
    community.fill(graph.nodeCount) { start.isEmpty ? UInt32($0) : start[$0] }
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

  /// The community of every node.
  var labels: [UInt32] { community.indices.map { community[$0] } }

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
