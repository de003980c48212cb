/// What a map shows, gathered from networks before anything is drawn: nodes, ties, tandems, states, and what is left out.
///
/// A map's detail decides which levels are nodes of their own. What is not shown is drawn as the node it lies in:
///
///     everything   federal  state  city  actor
///     places       federal  state  city            ties of an actor are drawn at its city, else its state, …
///     cities                       city            ties of states and the federal level are left out, and counted
public struct MapContent: Sendable {
  /// How much of the network a map shows.
  public enum Detail: Hashable, Sendable {
    /// Every node.
    case everything
    /// No actors; their ties are drawn at the places they lie in.
    case places
    /// The nodes of one level; those below are drawn as the one they lie in.
    case level(Level)

    func shows(_ level: Level) -> Bool {
      switch self {
      case .everything: true
      case .places: level != .actor
      case .level(let only): level == only
      }
    }
  }

  /// What became of a node or tie between two datasets.
  enum Change: Hashable, Sendable { case kept, new, lost }

  /// A node on the map.
  struct Node: Sendable {
    let id: String
    let name: Phrase
    let level: Level
    /// Where it is, or where the node it lies in is.
    let coordinate: Coordinate?
    /// Its state, as a position in `states`.
    let state: Int?
    /// The nearest node above it that is shown.
    let parent: Int?
    /// For a place the weight of its ties per sector, for an actor its own sectors; `nil` when none is known.
    let profile: [Double]?
    /// The measure that sets its size.
    let size: Double?
    let tooltip: Phrase
    /// Where a click leads.
    let link: String?
    var change = Change.kept
    /// How many steps it is from the middle of a map around one node.
    var steps: Int?
  }

  /// All ties between two nodes or what is drawn as them, tandems apart.
  struct Tie: Sendable {
    var ends: (Int, Int)
    var weight: Double
    var sectors: SectorSet
    var kinds: [String]
    var change = Change.kept
  }

  /// Two cities that learn from each other.
  struct Tandem: Sendable {
    var guide: Int
    var newcomer: Int
    let isDirected: Bool
    let since: PartialDate?
    /// Whether it is only a plan.
    var isPlanned = false
    var change = Change.kept
  }

  /// A state's names and the middle of its cities.
  struct State: Sendable {
    let id: String
    let name: Phrase
    let middle: Coordinate?

    /// Its id without the country: `DE-BW` is `BW`.
    var shortName: String { id.split(separator: "-").last.map(String.init) ?? id }
  }

  var title: Phrase
  /// Whether the user named the title.
  let hasOwnTitle: Bool
  var sectorNames: [String]
  let sizeTitle: Phrase
  var newestDate: PartialDate?
  /// Where chance begins in a layout.
  let seed: Int
  var nodes: [Node] = []
  var ties: [Tie] = []
  var tandems: [Tandem] = []
  var states: [State] = []
  /// What the map was restricted to, one clause each.
  var filters: [Phrase]
  /// What the map leaves out, one clause each.
  var hidden: [Phrase] = []

  /// For every node of the network what it is drawn as; only while gathering.
  private var shown: [Int?] = []

  /// Gathers a map's content.
  ///
  /// - Parameters:
  ///   - network: All levels: sectors and sizes come from the ties of actors too.
  ///   - detail: Which levels are nodes of the map.
  ///   - sizes: What sets the area of a node.
  ///   - sizeTitle: What that is.
  ///   - title: The map's title; by default each style has its own.
  ///   - seed: Where chance begins in layouts that use it.
  public init(
    _ network: Network, detail: Detail, sizes: NodeScores, sizedBy sizeTitle: Phrase, title: String? = nil,
    seed: Int = 1
  ) {
    self.title = title.map { Phrase($0) } ?? ""
    hasOwnTitle = title != nil
    sectorNames = network.sectorNames
    self.sizeTitle = sizeTitle
    newestDate = network.newestDate
    self.seed = seed
    filters = network.view.filters
    gatherStates(network)
    gatherNodes(network, detail, sizes)
    gatherTies(network)
    hidden += network.omissions
  }

