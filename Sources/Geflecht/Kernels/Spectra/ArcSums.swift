/// Sums over the arcs that reach each node: what one step of PageRank, Katz or an eigenvector's iteration is made of.
///
/// Every node pulls x from where its arcs come from, so that each sum is added by one thread in the order of its row. Nodes
/// are cut into parts of about the same number of arcs, whatever the number of threads; what the parts yield is added in
/// order. An arc costs 4 bytes of the row and 8 of x, which mostly lie near each other when nodes are numbered by degree;
/// weights cost 8 more.
struct ArcSums: Sendable {
  private let rows: ArcRows
  private let usesWeights: Bool
  private let parts: [Range<Int>]
  private let threads: Threads

  private static let arcsOfPart = 50_000

  /// - Parameter rows: For every node where its arcs come from.
  init(_ rows: ArcRows, weighted: Bool, threads: Threads) {
    (self.rows, usesWeights, self.threads) = (rows, weighted, threads)
    var parts: [Range<Int>] = []
    var first = 0
    for node in 0..<rows.nodeCount where rows.offsets[node + 1] - rows.offsets[first] >= Self.arcsOfPart {
      parts.append(first..<(node + 1))
      first = node + 1
    }
    if first < rows.nodeCount { parts.append(first..<rows.nodeCount) }
    self.parts = parts
  }

  var nodeCount: Int { rows.nodeCount }

  /// Calls with every node of a part and its sum Σ w(u → node) · x(u).
  @inline(__always)
  func forEach(in part: Range<Int>, _ x: SharedSlots<Double>, _ take: (_ node: Int, _ sum: Double) -> Void) {
    let (offsets, sources, weights) = (rows.offsets.span, rows.targets.span, rows.weights.span)
    for node in part {
      // Two sums at once: each addition need not wait for the one before.
      var (even, odd) = (0.0, 0.0)
      var position = offsets[unchecked: node]
      let end = offsets[unchecked: node + 1]
      if usesWeights {
        while position < end {
          even += weights[unchecked: position] * x[sources[unchecked: position].index]
          position += 1
        }
      } else {
        while position + 1 < end {
          even += x[sources[unchecked: position].index]
          odd += x[sources[unchecked: position + 1].index]
          position += 2
        }
        if position < end { even += x[sources[unchecked: position].index] }
      }
      take(node, even + odd)
    }
  }

  /// Puts the sums of x into y.
  func multiply(_ x: SharedSlots<Double>, into y: SharedSlots<Double>) {
    perform { part in forEach(in: part, x) { y[$0] = $1 } }
  }

  /// Calls with all parts, several at once.
  func perform(_ part: (Range<Int>) -> Void) { threads.perform(parts.count) { part(parts[$0]) } }

  /// Adds up what calls with all parts yield.
  func total(_ part: (Range<Int>) -> Double) -> Double {
    [Double](sharedCount: parts.count) { totals in
      threads.perform(parts.count) { totals[$0] = part(parts[$0]) }
    }.reduce(0, +)
  }

  /// Adds up products of two vectors, entry by entry.
  func dot(_ x: SharedSlots<Double>, _ y: SharedSlots<Double>) -> Double {
    total { part in
      var total = 0.0
      for node in part { total += x[node] * y[node] }
      return total
    }
  }
}
