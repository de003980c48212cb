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
}
