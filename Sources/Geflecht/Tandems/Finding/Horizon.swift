/// What a newcomer reaches within three steps over cities and actors; states and the federal level, which tie
/// everybody to everybody, are left aside.
///
///     newcomer ─ a1 ─ b ─ b1          before: a1, b, b1
///         ⋮
///         guide ─ c ─ c1 ─ d          a tie to the guide adds guide, c and c1; d would be the fourth step
///
/// A sector is within reach when an actor or city of that sector is at most three steps away, or when one of those steps
/// can lead along a tie that works in it; and when the newcomer has it by any evidence: an actor that lies in it, or a tie
/// of its own or of its actors, also to a state or the federal level. A state is within reach when a city or actor that
/// lies in it is, or when it is tied to the newcomer or its actors itself.
struct Horizon {
  private static let steps = 3

  /// What a tie to a guide brings within three steps.
  struct Gain: Equatable {
    var cities = 0
    var actors = 0
    var sectors = SectorSet.empty
    /// In the order of the nodes.
    var states: [NodeID] = []
    var joinsComponents = false
    /// Whether the guide itself comes within three steps.
    var guideIsNew = false
  }

  private let network: Network
  private var search: BreadthFirstSearch
  private var isNear: [Bool]
  private var isReachable: [Bool]
  /// What the newcomer has by any evidence.
  let evidence: SectorSet
  private let sectors: SectorSet
  private var hasState: [Bool]

  init(of newcomer: NodeID, in network: Network, _ profiles: CityProfiles) {
    self.network = network
    search = BreadthFirstSearch(network) { network.levels[$0.index] > .city }
    isNear = Array(repeating: false, count: network.nodeCount)
    (isReachable, hasState) = (isNear, isNear)
    let rings = search.ringSizes(from: newcomer)
    for node in search.reached { isReachable[node.index] = true }
    for node in search.reached.prefix(rings.prefix(Self.steps + 1).reduce(0, +)) {
      isNear[node.index] = true
      if let state = network.ancestor(of: node, at: .state) { hasState[state.index] = true }
    }
    for node in network.nodes where network.ancestor(of: node, at: .city) == newcomer {
      for end in network.neighbors(of: node) where network.levels[end.index] == .state { hasState[end.index] = true }
    }
    evidence = profiles[newcomer]?.evident ?? .empty
    sectors = Self.sectors(of: search.reached, rings, within: Self.steps, in: network).union(evidence)
  }

  mutating func gain(from guide: NodeID) -> Gain {
    let rings = search.ringSizes(from: guide, within: Self.steps - 1)
    var gain = Gain(joinsComponents: !isReachable[guide.index], guideIsNew: !isNear[guide.index])
    for node in search.reached where !isNear[node.index] {
      if network.levels[node.index] == .city { gain.cities += 1 } else { gain.actors += 1 }
      if let state = network.ancestor(of: node, at: .state), !hasState[state.index], !gain.states.contains(state) {
        gain.states.append(state)
      }
    }
    gain.states.sort()
    gain.sectors = Self.sectors(of: search.reached, rings, within: Self.steps - 1, in: network).subtracting(sectors)
    return gain
  }

  /// The sectors of the nodes of the first rings and of the ties that lead into them.
  private static func sectors(
    of reached: [NodeID], _ rings: [Int], within steps: Int, in network: Network
  ) -> SectorSet {
    var sectors = SectorSet.empty
    let inner = rings.prefix(steps).reduce(0, +)
    for (at, node) in reached.prefix(rings.prefix(steps + 1).reduce(0, +)).enumerated() {
      sectors.formUnion(network.sectorSets[node.index])
      guard at < inner else { continue }
      for position in network.row(of: node) where network.levels[network.neighborColumn[position].index] <= .city {
        sectors.formUnion(network.tagColumn[position])
      }
    }
    return sectors
  }
}
