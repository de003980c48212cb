import Testing

@testable import Geflecht

@Suite struct KatzCentralityTests {
  //  On a ring all are alike: x = 1 + 0.85 x.
  @Test func everyoneOnARing() throws {
    let found = try KatzCentrality().values(on: .ring(5))
    #expect(found.isClose(to: NodeScores(for: .ring(5)) { _ in 1 / 0.15 }, within: 1e-9))
  }
}
