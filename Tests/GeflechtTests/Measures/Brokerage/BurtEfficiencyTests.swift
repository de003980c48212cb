import Testing

@testable import Geflecht

@Suite struct BurtEfficiencyTests {
  @Test func partnersThatKnowEachOtherAreRedundant() throws {
    #expect(try BurtEfficiency().values(on: .star(4)).values[0] == 1)
    let complete = try BurtEfficiency().values(on: .complete(4))
    #expect(complete.isClose(to: NodeScores(for: .complete(4)) { _ in 1.0 / 3 }, within: 1e-12))
  }
}
