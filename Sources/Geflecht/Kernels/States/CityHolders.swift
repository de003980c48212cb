/// Who holds the cities of a state together where neither the state nor the federal level does: nodes without which pairs of
/// its cities have no way to each other any more.
///
///     a ── x ── b ── c      a, b, c cities: without x the pairs a b and a c are cut, without b the pairs a c
///
/// Ways lead over cities and the actors that work locally. A node that is a city itself does not count among its pairs.
struct CityHolders: Sendable {
  /// A node and how many pairs of cities are cut without it.
  typealias Holder = (node: NodeID, pairs: Int64)

  /// Those of every state, the ones that cut most first.
  private(set) var ofStates: [[Holder]]

  /// - Parameter isThere: Whether a node may lie on a way; all cities may.
  /// - Complexity: O(nodes + arcs), and for every branch that holds cities O(states · log cities).
  init(of rows: ArcRows, _ order: FormalOrder, where isThere: (NodeID) -> Bool) {
    ofStates = order.states.map { _ in [] }
    let nodes = (0..<rows.nodeCount).map { NodeID($0) }.filter(isThere)
    let cuts = CutPoints(of: Adjacency(symmetric: rows.renumbered(nodes, weighted: false)))
    var place = [Int](repeating: -1, count: rows.nodeCount)
    for (at, node) in cuts.order.enumerated() { place[nodes[node.index].index] = at }
    let cities = order.cities.map { place[$0.index] }.filter { $0 >= 0 }.sorted()
    // Where the cities of every state stand in the order of the walk.
    let places = order.states.map { state in state.cities.map { place[$0.index] }.filter { $0 >= 0 }.sorted() }
    let branches = cuts.branches.filter { Self.count(cities, in: $0.nodes) > 0 }.sorted { $0.above < $1.above }
    var first = 0
    while first < branches.count {
      let above = branches[first].above
      let end = branches[first...].firstIndex { $0.above != above } ?? branches.count
      for state in places.indices where places[state].count > 1 {
        let pairs = Self.pairsCut(
          branches[first..<end], places[state], isOwn: places[state].holds(place[nodes[above.index].index]))
        if pairs > 0 { ofStates[state].append((nodes[above.index], pairs)) }
      }
      first = end
    }
    for state in ofStates.indices {
      ofStates[state].sort { a, b in a.pairs == b.pairs ? a.node < b.node : a.pairs > b.pairs }
    }
  }

  /// How many pairs of some cities are cut when the branches below a node, and the rest, lose each other.
  private static func pairsCut(_ branches: ArraySlice<CutPoints.Branch>, _ cities: [Int], isOwn: Bool) -> Int64 {
    guard let component = branches.first?.component else { return 0 }
    let all = count(cities, in: component) - (isOwn ? 1 : 0)
    let parts = branches.map { count(cities, in: $0.nodes) }
    let rest = all - parts.reduce(0, +)
    return all.pairCount - rest.pairCount - parts.reduce(0) { $0 + $1.pairCount }
  }

  private static func count(_ sorted: [Int], in range: Range<Int>) -> Int {
    sorted.place(of: range.upperBound) - sorted.place(of: range.lowerBound)
  }
}

extension [Int] {
  /// How many of the ascending numbers lie below another.
  fileprivate func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a number is one of those.
  fileprivate func holds(_ number: Int) -> Bool {
    let place = place(of: number)
    return place < count && self[place] == number
  }
}
