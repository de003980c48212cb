/// How many arcs lead from every class of nodes to every other, or what they weigh.
///
/// Nodes are taken class by class. The arcs of a class meet one row of counters, which is written down and cleared
/// before the next class; only pairs of classes that are tied are kept. Groups share what their classes count:
///
///     a ─ b      a, b: business                     cells   business → business            2   (a → b, b → a)
///         │      c: business + science                      business → business + science  1   (b → c)
///         c                                                 business + science → business  1   (c → b)
///
///     arcs from business to business: 2 + ½ + ½, from business to science: ½
///
/// - Complexity: O(nodes + arcs + classes), and sorting the cells of every class; 24 bytes a cell.
struct Mixing: Sendable {
  /// The arcs from one class to another.
  struct Cell: Sendable {
    let source: Int
    let target: Int
    /// How many, or what they weigh, to more digits than a plain number has.
    let sum: DoubleDouble

    /// The same, rounded.
    var arcs: Double { sum.rounded }
  }

  let grouping: Grouping
  /// The pairs of classes that are tied, ascending.
  let cells: [Cell]
  /// Whether every arc has its way back, so that a tie is two arcs.
  let isSymmetric: Bool

  init(of adjacency: Adjacency, by grouping: Grouping, weighted: Bool = false) {
    self.grouping = grouping
    isSymmetric = adjacency.isSymmetric
    let rows = adjacency.out
    var cells: [Cell] = []
    var counters = Array(repeating: DoubleDouble.zero, count: grouping.classes.count)
    var touched: [Int] = []
    var start = 0
    let order = grouping.nodesByClass()
    for (own, size) in grouping.sizes.enumerated() {
      for node in order[start..<start + size] {
        for position in rows.row(node.index) {
          let other = Int(grouping.classOfNode[rows.targets[position].index])
          if other == Int(Grouping.none) { continue }
          if counters[other].rounded == 0 { touched.append(other) }
          counters[other] += DoubleDouble(weighted ? rows.weights[position] : 1)
        }
      }
      for other in touched.sorted() {
        cells.append(Cell(source: own, target: other, sum: counters[other]))
        counters[other] = .zero
      }
      touched.removeAll(keepingCapacity: true)
      start += size
    }
    self.cells = cells
  }

  /// The arcs from group to group, one row a group they leave.
  var arcsByGroup: [[Double]] {
    let groups = grouping.groups.indices
    var sums = groups.map { _ in Array(repeating: 0.0, count: groups.count) }
    for cell in cells {
      let (sources, targets) = (grouping.classes[cell.source], grouping.classes[cell.target])
      let part = cell.arcs / Double(sources.count * targets.count)
      for g in sources { for h in targets { sums[g][h] += part } }
    }
    return sums
  }

  /// The ties between groups: as the arcs, but a tie within a group, which is two arcs, once.
  var tiesByGroup: [[Double]] {
    var ties = arcsByGroup
    if isSymmetric { for g in ties.indices { ties[g][g] /= 2 } }
    return ties
  }

  /// The pairs of nodes that could be tied, counted as the ties are.
  var pairsByGroup: [[Double]] {
    let groups = grouping.groups.indices
    var members = Array(repeating: 0.0, count: groups.count)
    var pairs = groups.map { _ in Array(repeating: 0.0, count: groups.count) }
    for (own, size) in zip(grouping.classes, grouping.sizes) {
      let share = 1 / Double(own.count)
      for g in own {
        members[g] += Double(size) * share
        // Nobody is paired with itself.
        for h in own { pairs[g][h] -= Double(size) * (share * share) }
      }
    }
    for g in groups {
      for h in groups { pairs[g][h] += members[g] * members[h] }
      if isSymmetric { pairs[g][g] /= 2 }
    }
    // What sharing out leaves of nothing.
    return pairs.map { $0.map { $0 < 1e-9 ? 0 : $0 } }
  }

  /// The ties across classes that share no group, and those within: each tie once.
  var acrossAndWithin: (across: Double, within: Double) {
    var sums = (across: 0.0, within: 0.0)
    for cell in cells {
      if grouping.areApart(cell.source, cell.target) { sums.across += cell.arcs } else { sums.within += cell.arcs }
    }
    return isSymmetric ? (sums.across / 2, sums.within / 2) : sums
  }
}

extension Grouping {
  /// Which part two classes have in common: 0 for none, 1 for one and the same group.
  func overlap(_ a: Int, _ b: Int) -> Double {
    let (common, pairs) = commonGroups(a, b)
    return Double(common) / Double(pairs)
  }

  /// How many groups two classes have in common, and of how many pairs of their groups.
  func commonGroups(_ a: Int, _ b: Int) -> (common: Int, pairs: Int) {
    let (left, right) = (classes[a], classes[b])
    if left.count == 1, right.count == 1 { return (left[0] == right[0] ? 1 : 0, 1) }
    return (left.count { right.contains($0) }, left.count * right.count)
  }

  /// Whether two classes share no group.
  func areApart(_ a: Int, _ b: Int) -> Bool { overlap(a, b) == 0 }

  /// The pairs of nodes whose classes share no group, and those that share one.
  /// - Complexity: O(classes²).
  var pairsAcrossAndWithin: (across: Double, within: Double) {
    var pairs = (across: 0.0, within: 0.0)
    let sizes = sizes.map(Double.init)
    for own in sizes.indices {
      pairs.within += sizes[own] * (sizes[own] - 1) / 2
      for other in 0..<own {
        let count = sizes[own] * sizes[other]
        if areApart(own, other) { pairs.across += count } else { pairs.within += count }
      }
    }
    return pairs
  }
}
