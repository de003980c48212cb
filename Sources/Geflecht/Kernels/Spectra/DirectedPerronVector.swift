/// The greatest eigenvalue of arcs that need not have a way back, and where they all reach each other, its eigenvector.
///
/// An eigenvalue λ belongs to a strong component; within one, x ← σ x + Σ x over the arcs that reach a node settles whatever
/// its cycles, because of the first term. The greatest and the least quotient of the sums and the entries enclose λ at
/// every step (Collatz 1942, doi 10.1007/BF01180013; Wielandt 1950), so that it is known when it is near enough. σ is half
/// of their geometric mean and so comes near λ/2 whatever the scale of weights.
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
      let part = NumberedByDegree(adjacency, weighted: weighted, threads: threads) {
        components.labels[$0] == component
      }
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
      current.withSharedSlots { x in next.withSharedSlots { y in sums.multiply(x, into: y) } }
      for (sum, entry) in zip(next, current) {
        least = min(least, sum / entry)
        greatest = max(greatest, sum / entry)
      }
      let shift = (least * greatest).squareRoot() / 2
      for node in next.indices { next[node] += shift * current[node] }
      let scale = 1 / next.reduce(0, max)
      for node in next.indices { current[node] = next[node] * scale }
      if greatest - least <= width * greatest { return ((greatest + least) / 2, current) }
    }
    return nil
  }
}
