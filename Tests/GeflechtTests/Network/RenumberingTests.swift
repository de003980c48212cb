import Testing

@testable import Geflecht

/// Arcs under other numbers are the same arcs.
struct RenumberingTests {
  /// More nodes than one part holds, each with two arcs.
  private static let count = 70_001
  private static let rows = ArcRows(
    offsets: Array(stride(from: 0, through: 2 * count, by: 2)),
    targets: (0..<count).flatMap { [$0 * 7 % count, ($0 * 31 + 11) % count].sorted() }.map { NodeID($0) },
    weights: (0..<(2 * count)).map { Double($0) })

  @Test(arguments: [1, 3], [1, 2]) func everyArcIsKept(threads: Int, step: Int) {
    // From the last node back, all of them or every second.
    let order = stride(from: Self.count - 1, through: 0, by: -step).map { NodeID($0) }
    for sorted in [false, true] {
      let new = Self.rows.renumbered(order, sorted: sorted, threads: Threads(threads))
      var arcs: Set<Double> = []
      for node in 0..<new.nodeCount {
        for position in new.row(node) {
          let place = Int(new.weights[position])
          arcs.insert(new.weights[position])
          #expect(order[node].index == place / 2)
          #expect(order[new.targets[position].index] == Self.rows.targets[place])
        }
        if sorted { #expect(zip(new.targets[new.row(node)], new.targets[new.row(node)].dropFirst()).allSatisfy(<=)) }
      }
      let isKept = Set(order.map { $0.index })
      let expected = Self.rows.targets.indices.filter {
        isKept.contains($0 / 2) && isKept.contains(Self.rows.targets[$0].index)
      }
      #expect(arcs.count == new.arcCount)
      #expect(arcs.count == expected.count)
    }
  }
}
