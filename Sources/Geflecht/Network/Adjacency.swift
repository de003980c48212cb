/// Where the arcs of every node lead: rows as those of `Network`, but an arc need not have a way back.
///
///     a → b, b → c, c → b        row of b: offsets[1] ..< offsets[2] = 1 ..< 2
///     offsets  0 1 2 3           targets   b │ c │ b
struct ArcRows: Sendable {
  let offsets: [Int]
  /// The ends of the arcs, ascending in every row.
  let targets: [NodeID]
  /// The strengths of the arcs, in the order of `targets`.
  let weights: [Double]

  var nodeCount: Int { offsets.count - 1 }
  var arcCount: Int { targets.count }
  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
  func degree(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }
  func strength(_ node: Int) -> Double { weights[row(node)].reduce(0, +) }

  /// The rows of the arcs turned round, which ascend whether or not these do.
  /// - Complexity: O(nodes + arcs) by a counting sort.
  func reversed() -> ArcRows {
    var next = [Int](repeating: 0, count: nodeCount + 1)
    for target in targets { next[target.index + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    let starts = next
    let (offsets, targets, own) = (offsets.span, targets.span, weights.span)
    var sources: [NodeID] = []
    let strengths = [Double](sharedCount: weights.count) { strengths in
      sources = [NodeID](sharedCount: arcCount) { sources in
        for node in 0..<nodeCount {
          for position in offsets[unchecked: node]..<offsets[unchecked: node + 1] {
            let target = targets[unchecked: position].index
            let place = next[target]
            sources[place] = NodeID(node)
            if !own.isEmpty { strengths[place] = own[unchecked: position] }
            next[target] = place + 1
          }
        }
      }
    }
    return ArcRows(offsets: starts, targets: sources, weights: strengths)
  }

  /// The arcs among some of the nodes, or all, which bear other numbers; rows keep their order and need not ascend.
  ///
  /// Rows are read in the order they have and written where they belong: memory is better at writing here and there than
  /// at reading.
  /// - Parameters:
  ///   - order: The old numbers of the nodes 0, 1, …
  ///   - weighted: Whether weights come along.
  /// - Complexity: O(nodes + arcs).
  func renumbered(_ order: [NodeID], weighted: Bool = true, threads: Threads = .one) -> ArcRows {
    let none = UInt32.max
    var number = [UInt32](repeating: none, count: nodeCount)
    for (new, old) in order.enumerated() { number[old.index] = UInt32(new) }
    let (offsets, targets, own) = (offsets.span, targets.span, weights.span)
    let isWhole = order.count == nodeCount
    var starts = [Int](repeating: 0, count: order.count + 1)
    for (new, old) in order.enumerated() {
      let size = isWhole ? degree(old.index) : row(old.index).count { number[targets[unchecked: $0].index] != none }
      starts[new + 1] = starts[new] + size
    }
    let nodesOfPart = 1 << 16
    var ends: [NodeID] = []
    let strengths = [Double](sharedCount: weighted ? starts[order.count] : 0) { strengths in
      ends = [NodeID](sharedCount: starts[order.count]) { ends in
        threads.perform((nodeCount + nodesOfPart - 1) / nodesOfPart) { part in
          for old in (part * nodesOfPart)..<min(nodeCount, (part + 1) * nodesOfPart) where number[old] != none {
            var at = starts[Int(number[old])]
            for position in offsets[unchecked: old]..<offsets[unchecked: old + 1] {
              let end = number[targets[unchecked: position].index]
              if end == none { continue }
              ends[at] = NodeID(Int(end))
              if weighted { strengths[at] = own[unchecked: position] }
              at += 1
            }
          }
        }
      }
    }
    return ArcRows(offsets: starts, targets: ends, weights: strengths)
  }
}

/// The arcs that kernels walk along, both ways.
struct Adjacency: Sendable {
  /// Where arcs lead.
  let out: ArcRows
  /// Where they come from; the same as `out` when every arc has its way back.
  let into: ArcRows
  /// Whether every arc has a way back of the same weight.
  let isSymmetric: Bool

  var nodeCount: Int { out.nodeCount }

  /// Arcs that all have their way back.
  init(symmetric rows: ArcRows) {
    (out, into, isSymmetric) = (rows, rows, true)
  }

  /// Arcs of which some lead one way only.
  init(out: ArcRows, into: ArcRows) {
    (self.out, self.into, isSymmetric) = (out, into, false)
  }

  /// The same arcs turned round.
  var turned: Adjacency { isSymmetric ? self : Adjacency(out: into, into: out) }

  /// The arcs among some of the nodes, or all, which bear other numbers.
  /// - Parameter ascending: Whether the rows must ascend: turned round twice, or once where that changes nothing else.
  /// - Complexity: O(nodes + arcs).
  func renumbered(
    _ order: [NodeID], ascending: Bool = true, weighted: Bool = true, threads: Threads = .one
  ) -> Adjacency {
    let rows = out.renumbered(order, weighted: weighted, threads: threads)
    if isSymmetric { return Adjacency(symmetric: ascending ? rows.reversed() : rows) }
    let back = into.renumbered(order, weighted: weighted, threads: threads)
    return ascending ? Adjacency(out: back.reversed(), into: rows.reversed()) : Adjacency(out: rows, into: back)
  }

  /// The nodes by falling number of arcs, those with as many in their order: what is visited often lies together.
  var orderByDegree: [NodeID] {
    let most = (0..<nodeCount).reduce(0) { max($0, out.degree($1)) }
    var starts = [Int](repeating: 0, count: most + 2)
    for node in 0..<nodeCount { starts[most - out.degree(node) + 1] += 1 }
    for rank in 0...most { starts[rank + 1] += starts[rank] }
    var order = [NodeID](repeating: NodeID(0), count: nodeCount)
    for node in 0..<nodeCount {
      let rank = most - out.degree(node)
      order[starts[rank]] = NodeID(node)
      starts[rank] += 1
    }
    return order
  }
}

extension Network {
  /// The arcs of the network. Ties without a direction lead both ways; parallel arcs are one whose weights add.
  /// - Complexity: O(1) without direction, otherwise O(nodes + ties · log of the largest row).
  func adjacency(_ direction: ArcDirection) -> Adjacency {
    guard direction != .ignored else {
      return Adjacency(symmetric: ArcRows(offsets: offsets, targets: neighborColumn, weights: weightColumn))
    }
    let arcs = arcsOutward()
    return direction == .outward
      ? Adjacency(out: arcs, into: arcs.reversed()) : Adjacency(out: arcs.reversed(), into: arcs)
  }

  private func arcsOutward() -> ArcRows {
    let ties = dataset.ties
    func forEachArc(_ body: (_ source: Int, _ target: Int, _ weight: Double) -> Void) {
      for row in tieRows {
        let (source, target) = (Int(nodeOfRow[Int(ties.sources[row])]), Int(nodeOfRow[Int(ties.targets[row])]))
        body(source, target, ties.weights[row])
        if !ties.isDirected[row] { body(target, source, ties.weights[row]) }
      }
    }
    var starts = [Int](repeating: 0, count: nodeCount + 1)
    forEachArc { source, _, _ in starts[source + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var keys = [(target: UInt32, weight: Double)](repeating: (0, 0), count: starts[nodeCount])
    forEachArc { source, target, weight in
      keys[next[source]] = (UInt32(target), weight)
      next[source] += 1
    }
    var offsets = [0]
    var targets: [NodeID] = []
    var weights: [Double] = []
    for node in 0..<nodeCount {
      // Weights of parallel arcs add in the order of the data, as they do in the network's own rows.
      let row = keys[starts[node]..<starts[node + 1]].enumerated().sorted {
        ($0.element.target, $0.offset) < ($1.element.target, $1.offset)
      }
      for (_, arc) in row {
        if targets.count > offsets[node], targets[targets.count - 1].index == Int(arc.target) {
          weights[weights.count - 1] += arc.weight
        } else {
          targets.append(NodeID(Int(arc.target)))
          weights.append(arc.weight)
        }
      }
      offsets.append(targets.count)
    }
    return ArcRows(offsets: offsets, targets: targets, weights: weights)
  }

  /// How many recorded ties of the view have a direction, and how many have none.
  var directedTieCounts: (directed: Int, undirected: Int) {
    var directed = 0
    for row in tieRows where dataset.ties.isDirected[row] { directed += 1 }
    return (directed, tieRows.count - directed)
  }
}
