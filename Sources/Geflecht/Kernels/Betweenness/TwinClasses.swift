/// Nodes in the order of their rows of neighbors, those with the same neighbors and the same weight in one class.
///
/// Seen from anywhere else twins are one: shortest paths from one are those from another with the two exchanged. So one of
/// them is searched from and counts for all; what the class gets is then shared out evenly.
///
/// Neighbors are numbered by falling degree, so that classes next to each other share their hubs and with them most of
/// their ways: searched from together they meet most nodes at the same step.
/// - Complexity: O(nodes · log nodes) comparisons of rows.
struct TwinClasses {
  /// The members of every class, ascending; most have one.
  private(set) var classes: [[UInt32]] = []

  init(_ rows: ArcRows, weights: [Double]) {
    let order = (0..<rows.nodeCount).sorted { a, b in
      var (left, right) = (rows.offsets[a], rows.offsets[b])
      while left < rows.offsets[a + 1], right < rows.offsets[b + 1] {
        if rows.targets[left] != rows.targets[right] { return rows.targets[left] < rows.targets[right] }
        left += 1
        right += 1
      }
      return (rows.degree(a), weights[a], a) < (rows.degree(b), weights[b], b)
    }
    func areTwins(_ a: Int, _ b: Int) -> Bool {
      weights[a] == weights[b] && rows.degree(a) == rows.degree(b)
        && zip(rows.row(a), rows.row(b)).allSatisfy { rows.targets[$0] == rows.targets[$1] }
    }
    for node in order {
      if let first = classes.last?[0], areTwins(Int(first), node) {
        classes[classes.count - 1].append(UInt32(node))
      } else {
        classes.append([UInt32(node)])
      }
    }
  }
}
