@testable import Geflecht

/// What is known of the sectors of cities, read off the nodes and recorded ties of a network of all levels.
struct EvidenceOracle {
  struct TieOfCity {
    let sectors: [String]
    let weight: Double
    let isFromAbove: Bool
  }

  let network: Network
  var cities: [NodeID] { network.nodes(at: .city) }

  init(_ network: Network) { self.network = network }

  func isAbove(_ node: NodeID) -> Bool {
    switch network[node].level {
    case .state, .federal: true
    case .city: false
    case .actor:
      switch network[node].scope {
      case .state, .federal: true
      case .local: false
      // Whoever lies directly in a state or the federal level works for it.
      case nil: network[node].parent.map { network[$0].level > .city } ?? false
      }
    }
  }

  private func makes(_ node: NodeID, _ city: NodeID) -> Bool {
    node == city || network[node].level == .actor && network[node].parent == city && !isAbove(node)
  }

  func members(in city: NodeID) -> [NodeID] { network.nodes.filter { $0 != city && makes($0, city) } }

  func ties(of city: NodeID) -> [TieOfCity] {
    (0..<network.recordedTieCount).map(network.recordedTie).compactMap { tie in
      let others = [tie.source, tie.target].filter { !makes($0, city) }
      guard others.count < 2 else { return nil }
      return TieOfCity(
        sectors: tie.sectors.map { network.sectorNames[$0.index] }, weight: tie.weight,
        isFromAbove: others.contains(where: isAbove))
    }
  }

  func count(of sector: String, in city: NodeID) -> Int {
    members(in: city).count { sectorNames($0, network).contains(sector) }
  }

  func weight(of sector: String, in city: NodeID, fromAbove: Bool) -> Double {
    ties(of: city).filter { $0.isFromAbove == fromAbove && $0.sectors.contains(sector) }.reduce(0) { $0 + $1.weight }
  }

  func present(in city: NodeID) -> Set<String> {
    Set(
      network.sectorNames.filter {
        count(of: $0, in: city) > 0 || weight(of: $0, in: city, fromAbove: false) > 0
      })
  }
}

/// Tables of a program with everything that can tell of a city's sectors: actors of all scopes in cities, states and
/// nowhere, with and without sectors, and ties of all levels, some of them with tags, kinds and dates of their own.
struct ProgramTables {
  private(set) var cities = "id,state,joined\n"
  var actors = "id,sector,scope,city,state\n"
  var ties = "source,target,kind,sector,weight,since\n"

  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    func pick(_ words: [String]) -> String { words[random.below(words.count)] }
    for city in 0..<5 { cities += "c\(city),\(pick(["BY", "HE", "HE", ""])),\(pick(["2015", "2020", ""]))\n" }
    let sectors = ["civil-society", "business", "science", "business|science", "", ""]
    for actor in 0..<14 {
      let home = random.below(7)
      let place = home < 5 ? "c\(home)," : home == 5 ? ",BY" : ","
      actors += "a\(actor),\(pick(sectors)),\(pick(["local", "local", "state", "federal", "", ""])),\(place)\n"
    }
    let nodes = (0..<14).map { "a\($0)" } + (0..<5).map { "c\($0)" } + ["BY", "HE", "DE"]
    for a in nodes.indices {
      for b in 0..<a where random.below(8) == 0 {
        let tag = pick(["", "", "", "science", "business|civil-society"])
        ties += "\(nodes[a]),\(nodes[b]),\(pick(["cooperation", "funding"])),\(tag),"
        ties += "\(1 + random.below(3)),\(pick(["2016", "2021", ""]))\n"
      }
    }
  }

  func dataset() throws -> Dataset {
    try Fixtures.dataset([
      .federal: "id\nDE\n", .states: "id,name,federal\nBY,Bayern,DE\nHE,Hessen,DE\n", .cities: cities,
      .actors: actors, .ties: ties,
    ])
  }

  /// A part of it, another one for every seed.
  static func view(seed: Int) -> NetworkView {
    var view = NetworkView()
    if seed % 2 == 1 { view.kinds = ["cooperation"] }
    if seed % 3 == 1 { view.states = ["Hesse"] }
    if seed % 5 == 1 { view.scopes = [.local, .state] }
    if seed % 7 == 1 { (view.asOf, view.undated) = (PartialDate(year: 2018), .kept) }
    if seed % 11 == 1 { view.scheme = .three }
    return view
  }
}
