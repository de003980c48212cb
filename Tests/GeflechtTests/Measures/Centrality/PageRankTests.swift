import Testing

@testable import Geflecht

@Suite struct PageRankTests {
  @Test func everyoneOnARing() throws {
    #expect(try PageRank().values(on: .ring(5)).isClose(to: NodeScores(for: .ring(5)) { _ in 0.2 }, within: 1e-9))
  }

  //  A leaf sends the walker back to the middle: m = .15/5 + .85 · 4 l, l = .15/5 + .85 · m/4.
  @Test func middleOfAStar() throws {
    let middle = (0.03 + 0.85 * 4 * 0.03) / (1 - 0.85 * 0.85)
    let leaf = 0.03 + 0.85 * middle / 4
    #expect(
      try PageRank().values(on: .star(4)).isClose(to: NodeScores([middle, leaf, leaf, leaf, leaf]), within: 1e-9))
  }
}
