/// Ties by their ends, each pair once: the lower end, then the higher end ascending.
struct PairColumns: Sendable {
  var lows: [UInt32] = []
  var highs: [UInt32] = []
  var weights: [Double] = []
  var tags: [SectorSet] = []

  mutating func append(_ low: Int, _ high: Int, _ weight: Double, _ tag: SectorSet) {
    lows.append(UInt32(truncatingIfNeeded: low))
    highs.append(UInt32(truncatingIfNeeded: high))
    weights.append(weight)
    tags.append(tag)
  }

  mutating func removeAll() {
    lows.removeAll(keepingCapacity: true)
    highs.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
  }
}

extension Network {
  /// A network of some of these nodes, in the order given and perhaps several times, between which there are no ties yet.
  ///
  /// It has levels, sectors, containment and pairs, as far as measures read these; it records no single ties, and so
  /// whoever asks for their kinds, directions or years gets none.
  func redrawn(_ drawn: [NodeID]) -> Network {
    var copy = self
    var first = [UInt32](repeating: .max, count: nodeCount)
    for (place, node) in drawn.enumerated() where first[node.index] == .max { first[node.index] = UInt32(place) }
    copy.rows = drawn.map { rows[$0.index] }
    copy.nodeOfRow = nodeOfRow.map { $0 == .max ? .max : first[Int($0)] }
    copy.levels = drawn.map { levels[$0.index] }
    copy.sectorSets = drawn.map { sectorSets[$0.index] }
    copy.parents = drawn.map { node in
      let above = parents[node.index]
      return above == .max ? .max : first[Int(above)]
    }
    copy.tieRows = TieRows([])
    copy.borderRows = []
    return copy
  }

  /// Puts ties between the nodes in place of those that are there.
  ///
  /// Lower ends come before higher ones in the row of a node, so one pass writes the part of each row below its own node
  /// and another the part above.
  /// - Complexity: O(nodes + pairs).
  mutating func tie(_ pairs: PairColumns) {
    let count = pairs.lows.count
    var next = [Int](repeating: 0, count: nodeCount + 1)
    for at in 0..<count {
      next[Int(pairs.lows[at]) + 1] += 1
      next[Int(pairs.highs[at]) + 1] += 1
    }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    offsets = next
    neighborColumn = [NodeID](repeating: NodeID(0), count: 2 * count)
    weightColumn = [Double](repeating: 0, count: 2 * count)
    tagColumn = [SectorSet](repeating: .empty, count: 2 * count)
    func put(_ at: Int, in node: UInt32, _ neighbor: UInt32) {
      let place = next[Int(node)]
      next[Int(node)] += 1
      neighborColumn[place] = NodeID(Int(neighbor))
      weightColumn[place] = pairs.weights[at]
      tagColumn[place] = pairs.tags[at]
    }
    for at in 0..<count { put(at, in: pairs.highs[at], pairs.lows[at]) }
    for at in 0..<count { put(at, in: pairs.lows[at], pairs.highs[at]) }
  }
}
