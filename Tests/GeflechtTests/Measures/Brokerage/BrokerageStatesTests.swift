import Testing

@testable import Geflecht

@Suite struct BrokerageStatesTests {
  /// F over two states with a city each.
  private let network = Network(
    nodes: [
      .init("F", .federal), .init("S", .state, in: "F"), .init("T", .state, in: "F"), .init("C", .city, in: "S"),
      .init("D", .city, in: "T"),
    ],
    ties: [.init("F", "S"), .init("F", "T"), .init("S", "C"), .init("C", "D")])

  /// The federal level is in no state: only C stands between its own and another.
  @Test func betweenStates() throws {
    let found = try StateBrokerage().values(on: network)
    #expect(found.values == [nil, [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 0, 1], [0, 0, 0, 0, 0]])
  }

  /// Cities alone: of the pairs of C2 and C3 around C1 one end lies in its state, the other in the next.
  @Test func statesStayKnownWhereOnlyCitiesAreShown() throws {
    var builder = NetworkBuilder(sectors: .asWritten)
    let whole = ExampleNetwork.fourLevels.network
    for node in whole.nodes.sorted(by: { whole[$0].level > whole[$1].level }) {
      try builder.addNode(whole.id(of: node), whole[node].level, in: whole[node].parent.map { whole.id(of: $0) })
    }
    for position in 0..<whole.recordedTieCount {
      let tie = whole.recordedTie(position)
      try builder.addTie(whole.id(of: tie.source), whole.id(of: tie.target), weight: tie.weight)
    }
    let cities = try builder.network(.rolledUp(to: .city))
    let found = try StateBrokerage().values(on: cities)
    #expect(found[try #require(cities.node(named: "C1"))] == [0, 0, 1, 0, 1])
    #expect(found[try #require(cities.node(named: "C2"))] == [0, 0, 0, 0, 0])
    #expect(cities.stateID(of: try #require(cities.node(named: "C3"))) == "S2")
  }
}
