import Testing

@testable import Geflecht

/// One newcomer and a handful of cities, each with one property that matters.
@Suite struct TandemTests {
  private static let tables: [TableKind: String] = [
    .states: "id\nHE\nBY\n",
    .cities: """
    id,state,latitude,longitude,population,joined,left,last_seen,topics,offers,needs,guide_capacity
    new,HE,50,9,20000,2024,,2024,Sport|Kultur,,Digitales,
    peer,HE,50,9,20000,2024,,2024,,,,
    young,HE,50,9,20000,2023,,2024,,,,
    unknown,HE,50,9,20000,,,2024,,,,
    gone,HE,50,9,20000,2015,2020,,,,,
    unseen,HE,50,9,20000,2015,,2018,,,,
    again,HE,50,9,20000,2015,,2024,,,,
    full,HE,50,9,20000,2015,,2024,,,,
    banned,HE,50,9,20000,2015,,2024,,,,
    near,HE,50,9,40000,2015,,2024,kultur,Digitales,,2
    far,BY,48,9,10000,2020,,,,,,
    wished,BY,50,9,,2015,,2024,Garten,,,

    """,
    .actors: """
    id,sector,city
    n1,civil-society,new
    g1,business,near
    g2,science,near
    f1,civil-society,far

    """,
    .ties: """
    source,target,weight
    n1,new,1
    g1,near,1
    g2,near,1
    f1,far,1
    n1,near,1

    """,
    .tandems: "guide,newcomer,since\nagain,new,2010\nfull,peer,2024\nnear,peer,2024\nfar,young,2023\n",
    .wishes: "city,partner,rank,rule\nnew,wished,2,wish\nnew,banned,,forbid\n",
  ]

  private func finder(_ rules: TandemRules = TandemRules()) throws -> (Network, TandemFinder) {
    let network = Network(dataset: try Fixtures.dataset(Self.tables))
    return (network, TandemFinder(network, rules: rules))
  }

  private func shortlist(_ rules: TandemRules = TandemRules()) throws -> (Network, TandemShortlist) {
    let (network, finder) = try finder(rules)
    return (network, try finder.shortlist(for: try #require(network.node(named: "new"))))
  }

  @Test func everyGateKeepsSomebodyOut() throws {
    let (network, list) = try shortlist()
    #expect(Set(list.candidates.map { network.id(of: $0.guide) }) == ["near", "far", "wished"])
    let excluded = Dictionary(uniqueKeysWithValues: list.excluded.map { ($0.reason, $0.count) })
    #expect(
      excluded == [
        .sameIntake: 1, .lessSenior: 1, .joinedUnknown: 1, .left: 1, .notSeen: 1, .again: 1, .full: 1, .forbidden: 1,
      ])
    #expect(list.presentGuides.map { network.id(of: $0) } == ["again"])
    #expect(list.candidates.first { network.id(of: $0.guide) == "near" }?.openPlaces == 1)
  }

  @Test func gatesCanBeWidened() throws {
    var rules = TandemRules()
    (rules.seniority, rules.capacity, rules.seenWithin) = (1, 2, nil)
    let (network, list) = try shortlist(rules)
    #expect(
      Set(list.candidates.map { network.id(of: $0.guide) }) == ["near", "far", "wished", "young", "unseen", "full"])
  }

