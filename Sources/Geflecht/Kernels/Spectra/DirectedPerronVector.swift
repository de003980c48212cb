/// The greatest eigenvalue of arcs that need not have a way back, and where they all reach each other, its eigenvector.
///
/// An eigenvalue belongs to a strong component; within one, x ← x + Σ x over the arcs that reach a node settles whatever
/// its cycles, because of the first term. The greatest and the least quotient of new and old entries enclose the eigenvalue
/// at every step (Collatz 1942, doi 10.1007/BF01180013; Wielandt 1950), so that it is known when it is near enough.
struct DirectedPerronVector: Sendable {
  /// The greatest eigenvalue; 0 where no walk comes back. `nil` when it does not settle.
  private(set) var value: Double? = 0
  /// The eigenvector over in-arcs with the greatest entry 1, if all nodes can reach each other.
  private(set) var vector: [Double]?

  private static let most = 100_000
  private static let width = 1e-13

  /// - Complexity: O(arcs · steps); 32 bytes a node.
  init(of adjacency: Adjacency, components: StrongComponents, weighted: Bool, threads: Threads) {
    for component in components.sizes.indices where components.sizes[component] > 1 {
      let part = NumberedByDegree(adjacency, weighted: weighted) { components.labels[$0] == component }
      let sums = ArcSums(part.adjacency.into, weighted: weighted, threads: threads)
      guard let (found, entries) = Self.iterate(sums) else {
        value = nil
        return
      }
      value = max(value ?? 0, found)
      if sums.nodeCount == adjacency.nodeCount {
        let greatest = entries.reduce(0, max)
        vector = part.restored(entries.map { $0 / greatest }, count: sums.nodeCount)
      }
    }
  }

  private static func iterate(_ sums: ArcSums) -> (value: Double, entries: [Double])? {
    var current = [Double](repeating: 1, count: sums.nodeCount)
    var next = current
    for _ in 0..<most {
      var (least, greatest) = (Double.infinity, 0.0)
      current.withSharedSlots { x in
        next.withSharedSlots { y in
          _ = sums.total(x) { node, sum in
            y[node] = x[node] + sum
            return 0
          }
        }
      }
      for (new, old) in zip(next, current) {
        least = min(least, new / old)
        greatest = max(greatest, new / old)
      }
      let scale = 1 / next.reduce(0, max)
      current = next.map { $0 * scale }
      if greatest - least <= width * greatest { return ((greatest + least) / 2 - 1, current) }
    }
    return nil
  }
}
