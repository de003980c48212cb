/// Where a tie lies in the order actor → city → state → federal. Every tie has exactly one of these places.
enum TiePlace: Int, CaseIterable {
  /// Both ends lie in one city, or are the city itself.
  case withinCities
  /// In two cities of one state.
  case betweenCities
  /// In cities of two states.
  case betweenStates
  /// In two cities, of which one or both lie in no known state.
  case withoutState
  /// An end stands above the cities.
  case withStateOrFederal
  /// Of an end nothing is known.
  case withoutPlace

  /// The key in files.
  var key: String {
    switch self {
    case .withinCities: "within-cities"
    case .betweenCities: "between-cities"
    case .betweenStates: "between-states"
    case .withoutState: "without-state"
    case .withStateOrFederal: "with-state-or-federal"
    case .withoutPlace: "without-place"
    }
  }

  /// The place for people.
  var title: Phrase {
    switch self {
    case .withinCities: Phrase(en: "within a city", de: "innerhalb einer Stadt")
    case .betweenCities: Phrase(en: "between cities of one state", de: "zwischen Städten eines Landes")
    case .betweenStates: Phrase(en: "between states", de: "zwischen Ländern")
    case .withoutState: Phrase(en: "between cities, state unknown", de: "zwischen Städten, Land unbekannt")
    case .withStateOrFederal: Phrase(en: "with the state or federal level", de: "mit Land oder Bund")
    case .withoutPlace: Phrase(en: "an end without a place", de: "ein Ende ohne Ort")
    }
  }
}

/// Where every node lies. Containment as the data state it decides, never ties.
///
///     a tie's ends          place
///     a1 a2 in city C1      within C1; so does a tie of a1 with C1 itself
///     a1 in C1, a4 in C2    between cities if C1 and C2 lie in one state, else between states
///     a1, state S           with the state or federal level; so do actors that lie directly in a state, and actors
///                           without a city whose scope is the state or the federation
///     a1, b                 without a place: b is an actor of whom neither place nor wider scope is known
struct TiePlaces {
  /// What is known of a node's place, from the widest to the narrowest.
  enum NodePlace: Hashable {
    case unknown
    /// The federal level, and what lies directly in it.
    case federal
    /// A state, and what lies directly in it; `nil` for actors who work in a state that is not named.
    case state(Int?)
    /// A city with all its actors, and its state if that is known.
    case city(NodeID, state: Int?)
  }

  private let places: [NodePlace]

  init(of network: Network) {
    places = network.nodes.map { node in
      let state = network.stateRow(of: node)
      if let city = network.ancestor(of: node, at: .city) { return .city(city, state: state) }
      if let state { return .state(state) }
      if network.ancestor(of: node, at: .federal) != nil { return .federal }
      return switch network[node].scope {
      case .federal: .federal
      case .state: .state(nil)
      case .local, nil: .unknown
      }
    }
  }

  subscript(node: NodeID) -> NodePlace { places[node.index] }

  /// The place of a tie.
  func place(ofTie a: NodeID, _ b: NodeID) -> TiePlace {
    switch (self[a], self[b]) {
    case (.unknown, _), (_, .unknown): .withoutPlace
    case (.city(let one, let state), .city(let other, let otherState)):
      if one == other {
        .withinCities
      } else if let state, let otherState {
        state == otherState ? .betweenCities : .betweenStates
      } else {
        .withoutState
      }
    default: .withStateOrFederal
    }
  }
}

extension Network {
  /// The ties whose ends both have sectors, each once, from the end that stands first.
  func forEachSectorTie(_ body: (_ a: NodeID, _ b: NodeID) -> Void) {
    for node in nodes where !sectorSets[node.index].isEmpty {
      for neighbor in neighbors(of: node) where node < neighbor && !sectorSets[neighbor.index].isEmpty {
        body(node, neighbor)
      }
    }
  }
}

extension Recipes {
  /// Where every node lies.
  static let tiePlaces = Recipe { TiePlaces(of: $0.network) }
}
