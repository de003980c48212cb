import Testing
import Thoroughness

@testable import Geflecht

/// One answer to which sectors work in a city.
@Suite struct CityProfileTests {
  private static let draws = 0..<Thoroughness.choose(quick: 24, full: 200)

  /// The profiles of a view by the ids of the cities, level or no level.
  private func profiles(_ dataset: Dataset, _ view: NetworkView, level: Level? = nil) throws -> [CityProfile] {
    var view = view
    view.level = level
    return try Network(dataset, view: view).cityProfiles.all
  }

  @Test(arguments: draws) func agreesWithItsDefinition(seed: Int) throws {
    let network = try Network(ProgramTables(seed: seed).dataset(), view: ProgramTables.view(seed: seed))
    let (oracle, profiles) = (EvidenceOracle(network), network.cityProfiles)
    #expect(profiles.all.count == oracle.cities.count)
    for city in oracle.cities {
      let profile = try #require(profiles[city])
      #expect(profile.members == network.sectorNames.map { oracle.count(of: $0, in: city) })
      #expect(profile.localTies == network.sectorNames.map { oracle.weight(of: $0, in: city, fromAbove: false) })
      #expect(profile.fromAbove == network.sectorNames.map { oracle.weight(of: $0, in: city, fromAbove: true) })
      #expect(names(profile.present, network) == oracle.present(in: city))
      #expect(profile.memberCount == oracle.members(in: city).count { !network[$0].sectors.isEmpty })
      let hasMembers = profile.members.contains { $0 > 0 }
      let hasTies = profile.localTies.contains { $0 > 0 }
      #expect(profile.basis == (hasMembers ? .members : hasTies ? .localTies : nil))
      let counted = profile.members.map { Double($0) }
      let amounts = hasMembers ? counted : hasTies ? profile.localTies : nil
      #expect(profile.amounts == amounts)
      if let shares = profile.shares {
        #expect((shares.reduce(0, +) - 1).magnitude < 1e-12)
      } else {
        #expect(!profile.isKnown)
      }
      #expect(names(profile.evident, network) == EvidenceByDefinition(of: city, network).sectors)
    }
    for node in network.nodes where network[node].level != .city { #expect(profiles[node] == nil) }
  }

  @Test(arguments: draws) func aLevelChangesTheRowsAndNotTheAnswer(seed: Int) throws {
    let (dataset, view) = (try ProgramTables(seed: seed).dataset(), ProgramTables.view(seed: seed))
    let own = try profiles(dataset, view)
    for level in [Level.city, .state, .federal] { #expect(try profiles(dataset, view, level: level) == own) }
  }

  @Test(arguments: draws) func aTieFromAStateChangesOnlyWhatComesFromAbove(seed: Int) throws {
    var tables = ProgramTables(seed: seed)
    let view = NetworkView()
    let before = try profiles(try tables.dataset(), view)
    tables.ties += "HE,c2,funding,science,5,\n"
    let after = try profiles(try tables.dataset(), view)
    for (city, (old, new)) in zip(before, after).enumerated() {
      #expect(old.members == new.members && old.localTies == new.localTies && old.present == new.present)
      #expect(old.shares == new.shares && old.coverage == new.coverage)
      let added = new.fromAbove.reduce(0, +) - old.fromAbove.reduce(0, +)
      #expect(added == (city == 2 ? 5 : 0))
    }
  }

  @Test(arguments: draws) func aLocalActorMakesItsSectorPresent(seed: Int) throws {
    var tables = ProgramTables(seed: seed)
    tables.actors += "new,science,local,c3,\n"
    let network = try Network(tables.dataset())
    let city = try #require(network.node(named: "c3"))
    let profile = try #require(network.cityProfiles[city])
    #expect(profile.basis == .members && names(profile.present, network).contains("science"))
  }

  /// Under pseudonyms the actors of a contracted network are gone, and nothing may be told of its cities without them.
  @Test func pseudonymsTellNothingOfWhatWasContracted() throws {
    let dataset = try ProgramTables(seed: 3).dataset()
    let key = Array(repeating: UInt8(7), count: Pseudonyms.leastKeyLength)
    let cities = try Network(dataset, view: .rolledUp(to: .city)).pseudonymised(with: key, k: 1).network
    #expect(cities.cityProfiles.all.isEmpty)
    #expect(CitiesWithProfile().values(in: Analysis(of: cities)) == nil)
    let whole = try Network(dataset)
    let masked = whole.pseudonymised(with: key, k: 1).network
    func counts(_ network: Network) -> [Int] { network.cityProfiles.all.map { $0.members.reduce(0, +) }.sorted() }
    #expect(counts(masked) == counts(whole))
  }

  /// The page said that no tie names a sector there, and missing-sectors named the very four.
  @Test func actorsOfFourSectorsWithoutATieAreNotMissing() throws {
    let dataset = try Fixtures.dataset([
      .cities: "id,name\nwue,Würzburg\nfulda,Fulda\n",
      .actors: "id,sector,city\nv,civil-society,wue\nr,administration-politics,wue\nf,business,wue\nu,science,wue\n",
      .ties: "source,target,kind\nwue,fulda,cooperation\n",
    ])
    let network = try Network(dataset)
    let (city, other) = (try #require(network.node(named: "wue")), try #require(network.node(named: "fulda")))
    #expect(try MissingSectors().values(on: network).names(of: city) == [])
    #expect(try SectorsPresent().values(on: network).names(of: city)?.count == 4)
    #expect(try SectorCoverage().values(on: network)[city] == 1)
    #expect(try SectorCoverage().values(on: network)[other] == nil)
    #expect(try CitiesWithThreeSectors().value(on: network) == 1)
  }

  /// Partnership and funding ties from states once gave a city without any actor two sectors.
  @Test func whatStatesFundIsNoSectorOfTheCity() throws {
    let network = try Network(
      Fixtures.dataset([
        .states: "id\nBY\n", .cities: "id,state\nA,BY\nB,BY\n",
        .actors: "id,sector,scope,city\nmin,administration-politics,state,A\nv,civil-society,local,A\n",
        .ties: "source,target,kind,sector\nBY,A,partnership,administration-politics\n"
          + "BY,B,funding,administration-politics|science\nmin,B,funding,\nmin,v,funding,\n",
      ]))
    let profiles = network.cityProfiles
    let (a, b) = (try #require(profiles[NodeID(1)]), try #require(profiles[NodeID(2)]))
    #expect(names(a.present, network) == ["civil-society"] && !b.isKnown)
    #expect(names(b.above, network) == ["administration-politics", "science"])
    // The ministry sits in A: nothing of administration would be new there.
    #expect(names(a.evident, network) == ["administration-politics", "civil-society"])
  }

  private func names(_ set: SectorSet, _ network: Network) -> Set<String> {
    Set(set.map { network.sectorNames[$0.index] })
  }
}

/// The same question put to measures, the sectors page, tandems and maps.
@Suite struct CityProfileReadingTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 12, full: 100)) func everybodyReadsTheSame(seed: Int) throws {
    let (dataset, view) = (try ProgramTables(seed: seed).dataset(), ProgramTables.view(seed: seed))
    let whole = try Network(dataset, view: view)
    let oracle = EvidenceOracle(whole)
    var rolled = view
    rolled.level = .city
    let known = oracle.cities.map { oracle.present(in: $0) }.filter { !$0.isEmpty }
    for network in [whole, try Network(dataset, view: rolled)] {
      let analysis = Analysis(of: network)
      let (present, missing) = (SectorsPresent().values(in: analysis), MissingSectors().values(in: analysis))
      let coverage = SectorCoverage().values(in: analysis)
      for city in oracle.cities {
        let node = try #require(network.node(named: whole.id(of: city)))
        let expected = oracle.present(in: city)
        #expect(present.names(of: node).map { Set($0) } == (expected.isEmpty ? nil : expected))
        let lacking = Set(network.sectorNames).subtracting(expected)
        #expect(missing.names(of: node).map { Set($0) } == (expected.isEmpty ? nil : lacking))
        let share = Double(expected.count) / Double(max(1, network.sectorCount))
        #expect(coverage[node] == (expected.isEmpty ? nil : share))
      }
      let share = oracle.cities.isEmpty ? nil : Double(known.count) / Double(oracle.cities.count)
      #expect(CitiesWithProfile().values(in: analysis) == share)
      guard network.sectorCount > 0 else { continue }
      let frequency = try SectorFrequency().values(in: analysis)
      for sector in network.sectorNames {
        #expect(frequency[sector, "with"] == Double(known.count { $0.contains(sector) }))
        #expect(frequency[sector, "without"] == Double(known.count { !$0.contains(sector) }))
      }
      try expectMap(of: network, whole, oracle)
    }
    try expectTandems(whole, oracle)
  }

  private func expectMap(of network: Network, _ whole: Network, _ oracle: EvidenceOracle) throws {
    let content = MapContent(network, detail: .level(.city))
    for city in oracle.cities {
      let node = try #require(content.nodes.first { $0.id == whole.id(of: city) })
      let members = whole.sectorNames.map { Double(oracle.count(of: $0, in: city)) }
      let ties = whole.sectorNames.map { oracle.weight(of: $0, in: city, fromAbove: false) }
      let hasMembers = members.contains { $0 > 0 }
      let hasTies = ties.contains { $0 > 0 }
      let expected = hasMembers ? members : hasTies ? ties : nil
      #expect(node.profile == expected)
    }
  }

  private func expectTandems(_ network: Network, _ oracle: EvidenceOracle) throws {
    let finder = TandemFinder(network)
    func names(_ set: SectorSet) -> Set<String> { Set(set.map { network.sectorNames[$0.index] }) }
    for newcomer in oracle.cities {
      for guide in oracle.cities where guide != newcomer {
        let facts = finder.candidate(guide, for: newcomer, as: .guided, in: 2024).facts
        let (own, other) = (oracle.present(in: newcomer), oracle.present(in: guide))
        let lacking = Set(network.sectorNames).subtracting(own)
        #expect(facts.missing.map(names) == (own.isEmpty ? nil : lacking))
        #expect(facts.covered.map(names) == (own.isEmpty || other.isEmpty ? nil : lacking.intersection(other)))
      }
    }
  }
}
