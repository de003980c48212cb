import Testing
import Thoroughness

@testable import Geflecht

@Suite struct FormalOrderTests {
  private func ids(_ nodes: [NodeID], _ network: Network) -> [String] { nodes.map { network.id(of: $0) } }

  @Test func thirteenNodesStandWhereTheDrawingPutsThem() {
    let network = ExampleNetwork.fourLevels.network
    let order = network.formalOrder
    #expect(ids(order.federal, network) == ["F"])
    #expect(ids(order.cities, network) == ["C1", "C2", "C3"] && order.citiesWithoutState.isEmpty)
    #expect(order.states.map(\.id) == ["S1", "S2"])
    #expect(order.states.map { ids($0.cities, network) } == [["C1", "C2"], ["C3"]])
    #expect(order.states.map { ids($0.localActors, network) } == [["a1", "a2", "a3", "a4", "i1"], ["a5", "a6"]])
    #expect(order.states.allSatisfy { $0.actors.isEmpty && !$0.isCityAlone && $0.node != nil })
    #expect(order.federalActors.isEmpty)
  }

  /// Land and city are two nodes; a city-state without a Land is its own state and has no city that could be tied to it.
  @Test func cityStatesStandAsTwoNodesOrAsOne() throws {
    var builder = NetworkBuilder()
    try builder.addNode("DE", .federal)
    try builder.addNode("DE-HB", .state, name: "Bremen", in: "DE")
    try builder.addNode("bremen", .city, name: "Bremen", in: "DE-HB")
    try builder.addNode("bremerhaven", .city, name: "Bremerhaven", in: "DE-HB")
    try builder.addNode("berlin", .city, name: "Berlin")
    try builder.addNode("agency", in: "berlin")
    try builder.addNode("potsdam", .city, name: "Potsdam")
    let network = try builder.network()
    let order = network.formalOrder
    #expect(order.states.map(\.id) == ["DE-HB", "berlin"])
    #expect(order.states.map(\.isCityAlone) == [false, true])
    #expect(ids(order.states[0].cities, network) == ["bremen", "bremerhaven"])
    #expect(order.states[1].cities.isEmpty && ids(order.states[1].localActors, network) == ["agency"])
    #expect(ids(order.citiesWithoutState, network) == ["potsdam"])
    #expect(order.cities.count == 4)
  }

  @Test func anActorWithoutAScopeWorksForWhatItLiesIn() throws {
    var builder = NetworkBuilder()
    try builder.addNode("F", .federal)
    try builder.addNode("S", .state, in: "F")
    try builder.addNode("C", .city, in: "S")
    let actors: [(String, Scope?, String?)] = [
      ("under the state", nil, "S"), ("of the state in a city", .state, "C"), ("local under the state", .local, "S"),
      ("in the city", nil, "C"), ("under the federal level", nil, "F"), ("seat in the city", .federal, "C"),
      ("nowhere", nil, nil),
    ]
    for (id, scope, parent) in actors { try builder.addNode(id, scope: scope, in: parent) }
    let network = try builder.network()
    let order = network.formalOrder
    #expect(ids(order.states[0].actors, network) == ["under the state", "of the state in a city"])
    #expect(ids(order.states[0].localActors, network) == ["local under the state", "in the city"])
    #expect(ids(order.federalActors, network) == ["under the federal level", "seat in the city"])
    let seat = try #require(network.node(named: "seat in the city"))
    #expect(order.state(of: seat) == 0 && order.grouping.classOfNode[seat.index] == Grouping.none)
    let nowhere = try #require(network.node(named: "nowhere"))
    #expect(order.state(of: nowhere) == nil && order.level(of: nowhere) == .actor && !order.isAbove(nowhere))
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 8, full: 200)) func agreesWithTheRowsOneByOne(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    let order = network.formalOrder
    #expect(order.states.map(\.id) == drawn.stateIDs)
    for node in network.nodes {
      let id = network.id(of: node)
      #expect(order.state(of: node).map { order.states[$0].id } == drawn.state(of: id))
      #expect(order.level(of: node) == drawn.work(of: id))
    }
    for state in order.states {
      #expect(ids(state.cities, network) == drawn.cities(of: state.id))
      let members = drawn.nodes.filter { $0.level == .actor && drawn.state(of: $0.id) == state.id }.map(\.id)
      #expect(ids(state.actors, network) == members.filter { drawn.work(of: $0) == .state })
      #expect(ids(state.localActors, network) == members.filter { drawn.work(of: $0) == .actor })
    }
    #expect(ids(order.federal, network) == drawn.ids(.federal))
    #expect(
      ids(order.federalActors, network)
        == drawn.nodes.map(\.id).filter { id in
          drawn.work(of: id) == .federal && !drawn.ids(.federal).contains(id)
        })
    #expect(ids(order.citiesWithoutState, network) == drawn.ids(.city).filter { drawn.state(of: $0) == nil })
  }

  /// A view of the cities alone still knows the states, as facts without a node.
  @Test func statesOutliveAViewOfTheCities() throws {
    let whole = ExampleNetwork.fourLevels.network
    let order = try Network(whole.dataset, view: .rolledUp(to: .city)).formalOrder
    #expect(order.states.map(\.id) == ["S1", "S2"] && order.states.allSatisfy { $0.node == nil })
    #expect(order.states.map(\.cities.count) == [2, 1] && order.federal.isEmpty)
  }

  @Test func tenPairsOfLevelsStandInTheirPlaces() {
    #expect(LevelPair.all.count == 10)
    for (place, pair) in LevelPair.all.enumerated() {
      #expect(pair.place == place && LevelPair(pair.high, pair.low) == pair)
    }
    #expect(LevelPair(.federal, .actor).levelsBetween == 2 && LevelPair(.city, .actor).levelsBetween == 0)
  }

  /// Counted by hand: federal–state 2, state–city 2, city–city 2, city–actor 5, actor–actor 5.
  @Test func blocksOfThirteenNodes() {
    let network = ExampleNetwork.fourLevels.network
    let blocks = LevelBlocks(of: network.adjacency(.ignored).out, levels: network.levels)
    #expect(
      LevelPair.all.map(\.key) == [
        "actor-actor", "actor-city", "actor-state", "actor-federal", "city-city", "city-state", "city-federal",
        "state-state", "state-federal", "federal-federal",
      ])
    #expect(blocks.ties == [5, 5, 0, 0, 2, 2, 0, 0, 2, 0])
    #expect(blocks.dyads == [21, 21, 14, 7, 3, 6, 3, 1, 2, 0])
  }
}
