/// Looks for the best core of a network too large to look at all: greedy sweeps, then single nodes in, out or exchanged.
///
/// For a core of given size only the number of ties touched counts. What a node adds or takes away is the number of its
/// neighbors outside the core, kept for every node; a step therefore takes the node outside with most of them, or drops
/// the one inside with fewest.
///
/// Starts: nodes by falling degree (Lip 2011, doi 10.48550/arXiv.1102.5511), and always the node that touches most new
/// ties; of each sweep the best size.
/// - Complexity: O(nodes + arcs) a sweep, O(nodes) a step of the climb.
struct CoreSearch: ~Copyable {
  private let rows: ArcRows
  private let fit: CoreFit
  private let sizes: ClosedRange<Int>
  private var isCore: Slots<Bool>
  /// How many neighbors of a node are outside the core.
  private var outside: Slots<Int>
  private var size = 0
  private var touched = 0

  /// The best core, its correlation and that of the best other core met.
  private(set) var bestCore: [Bool] = []
  private(set) var bestFit = -Double.infinity
  private(set) var runnerUp: Double?

  /// - Precondition: At least three nodes; some pairs tied, and some not.
  init(of rows: ArcRows, _ fit: CoreFit) {
    (self.rows, self.fit) = (rows, fit)
    sizes = CoreFit.sizes(of: rows.nodeCount) ?? 1...1
    isCore = Slots(count: rows.nodeCount, repeating: false)
    outside = Slots(count: rows.nodeCount, repeating: 0)
    clear()
  }

  mutating func run() {
    let byDegree = (0..<rows.nodeCount).sorted { (-rows.degree($0), $0) < (-rows.degree($1), $1) }
    for sweep in [byDegree, greedyOrder()] {
      start(sweep)
      climb()
    }
  }

  private var value: Double { fit(size: size, touched: touched) }

  private mutating func clear() {
    for node in isCore.indices {
      isCore[node] = false
      outside[node] = rows.degree(node)
    }
    (size, touched) = (0, 0)
  }

  /// Takes a node into the core, or out of it.
  private mutating func flip(_ node: Int) {
    let joins = !isCore[node]
    isCore[node] = joins
    size += joins ? 1 : -1
    touched += joins ? outside[node] : -outside[node]
    for position in rows.row(node) { outside[rows.targets[position].index] += joins ? -1 : 1 }
  }

  /// Makes the first nodes of a sweep the core, as many as fit best.
  private mutating func start(_ sweep: [Int]) {
    clear()
    var (best, bestSize) = (-Double.infinity, 1)
    for node in sweep.prefix(sizes.upperBound) {
      flip(node)
      if value > best { (best, bestSize) = (value, size) }
    }
    clear()
    for node in sweep.prefix(bestSize) { flip(node) }
  }

  /// The nodes in the order in which each touches most ties that those before it do not.
  ///
  /// Nodes wait in buckets by what they would touch. That only falls: a node found in too high a bucket moves down.
  private mutating func greedyOrder() -> [Int] {
    clear()
    var buckets = [[Int]](repeating: [], count: rows.nodeCount)
    for node in (0..<rows.nodeCount).reversed() { buckets[outside[node]].append(node) }
    var order: [Int] = []
    for gain in buckets.indices.reversed() {
      while let node = buckets[gain].popLast() {
        if outside[node] < gain {
          buckets[outside[node]].append(node)
        } else {
          flip(node)
          order.append(node)
        }
      }
    }
    return order
  }

  /// Takes the best single step until none improves, and compares where it ends with what is known.
  private mutating func climb() {
    while true {
      let here = value
      let around = neighbors()
      guard let next = around.max(by: { $0.value < $1.value }), next.value > here + 1e-12 else {
        settle(here, around.map { $0.value })
        return
      }
      for node in next.flips { flip(node) }
    }
  }

  /// What the best steps lead to: a node in, a node out, and one of each exchanged.
  private mutating func neighbors() -> [(flips: [Int], value: Double)] {
    var steps: [(flips: [Int], value: Double)] = []
    let (joining, leaving) = (bestJoining(but: -1), bestLeaving(but: -1))
    for first in [joining, leaving].compactMap({ $0 }) {
      let joins = !isCore[first]
      flip(first)
      if sizes.contains(size) { steps.append(([first], value)) }
      if let second = joins ? bestLeaving(but: first) : bestJoining(but: first) {
        flip(second)
        if sizes.contains(size) { steps.append(([first, second], value)) }
        flip(second)
      }
      flip(first)
    }
    return steps
  }

  private func bestJoining(but other: Int) -> Int? {
    var best: Int?
    for node in isCore.indices where !isCore[node] && node != other {
      if outside[node] > best.map({ outside[$0] }) ?? -1 { best = node }
    }
    return best
  }

  private func bestLeaving(but other: Int) -> Int? {
    var best: Int?
    for node in isCore.indices where isCore[node] && node != other {
      if outside[node] < best.map({ outside[$0] }) ?? .max { best = node }
    }
    return best
  }

  /// Notes an optimum and the cores around it.
  private mutating func settle(_ here: Double, _ around: [Double]) {
    let isKnown = !bestCore.isEmpty && isCore.indices.allSatisfy { isCore[$0] == bestCore[$0] }
    guard !isKnown else { return }
    var others = around
    if here > bestFit {
      if !bestCore.isEmpty { others.append(bestFit) }
      bestFit = here
      bestCore = isCore.indices.map { isCore[$0] }
    } else {
      others.append(here)
    }
    for value in others { runnerUp = max(runnerUp ?? -.infinity, value) }
  }
}
