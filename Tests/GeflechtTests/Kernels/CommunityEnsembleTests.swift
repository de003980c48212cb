import Testing
import Thoroughness

@testable import Geflecht

@Suite struct CommunityEnsembleTests {
  private struct Searched {
    let partition: Partition
    let modularity: Double
  }

  private func ensemble(_ network: Network, seed: Int, threads: Int = 1) -> Searched {
    let (rows, order) = (network.adjacency(.ignored).out, Analysis(of: network)[.nodesByID])
    let graph = WeightedGraph(rows, order, isWeighted: false)
    var random = SeededGenerator(seed: seed)
    let found = CommunityEnsemble(
      of: 4, in: graph, resolution: 1, leastRound: 1e-3, leastGain: 0, random: &random, threads: Threads(threads))
    var labels = [Int](repeating: 0, count: rows.nodeCount)
    for (place, node) in order.enumerated() { labels[node.index] = Int(found.labels[place]) }
    return Searched(partition: Partition(labels, count: rows.nodeCount), modularity: found.modularity)
  }

  private func model(_ id: String, _ size: Int, _ ties: Int) throws -> Network {
    try ModelTests.network(try #require(ModelCatalog.model(id)).tables(size: size, ties: ties, seed: 1))
  }

  /// igraph 1.0.0, `community_leiden(objective_function="modularity", n_iterations=-1)`, best of 50 seeds: 0.32028.
  @Test(.enabled(if: Thoroughness.isFull)) func noLowerThanTheBestOfFiftySearches() throws {
    let found = ensemble(try model("random", 700, 3500), seed: 1)
    #expect(found.modularity >= 0.32028)
  }

  @Test func modularityIsThatOfThePartition() throws {
    let network = try model("heavy-tailed", 120, 400)
    let found = ensemble(network, seed: 1)
    let rows = network.adjacency(.ignored).out
    let modularity = try #require(found.partition.modularity(in: rows, isWeighted: false, resolution: 1))
    #expect((found.modularity - modularity).magnitude < 1e-12)
  }

  @Test func threadsDoNotMatter() throws {
    let network = try model("heavy-tailed", 120, 400)
    #expect(ensemble(network, seed: 2).partition.labels == ensemble(network, seed: 2, threads: 2).partition.labels)
  }

  @Test(arguments: ["karate", "florentine", "small-hierarchy", "two-triangles"])
  func smallNetworksReachTheOptimum(name: String) throws {
    let row = try #require(try ReferenceRow.all(of: name).first { $0.measure == "optimal-modularity" })
    let optimum = try #require(row.value)
    #expect((ensemble(try Fixtures.reference(name), seed: 1).modularity - optimum).magnitude < 1e-9)
  }
}
