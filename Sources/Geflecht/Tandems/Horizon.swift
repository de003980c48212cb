/// What a newcomer reaches within three steps over cities and actors; states and the federal level, which tie
/// everybody to everybody, are left aside.
struct Horizon {
  private static let steps = 3

  private let network: Network
  private var search: BreadthFirstSearch
  private let near: Set<NodeID>
  private let reachable: Set<NodeID>

  init(of newcomer: NodeID, in network: Network) {
    self.network = network
    search = BreadthFirstSearch(network) { network.levels[$0.index] > .city }
    let rings = search.ringSizes(from: newcomer)
    reachable = Set(search.reached)
    near = Set(search.reached.prefix(rings.prefix(Self.steps + 1).reduce(0, +)))
  }

  /// The nodes that a tie to a guide brings within three steps, and whether it joins two components.
  mutating func gain(from guide: NodeID) -> (cities: Int, actors: Int, joinsComponents: Bool) {
    _ = search.ringSizes(from: guide, within: Self.steps - 1)
    let new = search.reached.filter { !near.contains($0) }
    let cities = new.count { network.levels[$0.index] == .city }
    return (cities, new.count - cities, !reachable.contains(guide))
  }
}
