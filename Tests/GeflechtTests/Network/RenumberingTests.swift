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
    let back = Self.rows.reversed()
    for ascending in [false, true] {
      let new = Adjacency(out: Self.rows, into: back)
        .renumbered(order, ascending: ascending, threads: Threads(threads))
      expectArcs(of: new.out, order) { ($0, $1) }
      expectArcs(of: new.into, order) { ($1, $0) }
      if ascending { expectAscending(new.out) }
      if ascending { expectAscending(new.into) }
    }
  }

  /// - Parameter ends: Source and target of an arc, given its node and what stands in its row.
  private func expectArcs(of new: ArcRows, _ order: [NodeID], _ ends: (Int, Int) -> (source: Int, target: Int)) {
    var places: Set<Int> = []
    for node in 0..<new.nodeCount {
      for position in new.row(node) {
        // The weight tells which arc it was.
        let place = Int(new.weights[position])
        let (source, target) = ends(order[node].index, order[new.targets[position].index].index)
        if source != place / 2 || target != Self.rows.targets[place].index { Issue.record("\(place) is another arc") }
        places.insert(place)
      }
    }
    let isKept = Set(order.map { $0.index })
    let expected = Self.rows.targets.indices.count {
      isKept.contains($0 / 2) && isKept.contains(Self.rows.targets[$0].index)
    }
    #expect(new.arcCount == expected)
    #expect(places.count == expected)
  }

  private func expectAscending(_ rows: ArcRows) {
    #expect(
      (0..<rows.nodeCount).allSatisfy { node in
        zip(rows.targets[rows.row(node)], rows.targets[rows.row(node)].dropFirst()).allSatisfy(<=)
      })
  }
}
