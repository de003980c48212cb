import Testing

@testable import Geflecht

@Suite struct BrokerageLevelsTests {
  /// F over two states with a city each.
  private let network = Network(
    nodes: [
      .init("F", .federal), .init("S", .state, in: "F"), .init("T", .state, in: "F"), .init("C", .city, in: "S"),
      .init("D", .city, in: "T"),
    ],
    ties: [.init("F", "S"), .init("F", "T"), .init("S", "C"), .init("C", "D")])

  //  coordinator, itinerant, gatekeeper-representative, liaison, total
  @Test func betweenLevels() throws {
    let found = try LevelBrokerage().values(on: network)
    #expect(found.values == [[0, 1, 0, 0, 1], [0, 0, 0, 1, 1], [0, 0, 0, 0, 0], [0, 0, 1, 0, 1], [0, 0, 0, 0, 0]])
  }
}
