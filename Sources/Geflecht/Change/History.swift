/// A network year by year: everybody, and those who were there in the first year.
public struct History: Sendable {
  /// One year of everybody or of some.
  public struct Row: Sendable {
    /// The year: what had begun by its end and had not ended.
    public let year: Int
    /// How many cities there were.
    public internal(set) var cities = 0
    /// How many actors.
    public internal(set) var actors = 0
    /// How many pairs of nodes were tied.
    public internal(set) var tiedPairs = 0
    /// How many recorded ties that makes.
    public internal(set) var recordedTies = 0
    /// How many tied pairs carry each sector; one of several counts for each.
    public internal(set) var tiedPairsBySector: [Int] = []
    /// How many sectors take part in a city on average, as far as any is known of it.
    public internal(set) var sectorsPerCity: Double?
    /// In how many cities a sector is known to take part.
    public internal(set) var citiesKnown = 0
    /// How many tied pairs join two nodes with sectors.
    public internal(set) var tiesBetweenSectors = 0
    /// Which share of these joins different sectors.
    public internal(set) var crossSectorShare: Double?
    /// The same if sectors were dealt out by chance.
    public internal(set) var crossSectorShareByChance: Double?
    /// Into how many parts the network falls, nodes without ties included.
    public internal(set) var components = 0
    /// Which share of the nodes is in the largest of them.
    public internal(set) var largestComponent: Double?
    /// How many steps those who reach each other are apart on average.
    public internal(set) var meanSteps: Double?
    /// How many tandems were going on.
    public internal(set) var tandems = 0
    /// How many states were partners of the program.
    public internal(set) var partnerStates = 0
    /// How many different sources name these ties; `nil` where the data name none.
    public internal(set) var sources: Int?

    /// Fewer ties between nodes with sectors make no share that people should read.
    static let fewestTies = 20
    /// Whether the cross-sector share rests on enough ties.
    public var hasEnoughTiesBetweenSectors: Bool { tiesBetweenSectors >= Self.fewestTies }

    init(year: Int) { self.year = year }
  }

  /// The view without a date.
  public let network: Network
  /// Everybody, year by year.
  public private(set) var all: [Row] = []
  /// Those who were there in the first year, year by year.
  public private(set) var fromTheStart: [Row] = []
  /// How many they were.
  public let startCount: Int
  /// How far mean steps may be off, as a share, where they are estimated.
  public let error: Double?
  /// The column of the ties that names sources.
  public let sourceColumn: String

  /// Nodes times ties up to which steps are counted between all pairs.
  private static let mostSteps = 2e10
  private static let usualError = 0.05

  /// - Parameters:
  ///   - network: A view without a date.
  ///   - column: The column of the ties that names sources.
  ///   - settings: Where chance begins, and with how many threads steps are counted.
  /// - Throws: `ChangeFailure` where no tie has a date.
  /// - Complexity: O(years · (nodes + ties)) beside the steps between nodes.
  public init(
    of network: Network, sources column: String = "evidence", _ settings: MeasureSettings = MeasureSettings()
  ) throws(ChangeFailure) {
    guard let years = network.years, let first = PartialDate(year: years.lowerBound) else { throw .noYears }
    var settings = settings
    if Double(network.nodeCount) * Double(network.tieCount) > Self.mostSteps { settings.error = Self.usualError }
    let progress = settings.progress
    settings.progress = .unheard
    self.network = network
    error = settings.error
    sourceColumn = column
    var isFromTheStart = [Bool](repeating: false, count: network.dataset.nodeCount)
    let start = network.at(first, threads: settings.threads)
    for row in start.rows { isFromTheStart[Int(row)] = true }
    startCount = start.nodeCount
    for year in years {
      guard let date = PartialDate(year: year) else { continue }
      let whole = network.at(date, threads: settings.threads)
      let row = Row(whole, date, sources: column, settings)
      all.append(row)
      let part = whole.part({ isFromTheStart[Int(whole.rows[$0.index])] }, threads: settings.threads)
      fromTheStart.append(part.nodeCount == whole.nodeCount ? row : Row(part, date, sources: column, settings))
      progress.report(all.count, of: years.count)
    }
  }
}

extension History.Row {
  fileprivate init(_ network: Network, _ date: PartialDate, sources column: String, _ settings: MeasureSettings) {
    self.init(year: date.year)
    let analysis = Analysis(of: network, settings)
    cities = network.nodes(at: .city).count
    actors = network.nodes(at: .actor).count
    (tiedPairs, recordedTies) = (network.tieCount, network.recordedTieCount)
    tiedPairsBySector = Array(repeating: 0, count: network.sectorCount)
    // Every pair stands in two rows.
    for tag in network.tagColumn { for sector in tag { tiedPairsBySector[sector.index] += 1 } }
    for sector in tiedPairsBySector.indices { tiedPairsBySector[sector] /= 2 }
    let known = analysis[.cityProfiles].known
    citiesKnown = known.count
    if !known.isEmpty {
      sectorsPerCity = Double(known.reduce(0) { $0 + $1.present.count }) / Double(known.count)
    }
    let crossing = CrossSectorTies(of: network, analysis[.sectorGrouping])
    tiesBetweenSectors = crossing.ties
    (crossSectorShare, crossSectorShareByChance) = (crossing.share, crossing.shareByChance)
    let sizes = analysis[.components].sizes
    components = sizes.count
    largestComponent = sizes.max().map { Double($0) / Double(network.nodeCount) }
    meanSteps = MeanDistance().values(in: analysis)
    tandems = network.tandems.count
    partnerStates = network.partnerStateCount(by: date)
    sources = network.textCountOfTies(column: column)
  }
}

extension ChangeFailure {
  static let noYears = ChangeFailure(
    message: Phrase(
      en: "no tie of this view has a date, so there are no years to tell apart",
      de: "in dieser Ansicht hat keine Beziehung ein Datum; Jahre lassen sich nicht unterscheiden"),
    hint: Phrase(
      en: "add a column 'since' to ties.csv: the year in which a tie began",
      de: "ergänzen Sie in ties.csv eine Spalte 'since': das Jahr, in dem eine Beziehung begann"))
}
