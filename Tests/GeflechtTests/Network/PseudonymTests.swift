import Testing
import Thoroughness

@testable import Geflecht

@Suite struct PseudonymTests {
  private let key = Array("0123456789abcdef".utf8)

  /// A network as it is shown if nothing is given up for a crowd.
  private func masked(_ view: NetworkView = NetworkView(), key: [UInt8]? = nil) throws -> Network {
    try network(view).pseudonymised(with: key ?? self.key, k: 1).network
  }

  private func network(_ view: NetworkView = NetworkView()) throws -> Network {
    try Network(
      Fixtures.dataset([
        .states: "id,name\nDE-BY,Bayern\n",
        .cities: """
        id,name,state,latitude,longitude,population,joined,topics,note
        wuerzburg,Würzburg,DE-BY,49.794,9.929,126954,2015-04-01,mentoring,called Mozartstadt
        ulm,Ulm,,48.4,9.99,,,,
        """,
        .actors: "id,name,sector,city\nverein,Verein am Main,science,wuerzburg\n",
        .ties: """
        source,target,kind,weight,since,memo
        verein,ulm,funding,2.5,2020-09-16,Mainufer
        wuerzburg,ulm,,1,,
        """,
      ]), view: view)
  }

  //  The first eight digits of HMAC-SHA-256 under the key, by Python's hmac and by openssl:
  //  printf ulm | openssl dgst -sha256 -hmac 0123456789abcdef
  @Test func pseudonymsAreKeyedDigestsOfIds() throws {
    let masked = try self.masked()
    let ids = Set(masked.nodes.map { masked.id(of: $0) })
    #expect(ids == ["state-18c16ba1", "city-107a87e0", "city-607bff63", "actor-54fbd2b3"])
    #expect(masked.nodes.allSatisfy { masked.name(of: $0) == masked.id(of: $0) })
  }

  @Test func whatGivesANodeAwayIsGoneOrCoarse() throws {
    let masked = try self.masked()
    let city = try #require(masked.nodes(at: .city).first { masked.facts(of: $0).coordinate?.latitude == 50 })
    let facts = masked.facts(of: city)
    #expect(facts.coordinate == Coordinate(latitude: 50, longitude: 10))
    #expect(facts.population == 100_000)
    #expect(facts.joined == PartialDate(year: 2015))
    #expect(facts.topics.isEmpty)
    #expect(masked.keptNodeColumns.names.isEmpty && masked.keptTieColumns.names.isEmpty)
    let funding = try #require((0..<2).map(masked.recordedTie).first { $0.kind == "funding" })
    #expect(funding.since == PartialDate(year: 2020))
  }

  @Test func theNetworkStays() throws {
    let (plain, masked) = (try network(), try self.masked())
    #expect(masked.tieCount == plain.tieCount && masked.recordedTieCount == plain.recordedTieCount)
    let actor = try #require(masked.nodes(at: .actor).first)
    #expect(masked[actor].sectors.map { masked.sectorNames[$0.index] } == ["science"])
    #expect(masked[actor].parent.map { masked[$0].level } == .city)
    #expect(masked.ancestor(of: actor, at: .state) != nil)
    let tie = try #require((0..<2).map(masked.recordedTie).first { $0.kind == "funding" })
    #expect(tie.source == actor && tie.isDirected && tie.weight == 2.5)
    #expect(masked[tie.target].level == .city)
  }

  @Test func aViewKeepsItsPseudonyms() throws {
    var view = NetworkView.rolledUp(to: .city)
    view.states = ["Bayern"]
    let shown = try self.masked(view)
    let whole = try self.masked()
    #expect(shown.nodeCount == 1)
    #expect(whole.node(named: shown.id(of: NodeID(0))) != nil)
    #expect(shown.view.states == whole.nodes(at: .state).map { whole.id(of: $0) })
    #expect(shown.omissions == (try network(view)).omissions)
  }

  @Test func anotherKeyGivesOtherPseudonyms() throws {
    let (a, b) = (try masked(), try masked(key: key.reversed()))
    #expect(Set(a.nodes.map { a.id(of: $0) }).isDisjoint(with: b.nodes.map { b.id(of: $0) }))
  }

  //  Among 200,000 ids some share eight digits: 200,000² / 2³³ ≈ 4.7 pairs. No two share a pseudonym.
  @Test(.enabled(if: Thoroughness.isFull)) func sharedDigitsAreResolvedWithoutRegardToOrder() {
    func names(_ numbers: some Sequence<Int>) -> [String] {
      var table = NodeTable()
      for number in numbers {
        _ = table.ids.insert("n\(number)".utf8)
        table.levels.append(.actor)
      }
      return Pseudonyms(of: table, key: key).names
    }
    let forward = names(0..<200_000)
    #expect(Set(forward).count == forward.count)
    #expect(forward.contains { $0.utf8.count == "actor-".utf8.count + 16 })
    #expect(names((0..<200_000).reversed()) == forward.reversed())
  }

  /// Parallel ties and undirected ones tell nothing of the order of rows: a copy with its rows turned round is the same.
  @Test func theOrderOfTheDataIsGone() throws {
    let nodes = ["a,actor", "b,actor", "c,city"]
    let ties = ["a,b,2,2020,", "a,b,1,2021,", "b,a,3,,", "c,a,1,,directed", "a,c,2,,directed"]
    func shown(_ nodes: [String], _ ties: [String]) throws -> String {
      let dataset = try Fixtures.dataset([
        .nodes: (["id,level"] + nodes).joined(separator: "\n"),
        .edges: (["source,target,weight,since,type"] + ties).joined(separator: "\n"),
      ])
      return wholeText(try Network(dataset).pseudonymised(with: key).network.dataset)
    }
    let turned = ["b,a,1,2021,", "a,b,3,,", "a,b,2,2020,", "a,c,2,,directed", "c,a,1,,directed"]
    #expect(try shown(nodes, ties) == shown(nodes.reversed(), turned))
  }

  @Test(arguments: [(0, 0), (4, 4), (9, 9), (14, 10), (15, 20), (95, 100), (84754, 80000), (126_954, 100_000)])
  func inhabitantsHaveOneDigit(number: Int, rounded: Int) { #expect(number.roundedToOneDigit == rounded) }
}
