/// Shortest paths from one node, or the nearest of several, over ties that have lengths, by Dijkstra's algorithm with a heap that knows the place of
/// every node in it.
///
/// Paths whose lengths differ by less than a billionth are of one length, so that
/// 0.1 + 0.2 ties with 0.3 and no result depends on the order of rows.
/// A step always leads away from the source, however short it is:
///
///     a ───────── b ─ c     a–b 1, b–c 10⁻¹⁰: b and c are equally far from a, and yet c → b is on no shortest path
///
/// - Complexity: O(arcs · log nodes) a source; 36 bytes a node.
struct ShortestPathSearch: ~Copyable {
  private let rows: ArcRows
  private let lengths: [Double]
  /// The lengths of the shortest paths; infinite for what has not been reached.
  private(set) var distance: Slots<Double>
  /// σ(v), how many shortest paths lead to v, after `countPaths`.
  private(set) var sigma: Slots<Double>
  /// The nodes reached, nearest first.
  private(set) var order = Slots<UInt32>()
  private var heap = Slots<UInt32>()
  /// Where a node stands in the heap, and once it has left that, in the order.
  private var place: Slots<UInt32>

  init(_ rows: ArcRows, _ length: PathLength) {
    self.rows = rows
    lengths = rows.weights.map { length == .steps ? 1 : 1 / $0 }
    distance = Slots(count: rows.nodeCount, repeating: .infinity)
    sigma = Slots(count: rows.nodeCount, repeating: 0)
    place = Slots(count: rows.nodeCount, repeating: 0)
  }

  /// Measures the distances from a node.
  mutating func run(from source: Int) { run(from: CollectionOfOne(source)) }

  /// Measures the distances from the nearest of some nodes.
  mutating func run(from sources: some Collection<Int>) {
    for at in order.indices { distance[Int(order[at])] = .infinity }
    order.removeAll()
    for source in sources where distance[source] > 0 {
      distance[source] = 0
      push(source)
    }
    while let node = pop() {
      place[node] = UInt32(order.count)
      order.append(UInt32(node))
      for position in rows.row(node) {
        let neighbor = rows.targets[position].index
        let known = distance[neighbor]
        let found = distance[node] + lengths[position]
        guard found < known else { continue }
        distance[neighbor] = found
        if known == .infinity { push(neighbor) } else { rise(from: Int(place[neighbor])) }
      }
    }
  }

  /// Counts the shortest paths from the nodes that `run` started from.
  mutating func countPaths() {
    for at in order.indices { sigma[Int(order[at])] = 0 }
    for at in order.indices {
      let node = Int(order[at])
      if distance[node] == 0 { sigma[node] = 1 }
      for position in rows.row(node) {
        let neighbor = rows.targets[position].index
        if isOnShortestPath(node, position, neighbor) { sigma[neighbor] += sigma[node] }
      }
    }
  }

  /// Whether a step of a shortest path leads from `node` to `neighbor` over an arc.
  func isOnShortestPath(_ node: Int, _ position: Int, _ neighbor: Int) -> Bool {
    let detour = distance[node] + lengths[position] - distance[neighbor]
    // Between nodes that are equally far, the detour is the whole step; the order decides where sums swallow the step.
    return detour <= min(distance[neighbor] * PathLength.tolerance, lengths[position] / 2)
      && place[node] < place[neighbor]
  }

  // MARK: The heap: the node nearest to the source on top

  private mutating func push(_ node: Int) {
    heap.append(UInt32(node))
    rise(from: heap.count - 1)
  }

  private mutating func pop() -> Int? {
    guard !heap.isEmpty else { return nil }
    let top = Int(heap[0])
    let last = heap[heap.count - 1]
    heap.removeAll(from: heap.count - 1)
    if !heap.isEmpty { sink(last) }
    return top
  }

  private mutating func rise(from start: Int) {
    var at = start
    let node = heap[at]
    while at > 0 {
      let parent = heap[(at - 1) / 2]
      guard distance[Int(node)] < distance[Int(parent)] else { break }
      heap[at] = parent
      place[Int(parent)] = UInt32(at)
      at = (at - 1) / 2
    }
    heap[at] = node
    place[Int(node)] = UInt32(at)
  }

  private mutating func sink(_ node: UInt32) {
    var at = 0
    while 2 * at + 1 < heap.count {
      var child = 2 * at + 1
      if child + 1 < heap.count, distance[Int(heap[child + 1])] < distance[Int(heap[child])] { child += 1 }
      guard distance[Int(heap[child])] < distance[Int(node)] else { break }
      heap[at] = heap[child]
      place[Int(heap[at])] = UInt32(at)
      at = child
    }
    heap[at] = node
    place[Int(node)] = UInt32(at)
  }
}
