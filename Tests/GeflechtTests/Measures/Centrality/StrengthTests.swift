import Testing

@testable import Geflecht

@Suite struct StrengthTests {
  @Test func weightsAddUpAtTheirEnds() throws {
    let network = Network(
      nodes: [.init("a"), .init("b"), .init("c")], ties: [.init("a", "b", weight: 2), .init("b", "c", weight: 3)])
    #expect(try Strength().values(on: network) == NodeScores([2, 5, 3]))
    #expect(try InStrength().values(on: network) == NodeScores([2, 5, 3]))
    #expect(try OutStrength().values(on: network) == NodeScores([2, 5, 3]))
  }
}