  /// Whether any node has a place on Earth.
  public var hasCoordinates: Bool { nodes.contains { $0.coordinate != nil } }
  /// How many nodes are shown.
  public var nodeCount: Int { nodes.count }

  // MARK: Gathering

  private mutating func gatherStates(_ network: Network) {
    let all = network.nodes(at: .state)
    var sums = Array(repeating: (count: 0.0, latitude: 0.0, longitude: 0.0), count: network.nodeCount)
    for city in network.nodes(at: .city) {
      guard let state = network.ancestor(of: city, at: .state), let place = network.facts(of: city).coordinate
      else { continue }
      sums[state.index].count += 1
      sums[state.index].latitude += place.latitude
      sums[state.index].longitude += place.longitude
    }
    states = all.map { state in
      let sum = sums[state.index]
      let middle =
        sum.count > 0 ? Coordinate(latitude: sum.latitude / sum.count, longitude: sum.longitude / sum.count) : nil
      return State(
        id: network.id(of: state), name: network.title(of: state),
        middle: network.facts(of: state).coordinate ?? middle)
    }
  }

  private mutating func gatherNodes(_ network: Network, _ detail: Detail, _ sizes: NodeScores) {
    let profiles = SectorProfile.weights(on: network)
    let links = NodeLinks(network)
    let stateNumber = Dictionary(uniqueKeysWithValues: zip(network.nodes(at: .state), states.indices))
    var hiddenCounts = Level.allCases.map { _ in (within: 0, without: 0) }
    shown = Array(repeating: nil, count: network.nodeCount)
    // From the top down, so that what a node lies in is there before it.
    for level in Level.allCases.reversed() {
      for node in network.nodes(at: level) {
        let parent = network[node].parent.flatMap { shown[$0.index] }
        guard detail.shows(level) else {
          if parent == nil {
            hiddenCounts[Int(level.rawValue)].without += 1
          } else {
            hiddenCounts[Int(level.rawValue)].within += 1
          }
          shown[node.index] = parent
          continue
        }
        shown[node.index] = nodes.count
        let state = network.ancestor(of: node, at: .state).flatMap { stateNumber[$0] }
        nodes.append(
          Node(
            id: network.id(of: node), name: network.title(of: node), level: level,
            coordinate: network.facts(of: node).coordinate ?? parent.flatMap { nodes[$0].placeForThoseWithin }
              ?? (level == .state ? state.flatMap { states[$0].middle } : nil),
            state: state, parent: parent,
            profile: level == .actor ? network[node].ownProfile(network.sectorCount) : profiles[node.index],
            size: sizes[node], tooltip: network.mapTooltip(of: node, sizeTitle, sizes[node]),
            link: links.link(of: node)))
      }
    }
    for level in Level.allCases {
      let (within, without) = hiddenCounts[Int(level.rawValue)]
      if within > 0 {
        hidden.append(
          level.counted(within)
            + Phrase(
              en: within == 1 ? ", drawn as the place it is in" : ", drawn as the places they are in",
              de: within == 1 ? ", im eigenen Ort enthalten" : ", in ihren Orten enthalten"))
      }
      guard without > 0 else { continue }
      let isBelow = Level.allCases.contains { $0 > level && detail.shows($0) }
      hidden.append(
        level.counted(without)
          + (isBelow
            ? Phrase(en: " outside of these places", de: " außerhalb dieser Orte")
            : Phrase(en: " (as nodes)", de: " (als Knoten)")))
    }
  }

