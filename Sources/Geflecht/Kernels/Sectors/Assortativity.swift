/// How strongly ties join like with like, and how much that rests on single ties.
///
/// e(g, h) is the part of all arcs that leads from group g to h; a(g) and b(h) are its row and column sums. Then
/// r = (Σ e(g, g) − Σ a(g)·b(g)) / (1 − Σ a(g)·b(g)) (Newman 2003, Mixing patterns in networks, doi
/// 10.1103/PhysRevE.67.026126). The error leaves out one tie at a time: σ² = Σ (r without the tie − r)².
///
/// Without an arc of weight w from class c to d, few sums change, and each in one step. B(c) is the mean of b over the
/// groups of c, A(d) that of a over d, and o the part that both classes have in common:
///
///     Σ a·b   −   w·B(c)  −  w·A(d)  +  w²·o        Σ e(g, g)  −  w·o        all of it before division by the total
///
/// So a tie costs the same in a network of any size, and ties between the same classes need to be left out once.
/// - Complexity: O(cells + groups); with weights O(arcs).
struct Assortativity {
  private let mixing: Mixing
  private let total: Double
  private let trace: Double
  private let product: Double
  /// The means of a and b over the groups of every class.
  private let leaving: [Double]
  private let arriving: [Double]

  init(of mixing: Mixing) {
    self.mixing = mixing
    let grouping = mixing.grouping
    let arcs = mixing.arcsByGroup
    let a = arcs.map { $0.reduce(0, +) }
    let b = arcs.indices.map { h in arcs.reduce(0) { $0 + $1[h] } }
    total = a.reduce(0, +)
    trace = arcs.indices.reduce(0) { $0 + arcs[$1][$1] }
    product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    func mean(_ sums: [Double]) -> [Double] {
      grouping.classes.map { own in own.reduce(0) { $0 + sums[$1] } / Double(own.count) }
    }
    (leaving, arriving) = (mean(a), mean(b))
  }

  /// The coefficient; `nil` without ties, and where all ends of ties are of one group.
  var coefficient: Double? { Self.coefficient(trace, product, total) }

  private static func coefficient(_ trace: Double, _ product: Double, _ total: Double) -> Double? {
    let square = total * total
    guard total > 0, square - product > 1e-12 * square else { return nil }
    return (total * trace - product) / (square - product)
  }

  /// The standard error; `nil` where the coefficient is undefined with all ties or without one of them.
  /// - Parameter adjacency: The arcs whose weights count; `nil` when every arc counts 1.
  func error(weighing adjacency: Adjacency?) -> Double? {
    guard let whole = coefficient else { return nil }
    var sum = 0.0
    func leaveOut(_ source: Int, _ target: Int, _ weight: Double, times: Double) -> Bool {
      guard let rest = coefficient(without: source, target, weight) else { return false }
      sum += times * (rest - whole) * (rest - whole)
      return true
    }
    if let adjacency {
      let (rows, classes) = (adjacency.out, mixing.grouping.classOfNode)
      for node in 0..<rows.nodeCount where classes[node] != Grouping.none {
        for position in rows.row(node) {
          let other = classes[rows.targets[position].index]
          if other == Grouping.none { continue }
          guard leaveOut(Int(classes[node]), Int(other), rows.weights[position], times: 1) else { return nil }
        }
      }
    } else {
      for cell in mixing.cells {
        guard leaveOut(cell.source, cell.target, 1, times: cell.arcs) else { return nil }
      }
    }
    return (mixing.isSymmetric ? sum / 2 : sum).squareRoot()
  }

  private func coefficient(without source: Int, _ target: Int, _ weight: Double) -> Double? {
    let grouping = mixing.grouping
    let common = grouping.overlap(source, target)
    guard mixing.isSymmetric else {
      let rest = product - weight * (arriving[source] + leaving[target]) + weight * weight * common
      return Self.coefficient(trace - weight * common, rest, total - weight)
    }
    // Both arcs of the tie go, and a equals b.
    let own = grouping.overlap(source, source) + grouping.overlap(target, target)
    let rest =
      product - 2 * weight * (leaving[source] + leaving[target]) + weight * weight * (own + 2 * common)
    return Self.coefficient(trace - 2 * weight * common, rest, total - 2 * weight)
  }
}
