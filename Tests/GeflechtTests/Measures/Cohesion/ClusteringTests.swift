import Testing

@testable import Geflecht

@Suite struct ClusteringTests {
  @Test func partnersOfPartners() throws {
    #expect(try Clustering().values(on: .complete(4)) == NodeScores([1, 1, 1, 1]))
    #expect(try Clustering().values(on: .line(3)) == NodeScores([nil, 0, nil]))
    #expect(try MeanClustering().value(on: .complete(4)) == 1 && MeanClustering().value(on: .line(2)) == nil)
  }
}
