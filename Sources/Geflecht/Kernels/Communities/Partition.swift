/// A division of the nodes into communities, or into any other classes.
struct Partition: Sendable {
  /// The class of every node.
  let labels: [Int]
  /// How many nodes each class has.
  let sizes: [Int]

  /// - Parameter labels: Classes, each numbered below `count`.
  init(_ labels: [Int], count: Int) {
    var sizes = [Int](repeating: 0, count: count)
    for label in labels { sizes[label] += 1 }
    (self.labels, self.sizes) = (labels, sizes)
  }

  /// How much more of the ties' weight lies within classes than chance would put there (Newman & Girvan 2004).
  ///
  /// Q = Σ over classes of  w(C) / m − γ · (K(C) / 2m)²;  w = weight of the ties within, K = strengths of the nodes.
  /// `nil` without ties.
  /// - Parameter isWeighted: Whether a tie counts by its weight, or as 1.
  /// - Complexity: O(nodes + arcs).
  func modularity(in rows: ArcRows, isWeighted: Bool, resolution: Double) -> Double? {
    var strengths = Slots<Double>(count: sizes.count, repeating: 0)
    var (inside, total) = (0.0, 0.0)
    let (labels, targets, weights) = (labels.span, rows.targets.span, rows.weights.span)
    for node in 0..<rows.nodeCount {
      let own = labels[unchecked: node]
      var strength = 0.0
      for position in rows.row(node) {
        let weight = isWeighted ? weights[unchecked: position] : 1
        strength += weight
        if labels[unchecked: targets[unchecked: position].index] == own { inside += weight }
      }
      strengths[own] += strength
      total += strength
    }
    guard total > 0 else { return nil }
    var expected = 0.0
    for place in strengths.indices {
      let share = strengths[place] / total
      expected += share * share
    }
    return inside / total - resolution * expected
  }

  /// The classes cut into the pieces that hang together, numbered by falling size; of two of the same size, the one
  /// with the earlier first node comes first.
  /// - Parameter order: In what order nodes come; all of them.
  /// - Complexity: O(nodes + arcs + classes · log classes).
  func connectedClasses(in rows: ArcRows, order: [NodeID]) -> Partition {
    var pieces = [Int](repeating: -1, count: labels.count)
    var sizes: [Int] = []
    var stack = Slots<UInt32>()
    for start in order where pieces[start.index] < 0 {
      pieces[start.index] = sizes.count
      var size = 0
      stack.append(UInt32(start.index))
      while !stack.isEmpty {
        let node = Int(stack[stack.count - 1])
        stack.removeAll(from: stack.count - 1)
        size += 1
        for position in rows.row(node) {
          let neighbor = rows.targets[position].index
          guard pieces[neighbor] < 0, labels[neighbor] == labels[node] else { continue }
          pieces[neighbor] = sizes.count
          stack.append(UInt32(neighbor))
        }
      }
      sizes.append(size)
    }
    let ranking = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var rank = [Int](repeating: 0, count: sizes.count)
    for (place, piece) in ranking.enumerated() { rank[piece] = place }
    return Partition(pieces.map { rank[$0] }, count: sizes.count)
  }
}
