extension Network {
  /// The part of the network that some of its nodes make, with the recorded ties among them.
  ///
  /// A node lies in the nearest node of the part above it. The view stays what it was: the part is a choice within it.
  /// - Complexity: O(nodes + ties) by counting sorts.
  func part(_ isKept: (NodeID) -> Bool, threads: Threads) -> Network {
    let kept = nodes.filter(isKept)
    guard kept.count < nodeCount else { return self }
    var number = [UInt32](repeating: .max, count: nodeCount)
    for (place, node) in kept.enumerated() { number[node.index] = UInt32(place) }
    var part = self
    part.rows = kept.map { rows[$0.index] }
    part.nodeOfRow = nodeOfRow.map { $0 == .max ? .max : number[Int($0)] }
    part.levels = kept.map { levels[$0.index] }
    part.sectorSets = kept.map { sectorSets[$0.index] }
    part.parents = kept.map { node in
      var above = parents[node.index]
      while above != .max, number[Int(above)] == .max { above = parents[Int(above)] }
      return above == .max ? .max : number[Int(above)]
    }
    part.tieRows = TieRows(
      tieRows.lazy.filter { row in
        part.nodeOfRow[Int(dataset.ties.sources[row])] != .max && part.nodeOfRow[Int(dataset.ties.targets[row])] != .max
      }.map { UInt32($0) })
    part.borderRows = []
    part.profilesBeforeRollUp = profilesBeforeRollUp?.part(kept)
    part.buildRows(threads)
    return part
  }
}
