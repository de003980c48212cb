/// How much closer new ties bring the cities of a network to each other.
///
/// The measure is the global efficiency among cities (Latora & Marchiori 2001, doi 10.1103/PhysRevLett.87.198701): the mean
/// of 1/d over all pairs of cities, 0 where no way leads from one to the other. Ways lead over cities and actors; states and
/// the federal level, which tie everybody to everybody, are left aside. A tie u – v shortens the way from s to t to
///
///     d′(s, t) = min( d(s, t),  d(s, u) + 1 + d(v, t),  d(s, v) + 1 + d(u, t) )
///
/// and a shortest way uses it once at most, so this is exact. Only cities s that v is more than one step further from than u
/// can gain on their way to those t that u is more than one step further from than v; nobody else is looked at.
struct NetworkGain: Sendable {
  /// Two cities to be tied.
  struct Pair: Hashable, Sendable {
    let a: NodeID
    let b: NodeID

    /// Two cities, in either order.
    init(_ a: NodeID, _ b: NodeID) { (self.a, self.b) = (a, b) }
  }

  let network: Network
  /// All cities, in the order of the nodes.
  let cities: [NodeID]
  /// The place of every city in `cities`; −1 for other nodes.
  let places: [Int]
  private let distances: CityDistances

  /// - Complexity: a search from every city; memory for two bytes a pair of cities.
  init(_ network: Network) {
    self.network = network
    cities = network.nodes(at: .city)
    var places = Array(repeating: -1, count: network.nodeCount)
    for (place, city) in cities.enumerated() { places[city.index] = place }
    self.places = places
    var distances = CityDistances(count: cities.count)
    var search = BreadthFirstSearch(network) { network.levels[$0.index] > .city }
    for (place, city) in cities.enumerated() {
      var next = 0
      for (steps, size) in search.ringSizes(from: city).enumerated() {
        for node in search.reached[next..<next + size] where places[node.index] >= 0 {
          distances.set(place, places[node.index], to: steps)
        }
        next += size
      }
    }
    self.distances = distances
  }

  /// The mean of 1/d over all pairs of cities; `nil` with fewer than two.
  var efficiency: Double? { distances.tally.flatMap { mean(of: $0) } }

  /// How much the efficiency rises by a tie between two cities, other ties as they are.
  /// - Returns: `nil` when one of them is no city.
  /// - Complexity: O(cities²) at worst, mostly far less.
  func rise(by pair: Pair) -> Double? {
    guard let (u, v) = ends(of: pair) else { return nil }
    var change = DistanceTally()
    distances.forEachShortened(byTying: u, v) { _, _, old, new in change.move(from: old, to: new) }
    return mean(of: change)
  }

  /// How much the efficiency rises by many ties together.
  /// - Returns: `nil` when one of the ends is no city.
  /// - Complexity: O(ties · cities²) at worst.
  func rise(byAll pairs: [Pair]) -> Double? {
    var distances = distances
    var change = DistanceTally()
    for pair in pairs {
      guard let (u, v) = ends(of: pair) else { return nil }
      var shortened: [(s: Int, t: Int, steps: Int)] = []
      distances.forEachShortened(byTying: u, v) { s, t, old, new in
        change.move(from: old, to: new)
        shortened.append((s, t, new))
      }
      for way in shortened {
        distances.set(way.s, way.t, to: way.steps)
        distances.set(way.t, way.s, to: way.steps)
      }
    }
    return mean(of: change)
  }

  /// No plan raises the efficiency by more: as if all possible pairs were tied, but a way never used two of the new ties
  /// one after the other, because no city in between has two of them.
  /// - Parameters:
  ///   - pairs: All pairs that a plan may choose from.
  ///   - takesSeveral: Whether a city can be in several pairs of a plan; a way may then use two new ties there.
  /// - Returns: `nil` when one of the ends is no city.
  /// - Complexity: O(cities · (nodes + ties + pairs)).
  func greatestRise(
    ofPlansAmong pairs: [Pair], takesSeveral: (NodeID) -> Bool = { _ in false }
  ) -> Double? {
    guard pairs.allSatisfy({ ends(of: $0) != nil }) else { return nil }
    var walk = AlternatingWalk(network, pairs.map { ($0.a, $0.b) }, takesSeveral)
    var change = DistanceTally()
    for (place, city) in cities.enumerated() {
      walk.start(from: city)
      for (other, end) in cities.enumerated().dropFirst(place + 1) {
        let (old, new) = (distances.steps(place, other), walk.steps(to: end))
        if let new, new < old ?? .max { change.move(from: old, to: new) }
      }
    }
    return mean(of: change)
  }

  private func ends(of pair: Pair) -> (Int, Int)? {
    let (u, v) = (places[pair.a.index], places[pair.b.index])
    return u >= 0 && v >= 0 && u != v ? (u, v) : nil
  }

  private func mean(of tally: DistanceTally) -> Double? {
    let pairs = cities.count.pairCount
    return pairs == 0 ? nil : tally.sumOfReciprocals / Double(pairs)
  }
}
