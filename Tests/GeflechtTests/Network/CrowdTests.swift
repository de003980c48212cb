import Testing
import Thoroughness

@testable import Geflecht

/// What a file under pseudonyms says about a node, it says about enough others, too.
@Suite struct CrowdTests {
  private static let key = Array("0123456789abcdef".utf8)

  /// What is said about a node, its ties apart.
  private struct Said: Hashable {
    let traits: Network.Traits
    let facts: NodeFacts
  }

  private static func said(_ network: Network) -> [Said] {
    network.nodes.map { Said(traits: network[$0], facts: network.facts(of: $0)) }
  }

  private static func masked(_ nodes: String, k: Int) throws -> MaskedNetwork {
    let dataset = try Fixtures.dataset([.nodes: nodes, .edges: "source,target\n"])
    return try Network(dataset).pseudonymised(with: key, k: k)
  }

  private static func texts(_ masked: MaskedNetwork) -> [String] {
    masked.concessions.map { "\($0.step) of \($0.nodes) \($0.level.key)" }
  }

  //  Six towns, two of each sort, k = 2. Each is alone with its place at first; without places the two in X are alike as
  //  they are, the two of 20,000 and 30,000 by size class, those of 2015 and 2016 by phase, and u and v lie in two states.
  @Test func stepsFollowOneAnotherUntilItHolds() throws {
    let masked = try Self.masked(
      """
      id,level,parent,latitude,longitude,population,joined
      X,state,,,,,
      Y,state,,,,,
      a,city,X,50,10,8000,2020
      b,city,X,51,10,8000,2020
      c,city,X,52,10,20000,2020
      d,city,X,53,10,30000,2020
      e,city,Y,50,11,200000,2015
      f,city,Y,51,11,200000,2016
      u,city,X,52,11,300000,2020
      v,city,Y,53,11,300000,2020
      """, k: 2)
    #expect(
      Self.texts(masked) == ["places of 8 city", "sizeClasses of 8 city", "phases of 8 city", "containers of 2 city"])
    let facts = masked.network.nodes(at: .city).map { masked.network.facts(of: $0) }
    #expect(
      facts.compactMap(\.population).sorted() == [10_000, 10_000, 50_000, 50_000] + Array(repeating: 200_000, count: 4))
    #expect(facts.compactMap(\.joined?.year).sorted() == [2015, 2015] + Array(repeating: 2020, count: 6))
    #expect(masked.network.nodes(at: .city).count { masked.network[$0].parent != nil } == 6)
  }

  /// The city of an actor gives way to the state that is named for that city, and a state that is not named for the city
  /// is not named for the actor.
  @Test func anActorLiesNowhereItsCityDoesNot() throws {
    let masked = try Self.masked(
      """
      id,level,sector,parent,population
      X,state,,,
      Y,state,,,
      a,city,,X,8000
      b,city,,X,8000
      c,city,,X,90000
      d,city,,Y,90000
      1,actor,science,a,
      2,actor,science,b,
      3,actor,business,c,
      4,actor,business,d,
      """, k: 2)
    #expect(Self.texts(masked) == ["sizeClasses of 4 city", "containers of 2 city", "cities of 4 actor"])
    let network = masked.network
    for actor in network.nodes(at: .actor) {
      let isScience = network[actor].sectors.contains { network.sectorNames[$0.index] == "science" }
      #expect((network.ancestor(of: actor, at: .state) != nil) == isScience)
      #expect(network.ancestor(of: actor, at: .city) == nil)
    }
  }

  /// One actor of another sector: of thirteen, four go with it; of seven, all do, as six cannot spare four.
  @Test(arguments: [(12, 8), (6, 0)]) func whatIsTooRareFindsCompany(alike: Int, left: Int) throws {
    let nodes = (0..<alike).map { "n\($0),actor,business" } + ["x,actor,science"]
    let masked = try Self.masked((["id,level,sector"] + nodes).joined(separator: "\n"), k: 5)
    let known = masked.network.nodes.map { masked.network[$0].sectors.count }
    #expect(known.count { $0 == 1 } == left)
    #expect(masked.concessions.map(\.nodes) == [alike + 1 - left])
    #expect(masked.exposedLevels.isEmpty)
  }

  /// Three states cannot hide among five: nothing is said about them, and that there are three is told.
  @Test func aLevelOfFewSaysNothing() throws {
    let states = ["X,2015,business", "Y,2016,science", "Z,,"]
    let masked = try Self.masked(
      "id,level,partner_since,sector\n"
        + states.map { $0.replacing(",", with: ",state,", maxReplacements: 1) }
        .joined(separator: "\n") + "\nDE,federal,,\n", k: 5)
    #expect(masked.exposedLevels == [LevelCount(level: .federal, nodes: 1), LevelCount(level: .state, nodes: 3)])
    #expect(Set(Self.said(masked.network)).count == 2)
    let plain = try Self.masked("id,level,partner_since\nX,state,2015\n", k: 1)
    #expect(plain.exposedLevels.isEmpty && plain.concessions.isEmpty)
  }

  /// Ties named the sectors of their ends, too.
  @Test func tiesDoNotTellASectorThatWasGivenUp() throws {
    let dataset = try Fixtures.dataset([
      .nodes: "id,level,sector\na,actor,business\nb,actor,business\nc,actor,science\nd,city,\n",
      .edges: "source,target,sector\na,c,\nc,d,science\nb,c,science|culture\na,b,\n",
    ])
    let network = try Network(dataset).pseudonymised(with: Self.key, k: 4).network
    #expect(network.nodes.allSatisfy { network[$0].sectors.isEmpty })
    let tags = (0..<4).flatMap { network.recordedTie($0).sectors.map { network.sectorNames[$0.index] } }
    #expect(tags == ["culture"], "it is the sector of no end")
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 12, full: 1000)) func everybodyHasACrowd(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    func one(_ words: [String]) -> String { words[Int.random(in: words.indices, using: &random)] }
    var rows = [
      "id,level,sector,scope,parent,latitude,longitude,population,joined,guide_capacity", "DE,federal,,,,,,,,",
    ]
    let (states, cities, actors) = (
      Int.random(in: 1...8, using: &random), Int.random(in: 1...25, using: &random),
      Int.random(in: 1...40, using: &random)
    )
    let above = (0..<states).map { "s\($0)" }
    rows += above.map { "\($0),state,,,\(one(["DE", ""])),,,,," }
    for city in 0..<cities {
      let (size, year) = (Int.random(in: 1...500_000, using: &random), Int.random(in: 2010...2026, using: &random))
      let place = one(["50.1,9.9", "53.5,10.2", ","])
      rows.append(
        "c\(city),city,,,\(one(above + [""])),\(place),\(one(["\(size)", ""])),\(one(["\(year)", ""])),\(one(["", "2"]))"
      )
    }
    for actor in 0..<actors {
      let parent = one((0..<cities).map { "c\($0)" } + above + ["DE", ""])
      rows.append("a\(actor),actor,\(one(["business", "science", ""])),\(one(["local", "state", ""])),\(parent),,,,,")
    }
    let k = Int.random(in: 1...8, using: &random)
    let masked = try Self.masked(rows.joined(separator: "\n"), k: k)
    let said = Self.said(masked.network)
    for one in said {
      let ofLevel = said.count { $0.traits.level == one.traits.level }
      let alike = said.count { $0 == one }
      #expect(alike >= min(k, ofLevel), "seed \(seed): \(alike) of \(ofLevel) for k = \(k)")
    }
    #expect(
      Set(masked.exposedLevels.map(\.level))
        == Set(
          Level.allCases.filter { level in
            1..<k ~= said.count { $0.traits.level == level }
          }))
  }
}
