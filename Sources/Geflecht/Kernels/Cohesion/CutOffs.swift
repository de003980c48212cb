/// Whom the loss of a node or a tie cuts off, by group: everyone outside the largest piece that is left.
///
///     a ── b            without c: {a, b} and {d, e}, of one size; the piece with the first id is the one that stays
///      \  /             without d: e is cut off
///       c ── d ── e     without c–d: d and e, the smaller side
///
/// Pieces are ranges of the order of the walk in `CutPoints`, or what some of these leave of another; one table of running
/// counts, filled anew for each class of nodes, answers for all of them how many of the class they hold.
struct CutOffs: Sendable {
  /// A tie that alone holds others.
  struct Bridge: Sendable {
    /// Its end on the side that stays, and on the side cut off.
    let near, far: NodeID
    /// How many nodes are cut off.
    let size: Int
    /// How many of each group, and of none.
    fileprivate(set) var counts: [Double]
  }

  /// For every node that is an articulation point how many nodes of each group it alone holds, and of none.
  private(set) var ofNodes: [[Double]?]
  /// The bridges by falling size, then by the ids of their ends.
  private(set) var bridges: [Bridge]

  /// A set of nodes: ranges of the walk's order, some added and some taken away.
  private typealias Piece = [(range: Range<Int>, sign: Int)]

  /// - Parameter order: All nodes, in an order that does not depend on that of the data.
  /// - Complexity: O(nodes · classes) time beside the sorting of bridges; O(nodes + branches · groups) memory.
  init(_ cuts: CutPoints, _ grouping: Grouping, order: [NodeID]) {
    let sizing = Sizing(cuts, order)
    let lost = Self.lost(cuts, sizing)
    let found = Self.found(cuts, sizing)
    let counts = Self.counts(of: lost.map { $0.piece } + found.map { $0.piece }, cuts, grouping)
    ofNodes = Array(repeating: nil, count: order.count)
    for (at, cut) in lost.enumerated() { ofNodes[cut.node] = counts[at] }
    bridges = found.enumerated().map { at, cut in
      var bridge = cut.bridge
      bridge.counts = counts[lost.count + at]
      return bridge
    }
  }

  /// Which of two pieces is the larger: of one size, the one with the node that comes first in the order of ids.
  private struct Sizing {
    /// The place of every node in the order of ids.
    private(set) var rank: [Int]
    private let walk: [NodeID]

    init(_ cuts: CutPoints, _ order: [NodeID]) {
      walk = cuts.order
      rank = [Int](repeating: 0, count: order.count)
      for (place, node) in order.enumerated() { rank[node.index] = place }
    }

    func size(_ piece: Piece) -> Int { piece.reduce(0) { $0 + $1.sign * $1.range.count } }

    func isLarger(_ a: Piece, _ b: Piece) -> Bool {
      size(a) == size(b) ? firstRank(a) < firstRank(b) : size(a) > size(b)
    }

    private func firstRank(_ piece: Piece) -> Int {
      let holes = piece.filter { $0.sign < 0 }.map { $0.range }
      let places = piece.filter { $0.sign > 0 }.flatMap { Array($0.range) }
      return places.reduce(.max) { first, at in
        holes.contains { $0.contains(at) } ? first : min(first, rank[walk[at].index])
      }
    }
  }

  /// The nodes without which a component falls apart, and what falls off then.
  private static func lost(_ cuts: CutPoints, _ sizing: Sizing) -> [(node: Int, piece: Piece)] {
    let count = cuts.order.count
    var place = [Int](repeating: 0, count: count)
    for (at, node) in cuts.order.enumerated() { place[node.index] = at }
    var hanging: [[CutPoints.Branch]] = Array(repeating: [], count: count)
    for branch in cuts.branches { hanging[branch.above.index].append(branch) }
    var lost: [(node: Int, piece: Piece)] = []
    for node in hanging.indices where cuts.extraPieces[node] > 0 {
      guard let component = hanging[node].first?.component else { continue }
      let own = (range: place[node]..<place[node] + 1, sign: -1)
      var pieces: [Piece] = hanging[node].map { [($0.nodes, 1)] }
      let rest: Piece = [(component, 1), own] + hanging[node].map { ($0.nodes, -1) }
      if sizing.size(rest) > 0 { pieces.append(rest) }
      var largest = pieces[0]
      for piece in pieces.dropFirst() where sizing.isLarger(piece, largest) { largest = piece }
      lost.append((node, [(component, 1), own] + largest.map { ($0.range, -$0.sign) }))
    }
    return lost
  }

  /// The bridges, not yet counted, and what each cuts off.
  private static func found(_ cuts: CutPoints, _ sizing: Sizing) -> [(bridge: Bridge, piece: Piece)] {
    let found: [(bridge: Bridge, piece: Piece)] = cuts.branches.filter { $0.isBridge }.map { branch in
      let (below, top) = ([(branch.nodes, 1)] as Piece, cuts.order[branch.nodes.lowerBound])
      let others: Piece = [(branch.component, 1), (branch.nodes, -1)]
      let isBelow = sizing.isLarger(others, below)
      let piece = isBelow ? below : others
      let (near, far) = isBelow ? (branch.above, top) : (top, branch.above)
      return (Bridge(near: near, far: far, size: sizing.size(piece), counts: []), piece)
    }
    let rank = sizing.rank
    return found.sorted { a, b in
      (-a.bridge.size, rank[a.bridge.near.index], rank[a.bridge.far.index])
        < (-b.bridge.size, rank[b.bridge.near.index], rank[b.bridge.far.index])
    }
  }

  /// How many nodes of each group, and of none, every piece holds.
  private static func counts(of pieces: [Piece], _ cuts: CutPoints, _ grouping: Grouping) -> [[Double]] {
    let groups = grouping.groups.count
    var counts = Array(repeating: Array(repeating: 0.0, count: groups + 1), count: pieces.count)
    var running = [Int](repeating: 0, count: cuts.order.count + 1)
    for label in Int(Grouping.none)..<grouping.classes.count {
      for (at, node) in cuts.order.enumerated() {
        running[at + 1] = running[at] + (Int(grouping.classOfNode[node.index]) == label ? 1 : 0)
      }
      let members = label < 0 ? [groups] : grouping.classes[label]
      for (at, piece) in pieces.enumerated() {
        let count = piece.reduce(0) { $0 + $1.sign * (running[$1.range.upperBound] - running[$1.range.lowerBound]) }
        for group in members { counts[at][group] += Double(count) / Double(members.count) }
      }
    }
    return counts
  }
}
