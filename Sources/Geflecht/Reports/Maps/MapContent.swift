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
    /// Its number in the network.
    let index: Int
    let id: String
    let name: Phrase
    let level: Level
    /// Whether it is an actor that works for the federal level.
    let isFederalActor: Bool
    /// Where it is, or where the node it lies in is.
    let coordinate: Coordinate?
    /// Its state, as a position in `states`.
    var state: Int?
    /// The nearest node above it that is shown.
    var parent: Int?
    /// For a city the amounts of its sector profile, for an actor its own sectors; `nil` when none is known.
    var profile: [Double]?
    /// The sectors that take part in it.
    var present: SectorSet
    /// What stands behind that, in one line; `nil` for states and the federal level.
    let evidence: Phrase?
    /// What sets its size.
    var size: Double?
    /// What is known about it, in one line.
    let facts: Phrase
    /// Where a click leads.
    let link: String?
    /// The newest date that the data give it or a tie within it.
    var newestDate: PartialDate?
    /// Whether the view has nothing in it and no tie of it, not even to a node that the map leaves out.
    var standsAlone = true
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
    /// The newest date of these ties.
    var newestDate: PartialDate?
    var change = Change.kept
  }

  /// Two cities that learn from each other.
  struct Tandem: Sendable {
    var guide: Int
    var newcomer: Int
    let isDirected: Bool
    let since: PartialDate?
    let until: PartialDate?
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
  /// Whether sizes count the partners that a node has on the map itself.
  let countsPartners: Bool
  /// Where chance begins in a layout.
  let seed: Int
  var nodes: [Node] = []
  var ties: [Tie] = []
  var tandems: [Tandem] = []
  var states: [State] = []
  /// The areas that lie behind places on Earth.
  private(set) var land: [Outlines.Area] = []
  /// Who drew them, where that is known.
  let landSource: Phrase?
  /// What the map was restricted to, one clause each.
  var filters: [Phrase]
  /// The date of the view, and the earlier one of a map that compares.
  let date: PartialDate?
  var earlierDate: PartialDate?
  /// What the map leaves out, one clause each.
  var hidden: [Phrase] = []
  /// What the view leaves out.
  var leftOut: [Omission] = []
  /// How many ties have one end outside of the view.
  let borderTieCount: Int
  /// Those of them that lead to a city with a place.
  var leaving: [Leaving] = []

  /// For every node of the network what it is drawn as; only while gathering.
  private var shown: [Int?] = []

  /// What sets the area of nodes, where it is not the number of their partners on the map.
  public struct Sizes: Sendable {
    let title: Phrase
    let values: [String: Double]

    /// The numbers that a measure gives to nodes.
    public init(_ scores: NodeScores, of network: Network, title: Phrase) {
      self.title = title
      var values: [String: Double] = [:]
      for node in network.nodes { values[network.id(of: node)] = scores[node] }
      self.values = values
    }
  }

  /// Gathers a map's content.
  ///
  /// - Parameters:
  ///   - network: All levels: sectors come from the ties of actors too.
  ///   - detail: Which levels are nodes of the map.
  ///   - sizes: What sets the area of a node; by default the number of its partners on the map.
  ///   - outlines: The borders of states.
  ///   - title: The map's title; by default each style has its own.
  ///   - seed: Where chance begins in layouts that use it.
  public init(
    _ network: Network, detail: Detail, sizes: Sizes? = nil, outlines: Outlines = .germany, title: String? = nil,
    seed: Int = 1
  ) {
    self.title = title.map { Phrase($0) } ?? ""
    hasOwnTitle = title != nil
    sectorNames = network.sectorNames
    sizeTitle = sizes?.title ?? Phrase(en: "partners on this map", de: "Partner auf dieser Karte")
    countsPartners = sizes == nil
    self.seed = seed
    landSource = outlines.source
    filters = network.filters
    date = network.view.asOf
    borderTieCount = network.borderTieCount
    gatherStates(network)
    gatherNodes(network, detail, sizes)
    gatherTies(network)
    leftOut = network.leftOut.filter { $0.reason != .tiesWithOneEndOutside }
    countPartners()
    gatherLand(outlines)
  }

  /// The newest date of what the map shows: of its nodes, and of the ties between and within them.
  var newestDate: PartialDate? {
    let dates =
      nodes.compactMap { $0.newestDate } + ties.compactMap { $0.newestDate }
      + tandems.flatMap { [$0.since, $0.until].compactMap { $0 } }
    return dates.max { $0.packed < $1.packed }
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

  /// Keeps the areas of the states, by id, and those in which other nodes lie; all of them where it is most.
  private mutating func gatherLand(_ outlines: Outlines) {
    func isSame(_ state: State, _ area: Outlines.Area) -> Bool {
      state.id.uppercased() == area.id.uppercased() || state.id.uppercased() == area.id.split(separator: "-").last ?? ""
    }
    let areaOfState = states.map { state in outlines.areas.firstIndex { isSame(state, $0) } }
    var isShown = Array(repeating: false, count: outlines.areas.count)
    for area in areaOfState { if let area { isShown[area] = true } }
    for node in nodes where node.state.flatMap({ areaOfState[$0] }) == nil {
      guard let place = node.coordinate,
        !outlines.areas.indices.contains(where: { isShown[$0] && outlines.areas[$0].holds(place) })
      else { continue }
      if let area = outlines.areas.firstIndex(where: { $0.holds(place) }) { isShown[area] = true }
    }
    let count = isShown.count { $0 }
    land = outlines.areas.indices.filter { isShown[$0] || 2 * count > outlines.areas.count }.map { outlines.areas[$0] }
  }

  private mutating func gatherNodes(_ network: Network, _ detail: Detail, _ sizes: Sizes?) {
    let profiles = network.cityProfiles
    let links = NodeLinks(network)
    let stateNumber = Dictionary(uniqueKeysWithValues: zip(network.nodes(at: .state), states.indices))
    var hiddenCounts = Level.allCases.map { _ in (within: 0, without: 0) }
    shown = Array(repeating: nil, count: network.nodeCount)
    // From the top down, so that what a node lies in is there before it.
    for level in Level.allCases.reversed() {
      for node in network.nodes(at: level) {
        let parent = network[node].parent.flatMap { shown[$0.index] }
        guard detail.shows(level) else {
          if let parent {
            hiddenCounts[Int(level.rawValue)].within += 1
            nodes[parent].standsAlone = false
          } else {
            hiddenCounts[Int(level.rawValue)].without += 1
          }
          shown[node.index] = parent
          continue
        }
        shown[node.index] = nodes.count
        if let parent { nodes[parent].standsAlone = false }
        let state = network.ancestor(of: node, at: .state).flatMap { stateNumber[$0] }
        nodes.append(
          Node(
            index: node.index, id: network.id(of: node), name: network.title(of: node), level: level,
            isFederalActor: level == .actor && network[node].scope == .federal,
            coordinate: network.facts(of: node).coordinate ?? parent.flatMap { nodes[$0].placeForThoseWithin }
              ?? (level == .state ? state.flatMap { states[$0].middle } : nil),
            state: state, parent: parent,
            profile: level == .actor ? network[node].ownProfile(network.sectorCount) : profiles[node]?.amounts,
            present: level == .actor ? network[node].sectors : profiles[node]?.present ?? .empty,
            evidence: network.evidence(of: node, profiles[node]),
            size: sizes?.values[network.id(of: node)], facts: network.mapFacts(of: node), link: links.link(of: node),
            newestDate: network.newestDate(of: node), standsAlone: !network.hidesContainers))
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
          + (!isBelow
            ? Phrase(
              en: "\(forms: without, " as a node of its own", " as nodes of their own")",
              de: "\(forms: without, " als eigener Knoten", " als eigene Knoten")")
            : network.hidesContainers
              ? Phrase(
                en: " outside of these places or kept apart from them", de: " außerhalb dieser Orte oder ohne Angabe")
              : Phrase(en: " outside of these places", de: " außerhalb dieser Orte")))
    }
  }

  private mutating func gatherTies(_ network: Network) {
    var found: [Int64: Int] = [:]
    found.reserveCapacity(min(network.tieCount, nodes.count * 16))
    // Most ties are of one kind: they share its list.
    let lists = network.kindNames.map { [$0] }
    var kinds: [KindSet] = []
    // What ties say of nodes, one after the other in random order: kept apart from all that a node is.
    var newestDates = nodes.map { $0.newestDate }
    var isTied = nodes.map { _ in false }
    var (outside, inside) = (0, 0)
    for position in 0..<network.recordedTieCount {
      let (source, target) = network.ends(ofTie: position)
      let ends = (shown[source.index], shown[target.index])
      if let end = ends.0 { isTied[end] = true }
      if let end = ends.1 { isTied[end] = true }
      guard let a = ends.0, let b = ends.1 else {
        outside += 1
        continue
      }
      let newestDate = network.newestDate(ofTie: position)
      guard a != b else {
        inside += 1
        newestDates[a] = later(newestDates[a], newestDate)
        continue
      }
      let (tie, kind) = (network.recordedTie(position), network.kindIndex(ofTie: position))
      if tie.kind == "tandem" {
        tandems.append(
          Tandem(guide: a, newcomer: b, isDirected: tie.isDirected, since: tie.since, until: tie.until))
        continue
      }
      let key = Int64(min(a, b)) * Int64(nodes.count) + Int64(max(a, b))
      let place = found[key] ?? ties.count
      if place == ties.count {
        found[key] = place
        ties.append(
          Tie(
            ends: (min(a, b), max(a, b)), weight: tie.weight, sectors: tie.sectors, kinds: kind.map { lists[$0] } ?? [],
            newestDate: newestDate))
        kinds.append(KindSet())
      } else {
        ties[place].newestDate = later(ties[place].newestDate, newestDate)
        ties[place].weight += tie.weight
        ties[place].sectors.formUnion(tie.sectors)
        if let kind, !kinds[place].contains(kind) { ties[place].kinds.append(network.kindNames[kind]) }
      }
      if let kind { kinds[place].insert(kind) }
    }
    for node in nodes.indices {
      nodes[node].newestDate = newestDates[node]
      if isTied[node] { nodes[node].standsAlone = false }
    }
    leaving = Self.leaving(network, shown: shown)
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
