/// Sums over the distances from every node to all others: what closeness, harmonic centrality, eccentricity and the
/// distribution of distances are made of.
struct DistanceSums: Sendable {
  /// How many other nodes a node can reach.
  private(set) var reached: [Int]
  /// Σ d over the nodes it can reach.
  private(set) var farness: [Double]
  /// Σ 1/d over the nodes it can reach.
  private(set) var harmonic: [Double]
  /// The greatest of its distances, 0 for a node that reaches nobody.
  private(set) var eccentricity: [Double]
  /// How many others are within the reach asked for.
  private(set) var within: [Int]
  /// How many ordered pairs are 0, 1, 2 … steps apart; empty when ties have lengths.
  private(set) var pairsAtDistance: [Int64] = []

  private init(nodeCount: Int) {
    reached = Array(repeating: 0, count: nodeCount)
    farness = Array(repeating: 0, count: nodeCount)
    harmonic = Array(repeating: 0, count: nodeCount)
    eccentricity = Array(repeating: 0, count: nodeCount)
    within = Array(repeating: 0, count: nodeCount)
  }

  /// - Parameter reach: The distance up to which `within` counts.
  /// - Complexity: O(nodes / 512 · arcs · steps) for steps, O(nodes · arcs · log nodes) for lengths.
  init(of adjacency: Adjacency, _ length: PathLength, reach: Int, threads: Threads, progress: WorkProgress) {
    self.init(nodeCount: adjacency.nodeCount)
    switch length {
    case .steps: countSteps(adjacency, reach, threads, progress)
    case .inverseWeights: addLengths(adjacency, reach, threads, progress)
    }
  }

  // MARK: Steps

  /// The work is cut into at most so many chunks, whatever the number of threads, and their sums are added in order.
  private static let chunks = 16

  private mutating func countSteps(_ given: Adjacency, _ reach: Int, _ threads: Threads, _ progress: WorkProgress) {
    let order = given.orderByDegree
    let adjacency = given.renumbered(order, weighted: false, threads: threads)
    let count = adjacency.nodeCount
    // Chunks of the same size: of two threads, each waits for the other's.
    let passes = (count + SourceBits.width - 1) / SourceBits.width
    let sourcesOfChunk = max(1, (passes + Self.chunks - 1) / Self.chunks) * SourceBits.width
    let chunks = (count + sourcesOfChunk - 1) / sourcesOfChunk
    var all = StepTally(nodeCount: count)
    threads.inOrder(0..<chunks) {
      Worker(adjacency, reach)
    } make: { worker, chunk in
      worker.tally.clear()
      let sources = chunk * sourcesOfChunk..<min(count, (chunk + 1) * sourcesOfChunk)
      for first in stride(from: sources.lowerBound, to: sources.upperBound, by: SourceBits.width) {
        worker.run(first..<min(sources.upperBound, first + SourceBits.width))
      }
    } take: { worker, chunk in
      all.add(worker.tally)
      progress.report(chunk + 1, of: chunks)
    }
    for (place, node) in order.enumerated() {
      let sums = all.sums[place]
      reached[node.index] = Int(sums.reached)
      farness[node.index] = Double(sums.farness)
      harmonic[node.index] = sums.harmonic
      within[node.index] = Int(sums.within)
      eccentricity[node.index] = Double(sums.eccentricity)
    }
    pairsAtDistance = all.pairsAtDistance
    pairsAtDistance[0] = Int64(count)
  }

  /// What a thread needs: the search and the sums of its chunk.
  private struct Worker: ~Copyable {
    var search: ManySourceSearch
    var tally: StepTally
    let reach: Int

    init(_ adjacency: Adjacency, _ reach: Int) {
      search = ManySourceSearch(adjacency)
      tally = StepTally(nodeCount: adjacency.nodeCount)
      self.reach = reach
    }

    mutating func run(_ sources: Range<Int>) {
      let reach = reach
      search.run(sources) { node, step, count in tally.add(node, step, count, reach: reach) }
    }
  }

