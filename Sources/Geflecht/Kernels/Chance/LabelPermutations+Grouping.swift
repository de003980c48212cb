extension LabelPermutations {
  /// Labelings of the nodes that belong to a group, and the ties among them.
  /// - Parameters:
  ///   - strata: Labels are shuffled among nodes of one class of these; `nil`: among all. Who has none is left out.
  ///   - rows: The ties, in the rows of both ends.
  ///   - order: All nodes in an order that does not depend on that of the data.
  ///   - triangles: Corners, three after the other.
  init?(
    of grouping: Grouping, within strata: Grouping?, rows: ArcRows, order: [NodeID], triangles: [NodeID] = []
  ) {
    let none = UInt32.max
    var labels = Array(repeating: [Int32](), count: strata?.classes.count ?? 1)
    func block(of node: NodeID) -> Int? {
      guard grouping.classOfNode[node.index] != Grouping.none else { return nil }
      guard let strata else { return 0 }
      let own = strata.classOfNode[node.index]
      return own == Grouping.none ? nil : Int(own)
    }
    for node in order {
      if let block = block(of: node) { labels[block].append(grouping.classOfNode[node.index]) }
    }
    var next = [0]
    for block in labels { next.append(next[next.count - 1] + block.count) }
    var place = Array(repeating: none, count: rows.nodeCount)
    for node in order {
      guard let block = block(of: node) else { continue }
      place[node.index] = UInt32(next[block])
      next[block] += 1
    }
    var ties: [(UInt32, UInt32)] = []
    for node in 0..<rows.nodeCount where place[node] != none {
      for position in rows.row(node) {
        let other = rows.targets[position].index
        if other < node, place[other] != none { ties.append((place[node], place[other])) }
      }
    }
    var corners: [UInt32] = []
    for triangle in stride(from: 0, to: triangles.count, by: 3) {
      let own = triangles[triangle..<triangle + 3].map { place[$0.index] }
      if !own.contains(none) { corners += own }
    }
    self.init(labels: labels, sets: grouping.sets, ties: ties, triangles: corners)
  }
}

extension Grouping {
  /// The groups of every class as sets; those beyond the 64th are one.
  fileprivate var sets: [SectorSet] {
    classes.map { SectorSet($0.map { SectorID(min($0, SectorSet.capacity - 1)) }) }
  }
}
