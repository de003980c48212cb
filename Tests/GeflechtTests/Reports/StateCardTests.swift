import Testing
import Thoroughness

@testable import Geflecht

/// The cards of the toy network, by its hand-enumerated values, and of states that are out of the ordinary.
@Suite struct StateCardTests {
  private static func outcome(_ network: Network) -> LevelsOutcome { LevelsOutcome(of: Analysis(of: network)) }

  private static func lines(_ network: Network, _ state: String) throws -> [Claim.Kind: CardLine] {
    let outcome = outcome(network)
    let place = try #require(outcome.order.states.firstIndex { $0.id == state })
    let lines = StateCard(outcome: outcome, place: place, top: 5).lines.filter { !$0.isQuestion }
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.claim.kind, $0) })
  }

  // S1 is tied to C1 of its two cities, and to C2 over C1; F–S1–C1–C2. C1–C2 lies within S1, C1–C3 leads to S2.
  @Test func theToyNetworkHasTheValuesWorkedOutByHand() throws {
    let lines = try Self.lines(ExampleNetwork.fourLevels.network, "S1")
    func amount(_ kind: Claim.Kind) -> [Double?] { [lines[kind]?.amount?.numerator, lines[kind]?.amount?.denominator] }
    #expect(amount(.citiesTied) == [2, 2] && amount(.citiesReach) == [1, 1])
    #expect(amount(.takesPart) == [1, 2] && lines[.takesPart]?.names.last?.nodes.count == 2)
    #expect(amount(.federalReach) == [2, 2] && lines[.federalReach]?.claim.number("mean_steps") == 2.5)
    #expect(ClaimOracles.isClose(lines[.federalCloseness]?.amount?.value, 5.0 / 12))
    #expect(amount(.gatekeeper) == [2, 2] && amount(.cutOff) == [0, 2])
    #expect(amount(.cityTiesAcross) == [1, 2])
    // Without F, S1 and S2 the tie C1–C2 is still there: all of it remains.
    #expect(amount(.selfOrganized) == [1, 1] && lines[.selfOrganized]?.claim.number("closeness_left") == 1)
  }

  @Test func aCityStateThatIsOneNodeHasACardWithoutCities() throws {
    let network = Network(
      nodes: [
        .init("F", .federal), .init("S", .state), .init("Berlin", .city), .init("c", .city, in: "S"),
        .init("a", sectors: ["business"], in: "Berlin"),
      ], ties: [.init("F", "Berlin"), .init("Berlin", "c"), .init("a", "Berlin")])
    let lines = try Self.lines(network, "Berlin")
    #expect(lines[.stateSize]?.claim.words[.english] == "1 actor in the data.")
    #expect(lines[.citiesTied] == nil && lines[.takesPart] == nil && lines[.onlyCity] == nil)
    #expect(lines[.cityTiesAcross]?.amount?.numerator == 1)
  }

  @Test func citiesWithoutAStateAreAskedAbout() {
    let network = Network(
      nodes: [.init("F", .federal), .init("S", .state), .init("c", .city, in: "S"), .init("d", .city)],
      ties: [.init("F", "S"), .init("S", "c"), .init("c", "d")])
    let lines = FederalCard(outcome: Self.outcome(network), top: 5).lines
    let asked = lines.first { $0.isQuestion && $0.claim.text("line") == "federal-size" }
    #expect(asked?.claim.texts("nodes") == ["d"])
    #expect(lines.first { $0.claim.kind == .federalReach }?.amount?.denominator == 2)
  }

  @Test func severalFederalNodesAreOneLevel() throws {
    let network = Network(
      nodes: [
        .init("F", .federal), .init("G", .federal), .init("S", .state), .init("c", .city, in: "S"),
        .init("d", .city, in: "S"),
      ], ties: [.init("F", "S"), .init("S", "c"), .init("G", "d")])
    let lines = try Self.lines(network, "S")
    // c over S from F, d straight from G.
    #expect(lines[.federalReach]?.claim.number("mean_steps") == 1.5)
    #expect(lines[.gatekeeper]?.amount?.numerator == 1 && lines[.cutOff]?.claim.texts("cities") == ["c"])
  }

  /// An actor belongs to the state in which it lies; what it does elsewhere leads to other states.
  @Test func anActorThatWorksInSeveralStatesBelongsToItsOwn() throws {
    var builder = NetworkBuilder()
    try builder.addNode("S", .state)
    try builder.addNode("T", .state)
    for (city, state) in [("c", "S"), ("d", "S"), ("e", "T"), ("f", "T")] {
      try builder.addNode(city, .city, in: state)
    }
    try builder.addNode("a", scope: .state, in: "S")
    for city in ["c", "d", "e", "f"] { try builder.addTie("a", city) }
    let network = try builder.network()
    let (own, other) = (try Self.lines(network, "S"), try Self.lines(network, "T"))
    #expect(own[.upperTies]?.claim.object("directions")?["other-states"] == 2)
    #expect(own[.tiesElsewhere]?.claim.texts("partners") == ["e", "f"])
    #expect(other[.upperTies] == nil && other[.sharedPartnersOfCities]?.claim.texts("actors") == ["a"])
    #expect(other[.sharedPartnersOfCities]?.claim.counts(in: "city_counts_elsewhere") == [2])
  }

  @Test func statesAreSimilarUpToTwiceTheirSize() {
    let sizes = [("A", 4), ("B", 2), ("C", 8), ("D", 9), ("E", 1), ("G", 5)]
    let nodes = sizes.flatMap { state, size in
      [Network.NodeSketch(state, .state)] + (0..<size).map { .init("\(state)\($0)", .city, in: state) }
    }
    let outcome = Self.outcome(Network(nodes: nodes, ties: [.init("A0", "A1")]))
    let similar = StateCard(outcome: outcome, place: 0, top: 5).similarStates
    #expect(similar.map { outcome.order.states[$0].id } == ["B", "C", "G"])
  }
}
