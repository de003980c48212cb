import Testing

@testable import Geflecht

@Suite struct DistanceDistributionTests {
  @Test func pairsOfALine() throws {
    let table = try DistanceDistribution().values(on: .line(4))
    #expect(table.rows == ["1", "2", "3"])
    #expect(table.rows.map { table[$0, "pairs"] } == [3, 2, 1])
    #expect(table["1", "share"] == 0.5 && table["2", "share"] == 2.0 / 6 && table["3", "share"] == 1.0 / 6)
  }
}
