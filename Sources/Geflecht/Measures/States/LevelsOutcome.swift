extension LevelFacts {
  /// Ties and tandems within a state and across its border.
  typealias Borders = StateTies.Counts
  /// So many ties, and how many of them cross a border.
  typealias Crossing = StateTies.Share
  /// How old the ties of a state are, and which have ended.
  typealias Ages = TieAges.Counts
  /// Which cities were guided, and which of them went on to guide.
  typealias Guidance = GuidedCities.Counts
  /// The pairs among some cities that reach each other.
  typealias Pairs = CityPairs.Sums
  /// What three nodes of different levels are to each other.
  typealias Triad = LevelTriads.Kind
}

/// How the levels of a network interlock, state by state: everything that cards, overviews and pages show of it.
public struct LevelsOutcome: Sendable {
  /// What was looked at.
  public let network: Network
  /// What is counted of states and levels.
  public let facts: LevelFacts
  /// What else is counted of every state, in the formal order.
  public let profiles: [StateProfile]
  /// With whom the federal level works.
  public let federal: FederalProfile
  /// The ways from the federal level where weights make ties short, and which part of them passes each state.
  let weighted: (paths: SourcePaths, gates: [[Double?]])
  /// Who holds the cities of every state together without what stands above them.
  let holders: CityHolders
  /// What is left where as many others are taken away.
  let losses: CityLosses
  /// Ties between cities, dealt out anew.
  let deals: CityDeals
  /// Three who all work with each other.
  let triads: StateTriads
  /// The ties between every two levels beside what is expected if all nodes were alike, and if everyone kept the number of
  /// ties; `nil` where a network is too large to draw that many.
  let levelTies: NumberTable
  let levelTiesRewired: NumberTable?
  /// Absent ties between levels that would close triads, and ties that keep some closed, those of most first.
  let gaps, critical: [LevelGap]
  /// How many random networks were asked for, and where chance began.
  let draws, seed: Int

  /// Who belongs where.
  public var order: FormalOrder { facts.order }

  /// Counts everything.
  /// - Complexity: O((nodes + arcs) · log nodes), a pass over what lies between cities for 512 of them, and draws that are
  ///   fewer on a large network.
  public init(of analysis: Analysis) {
    let (network, settings) = (analysis.network, analysis.settings)
    let (order, nodes) = (analysis[.formalOrder], analysis[.nodesByID])
    var strong = settings
    strong.lengths = .inverseWeights
    let byWeight = Analysis(of: network, strong)
    let rows = network.adjacency(.ignored).out
    self.network = network
    facts = LevelFacts(in: analysis)
    profiles = StateProfile.all(in: network, order)
    federal = FederalProfile(of: network, order)
    weighted = (byWeight[.federalPaths], byWeight[.stateGates])
    holders = CityHolders(of: rows, order) { !order.isAbove($0) }
    (draws, seed) = (min(settings.permutations, Self.mostDraws), settings.seed)
    losses = CityLosses(of: rows, order, byID: nodes, draws: draws, seed: seed, threads: settings.threads)
    deals = CityDeals(network, order, byID: nodes, draws: draws, seed: seed, threads: settings.threads)
    levelTies = LevelTies().values(in: analysis)
    levelTiesRewired = network.tieCount <= Self.mostRewired ? LevelTiesRewired().values(in: analysis) : nil
    gaps = LevelGap.closing(facts.triads)
    critical = LevelGap.critical(facts.triads, network)
    triads = StateTriads(
      network, order, analysis[.triangleList], byID: nodes, draws: draws, seed: seed, threads: settings.threads)
  }

  /// Ties that can change partners often enough in a few seconds.
  private static let mostRewired = 100_000
  /// More random networks than these tell nothing new about 95 of 100.
  private static let mostDraws = 999
}
