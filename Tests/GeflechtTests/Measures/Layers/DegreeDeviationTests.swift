import Testing

@testable import Geflecht

@Suite struct DegreeDeviationTests {
  //  2 and 1 partners in the two layers, 1 and 1, 1 and 0.
  @Test func twoLayers() throws {
    #expect(try DegreeDeviation().values(on: .twoLayers) == NodeScores([0.5, 0, 0.5]))
  }
}
