import Testing

@testable import Geflecht

@Suite struct DegreeTests {
  @Test func everyoneAroundAStarHasOnePartner() throws {
    #expect(try Degree().values(on: .star(4)) == NodeScores([4, 1, 1, 1, 1]))
  }

  //  a → b, a → c, b → a
  @Test func arcsAreCountedByTheirEnds() throws {
    let network = try Network.arcs([("a", "b"), ("a", "c"), ("b", "a")])
    #expect(try OutDegree().values(on: network) == NodeScores([2, 1, 0]))
    #expect(try InDegree().values(on: network) == NodeScores([1, 1, 1]))
    #expect(try Degree().values(on: network, .outward) == NodeScores([3, 2, 1]))
  }
}
