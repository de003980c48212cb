/// Who belongs where by the formal order of the program: federal level, states, their cities, and those who work in them.
///
/// Everything that asks about states asks here, so that all answers rest on the same rules:
///
/// - A node's **state** is the nearest one that it lies in, itself included; the federal level has none.
/// - Land and city are two nodes, also in Berlin, Hamburg and Bremen. A city of that name that lies in no state is a
///   **city-state that stands as one node**: it is a state of its own, and has no own city that could be tied to it.
/// - A **city without a state** belongs to none and is listed, never dropped.
/// - Containers outlive the view: a view that contracts everything into cities still knows the states, as facts without
///   a node.
/// - An actor **works for** the level of its scope. Without one it is that of what it lies in: an actor directly under
///   its state works for the state, one in a city or nowhere locally.
/// - Several federal nodes are one level: what comes from it comes from the nearest.
///
/// Containment is no tie, and nothing here looks at ties.
public struct FormalOrder: Sendable {
  /// A state and who belongs to it, all in the order of the data.
  public struct State: Sendable {
    /// Its id; that of the city for a city-state that stands as one node.
    public let id: String
    /// Its name for people.
    public let title: Phrase
    /// Its own node, as far as the view shows states.
    public let node: NodeID?
    /// Whether it is a city-state that stands as one node.
    public let isCityAlone: Bool
    /// Its cities; none in a city-state that stands as one node.
    public fileprivate(set) var cities: [NodeID] = []
    /// The actors in it that work for the state.
    public fileprivate(set) var actors: [NodeID] = []
    /// The actors in it that work locally.
    public fileprivate(set) var localActors: [NodeID] = []
  }

  /// The nodes of the federal level.
  public private(set) var federal: [NodeID] = []
  /// The actors that work for the federal level, wherever they lie.
  public private(set) var federalActors: [NodeID] = []
  /// The states, those of the data first, then the city-states that stand as one node.
  public private(set) var states: [State] = []
  /// All cities.
  public private(set) var cities: [NodeID] = []
  /// The cities that lie in no state and are none themselves.
  public private(set) var citiesWithoutState: [NodeID] = []

  private var places: [Int32]
  private var works: [Level]

  /// The place in `states` of the state that a node lies in or is; `nil`: none.
  public func state(of node: NodeID) -> Int? {
    let place = places[node.index]
    return place == Grouping.none ? nil : Int(place)
  }

  /// The node of the state that a node lies in or is, as far as the view shows it.
  public func stateNode(of node: NodeID) -> NodeID? { state(of: node).flatMap { states[$0].node } }

  /// The level that a node is of, or works for if it is an actor: `.actor` for one that works locally.
  public func level(of node: NodeID) -> Level { works[node.index] }

  /// Whether a node stands above the cities: a state, the federal level, or an actor that works for one of them.
  public func isAbove(_ node: NodeID) -> Bool { works[node.index] > .city }

  /// Whether a node is a state or works for it; a city-state that stands as one node is its state.
  func standsForState(_ node: NodeID, _ place: Int) -> Bool {
    works[node.index] == .state || states[place].node == node
  }

  /// The nodes by the states they lie in. The federal level belongs nowhere, and neither does an actor that works for it:
  /// the seat of a nationwide foundation says nothing of where it works.
  var grouping: Grouping {
    Grouping(
      groups: states.map { $0.id }, classes: states.indices.map { [$0] },
      classOfNode: places.indices.map { works[$0] == .federal ? Grouping.none : places[$0] })
  }

  /// - Complexity: O(nodes + states · log states); keep it.
  init(of network: Network) {
    let rows = network.stateRows
    let number = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices.map { Int32($0) }))
    places = Array(repeating: Grouping.none, count: network.nodeCount)
    works = network.nodes.map { network.levels[$0.index] }
    for row in rows {
      states.append(
        State(
          id: network.stateID(ofRow: row), title: network.stateTitle(ofRow: row), node: network.node(ofRow: row),
          isCityAlone: false))
    }
    for node in network.nodes {
      if let row = network.stateRow(of: node), let own = number[row] { places[node.index] = own }
      if network.levels[node.index] == .city, places[node.index] == Grouping.none, network.isCityState(node) {
        places[node.index] = Int32(states.count)
        states.append(
          State(id: network.id(of: node), title: network.title(of: node), node: node, isCityAlone: true))
      }
    }
    // Actors of a city-state lie in the city.
    for node in network.nodes where places[node.index] == Grouping.none {
      if let city = network.ancestor(of: node, at: .city) { places[node.index] = places[city.index] }
    }
    for node in network.nodes { enter(node, of: network) }
  }

  private mutating func enter(_ node: NodeID, of network: Network) {
    let own = state(of: node)
    switch network.levels[node.index] {
    case .federal: federal.append(node)
    case .state: break
    case .city:
      cities.append(node)
      if let own {
        if !states[own].isCityAlone { states[own].cities.append(node) }
      } else {
        citiesWithoutState.append(node)
      }
    case .actor:
      let level = network.dataset.nodes.workLevel(ofRow: Int(network.rows[node.index]))
      works[node.index] = level
      switch level {
      case .federal: federalActors.append(node)
      case .state: if let own { states[own].actors.append(node) }
      case .actor, .city: if let own { states[own].localActors.append(node) }
      }
    }
  }
}

extension Network {
  /// Who belongs where by the formal order.
  /// - Complexity: O(nodes); keep it.
  public var formalOrder: FormalOrder { FormalOrder(of: self) }

  /// Whether a city bears the name of a city-state.
  fileprivate func isCityState(_ city: NodeID) -> Bool {
    let named = GermanState(word: name(of: city)) ?? GermanState(word: id(of: city))
    return named?.isCity ?? false
  }
}

extension NodeTable {
  /// The level that a row is of, or works for if it is an actor: that of its scope, without one that of what it lies in;
  /// `.actor` for local work.
  func workLevel(ofRow row: Int) -> Level {
    guard levels[row] == .actor else { return levels[row] }
    switch scopes[row] {
    case .federal: return .federal
    case .state: return .state
    case .local: return .actor
    case nil:
      let parent = parents[row]
      guard parent != Self.noParent, levels[Int(parent)] > .city else { return .actor }
      return levels[Int(parent)]
    }
  }

  /// Whether a row stands above the cities: a state, the federal level, or an actor that works for one of them.
  func isAbove(_ row: Int) -> Bool { workLevel(ofRow: row) > .city }
}

extension GermanState {
  /// Whether it is a city at the same time: Berlin, Bremen, Hamburg.
  var isCity: Bool { ["DE-BE", "DE-HB", "DE-HH"].contains(code) }
}
