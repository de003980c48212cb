import Testing

@testable import Geflecht

/// Somebody with public lists tries to name the cities of the real dataset.
@Suite struct AttackTests {
  private static let key = Array("0123456789abcdef".utf8)

  /// What public lists say about a city.
  private struct PublicCity {
    let id: String
    let facts: NodeFacts
    let state: String?
    let degree: Int
  }

  private static func publicList(_ network: Network) -> [PublicCity] {
    network.nodes(at: .city).map { city in
      PublicCity(
        id: network.id(of: city), facts: network.facts(of: city),
        state: network.ancestor(of: city, at: .state).map { network.id(of: $0) },
        degree: Set(network.neighbors(of: city)).count)
    }
  }

  /// What the attacker knows of the file: what its notes say, and by strong suspicion which state is which.
  private struct Attacker {
    let masked: MaskedNetwork
    let states: [String: String]

    private func tookStep(_ step: Coarsening) -> Bool {
      masked.concessions.contains { $0.step == step && $0.level == .city }
    }

    /// The pseudonyms that a city may bear.
    func candidates(for city: PublicCity) -> [NodeID] {
      masked.network.nodes(at: .city).filter { node in
        let shown = masked.network.facts(of: node)
        return fits(shown.coordinate, city.facts.coordinate) && fits(shown.population, city.facts.population)
          && fits(shown.joined, city.facts.joined) && fits(shown.lastSeen, city.facts.lastSeen)
          && fits(masked.network.ancestor(of: node, at: .state).map { masked.network.id(of: $0) }, city.state)
      }
    }

    private func fits(_ shown: Coordinate?, _ known: Coordinate?) -> Bool {
      guard let shown, let known else { return true }
      return abs(shown.latitude - known.latitude) <= 0.25 && abs(shown.longitude - known.longitude) <= 0.25
    }

    /// Exactly, or to one digit: 15,000 to 94,999 are 20,000 to 90,000, a town.
    private func fits(_ shown: Int?, _ known: Int?) -> Bool {
      guard let shown, let known else { return true }
      if tookStep(.sizeClasses) {
        return [10_000: known < 15_000, 50_000: 15_000..<95_000 ~= known, 200_000: known >= 95_000][shown] ?? false
      }
      var unit = 1
      for _ in 1..<String(known).count { unit *= 10 }
      return abs(shown - known) * 2 <= unit
    }

    private func fits(_ shown: PartialDate?, _ known: PartialDate?) -> Bool {
      guard let shown, let known else { return true }
      return tookStep(.phases) ? shown.year...(shown.year + 4) ~= known.year : shown.year == known.year
    }

    private func fits(_ shown: String?, _ known: String?) -> Bool {
      guard let shown, let known else { return true }
      return shown == states[known]
    }
  }

  private static func attack(_ view: NetworkView = NetworkView(), k: Int) throws -> (
    attacker: Attacker, cities: [PublicCity], truth: [String: String]
  ) {
    let network = try Network(Fixtures.engagierteStadt(), view: view)
    let names = Pseudonyms(of: network.dataset.nodes, key: key).names
    let truth = Dictionary(uniqueKeysWithValues: names.indices.map { (network.dataset.nodes.ids[$0], names[$0]) })
    return (Attacker(masked: network.pseudonymised(with: key, k: k), states: truth), publicList(network), truth)
  }

  /// With k = 5 nobody finds more than one in five, with everything a public list says; as it was before, with one digit of
  /// the inhabitants and half a degree, nearly all are found.
  @Test(arguments: [2, 5, 10]) func publicListsFindAtMostOneInK(k: Int) throws {
    for view in [NetworkView(), .rolledUp(to: .city)] {
      let (attacker, cities, truth) = try Self.attack(view, k: k)
      var chance = 0.0
      for city in cities {
        let candidates = attacker.candidates(for: city)
        let names = candidates.map { attacker.masked.network.id(of: $0) }
        #expect(names.contains(try #require(truth[city.id])), "what the file says of \(city.id) is true")
        #expect(names.count >= k, "\(city.id) may be only \(names.count)")
        chance += 1 / Double(names.count)
      }
      #expect(chance * Double(k) <= Double(cities.count))
    }
  }

  @Test func withoutCrowdsNearlyAllAreFound() throws {
    let (attacker, cities, _) = try Self.attack(k: 1)
    #expect(cities.count { attacker.candidates(for: $0).count == 1 } > 110)
  }

  /// By the number of its ties alone, which no pseudonym hides, the attacker finds those the report counts: fewer than one in
  /// five, too.
  @Test func degreesFindThoseTheReportCounts() throws {
    let (attacker, cities, _) = try Self.attack(k: 5)
    let found = cities.count { city in cities.count { $0.degree == city.degree } == 1 }
    let row = try #require(TieExposure(attacker.masked.network).rows.first { $0.level == .city })
    #expect(row.byTies == found && found == 4, "by Python's csv and collections.Counter")
    #expect(row.byNeighbors == 52 && row.nodes == 117, "by the same: 44 % of the cities")
    #expect(5 * found < cities.count)
    let dropped = TieExposure(attacker.masked.network, withoutTiesTo: .state)
    #expect(dropped.rows.map(\.byNeighbors) == [1, 0, 46, 20], "by the same, federal node first")
    let rolled = try #require(Network(Fixtures.engagierteStadt()).tieExposureOfCities)
    #expect(rolled.byNeighbors == 15 && rolled.byTies == 5, "by the same")
  }
}
