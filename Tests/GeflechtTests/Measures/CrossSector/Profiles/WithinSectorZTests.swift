import Testing

@testable import Geflecht

@Suite struct WithinSectorZTests {
  /// 2, 2, 2, 0 ties in a sector: .577 and −1.732, as bctpy has them.
  @Test func deviationIsThatOfThePopulation() throws {
    let ids = ["a", "b", "c", "d"]
    let network = Network(
      nodes: ids.map { .init($0, sectors: ["business"]) }, ties: [.init("a", "b"), .init("b", "c"), .init("a", "c")])
    let expected = NodeScores([1, 1, 1, -3].map { $0 / 3.0.squareRoot() })
    #expect(try WithinSectorZ().values(on: network).isClose(to: expected, within: 1e-12))
  }
}