  /// Every part by hand, as its rule says.
  @Test func partsFollowTheirRules() throws {
    let (network, list) = try shortlist()
    func parts(_ id: String) throws -> [ScorePart: Double?] {
      let candidate = try #require(list.candidates.first { network.id(of: $0.guide) == id })
      return Dictionary(uniqueKeysWithValues: candidate.parts.map { ($0.part, $0.value) })
    }
    let near = try parts("near")
    // new has civil-society (n1); near has civil-society, business, science: both of the two missing.
    #expect(near[.sectors] == 1)
    #expect(near[.topics] == 1.0 / 2)
    #expect(near[.needs] == 1)
    #expect(near[.size] == 0.5)
    #expect(near[.travel] == 1)
    // They are not tied, but share n1.
    #expect(near[.relation] == 0.5)
    #expect(near[.wish] == 0)
    // new reaches n1, again (1), near (2), g1, g2, peer (3). From near, full is two steps away: 1 of 1 + 20 comes in.
    #expect(near[.reach] == 1.0 / 21)

    let far = try parts("far")
    #expect(far[.sectors] == 0)
    #expect(far[.topics] == .some(nil) && far[.needs] == .some(nil))
    #expect(far[.size] == 0.5)
    // Two degrees of latitude are 222.39 km.
    let travel = try #require(far[.travel] ?? nil)
    #expect((travel - (1 - 222.39 / 600)).magnitude < 1e-4)
    // far, f1 and young come in: 3 of 3 + 20.
    #expect(far[.reach] == 3.0 / 23)

    let wished = try parts("wished")
    #expect(wished[.wish] == 0.5)
    #expect(wished[.sectors] == .some(nil), "wished has no tagged tie: unknown, not zero")
    #expect(wished[.topics] == 0)
    #expect(wished[.size] == .some(nil))
  }

  @Test func theScoreIsTheWeightedMeanOfWhatIsKnown() throws {
    var rules = TandemRules()
    for part in ScorePart.allCases { rules.setWeight(of: part, to: 0) }
    rules.setWeight(of: .size, to: 1)
    rules.setWeight(of: .travel, to: 3)
    let (network, list) = try shortlist(rules)
    let scores = Dictionary(uniqueKeysWithValues: list.candidates.map { (network.id(of: $0.guide), $0.score) })
    #expect(scores["near"] == (0.5 + 3) / 4)
    #expect(scores["wished"] == 1, "size is blank and left out")
  }

  @Test func ranksByScoreThenByOrderOfTheData() throws {
    let (_, list) = try shortlist()
    let scores = list.candidates.map { $0.score ?? -1 }
    #expect(scores == scores.sorted(by: >))
  }

  /// The promise that a score never changes because another city was added.
  @Test func anUnrelatedCityChangesNoScore() throws {
    var tables = Self.tables
    tables[.cities]? += "extra,BY,54,10,900000,2016,,2024,Sport,Digitales,,\n"
    let larger = Network(dataset: try Fixtures.dataset(tables))
    let list = try TandemFinder(larger).shortlist(for: try #require(larger.node(named: "new")))
    let (network, before) = try shortlist()
    for candidate in before.candidates {
      let id = network.id(of: candidate.guide)
      #expect(list.candidates.first { larger.id(of: $0.guide) == id }?.score == candidate.score)
    }
  }

  @Test func newcomersAreThoseOfTheYear() throws {
    let (network, finder) = try finder()
    #expect(try finder.newcomers(ofIntake: 2024).map { network.id(of: $0) } == ["new", "peer"])
    let failure = #expect(throws: TandemFailure.self) { try finder.newcomers(ofIntake: 1999) }
    let message = failure?.words(in: network).message[.english]
    #expect(message?.hasPrefix("no city joined in 1999; intakes in the data: 2015") == true)
    let unknown = try #require(network.node(named: "unknown"))
    #expect(throws: TandemFailure.self) { try finder.shortlist(for: unknown) }
    #expect(try finder.shortlist(for: unknown, intake: 2024).intake == 2024)
  }

  /// The program's own tandems obey the rules that the data let us check: the guide joined at least two years before.
  @Test func theRecordedTandemsPassTheSeniorityGate() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    let known = network.tandems.compactMap { tandem -> Int? in
      guard let guide = network.facts(of: tandem.source).joined, let new = network.facts(of: tandem.target).joined
      else { return nil }
      return new.year - guide.year
    }
    #expect(known.count == 11)
    #expect(known.allSatisfy { $0 >= TandemRules().seniority })
  }
}
