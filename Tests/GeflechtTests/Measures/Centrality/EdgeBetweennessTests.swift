import Testing

@testable import Geflecht

@Suite struct EdgeBetweennessTests {
  //  0 ─ 1 ─ 2 ─ 3     1 · 3, 2 · 2 and 3 · 1 pairs need each tie.
  @Test func tiesOfALine() throws {
    let scores = try EdgeBetweenness().values(on: .line(4))
    #expect(scores.values == [3, 4, 3])
    #expect(scores.ends.map(\.source.index) == [0, 1, 2] && scores.ends.map(\.target.index) == [1, 2, 3])
  }
}
