/// What the data say about one state, counted from nodes and ties alone: who works with whom in it, whom those who work
/// for the state are tied to, and when what came in.
///
/// Who belongs to the state, the formal order says. Nothing here is a verdict: a number that is 0 may be a gap in the data.
public struct StateProfile: Sendable {
  /// Cities of the state that hang together by ties of one kind.
  public struct CityGroup: Sendable {
    /// The kind, if it is stated.
    public let kind: String?
    /// The cities, in the order of the data.
    public let cities: [NodeID]
  }

  /// An actor that is tied to several cities of the state.
  public struct SharedPartner: Sendable {
    /// The actor, in this state or not.
    public let actor: NodeID
    /// The cities of the state that it is tied to.
    public let cities: [NodeID]
    /// How many cities of other states it is tied to.
    public let citiesElsewhere: Int
  }

  /// Where a tie of the state, or of an actor that works for it, leads.
  public enum Direction: String, CaseIterable, Sendable {
    /// To one another: the state and the actors that work for it.
    case within
    /// To the cities of the state and the actors that work there.
    case cities
    /// To the federal level and the actors that work for it.
    case federal
    /// To other states, their cities and actors.
    case otherStates = "other-states"
    /// To actors that lie in no state and do not work for the federal level: other programs and structures.
    case outside
  }

  /// The place of the state in the formal order.
  public let place: Int

  /// The cities that are tied to another city of the state.
  public internal(set) var tiedCities: [NodeID] = []
  /// Three or more cities that hang together by one kind of tie, tandems aside, the largest group first.
  public internal(set) var groups: [CityGroup] = []
  /// The actors that are tied to two or more cities of the state, those of most cities first.
  public internal(set) var sharedPartners: [SharedPartner] = []

  /// How many recorded ties the state and the actors that work for it have.
  public internal(set) var upperTies = 0
  /// The same by kind, the most frequent first; `nil` where none is stated.
  public internal(set) var upperTiesByKind: [(kind: String?, count: Int)] = []
  /// The same by sector; a tie of two sectors counts in both.
  public internal(set) var upperTiesBySector: [(sector: SectorID, count: Int)] = []
  /// The same by where they lead.
  public internal(set) var upperTiesByDirection: [Direction: Int] = [:]
  /// Who stands at the other end of those that lead to other states or outside.
  public internal(set) var partnersElsewhere: [NodeID] = []
  /// The kinds of the ties between the state itself and its cities, with the number of cities.
  public internal(set) var cityKinds: [(kind: String?, cities: Int)] = []

  /// The local actors at most two steps from the state.
  public internal(set) var actorsInReach: [NodeID] = []

  /// The cities of which some sector is known to take part.
  public internal(set) var knownCities: [NodeID] = []
  /// Those of them with three sectors or more.
  public internal(set) var trisectoralCities: [NodeID] = []
  /// The sectors that take part in each of `knownCities`.
  public internal(set) var presentSectors: [SectorSet] = []

  /// How many cities joined in which year, ascending.
  public internal(set) var joinedCities: [(year: Int, count: Int)] = []
  /// In which year how many actors have their first dated tie, ascending.
  public internal(set) var firstYearsOfActors: [(year: Int, count: Int)] = []
  /// The year of the first dated tie of every sector in the state's cities, by year.
  public internal(set) var firstYearsOfSectors: [(sector: SectorID, year: Int)] = []

  init(place: Int) { self.place = place }
}
