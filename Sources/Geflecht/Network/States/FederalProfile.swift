/// With whom the federal level works: its nodes, and the actors that work for it.
public struct FederalProfile: Sendable {
  /// Where a tie of the federal level leads.
  public enum Direction: String, CaseIterable, Sendable {
    /// To one another.
    case within
    /// To states and the actors that work for them.
    case states
    /// To cities and the actors that work in them or nowhere.
    case cities
  }

  /// How many recorded ties there are.
  public private(set) var ties = 0
  /// The same by kind, the most frequent first; `nil` where none is stated.
  public private(set) var tiesByKind: [(kind: String?, count: Int)] = []
  /// The same by sector; a tie of two sectors counts in both.
  public private(set) var tiesBySector: [(sector: SectorID, count: Int)] = []
  /// The same by where they lead.
  public private(set) var tiesByDirection: [Direction: Int] = [:]
  /// The states, by their places in the formal order, that a federal node itself is tied to.
  public private(set) var tiedStates: [Int] = []
  /// How many cities joined in which year, ascending.
  public private(set) var joinedCities: [(year: Int, count: Int)] = []

  /// - Complexity: O(nodes + ties).
  init(of network: Network, _ order: FormalOrder) {
    var (kinds, sectors) = ([Int: Int](), [Int: Int]())
    for position in 0..<network.recordedTieCount {
      let (a, b) = network.ends(ofTie: position)
      let (levelOfA, levelOfB) = (order.level(of: a), order.level(of: b))
      guard levelOfA == .federal || levelOfB == .federal else { continue }
      let direction: Direction =
        switch levelOfA == .federal ? levelOfB : levelOfA {
        case .federal: .within
        case .state: .states
        case .city, .actor: .cities
        }
      ties += 1
      tiesByDirection[direction, default: 0] += 1
      kinds[network.kindIndex(ofTie: position) ?? -1, default: 0] += 1
      for sector in network.tag(ofTie: position) { sectors[sector.index, default: 0] += 1 }
    }
    tiesByKind = StateProfile.ranked(kinds).map { ($0.0 < 0 ? nil : network.kindNames[$0.0], $0.1) }
    tiesBySector = StateProfile.ranked(sectors).map { (SectorID($0.0), $0.1) }
    tiedStates = order.states.indices.filter { place in
      order.states[place].node.map { state in
        network.neighbors(of: state).contains { network.levels[$0.index] == .federal }
      } ?? false
    }
    joinedCities = StateProfile.tally(order.cities.compactMap { network.facts(of: $0).joined?.year })
  }
}
