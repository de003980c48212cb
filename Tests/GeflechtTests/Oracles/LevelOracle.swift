@testable import Geflecht

/// Ways, ties and triads of a drawn program, counted from its rows: rings one by one, every shortest path as a list.
struct LevelOracle {
  let drawn: DrawnLevels
  /// What a row makes of two nodes: where it leads and how long it is.
  private var arcs: [String: [String: Double]] = [:]

  /// - Parameters:
  ///   - directed: Whether rows with a direction lead one way only.
  ///   - weighted: Whether a tie is 1/w long, w the sum of the weights of its rows, instead of 1.
  init(_ drawn: DrawnLevels, directed: Bool = false, weighted: Bool = false) {
    self.drawn = drawn
    var weights: [String: [String: Double]] = [:]
    for tie in drawn.ties {
      weights[tie.a, default: [:]][tie.b, default: 0] += tie.weight
      if !directed || !tie.isDirected { weights[tie.b, default: [:]][tie.a, default: 0] += tie.weight }
    }
    for (a, row) in weights { arcs[a] = row.mapValues { weighted ? 1 / $0 : 1 } }
  }

  /// The lengths of the shortest ways from the nearest of some nodes, without others: until nothing gets shorter.
  func distances(from sources: [String], without gone: Set<String> = []) -> [String: Double] {
    var found: [String: Double] = [:]
    for source in sources where !gone.contains(source) { found[source] = 0 }
    var isChanged = true
    while isChanged {
      isChanged = false
      for (a, row) in arcs {
        guard let start = found[a] else { continue }
        for (b, length) in row where !gone.contains(b) && start + length < (found[b] ?? .infinity) - 1e-12 {
          found[b] = start + length
          isChanged = true
        }
      }
    }
    return found
  }

  /// Every shortest way from the nearest federal nodes, node by node.
  func shortestPaths(to target: String) -> [[String]] {
    let offices = drawn.ids(.federal)
    let distances = distances(from: offices)
    guard let last = distances[target] else { return [] }
    func ways(to node: String, _ left: Double) -> [[String]] {
      if left < 1e-9 { return [[node]] }
      return arcs.flatMap { before, row -> [[String]] in
        guard let length = row[node], let start = distances[before], (start + length - left).magnitude < 1e-9 else {
          return []
        }
        return ways(to: before, start).map { $0 + [node] }
      }
    }
    return ways(to: target, last)
  }

  /// The pairs of nodes that are tied, directions aside, each once.
  var pairs: [(String, String)] {
    drawn.nodes.indices.flatMap { a in
      (0..<a).filter { drawn.areTied(drawn.nodes[$0].id, drawn.nodes[a].id) }.map {
        (drawn.nodes[$0].id, drawn.nodes[a].id)
      }
    }
  }

  /// The weight of all rows between two nodes.
  func weight(_ a: String, _ b: String) -> Double {
    drawn.ties.filter { Set([$0.a, $0.b]) == [a, b] }.reduce(0) { $0 + $1.weight }
  }

  // MARK: Triads

  /// The kinds of triad that three nodes are by the formal order, and which pair is the one that the others may close:
  /// for a short-cut nothing but federal node and city makes it one.
  private func order(_ three: [String]) -> (federal: String?, state: String?, cities: [String]) {
    (
      three.first { drawn.ids(.federal).contains($0) }, three.first { drawn.ids(.state).contains($0) },
      three.filter { drawn.ids(.city).contains($0) }
    )
  }

  /// Whether three nodes can form a triad of a kind at all.
  private func isOf(_ kind: String, _ three: [String]) -> Bool {
    let (federal, state, cities) = order(three)
    guard let state else { return false }
    let own = cities.filter { drawn.state(of: $0) == state }
    switch kind {
    case "transfer", "short-cut": return federal != nil && cities.count == 1 && own.count == 1
    case "bridge": return own.count == 2
    default: return own.count == 1 && cities.count == 2 && cities.allSatisfy { drawn.state(of: $0) != nil }
    }
  }

  private func pairs(of three: [String]) -> [[String]] {
    [[three[0], three[1]], [three[0], three[2]], [three[1], three[2]]]
  }

  /// How many ties three nodes have, and whether they are open or closed as a triad of a kind.
  private func state(of kind: String, _ three: [String]) -> (isClosed: Bool, isOpen: Bool) {
    let tied = pairs(of: three).filter { drawn.areTied($0[0], $0[1]) }
    guard tied.count == 2 else { return (tied.count == 3, false) }
    let (federal, state, cities) = order(three)
    if let federal, let state {
      // Without the tie of federal node and city it is a transfer, with it a short-cut.
      let isShortCut = drawn.areTied(federal, cities[0])
      _ = state
      return (false, isShortCut == (kind == "short-cut"))
    }
    return (false, true)
  }

  private var triples: [[String]] {
    let ids = drawn.nodes.filter { $0.level != .actor }.map(\.id)
    return ids.indices.flatMap { a in (0..<a).flatMap { b in (0..<b).map { [ids[$0], ids[b], ids[a]] } } }
  }

  func triads(_ kind: String) -> (closed: Int, open: Int) {
    let states = triples.filter { isOf(kind, $0) }.map { state(of: kind, $0) }
    return (states.count { $0.isClosed }, states.count { $0.isOpen })
  }

  /// How many open triads of a kind an absent tie would close.
  func gap(_ u: String, _ v: String, _ kind: String) -> Int {
    guard !drawn.areTied(u, v) else { return 0 }
    return triples.count { three in
      three.contains(u) && three.contains(v) && isOf(kind, three) && state(of: kind, three).isOpen
        && pairs(of: three).allSatisfy { drawn.areTied($0[0], $0[1]) || Set($0) == [u, v] }
    }
  }

  /// How many closed triads a tie is part of; those with the federal level count as transfer.
  func critical(_ u: String, _ v: String, _ kind: String) -> Int {
    guard kind != "short-cut" else { return 0 }
    return triples.count { three in
      three.contains(u) && three.contains(v) && isOf(kind, three) && state(of: kind, three).isClosed
    }
  }
}

extension NumberTable {
  /// The cells of a column, row by row.
  func column(_ key: String) -> [Double?] { rows.map { self[$0, key] } }
}

/// Whether two numbers are blank together or as good as equal.
func isAlike(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return (a - b).magnitude <= 1e-9 * max(1, a.magnitude)
}

extension MeasureSettings {
  /// With directions, with lengths.
  static func following(_ direction: ArcDirection, _ lengths: PathLength = .steps) -> MeasureSettings {
    var settings = MeasureSettings()
    (settings.direction, settings.lengths) = (direction, lengths)
    return settings
  }
}
