/// Shortest paths from one node over ties that have lengths, by Dijkstra's algorithm with a heap that knows the place of
/// every node in it.
///
/// Paths whose lengths differ by less than a billionth are of one length, so that
/// 0.1 + 0.2 ties with 0.3 and no result depends on the order of rows.
///
/// σ(v) counts the shortest paths from the source to v.
/// - Complexity: O(arcs · log nodes) a source; 36 bytes a node.
struct ShortestPathSearch: ~Copyable {
  private let rows: ArcRows
  private let lengths: [Double]
  /// The lengths of the shortest paths; infinite for what has not been reached.
  private(set) var distance: Slots<Double>
  /// How many shortest paths there are.
  private(set) var sigma: Slots<Double>
  /// The nodes reached, nearest first.
  private(set) var order = Slots<UInt32>()
  private var heap = Slots<UInt32>()
  private var place: Slots<UInt32>

  init(_ rows: ArcRows, _ length: PathLength) {
    self.rows = rows
    lengths = rows.weights.map { length == .steps ? 1 : 1 / $0 }
    distance = Slots(count: rows.nodeCount, repeating: .infinity)
    sigma = Slots(count: rows.nodeCount, repeating: 0)
    place = Slots(count: rows.nodeCount, repeating: 0)
  }

  mutating func run(from source: Int) {
    for at in order.indices {
      distance[Int(order[at])] = .infinity
      sigma[Int(order[at])] = 0
    }
    order.removeAll()
    distance[source] = 0
    sigma[source] = 1
    push(source)
    while let node = pop() {
      order.append(UInt32(node))
      for position in rows.row(node) {
        let neighbor = rows.targets[position].index
        let known = distance[neighbor]
        let found = distance[node] + lengths[position]
        if found < known * (1 - PathLength.tolerance) || known == .infinity {
          distance[neighbor] = found
          sigma[neighbor] = sigma[node]
          if known == .infinity { push(neighbor) } else { rise(from: Int(place[neighbor])) }
        } else if found <= known * (1 + PathLength.tolerance) {
          sigma[neighbor] += sigma[node]
        }
      }
    }
  }

  /// Whether the last step of a shortest path may lead from `node` to `neighbor` over an arc.
  func isOnShortestPath(_ node: Int, _ position: Int, _ neighbor: Int) -> Bool {
    let found = distance[node] + lengths[position]
    return (found - distance[neighbor]).magnitude <= distance[neighbor] * PathLength.tolerance
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
