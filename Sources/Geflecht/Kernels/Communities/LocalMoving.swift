/// Moves single nodes to the communities that want them most, until no move raises modularity: the first phase of Leiden
/// (Traag, Waltman & van Eck 2019, algorithm A.2).
///
/// A queue holds the nodes that may want to move. Whoever moves puts its neighbors outside the new community back into
/// the queue, so that quiet regions are not looked at again.
///
///     queue   d b a c      d moves to the community of e  ─▶  neighbors of d elsewhere are queued, if they are not yet
///
/// The gain of putting v into community C, against leaving it alone, times m:
/// w(v, C) − γ · k(v) · K(C) / 2m;  w = weight of ties, k = strength, K = strength of C without v
///
/// - Complexity: O(arcs) a round of the queue; in practice few rounds. 41 bytes a node.
struct LocalMoving: ~Copyable {
  /// What is asked of a community for every neighbor of a node, in one place.
  struct Cell: BitwiseCopyable {
    /// K: the strengths of its nodes, summed.
    var strength = 0.0
    /// The weight of the ties from the node looked at; 0 between looks.
    var pull = 0.0
  }

  /// The community of every node.
  private(set) var community: Slots<UInt32>
  private var cells: Slots<Cell>
  private var sizes: Slots<UInt32>
  private var met: Slots<UInt32>
  private var empty = Slots<UInt32>()
  private var queue: Slots<UInt32>
  private var isQueued: Slots<Bool>

  /// Starts from given communities, numbered below the number of nodes.
  init(_ graph: borrowing WeightedGraph, from communities: borrowing Slots<UInt32>) {
    let count = graph.nodeCount
    community = Slots(capacity: max(1, count))
    community.fill(count) { communities[$0] }
    cells = Slots(count: count, repeating: Cell())
    sizes = Slots(count: count, repeating: 0)
    met = Slots(count: count + 1, repeating: 0)
    queue = Slots(count: count, repeating: 0)
    isQueued = Slots(count: count, repeating: true)
    for node in 0..<count {
      let own = Int(community[node])
      cells[own].strength += graph.strengths[node]
      sizes[own] += 1
    }
    for place in (0..<count).reversed() where sizes[place] == 0 { empty.append(UInt32(place)) }
  }

  /// Moves nodes until none gains, looking at them in a given order first.
  /// - Parameter scale: γ / 2m.
  /// - Returns: How much modularity rose, times m.
  mutating func run(
    _ graph: borrowing WeightedGraph, _ order: borrowing Slots<UInt32>, scale: Double
  ) -> Double {
    graph.isUnit
      ? move(graph, order, scale: scale, isUnit: true) : move(graph, order, scale: scale, isUnit: false)
  }

  @inline(__always)
  private mutating func move(
    _ graph: borrowing WeightedGraph, _ order: borrowing Slots<UInt32>, scale: Double, isUnit: Bool
  ) -> Double {
    let count = graph.nodeCount
    // The queue is a ring: as many places as nodes, each node in it once at most.
    for place in 0..<count { queue[place] = order[place] }
    var (head, waiting) = (0, count)
    var gained = 0.0
    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isQueued[node] = false
      let metCount = gather(node, graph, isUnit: isUnit)
      guard let move = bestMove(of: node, graph.strengths[node], metCount, scale: scale) else { continue }
      gained += move.gain
      put(node, into: move.community)
      for position in graph.row(node) {
        let neighbor = Int(graph.targets[position])
        guard !isQueued[neighbor], community[neighbor] != UInt32(move.community) else { continue }
        isQueued[neighbor] = true
        let tail = head + waiting
        queue[tail >= count ? tail - count : tail] = UInt32(neighbor)
        waiting += 1
      }
    }
    return gained
  }

  /// Adds up the pull of every community around a node, and returns how many there are in `met`.
  @inline(__always)
  private mutating func gather(_ node: Int, _ graph: borrowing WeightedGraph, isUnit: Bool) -> Int {
    var metCount = 0
    for position in graph.row(node) {
      let place = community[Int(graph.targets[position])]
      let pull = cells[Int(place)].pull
      met[metCount] = place
      metCount += pull == 0 ? 1 : 0
      cells[Int(place)].pull = pull + graph.weight(position, isUnit: isUnit)
    }
    return metCount
  }

  /// The community that wants a node most, and what the move gains; the node's strength is then counted there. `nil` when
  /// it stays.
  @inline(__always)
  private mutating func bestMove(
    of node: Int, _ strength: Double, _ metCount: Int, scale: Double
  ) -> (community: Int, gain: Double)? {
    let own = Int(community[node])
    cells[own].strength -= strength
    let factor = scale * strength
    let stay = cells[own].pull - factor * cells[own].strength
    var (best, bestGain) = (own, stay)
    for index in 0..<metCount {
      let place = Int(met[index])
      let gain = cells[place].pull - factor * cells[place].strength
      cells[place].pull = 0
      if gain > bestGain { (best, bestGain) = (place, gain) }
    }
    // Rounding must not move nodes in circles.
    let least = 1e-10 * strength
    if bestGain < -least, sizes[own] > 1 { (best, bestGain) = (Int(empty[empty.count - 1]), 0) }
    guard best != own, bestGain - stay > least else {
      cells[own].strength += strength
      return nil
    }
    cells[best].strength += strength
    return (best, bestGain - stay)
  }

  /// Puts a node into another community.
  @inline(__always)
  private mutating func put(_ node: Int, into best: Int) {
    let own = Int(community[node])
    if sizes[best] == 0 { empty.removeAll(from: empty.count - 1) }
    sizes[best] += 1
    sizes[own] -= 1
    if sizes[own] == 0 { empty.append(UInt32(own)) }
    community[node] = UInt32(best)
  }

  /// How many communities have nodes.
  var communityCount: Int { sizes.count - empty.count }
}
