/// What a page is made of: the answers whose documents it shows. Where the data have nothing for one, it is `nil`.
public struct PageContent: Sendable {
  let network: Network
  let map: MapContent
  let style: String
  let top: Int
  /// What `SectorsReport.measures` answered, and how they counted.
  public var sectors: (results: ResultTable, settings: MeasureSettings)?
  /// What was counted of the states.
  public var states: LevelsOutcome?
  /// The network year by year.
  public var history: History?
  /// What `measures(of:)` answered.
  public var holding: ResultTable?
  /// A plan of tandems.
  public var tandems: TandemOutcome?
  /// What changed between two dates.
  public var change: ChangeOutcome?
  /// How the name of the page's file ends.
  public var ending = "html"
  /// Where the page comes from.
  public var provenance: Provenance?
  /// For whom it is.
  public var audience = Audience.mayor

  /// A page with a map.
  /// - Parameters:
  ///   - network: What it is about.
  ///   - map: What the map of the network shows.
  ///   - style: The name of its style.
  ///   - top: How many names a sentence or table shows.
  public init(_ network: Network, map: MapContent, style: String, top: Int) {
    (self.network, self.map, self.style, self.top) = (network, map, style, top)
  }

  /// The measures that tell who holds a network together, as far as it has states and sectors.
  /// - Parameters:
  ///   - network: The network.
  ///   - efforts: Which a network of its size can be asked for.
  public static func measures(of network: Network, _ efforts: (MeasureCard) -> Bool) -> [MeasureEntry] {
    let sectors: [MeasureEntry] = network.sectorCount > 1 ? [.init(SectorBetweenness())] : []
    let states: [MeasureEntry] = network.nodes(at: .state).count > 1 ? [.init(StateBrokerage())] : []
    let all = [MeasureEntry(ArticulationSectors()), .init(Betweenness())] + sectors + states
    return all.filter { efforts($0.card) }
  }

  var findings: [SectorFinding] { sectors.map { SectorFinding.all(in: $0.results) } ?? [] }
}

extension MapContent.Detail {
  /// What the map of a page shows: cities where there are any, else everything, but no actors where they would be too many.
  public static func onPage(of network: Network) -> MapContent.Detail {
    if network.nodes.contains(where: { network[$0].level == .city }) { return .level(.city) }
    return network.nodeCount > PageNodes.mostNodes ? .places : .everything
  }
}
