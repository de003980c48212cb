/// The eigenvector of a network's greatest eigenvalue: who is tied to those who are well tied themselves.
///
/// A connected network has just one without negative entries (Perron and Frobenius). Of several components only the one
/// with the greatest eigenvalue has entries other than 0; that of a component is at most its greatest strength, so that
/// small ones are mostly not looked at. When two components share the greatest eigenvalue, any mixture of theirs would do
/// and there is no answer.
struct PerronVector: Sendable {
  /// The greatest eigenvalue; 0 without arcs.
  private(set) var value = 0.0
  /// The eigenvector with the greatest entry 1; `nil` when there are none or several.
  private(set) var vector: [Double]?

  private static let tie = 1e-9

  /// - Complexity: O(arcs · steps); 208 bytes a node.
  init(of adjacency: Adjacency, components: Components, weighted: Bool, tolerance: Double, threads: Threads) {
    let rows = adjacency.out
    var bounds = [Double](repeating: 0, count: components.sizes.count)
    for node in 0..<rows.nodeCount {
      let strength = weighted ? rows.strength(node) : Double(rows.degree(node))
      let component = components.labels[node]
      bounds[component] = max(bounds[component], strength)
    }
    let order = bounds.indices.sorted { (bounds[$0], $1) > (bounds[$1], $0) }
    for component in order where bounds[component] > 0 && bounds[component] >= value * (1 - Self.tie) {
      let part = NumberedByDegree(adjacency, weighted: weighted, threads: threads) {
        components.labels[$0] == component
      }
      let sums = ArcSums(part.adjacency.out, weighted: weighted, threads: threads)
      let start = (0..<sums.nodeCount).map { Double(part.adjacency.out.degree($0)) }
      let found = LeadingEigenvector(sums, from: start, tolerance: tolerance) { sums.multiply($0, into: $1) }
      guard let found else {
        vector = nil
        return
      }
      if (found.value - value).magnitude <= Self.tie * value {
        vector = nil
      } else if found.value > value {
        let greatest = found.vector.reduce(0) { max($0, $1.magnitude) }
        value = found.value
        vector = part.restored(found.vector.map { $0.magnitude / greatest }, count: rows.nodeCount)
      }
    }
  }
}
