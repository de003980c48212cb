/// Hubs and authorities: the leading pair of singular vectors of the arcs (Kleinberg 1999, doi 10.1145/324133.324140).
///
/// Authorities are those that good hubs lead to, a = Aᵀh, and hubs lead to good authorities, h = A a; so a is the leading
/// eigenvector of AᵀA. When a second vector has the same eigenvalue any mixture of the two would do: it is looked for with
/// the first taken out, and then there is no answer.
struct SingularVectors: Sendable {
  /// Entries of each with the greatest 1; `nil` when there are none or several.
  private(set) var hubs: [Double]?
  private(set) var authorities: [Double]?

  private static let tie = 1e-9

  /// - Complexity: O(arcs · steps); 224 bytes a node.
  init(of network: NumberedByDegree, weighted: Bool, threads: Threads) {
    let count = network.adjacency.nodeCount
    let intoSums = ArcSums(network.adjacency.into, weighted: weighted, threads: threads)
    let outSums = ArcSums(network.adjacency.out, weighted: weighted, threads: threads)
    var middle = [Double](repeating: 0, count: count)
    let start = (0..<count).map { Double(network.adjacency.into.degree($0)) }
    guard start.contains(where: { $0 > 0 }) else { return }
    let leading = LeadingEigenvector(intoSums, from: start, tolerance: 1e-12) { x, y in
      middle.withSharedSlots { hubs in
        outSums.multiply(x, into: hubs)
        intoSums.multiply(hubs, into: y)
      }
    }
    guard let leading else { return }
    // A start that has a share of every other eigenvector; what it has of the first is taken out at every step.
    var random = SeededGenerator(seed: 1)
    let second = LeadingEigenvector(
      intoSums, from: Self.without(leading.vector, (0..<count).map { _ in 0.5 + random.unit() }), tolerance: 1e-10
    ) { x, y in
      middle.withSharedSlots { hubs in
        outSums.multiply(x, into: hubs)
        intoSums.multiply(hubs, into: y)
      }
      let share = intoSums.total { $0.reduce(0) { $0 + y[$1] * leading.vector[$1] } }
      intoSums.perform { for node in $0 { y[node] -= share * leading.vector[node] } }
    }
    if let second, second.value > leading.value * (1 - Self.tie) { return }
    var authority = leading.vector.map { $0.magnitude }
    authority.withSharedSlots { x in middle.withSharedSlots { y in outSums.multiply(x, into: y) } }
    authorities = network.restored(Self.scaled(authority), count: count)
    hubs = network.restored(Self.scaled(middle), count: count)
  }

  private static func without(_ first: [Double], _ vector: [Double]) -> [Double] {
    let share = zip(first, vector).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(first, vector).map { $1 - share * $0 }
  }

  private static func scaled(_ vector: [Double]) -> [Double] {
    let greatest = vector.reduce(0) { max($0, $1.magnitude) }
    return vector.map { $0.magnitude / greatest }
  }
}
