/// What is left among some nodes when the others go: the largest piece, the pairs that reach each other, and how well.
///
/// Before and after are compared **on the same nodes, those that stay**; a network that loses badly connected nodes would gain
/// otherwise.
///
///     F ─ s ─ c   d       without s: F, c and d stay. Before: F–c two steps apart, after: nobody reaches anybody
struct LevelRemoval: Sendable {
  /// What connects the nodes that stay.
  struct State: Sendable {
    /// How many of them are in the piece with most of them.
    let largest: Int
    /// How many pairs of them have a path.
    let connected: Double
    /// Σ 1/steps over their pairs; `nil` where steps are not counted.
    let closeness: Double?
  }

  /// How many nodes stay.
  let left: Int
  let before: State
  let after: State

  /// How many pairs of nodes stay.
  var pairs: Double { Double(left) * Double(left - 1) / 2 }
  /// Which part of the pairs that had a path has none any more; `nil` if there were none.
  var pairsLost: Double? { before.connected > 0 ? 1 - after.connected / before.connected : nil }
  /// Which part of the efficiency is lost.
  var efficiencyLost: Double? {
    guard let old = before.closeness, let new = after.closeness, old > 0 else { return nil }
    return 1 - new / old
  }

  /// Whether steps are counted.
  enum Steps: Sendable { case counted, leftOut }

  /// - Parameters:
  ///   - components: Those of the whole network.
  ///   - stays: The nodes that stay.
  init(of rows: ArcRows, _ components: Components, stays: [NodeID], _ steps: Steps) {
    let rest = Adjacency(symmetric: rows.renumbered(stays, weighted: false))
    left = stays.count
    before = State(
      labels: stays.map { components.labels[$0.index] },
      closeness: steps == .counted
        ? Self.closeness(among: stays.map { $0.index }, along: Adjacency(symmetric: rows)) : nil)
    after = State(
      labels: Components(of: rest).labels,
      closeness: steps == .counted ? Self.closeness(among: Array(0..<stays.count), along: rest) : nil)
  }

  private static func closeness(among nodes: [Int], along adjacency: Adjacency) -> Double {
    var isMeant = [Bool](repeating: false, count: adjacency.nodeCount)
    for node in nodes { isMeant[node] = true }
    var search = ManySourceSearch(adjacency)
    var met: [Int] = []
    for first in stride(from: 0, to: nodes.count, by: SourceBits.width) {
      search.run(nodes[first..<min(nodes.count, first + SourceBits.width)]) { (node, step, count: Int) in
        guard isMeant[node] else { return }
        while met.count < step { met.append(0) }
        met[step - 1] += count
      }
    }
    return met.enumerated().reduce(0) { $0 + Double($1.element) / Double($1.offset + 1) } / 2
  }
}

extension LevelRemoval.State {
  fileprivate init(labels: [Int], closeness: Double?) {
    var sizes = [Int](repeating: 0, count: (labels.max() ?? -1) + 1)
    for label in labels { sizes[label] += 1 }
    largest = sizes.max() ?? 0
    connected = sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    self.closeness = closeness
  }
}
