/// How often nodes would broker if groups were dealt out by chance: ties stay, labels are shuffled again and again.
///
/// Every draw has a generator of its own, and draws are added up in chunks of a fixed number, so that neither threads nor
/// the order of the data matter. Only sums are kept: of the distances from the counts observed, of their squares, and of
/// how often chance was as high.
/// - Complexity: O(draws · (arcs + closed paths)) time; 20 bytes a node, role and thread.
struct BrokerageChance: Sendable {
  private static let chunks = 64

  /// By places in the nodes of the brokerage, one number a role: the mean of chance, its standard deviation, and the
  /// draws in which the count was at least as high.
  private(set) var means: [Double]
  private(set) var deviations: [Double]
  private(set) var atLeast: [Int]
  let draws: Int

  /// - Parameter strata: Which stratum each node of the brokerage is of; labels stay within.
  init(
    of brokerage: Brokerage, strata: [Int], draws: Int, seed: Int, threads: Threads, progress: WorkProgress
  ) {
    let observed = brokerage.counts
    let (labels, cells) = (brokerage.labels, observed.count)
    let places = Set(strata).sorted().map { stratum in strata.indices.filter { strata[$0] == stratum } }
    var seeds = SeededGenerator(seed: seed)
    let first = seeds.next()
    let chunks = min(draws, Self.chunks)
    var sums = [Double](repeating: 0, count: cells)
    var squares = sums
    var reached = [Int](repeating: 0, count: cells)
    threads.inOrder(0..<chunks) {
      ShuffledRoles(brokerage)
    } make: { worker, chunk in
      worker.clear()
      for draw in draws * chunk / chunks..<draws * (chunk + 1) / chunks {
        var random = SeededGenerator(seed: first &+ UInt64(draw))
        worker.add(labels.shuffled(within: places, using: &random), observed)
      }
    } take: { worker, chunk in
      for cell in 0..<cells {
        sums[cell] += worker.sums[cell]
        squares[cell] += worker.squares[cell]
        reached[cell] += Int(worker.atLeast[cell])
      }
      progress.report(chunk + 1, of: chunks)
    }
    let count = Double(max(1, draws))
    means = observed.indices.map { observed[$0] + sums[$0] / count }
    deviations = observed.indices.map { cell in
      let shift = sums[cell] / count
      let spread = max(0, squares[cell] / count - shift * shift).squareRoot()
      return spread > 1e-7 * max(1, observed[cell]) ? spread : 0
    }
    atLeast = reached
    self.draws = draws
  }

  /// How many standard deviations a count lies above the mean; `nil` where chance knows one number only.
  func z(_ cell: Int, observed: Double) -> Double? {
    means[cell] > 0 && deviations[cell] > 0 ? (observed - means[cell]) / deviations[cell] : nil
  }

  /// How likely chance is at least as high, the network itself counted as a draw; `nil` as for z.
  func pUpper(_ cell: Int) -> Double? {
    means[cell] > 0 && deviations[cell] > 0 ? Double(atLeast[cell] + 1) / Double(draws + 1) : nil
  }
}

private struct ShuffledRoles: ~Copyable {
  private var counter: RoleCounter
  private(set) var sums: Slots<Double>
  private(set) var squares: Slots<Double>
  private(set) var atLeast: Slots<UInt32>

  init(_ brokerage: Brokerage) {
    counter = RoleCounter(brokerage)
    sums = Slots(count: brokerage.counts.count, repeating: 0)
    squares = Slots(count: brokerage.counts.count, repeating: 0)
    atLeast = Slots(count: brokerage.counts.count, repeating: 0)
  }

  mutating func clear() {
    for cell in sums.indices {
      sums[cell] = 0
      squares[cell] = 0
      atLeast[cell] = 0
    }
  }

  mutating func add(_ labels: [Int32], _ observed: [Double]) {
    counter.count(labels)
    let observed = observed.span
    for cell in sums.indices {
      let distance = counter.counts[cell] - observed[unchecked: cell]
      sums[cell] += distance
      squares[cell] += distance * distance
      atLeast[cell] &+= distance >= -1e-11 * max(1, observed[unchecked: cell]) ? 1 : 0
    }
  }
}

extension [Int32] {
  /// The same labels in random order within each set of places (Fisher–Yates).
  fileprivate func shuffled(within strata: [[Int]], using random: inout SeededGenerator) -> [Int32] {
    var shuffled = self
    for places in strata {
      for last in stride(from: places.count - 1, to: 0, by: -1) {
        shuffled.swapAt(places[last], places[random.below(last + 1)])
      }
    }
    return shuffled
  }
}
