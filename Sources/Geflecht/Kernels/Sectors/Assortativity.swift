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
/// So a tie costs the same in a network of any size, and ties between the same classes need to be left out once. Where one
/// tie weighs more than all others together, nearly everything is taken away: all of it is done in `DoubleDouble`.
/// - Complexity: O(cells · groups); with weights O(arcs).
struct Assortativity {
  /// Σ e(g, g), Σ a·b and the total, all before division by the total.
  private struct Sums {
    var trace = DoubleDouble.zero
    var product = DoubleDouble.zero
    var total = DoubleDouble.zero

    /// The least part of all that must lie across groups: below that not even these sums tell it from nothing.
    static let least = 1e-24

    /// The coefficient; `nil` without ties, and where all ends of ties are of one group.
    var coefficient: DoubleDouble? {
      let square = total * total
      let across = square - product
      guard total.rounded > 0, across.rounded > Self.least * square.rounded else { return nil }
      return (total * trace - product) / across
    }
  }

  private let mixing: Mixing
  private var sums = Sums()
  /// The means of a and b over the groups of every class.
  private let leaving: [DoubleDouble]
  private let arriving: [DoubleDouble]

  init(of mixing: Mixing) {
    self.mixing = mixing
    let grouping = mixing.grouping
    var a = Array(repeating: DoubleDouble.zero, count: grouping.groups.count)
    var b = a
    for cell in mixing.cells {
      let (sources, targets) = (grouping.classes[cell.source], grouping.classes[cell.target])
      for g in sources { a[g] += cell.sum / DoubleDouble(Double(sources.count)) }
      for h in targets { b[h] += cell.sum / DoubleDouble(Double(targets.count)) }
      sums.total += cell.sum
      sums.trace += Self.common(cell.sum, grouping, cell.source, cell.target)
    }
    for (a, b) in zip(a, b) { sums.product += a * b }
    func means(_ sums: [DoubleDouble]) -> [DoubleDouble] {
      grouping.classes.map { own in
        own.reduce(.zero) { $0 + sums[$1] } / DoubleDouble(Double(own.count))
      }
    }
    (leaving, arriving) = (means(a), means(b))
  }

  /// The coefficient; `nil` without ties, and where all ends of ties are of one group.
  var coefficient: Double? { sums.coefficient?.rounded }

  /// The standard error; `nil` where the coefficient is undefined with all ties or without one of them.
  /// - Parameter adjacency: The arcs whose weights count; `nil` when every arc counts 1.
  func error(weighing adjacency: Adjacency?) -> Double? {
    guard let whole = sums.coefficient else { return nil }
    var sum = 0.0
    func leaveOut(_ source: Int, _ target: Int, _ weight: Double, times: Double) -> Bool {
      guard let rest = without(source, target, weight).coefficient else { return false }
      let change = (rest - whole).rounded
      sum += times * change * change
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

  /// The sums without a tie.
  private func without(_ source: Int, _ target: Int, _ weight: Double) -> Sums {
    let grouping = mixing.grouping
    let weight = DoubleDouble(weight)
    func common(_ a: Int, _ b: Int) -> DoubleDouble { Self.common(weight, grouping, a, b) }
    var rest = sums
    rest.total = rest.total - weight
    rest.trace = rest.trace - common(source, target)
    guard mixing.isSymmetric else {
      rest.product += weight * (common(source, target) - arriving[source] - leaving[target])
      return rest
    }
    // Both arcs of the tie go, and a equals b.
    rest.total = rest.total - weight
    rest.trace = rest.trace - common(source, target)
    let ends = leaving[source] + leaving[target]
    let own = common(source, source) + common(target, target)
    rest.product += weight * (own + common(source, target) + common(source, target) - ends - ends)
    return rest
  }

  /// The part of a weight that two classes have in common.
  private static func common(_ weight: DoubleDouble, _ grouping: Grouping, _ a: Int, _ b: Int) -> DoubleDouble {
    let (common, pairs) = grouping.commonGroups(a, b)
    if common == pairs || common == 0 { return common == 0 ? .zero : weight }
    return weight * DoubleDouble(Double(common)) / DoubleDouble(Double(pairs))
  }
}
