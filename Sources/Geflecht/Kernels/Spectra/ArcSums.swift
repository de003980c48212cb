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

  private static let arcsOfPart = 200_000

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

  /// Calls with every node and its sum Σ w(u → node) · x(u), and adds up what the calls give.
  @inline(__always)
  func total(_ x: SharedSlots<Double>, _ take: (_ node: Int, _ sum: Double) -> Double) -> Double {
    [Double](sharedCount: parts.count) { totals in
      threads.perform(parts.count) { part in
        let (offsets, sources, weights) = (rows.offsets.span, rows.targets.span, rows.weights.span)
        var total = 0.0
        for node in parts[part] {
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
          total += take(node, even + odd)
        }
        totals[part] = total
      }
    }.reduce(0, +)
  }

  /// Adds up something over all nodes, part by part.
  @inline(__always)
  func total(_ value: (_ node: Int) -> Double) -> Double {
    [Double](sharedCount: parts.count) { totals in
      threads.perform(parts.count) { part in
        var total = 0.0
        for node in parts[part] { total += value(node) }
        totals[part] = total
      }
    }.reduce(0, +)
  }
}
