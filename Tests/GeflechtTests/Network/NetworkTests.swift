import Testing

@testable import Geflecht

@Suite struct NetworkTests {
  /// The drawing above the type, as columns.
  @Test func storesCompressedSparseRows() {
    let network = Network(
      nodes: [.init("a"), .init("b"), .init("c"), .init("d")],
      ties: [.init("c", "d", weight: 3), .init("b", "a", weight: 2), .init("b", "c")])
    #expect(network.offsets == [0, 1, 3, 5, 6])
    #expect(network.neighborColumn.map(\.index) == [1, 0, 2, 1, 3, 2])
    #expect(network.weightColumn == [2, 2, 1, 1, 3, 3])
    #expect(network.tieCount == 3)
  }

  @Test func mergesParallelAndReversedTies() throws {
    let dataset = try Fixtures.dataset([
      .ties: "source,target,kind,weight,sector\na,b,x,1,business\nb,a,x,2,science\nb,c,y,4,\n"
    ])
    let network = Network(dataset: dataset)
    let a = NodeID(0)
    #expect(network.degree(of: a) == 1)
    #expect(network.weights(of: a).first == 3)
    #expect(network.tags(of: a).first?.count == 2)
    #expect(network.recordedTieCount == 3)
  }

  @Test func tagsATieByItsActorsUnlessItIsStated() throws {
    let dataset = try Fixtures.dataset([
      .nodes: "id,level,sector\na,actor,business\nb,actor,science\nc,city,government\n",
      .ties: "source,target,sector\na,b,\na,c,\nb,c,civil-society\n",
    ])
    let network = Network(dataset: dataset)
    func tags(_ position: Int) -> [String] {
      network.recordedTie(position).sectors.map { network.sectorNames[$0.index] }
    }
    #expect(tags(0) == ["business", "science"])
    #expect(tags(1) == ["business"])
    #expect(tags(2) == ["civil-society"])
  }

  @Test func containmentIsNoTie() throws {
    let network = ExampleNetwork.fourLevels.network
    let (c1, i1) = (try #require(network.node(named: "C1")), try #require(network.node(named: "i1")))
    #expect(network.degree(of: i1) == 0)
    #expect(network.ancestor(of: i1, at: .state).map { network.id(of: $0) } == "S1")
    #expect(network.ancestor(of: c1, at: .city) == c1)
    #expect(network.ancestor(of: c1, at: .federal).map { network.id(of: $0) } == "F")
    #expect(network.ancestor(of: c1, at: .actor) == nil)
  }

  @Test func findsNodesByIDOrName() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    let city = try #require(network.node(named: "wuerzburg"))
    #expect(network.node(named: "Würzburg") == city)
    #expect(network.node(named: "WÜRZBURG") == city)
    #expect(network.node(named: "Entenhausen") == nil)
  }
}

@Suite struct ViewTests {
  private static let tables: [TableKind: String] = [
    .states: "id,name\nHE,Hessen\nBY,Bayern\n",
    .cities: "id,state,joined,left\nfulda,HE,2015,\nkassel,HE,2022,\ncoburg,BY,2015,2021\n",
    .actors: "id,sector,scope,city,state\na,civil-society,local,fulda,\nb,business,local,fulda,\n"
      + "c,science,local,coburg,\nd,civil-society,state,,HE\ne,business,,kassel,\n",
    .ties: "source,target,kind,weight,since,until\na,b,cooperation,1,2015,\na,c,cooperation,2,2019,2021\n"
      + "b,c,funding,3,2016,\nd,e,cooperation,1,,\nfulda,kassel,partnership,1,2022-09,\nHE,fulda,partnership,1,2020,\n",
  ]

  private func network(_ change: (inout NetworkView) -> Void) throws -> Network {
    var view = NetworkView()
    change(&view)
    return try Network(Fixtures.dataset(Self.tables), view: view)
  }

  /// The ties of a network as `a-b` with their weights, in order.
  private func ties(_ network: Network) -> [String] {
    network.nodes.flatMap { a in
      zip(network.neighbors(of: a), network.weights(of: a)).filter { a < $0.0 }
        .map { "\(network.id(of: a))-\(network.id(of: $0)) \(Int($1))" }
    }
  }