  private mutating func gatherTies(_ network: Network) {
    var found: [Int: Int] = [:]
    found.reserveCapacity(min(network.tieCount, nodes.count * 16))
    // Most ties are of one kind: they share its list.
    let kinds = network.kindNames.map { (name: $0, list: [$0]) }
    var (outside, inside) = (0, 0)
    for index in 0..<network.recordedTieCount {
      let tie = network.recordedTie(index)
      guard let a = shown[tie.source.index], let b = shown[tie.target.index] else {
        outside += 1
        continue
      }
      guard a != b else {
        inside += 1
        continue
      }
      if tie.kind == "tandem" {
        tandems.append(Tandem(guide: a, newcomer: b, isDirected: tie.isDirected, since: tie.since))
        continue
      }
      let key = min(a, b) * nodes.count + max(a, b)
      let place = found[key] ?? ties.count
      if place == ties.count {
        found[key] = place
        let list = tie.kind.flatMap { kind in kinds.first { $0.name == kind }?.list } ?? []
        ties.append(Tie(ends: (min(a, b), max(a, b)), weight: tie.weight, sectors: tie.sectors, kinds: list))
        continue
      }
      ties[place].weight += tie.weight
      ties[place].sectors.formUnion(tie.sectors)
      if let kind = tie.kind, !ties[place].kinds.contains(kind) { ties[place].kinds.append(kind) }
    }
    shown = []
    if outside > 0 {
      hidden.append(
        Phrase(
          en: "\(outside, "tie to a node not shown", "ties to nodes not shown")",
          de: "\(outside, "Beziehung zu einem nicht gezeigten Knoten", "Beziehungen zu nicht gezeigten Knoten")"))
    }
    if inside > 0 {
      hidden.append(
        Phrase(
          en: "\(inside, "tie within one place", "ties within one place")",
          de: "\(inside, "Beziehung innerhalb eines Ortes", "Beziehungen innerhalb eines Ortes")"))
    }
  }
}

extension Level {
  /// How many nodes of the level: `1 city`, `16 states`.
  fileprivate func counted(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) \(name(count))",
      de: "\(count) \(name(count))")
  }
}

extension MapContent.Node {
  /// The place of what lies within: that of a city, for an organization in the state has none.
  fileprivate var placeForThoseWithin: Coordinate? { level == .city ? coordinate : nil }
}

extension Network.Traits {
  /// An actor's own sectors in equal parts.
  fileprivate func ownProfile(_ count: Int) -> [Double]? {
    sectors.isEmpty ? nil : (0..<count).map { sectors.contains(SectorID($0)) ? 1 : 0 }
  }
}

extension Network {
  /// What is known about a node, in one line.
  fileprivate func mapTooltip(of node: NodeID, _ measure: Phrase, _ size: Double?) -> Phrase {
    let facts = facts(of: node)
    var parts = [title(of: node, limit: .max)]
    if self[node].level == .actor, let city = ancestor(of: node, at: .city) {
      parts.append(title(of: city, limit: .max))
    }
    if self[node].level < .state, let state = stateTitle(of: node) { parts.append(state) }
    if let population = facts.population {
      parts.append(Phrase(en: "\(population) inhabitants", de: "\(population) Einwohner"))
    }
    if let joined = facts.joined { parts.append(Phrase(en: "joined \(joined)", de: "dabei seit \(joined)")) }
    let number = size.map { Phrase(en: "\($0, upTo: 3)", de: "\($0, upTo: 3)") } ?? "–"
    parts.append(Phrase(en: "\(measure) \(number)", de: "\(measure) \(number)"))
    return parts.joined(separator: " · ")
  }
}

extension NetworkView {
  /// What the user restricted the view to, one clause each.
  fileprivate var filters: [Phrase] {
    let (most, scopes) = (12, scopes.map { $0.key })
    var filters: [Phrase] = []
    if !kinds.isEmpty {
      filters.append(
        Phrase(en: "only ties of kind \(kinds, upTo: most)", de: "nur Beziehungen der Art \(kinds, upTo: most)"))
    }
    if !sectors.isEmpty {
      filters.append(
        Phrase(en: "only ties of sector \(sectors, upTo: most)", de: "nur Beziehungen im Sektor \(sectors, upTo: most)")
      )
    }
    if !states.isEmpty {
      filters.append(Phrase(en: "only in \(states, upTo: most)", de: "nur in \(states, upTo: most)"))
    }
    if !scopes.isEmpty {
      filters.append(
        Phrase(en: "only actors of scope \(scopes, upTo: most)", de: "nur Akteure der Reichweite \(scopes, upTo: most)")
      )
    }
    if scheme != .own {
      filters.append(Phrase(en: "sector scheme: \(scheme.rawValue)", de: "Sektorschema: \(scheme.rawValue)"))
    }
    if let asOf { filters.append(Phrase(en: "as of \(asOf)", de: "Stand \(asOf)")) }
    return filters
  }
}
