/// How many pairs are how far apart, from a sample of nodes to which all others measure their distance.
///
/// How many nodes are k steps from a drawn node, divided by n − 1, is a number between 0 and 1 whose mean is wanted. With r
/// draws, sample variance V and confidence 1 − δ the mean is off by at most
///
///     √(2 V ln(4/δ) / r) + 7 ln(4/δ) / (3 (r − 1))
///
/// (Maurer & Pontil 2009, Empirical Bernstein bounds); that nobody is drawn twice only makes it safer. The sample doubles
/// until the bound is small enough; δ is shared by all distances and all times at which it was looked at. When more than
/// half of the nodes would be drawn there is no estimate, and all are to be walked from: any error that is asked for is
/// reached. Pairs one step apart are the arcs and known.
/// - Complexity: O(arcs · steps) for 512 draws; 192 bytes a node and thread.
struct SampledDistances: Sendable {
  /// How many ordered pairs are 0, 1, 2 … steps apart.
  private(set) var pairs: [Double] = []
  /// How far `pairs` may be off, at each distance.
  private(set) var errors: [Double] = []
  /// How far apart reachable pairs are on average, and how far that may be off.
  private(set) var mean = (value: 0.0, error: 0.0)
  /// How many nodes were drawn.
  private(set) var samples = 0

  private static let risk = 0.05
  private static let first = SourceBits.width

  /// - Parameters:
  ///   - nodes: All nodes, in an order that does not depend on that of the data.
  ///   - error: The error wanted, as a share of all reachable pairs.
  /// - Returns: `nil` where the network is too small for a sample to do.
  init?(of given: Adjacency, _ nodes: [NodeID], error: Double, seed: Int, threads: Threads, progress: WorkProgress) {
    let count = given.nodeCount
    var looks = 0
    while Self.first << looks <= count / 2 { looks += 1 }
    guard looks > 0 else { return nil }
    let order = given.orderByDegree
    let adjacency = given.renumbered(order, weighted: false, threads: threads)
    var place = [Int](repeating: 0, count: count)
    for (at, node) in order.enumerated() { place[node.index] = at }
    var deck = nodes.map { place[$0.index] }
    var random = SeededGenerator(seed: seed)
    var tally = Tally()
    for look in 0..<looks {
      let goal = Self.first << look
      for at in samples..<goal { deck.swapAt(at, at + random.below(count - at)) }
      tally.add(deck[samples..<goal], adjacency, threads) { [samples] done in
        progress.report(samples + done, of: goal)
      }
      samples = goal
      summarize(tally, adjacency, looks: looks)
      if (errors.max() ?? 0) <= error * pairs.dropFirst().reduce(0, +) { return }
    }
    return nil
  }

  private mutating func summarize(_ tally: Tally, _ adjacency: Adjacency, looks: Int) {
    let (r, n) = (Double(samples), Double(adjacency.nodeCount))
    let logarithm = (4 * Double(tally.sums.count * looks) / Self.risk).naturalLogarithm
    /// How far a mean may be off whose draws lie in a range of 1.
    func bound(_ sum: Double, _ squares: Double) -> Double {
      let variance = max(0, (squares - sum * sum / r) / (r - 1))
      return (2 * variance * logarithm / r).squareRoot() + 7 * logarithm / (3 * (r - 1))
    }
    (pairs, errors) = ([n], [0])
    for step in tally.sums.indices {
      let scale = 1 / (n - 1)
      pairs.append(step == 0 ? Double(adjacency.out.arcCount) : tally.sums[step] / r * n)
      errors.append(
        step == 0 ? 0 : bound(tally.sums[step] * scale, tally.squares[step] * scale * scale) * n * (n - 1))
    }
    guard tally.reached > 0 else { return }
    // A mean of quotients has no bias beside the interval: F − m · R is 0 on average for F steps to R nodes.
    let value = tally.farness / tally.reached
    let longest = Double(tally.sums.count) * (n - 1)
    let squares = tally.farnessSquares - 2 * value * tally.products + value * value * tally.reachedSquares
    mean = (value, bound(0, squares / longest / longest) * longest / (tally.reached / r))
  }

  /// What the drawn nodes are like, summed up.
  private struct Tally {
    /// How many nodes are 1, 2 … steps from a drawn one, summed, and the squares.
    private(set) var sums: [Double] = []
    private(set) var squares: [Double] = []
    /// How many nodes reach a drawn one and in how many steps altogether: sums, squares and products.
    private(set) var reached = 0.0
    private(set) var reachedSquares = 0.0
    private(set) var farness = 0.0
    private(set) var farnessSquares = 0.0
    private(set) var products = 0.0

    mutating func add(_ drawn: ArraySlice<Int>, _ adjacency: Adjacency, _ threads: Threads, _ report: (Int) -> Void) {
      let width = SourceBits.width
      threads.inOrder(0..<drawn.count / width) {
        Worker(adjacency)
      } make: { worker, pass in
        worker.run(drawn.dropFirst(pass * width).prefix(width))
      } take: { worker, pass in
        for source in 0..<width { add(worker.counters, source) }
        report((pass + 1) * width)
      }
    }

    private mutating func add(_ counters: borrowing StepCounters, _ source: Int) {
      var (nodes, steps) = (0.0, 0.0)
      for step in 0..<counters.stepCount {
        if step == sums.count {
          sums.append(0)
          squares.append(0)
        }
        let met = Double(counters.count(step, source))
        sums[step] += met
        squares[step] += met * met
        nodes += met
        steps += Double(step + 1) * met
      }
      reached += nodes
      reachedSquares += nodes * nodes
      farness += steps
      farnessSquares += steps * steps
      products += nodes * steps
    }
  }

  private struct Worker: ~Copyable {
    private var search: ManySourceSearch
    private(set) var counters = StepCounters()

    init(_ adjacency: Adjacency) { search = ManySourceSearch(adjacency) }

    mutating func run(_ sources: ArraySlice<Int>) {
      var counters = StepCounters()
      search.run(sources) { (_, step, met: SourceBits) in counters.add(step - 1, met) }
      self.counters = counters
    }
  }
}

/// How many nodes each of 512 sources met at each step: numbers whose bits lie one above the other, so that a set of
/// sources is counted in a few steps.
///
///     met      a   c         a: 3 + 1      ones    a 1  b 0  c 1   ⊕ met   a 0  b 0  c 0
///     numbers  3 0 1                       twos    a 1  b 0  c 0   ⊕ carry a 0  b 0  c 1   and so on
struct StepCounters: ~Copyable {
  private static let planes = 32
  private var bits = Slots<SourceBits>()

  var stepCount: Int { bits.count / Self.planes }

  @inline(__always)
  mutating func add(_ step: Int, _ met: SourceBits) {
    while stepCount <= step { for _ in 0..<Self.planes { bits.append(.empty) } }
    var (at, carry) = (step * Self.planes, met)
    while !carry.isEmpty {
      let known = bits[at]
      bits[at] = known.symmetricDifference(carry)
      carry = known.intersection(carry)
      at += 1
    }
  }

  func count(_ step: Int, _ source: Int) -> Int {
    (0..<Self.planes).reduce(0) { count, plane in
      bits[step * Self.planes + plane].contains(source) ? count | 1 << plane : count
    }
  }
}