  // MARK: Lengths

  private mutating func addLengths(_ adjacency: Adjacency, _ reach: Int, _ threads: Threads, _ progress: WorkProgress) {
    let count = adjacency.nodeCount
    let chunks = min(count, 64)
    let limit = Double(reach) * (1 + PathLength.tolerance)
    threads.inOrder(0..<chunks) {
      LengthWorker(adjacency)
    } make: { worker, chunk in
      worker.run(count * chunk / chunks..<count * (chunk + 1) / chunks, limit)
    } take: { worker, chunk in
      for sums in worker.sums {
        reached[sums.node] = sums.reached
        farness[sums.node] = sums.farness
        harmonic[sums.node] = sums.harmonic
        eccentricity[sums.node] = sums.eccentricity
        within[sums.node] = sums.within
      }
      progress.report(chunk + 1, of: chunks)
    }
  }

  /// What a thread needs: the search and the sums of the sources of its chunk.
  private struct LengthWorker: ~Copyable {
    typealias Sums = (
      node: Int, reached: Int, farness: Double, harmonic: Double, eccentricity: Double, within: Int
    )
    var search: ShortestPathSearch
    private(set) var sums: [Sums] = []

    init(_ adjacency: Adjacency) { search = ShortestPathSearch(adjacency.out, .inverseWeights) }

    mutating func run(_ sources: Range<Int>, _ limit: Double) {
      sums.removeAll(keepingCapacity: true)
      for source in sources {
        search.run(from: source)
        var own: Sums = (source, search.order.count - 1, 0, 0, 0, 0)
        for at in search.order.indices.dropFirst() {
          let distance = search.distance[Int(search.order[at])]
          own.farness += distance
          own.harmonic += 1 / distance
          own.eccentricity = max(own.eccentricity, distance)
          if distance <= limit { own.within += 1 }
        }
        sums.append(own)
      }
    }
  }
}

/// The sums of one chunk of sources at every node.
private struct StepTally: ~Copyable {
  struct Sums: BitwiseCopyable {
    var farness: UInt64 = 0
    var harmonic = 0.0
    var reached: UInt32 = 0
    var within: UInt32 = 0
    var eccentricity: UInt32 = 0
  }

  private(set) var sums: Slots<Sums>
  private(set) var pairsAtDistance: [Int64] = [0]

  init(nodeCount: Int) { sums = Slots(count: nodeCount, repeating: Sums()) }

  mutating func clear() {
    for node in sums.indices { sums[node] = Sums() }
    for step in pairsAtDistance.indices { pairsAtDistance[step] = 0 }
  }

  /// Adds the sums of other sources.
  mutating func add(_ other: borrowing StepTally) {
    for node in sums.indices {
      var own = sums[node]
      let more = other.sums[node]
      own.farness &+= more.farness
      own.harmonic += more.harmonic
      own.reached &+= more.reached
      own.within &+= more.within
      own.eccentricity = max(own.eccentricity, more.eccentricity)
      sums[node] = own
    }
    while pairsAtDistance.count < other.pairsAtDistance.count { pairsAtDistance.append(0) }
    for (distance, pairs) in other.pairsAtDistance.enumerated() { pairsAtDistance[distance] += pairs }
  }

  @inline(__always)
  mutating func add(_ node: Int, _ step: Int, _ count: Int, reach: Int) {
    while pairsAtDistance.count <= step { pairsAtDistance.append(0) }
    var own = sums[node]
    own.farness &+= UInt64(truncatingIfNeeded: count) &* UInt64(truncatingIfNeeded: step)
    own.harmonic += Double(count) / Double(step)
    own.reached &+= UInt32(truncatingIfNeeded: count)
    if step <= reach { own.within &+= UInt32(truncatingIfNeeded: count) }
    if step > own.eccentricity { own.eccentricity = UInt32(truncatingIfNeeded: step) }
    sums[node] = own
    pairsAtDistance[step] &+= Int64(truncatingIfNeeded: count)
  }
}