  @Test func rollsUpIntoCities() throws {
    let network = try network { $0.level = .city }
    #expect(network.nodes.map { network.id(of: $0) } == ["fulda", "kassel", "coburg"])
    // a–c and b–c become one tie of 2 + 3; a–b lies within Fulda; d–e and HE–Fulda end above.
    #expect(ties(network) == ["fulda-kassel 1", "fulda-coburg 5"])
    #expect(network.tags(of: NodeID(0)).map(\.count) == [0, 3])
    #expect(
      network.omissions.map { $0[.english] } == [
        "3 nodes above or outside the level city", "2 ties that end above or outside the level city",
        "1 tie within one node",
      ])
    let states = try self.network { $0.level = .state }
    #expect(ties(states) == ["HE-BY 5"])
  }

  @Test func filtersByKindSectorStateAndScope() throws {
    #expect(ties(try network { $0.kinds = ["Funding"] }) == ["b-c 3"])
    #expect(ties(try network { $0.sectors = ["Wissenschaft"] }) == ["a-c 2", "b-c 3"])
    let bavaria = try network { $0.states = ["Bayern"] }
    #expect(bavaria.nodes.map { bavaria.id(of: $0) } == ["BY", "coburg", "c"])
    let local = try network { $0.scopes = [.local] }
    #expect(local.node(named: "d") == nil && local.node(named: "e") == nil && local.node(named: "HE") != nil)
  }

  /// One end in Hesse and one in Bavaria: a–c and b–c. Both ends elsewhere: none of Hesse's four other ties.
  @Test func namesTheTiesThatLeadOut() throws {
    let bavaria = try network { $0.states = ["Bavaria"] }
    #expect(
      bavaria.omissions.map { $0[.english] } == [
        "7 nodes outside these states", "2 ties with one end outside", "4 ties with both ends outside",
      ])
    #expect(bavaria.borderTies.map { "\($0.inside.id)-\($0.outside.id)" } == ["c-a", "c-b"])
    #expect(bavaria.borderTies.map { $0.outside.state?[.german] } == ["Hessen", "Hessen"])
    #expect(bavaria.borderTies.map { $0.weight } == [2, 3])
    // Whether and into what it is contracted does not matter; its other filters do.
    let cities = try network {
      $0.states = ["BY"]
      $0.level = .city
      $0.kinds = ["funding"]
    }
    #expect(cities.borderTies.map { "\($0.inside.id)-\($0.outside.id)" } == ["c-b"])
    #expect(cities.borderTieCount == 1)
  }

  @Test(arguments: ["BY", "Bayern", "Bavaria", "by", "DE-BY", "Freistaat Bayern", "BAYERN "])
  func knowsStatesByTheirUsualNames(word: String) throws {
    let found = try network { $0.states = [word] }
    #expect(found.nodes.map { found.id(of: $0) } == ["BY", "coburg", "c"])
  }

  @Test func saysWhichStatesThereAreOrThatThereAreMore() throws {
    func complaint(_ count: Int) throws -> String {
      let rows = (0..<count).map { "region-\($0),Region \($0)\n" }.joined()
      let dataset = try Fixtures.dataset([.states: "id,name\n" + rows, .ties: "source,target\nregion-0,region-1\n"])
      var view = NetworkView()
      view.states = ["NRW"]
      do {
        _ = try Network(dataset, view: view)
        return ""
      } catch {
        return error.message[.english]
      }
    }
    #expect(
      try complaint(2)
        == "no state 'NRW' in the data; there are: region-0 (Region 0) and region-1 (Region 1)")
    #expect(try complaint(23).hasSuffix(", region-19 (Region 19) and 3 more"))
  }

  /// Two states without any date and the statewide d in one of them; e has that of Kassel.
  @Test func saysOfHowManyNodesNoDateIsKnown() throws {
    let then = try network { $0.asOf = PartialDate(year: 2020) }
    #expect(then.undatedNodeCount == 3)
    #expect(
      then.description.contains {
        $0[.english].hasPrefix("3 nodes have no date of joining or leaving, and neither has what they lie in")
      })
    #expect(try network { $0.states = ["HE"] }.undatedNodeCount == 0)
  }

  /// [since, until), as far as the dates are known; ties without a date only on request.
  @Test func showsTheNetworkAsItWas() throws {
    func at(_ year: Int, _ undated: NetworkView.Undated = .leftOut) throws -> [String] {
      ties(
        try network {
          $0.asOf = PartialDate(year: year)
          $0.undated = undated
        })
    }
    #expect(try at(2015) == ["a-b 1"])
    #expect(try at(2019) == ["a-b 1", "a-c 2", "b-c 3"])
    // Coburg left in 2021, and with it its actor c.
    #expect(try at(2021) == ["HE-fulda 1", "a-b 1"])
    #expect(try at(2022) == ["HE-fulda 1", "fulda-kassel 1", "a-b 1"])
    #expect(try at(2022, .kept) == ["HE-fulda 1", "fulda-kassel 1", "a-b 1", "d-e 1"])
  }

  /// A tie of just the least weight is strong enough; parallel ties count each for itself.
  @Test func leavesWeakerTiesOut() throws {
    let dataset = try Fixtures.dataset([
      .nodes: "id\na\nb\nc\n", .ties: "source,target,kind,weight\na,b,x,1\na,b,y,2\nb,c,x,3.5\na,c,x,1.9\n",
    ])
    var view = NetworkView()
    view.leastWeight = 2
    let network = try Network(dataset, view: view)
    #expect(ties(network) == ["a-b 2", "b-c 3"])
    #expect(network.leftOut.map { $0.reason } == [.weakerTies] && network.leftOut.map { $0.count } == [2])
    #expect(network.facts.last?[.english] == "Left out of this view: 2 weaker ties.")
  }

  @Test func tellsTheSectorsOfASchemeApart() throws {
    let dataset = try Fixtures.dataset([
      .nodes: "id,level,sector\na,actor,science\nb,actor,business\nc,actor,churches\nd,city,\n",
      .ties: "source,target,sector\na,b,\na,d,science\nc,d,churches\n",
    ])
    func names(_ scheme: SectorScheme, _ sectors: [String] = []) throws -> [String] {
      var view = NetworkView()
      (view.scheme, view.sectors) = (scheme, sectors)
      let network = try Network(dataset, view: view)
      func text(_ set: SectorSet) -> String {
        set.map { network.sectorNames[$0.index] }.sorted().joined(separator: "+")
      }
      return network.nodes.map { text(network[$0].sectors) }
        + (0..<network.recordedTieCount).map { text(network.recordedTie($0).sectors) }
    }
    #expect(try names(.own) == ["science", "business", "churches", "", "business+science", "science", "churches"])
    #expect(try names(.four) == ["science", "business", "", "", "business+science", "science", ""])
    #expect(
      try names(.three) == ["civil-society", "business", "", "", "business+civil-society", "civil-society", ""])
    #expect(try names(.three, ["science"]).suffix(2) == ["business+civil-society", "civil-society"])
    var view = NetworkView()
    view.scheme = .four
    #expect(try Network(dataset, view: view).sectorNames.count == 4)
    #expect(
      try Network(dataset, view: view).omissions.map { $0[.english] } == ["1 sector of a node that the scheme lacks"])
  }

  @Test func saysWhatIsNotInTheData() throws {
    let dataset = try Fixtures.dataset(Self.tables)
    func message(_ change: (inout NetworkView) -> Void) -> String? {
      var view = NetworkView()
      change(&view)
      do {
        _ = try Network(dataset, view: view)
        return nil
      } catch {
        return error.message[.english]
      }
    }
    #expect(message { $0.kinds = ["fundng"] } == "no kind of tie 'fundng' in the data; did you mean 'funding'?")
    #expect(message { $0.states = ["Bayer"] } == "no state 'Bayer' in the data; did you mean 'Bayern'?")
    #expect(
      message { $0.sectors = ["army"] }?.hasPrefix("no sector 'army' in the data; there are: civil-society") == true)
  }
}
