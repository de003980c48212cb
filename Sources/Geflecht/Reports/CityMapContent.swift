/// What a map of cities shows, gathered from the network before anything is drawn.
public struct CityMapContent: Sendable {
  /// A city on the map.
  struct City: Sendable {
    let id: String
    let name: String
    let coordinate: Coordinate
    /// The weight of its ties per sector, or `nil` when none has a tag.
    let profile: [Double]?
    /// The measure that sets its size.
    let size: Double?
    let tooltip: Phrase
  }

  /// All ties between two cities or their actors, tandems apart.
  struct Tie: Sendable {
    let ends: (Int, Int)
    var weight: Double
    var sectors: SectorSet
    var kinds: [String]
  }

  struct Tandem: Sendable {
    let guide: Int
    let newcomer: Int
    let isDirected: Bool
    let since: PartialDate?
  }

  /// A state's name and the middle of its cities.
  struct State: Sendable {
    let name: String
    let middle: Coordinate
  }

  let title: Phrase
  let sectorNames: [String]
  let sizeTitle: Phrase
  let newestDate: PartialDate?
  private(set) var cities: [City] = []
  private(set) var ties: [Tie] = []
  private(set) var tandems: [Tandem] = []
  private(set) var states: [State] = []
  /// What the map leaves out, one clause each.
  private(set) var hidden: [Phrase] = []

  /// Gathers a map's content.
  ///
  /// - Parameters:
  ///   - network: All levels: sectors and sizes come from the ties of actors too.
  ///   - cityNetwork: The same, contracted into cities: its ties are drawn.
  ///   - sizeMeasure: The measure of `network` that sets the area of a city.
  ///   - title: The map's title; by default the programme's cities and the date of the data.
  /// - Throws: `MeasureFailure` when no city has coordinates or the measure has no number a node.
  public init(
    network: Network, cityNetwork: Network, sizeMeasure: any Measure, title: String? = nil
  ) throws(MeasureFailure) {
    guard case .nodes(let sizes) = try sizeMeasure.result(on: network) else {
      let id = sizeMeasure.card.id
      throw MeasureFailure(
        message: Phrase(
          en: "'\(id)' has no number for a city; use degree or betweenness",
          de: "'\(id)' hat keine Zahl je Stadt; nehmen Sie degree oder betweenness"))
    }
    let profiles = SectorProfile.weights(on: network)
    sectorNames = network.sectorNames
    sizeTitle = sizeMeasure.card.title
    newestDate = network.newestDate
    let date = network.newestDate.map { Phrase(en: ", data up to \($0)", de: ", Stand der Daten \($0)") } ?? ""
    self.title =
      title.map { Phrase($0) } ?? Phrase(en: "Cities and their ties", de: "Städte und ihre Verbindungen") + date

    var position: [NodeID: Int] = [:]
    var withoutPlace = 0
    for city in cityNetwork.nodes {
      let id = cityNetwork.id(of: city)
      guard let node = network.node(named: id), let coordinate = network.facts(of: node).coordinate else {
        withoutPlace += 1
        continue
      }
      position[city] = cities.count
      cities.append(
        City(
          id: id, name: cityNetwork.name(of: city), coordinate: coordinate, profile: profiles[node.index],
          size: sizes[node],
          tooltip: Self.tooltip(node, network, sizeMeasure.card.title, sizes[node])))
    }
    guard !cities.isEmpty else {
      throw MeasureFailure(
        message: Phrase(
          en: "no city has coordinates; add columns latitude and longitude to cities.csv",
          de: "keine Stadt hat Koordinaten; ergänzen Sie in cities.csv die Spalten latitude und longitude"))
    }
    gatherTies(cityNetwork, position)
    gatherStates(network)
    if withoutPlace > 0 {
      hidden.append(
        Phrase(
          en: Language.english.counted(withoutPlace, "city without coordinates", "cities without coordinates"),
          de: Language.german.counted(withoutPlace, "Stadt ohne Koordinaten", "Städte ohne Koordinaten")))
    }
    hidden += cityNetwork.omissions
  }

  private mutating func gatherTies(_ network: Network, _ position: [NodeID: Int]) {
    var found: [Int: Int] = [:]
    for index in 0..<network.recordedTieCount {
      let tie = network.recordedTie(index)
      guard let a = position[tie.source], let b = position[tie.target] else { continue }
      if tie.kind == "tandem" {
        tandems.append(Tandem(guide: a, newcomer: b, isDirected: tie.isDirected, since: tie.since))
        continue
      }
      let key = min(a, b) * cities.count + max(a, b)
      let place = found[key] ?? ties.count
      if place == ties.count {
        found[key] = place
        ties.append(Tie(ends: (min(a, b), max(a, b)), weight: 0, sectors: .empty, kinds: []))
      }
      ties[place].weight += tie.weight
      ties[place].sectors.formUnion(tie.sectors)
      if let kind = tie.kind, !ties[place].kinds.contains(kind) { ties[place].kinds.append(kind) }
    }
  }

  private mutating func gatherStates(_ network: Network) {
    for state in network.nodes(at: .state) {
      let places = network.nodes(at: .city).filter { network[$0].parent == state }
        .compactMap { network.facts(of: $0).coordinate }
      guard !places.isEmpty else { continue }
      let count = Double(places.count)
      states.append(
        State(
          name: network.name(of: state),
          middle: Coordinate(
            latitude: places.reduce(0) { $0 + $1.latitude } / count,
            longitude: places.reduce(0) { $0 + $1.longitude } / count)))
    }
  }

  private static func tooltip(_ city: NodeID, _ network: Network, _ measure: Phrase, _ size: Double?) -> Phrase {
    let facts = network.facts(of: city)
    var english = [network.name(of: city)]
    if let state = network.stateName(of: city) { english.append(state) }
    var german = english
    if let population = facts.population {
      english.append("\(Language.english.count(population)) inhabitants")
      german.append("\(Language.german.count(population)) Einwohner")
    }
    if let joined = facts.joined {
      english.append("joined \(joined)")
      german.append("dabei seit \(joined)")
    }
    english.append(
      "\(measure[.english]) \(size.map { Language.english.decimal($0, decimals: 3).trimmedDecimals } ?? "–")")
    german.append("\(measure[.german]) \(size.map { Language.german.decimal($0, decimals: 3).trimmedDecimals } ?? "–")")
    return Phrase(en: english.joined(separator: " · "), de: german.joined(separator: " · "))
  }
}
