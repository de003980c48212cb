/// How many pairs of nodes depend on each node to reach each other: unordered pairs when every arc has its way back,
/// ordered ones otherwise. A pair with several shortest paths counts by the share of them that pass.
struct PathDependencies: Sendable {
  /// The dependent pairs of every node.
  private(set) var sums: [Double]

  /// - Complexity: O(nodes · arcs) for steps, O(nodes · arcs · log nodes) for lengths; 226 bytes a node and thread.
  init(of adjacency: Adjacency, _ length: PathLength, threads: Threads, progress: WorkProgress) {
    sums = Array(repeating: 0, count: adjacency.nodeCount)
    switch length {
    case .steps: countSteps(adjacency, threads, progress)
    case .inverseWeights: addLengths(adjacency, threads, progress)
    }
  }

  // MARK: Steps

  /// The work is cut into at most so many chunks, whatever the number of threads, and their sums are added in order.
  private static let chunks = 32

  private mutating func countSteps(_ adjacency: Adjacency, _ threads: Threads, _ progress: WorkProgress) {
    let folding = PendantFolding(adjacency)
    sums = folding.pairs
    let weights = folding.keptWeights
    // Twins exchange their paths only if these lead both ways.
    let classes =
      adjacency.isSymmetric
      ? TwinClasses(folding.core.out, weights: weights).classes : folding.kept.indices.map { [UInt32($0)] }
    let found = Self.count(folding.core, classes, from: weights, to: weights, threads, progress)
    for (place, sum) in found.enumerated() {
      sums[folding.kept[place].index] += adjacency.isSymmetric ? sum / 2 : sum
    }
  }

  /// The dependencies of all classes of sources on every node, each pair in both orders.
  /// - Parameters:
  ///   - starts: How many nodes each node stands for as a source.
  ///   - weights: How many it stands for as a target.
  static func count(
    _ adjacency: Adjacency, _ classes: [[UInt32]], from starts: [Double], to weights: [Double], _ threads: Threads,
    _ progress: WorkProgress
  ) -> [Double] {
    let sources = classes.map { $0[0] }
    let factors = classes.map { Double($0.count) * starts[Int($0[0])] }
    let batches = (sources.count + Lanes.count - 1) / Lanes.count
    let chunks = min(batches, Self.chunks)
    var sums = [Double](repeating: 0, count: adjacency.nodeCount)
    threads.inOrder(0..<chunks) {
      BatchedBrandes(adjacency, weights: weights)
    } make: { search, chunk in
      search.clearSums()
      for batch in (batches * chunk / chunks)..<(batches * (chunk + 1) / chunks) {
        let range = batch * Lanes.count..<min(sources.count, (batch + 1) * Lanes.count)
        var factor = Lanes.zero
        for (lane, at) in range.enumerated() { factor[lane] = factors[at] }
        search.run(sources[range], factors: factor)
      }
    } take: { search, chunk in
      for node in sums.indices { sums[node] += search.sums[node] }
      progress.report(chunk + 1, of: chunks)
    }
    for twins in classes where twins.count > 1 {
      let share = twins.reduce(0) { $0 + sums[Int($1)] } / Double(twins.count)
      for node in twins { sums[Int(node)] = share }
    }
    return sums
  }

  // MARK: Lengths

  private mutating func addLengths(_ adjacency: Adjacency, _ threads: Threads, _ progress: WorkProgress) {
    let count = adjacency.nodeCount
    sums = Self.addLengths(
      adjacency, from: Array(0..<count), to: Array(repeating: 1, count: count), threads, progress)
    if adjacency.isSymmetric { for node in sums.indices { sums[node] /= 2 } }
  }

  /// The dependencies of some sources on every node, for targets that stand for so many each.
  static func addLengths(
    _ adjacency: Adjacency, from sources: [Int], to weights: [Double], _ threads: Threads, _ progress: WorkProgress
  ) -> [Double] {
    let (count, chunks) = (sources.count, min(sources.count, 64))
    var sums = [Double](repeating: 0, count: adjacency.nodeCount)
    threads.inOrder(0..<chunks) {
      BrandesWithLengths(adjacency.out, .inverseWeights, weights: weights)
    } make: { search, chunk in
      search.clear()
      for at in count * chunk / chunks..<count * (chunk + 1) / chunks { search.run(from: sources[at]) }
    } take: { search, chunk in
      for node in sums.indices { sums[node] += search.nodeSums[node] }
      progress.report(chunk + 1, of: chunks)
    }
    return sums
  }
}

/// How many pairs of nodes depend on each arc to reach each other (Girvan & Newman 2002, doi 10.1073/pnas.122653799).
struct ArcDependencies: Sendable {
  /// The dependent ordered pairs of every arc, by its position in the rows of `out`.
  private(set) var sums: [Double]

  /// - Complexity: O(nodes · arcs · log nodes).
  init(of adjacency: Adjacency, _ length: PathLength, threads: Threads, progress: WorkProgress) {
    var sums = [Double](repeating: 0, count: adjacency.out.arcCount)
    let count = adjacency.nodeCount
    let chunks = min(count, 64)
    threads.inOrder(0..<chunks) {
      BrandesWithLengths(adjacency.out, length, weights: Array(repeating: 1, count: count))
    } make: { search, chunk in
      search.clear()
      for source in count * chunk / chunks..<count * (chunk + 1) / chunks { search.run(from: source) }
    } take: { search, chunk in
      for arc in sums.indices { sums[arc] += search.arcSums[arc] }
      progress.report(chunk + 1, of: chunks)
    }
    self.sums = sums
  }
}

/// The dependencies of one source after the other, over ties that have lengths (Brandes 2001, §4; 2008, §3.5).
private struct BrandesWithLengths: ~Copyable {
  private var search: ShortestPathSearch
  private let rows: ArcRows
  private let weights: [Double]
  private var delta: Slots<Double>
  private(set) var nodeSums: Slots<Double>
  private(set) var arcSums: Slots<Double>

  /// - Parameter weights: How many nodes each node stands for as a target.
  init(_ rows: ArcRows, _ length: PathLength, weights: [Double]) {
    search = ShortestPathSearch(rows, length)
    (self.rows, self.weights) = (rows, weights)
    delta = Slots(count: rows.nodeCount, repeating: 0)
    nodeSums = Slots(count: rows.nodeCount, repeating: 0)
    arcSums = Slots(count: rows.arcCount, repeating: 0)
  }

  mutating func clear() {
    for node in nodeSums.indices { nodeSums[node] = 0 }
    for arc in arcSums.indices { arcSums[arc] = 0 }
  }

  mutating func run(from source: Int) {
    search.run(from: source)
    search.countPaths()
    for at in search.order.indices.reversed() {
      let node = Int(search.order[at])
      var sum = 0.0
      for position in rows.row(node) {
        let neighbor = rows.targets[position].index
        guard search.isOnShortestPath(node, position, neighbor) else { continue }
        let share = search.sigma[node] / search.sigma[neighbor] * (weights[neighbor] + delta[neighbor])
        arcSums[position] += share
        sum += share
      }
      delta[node] = sum
      if node != source { nodeSums[node] += sum }
    }
  }
}
