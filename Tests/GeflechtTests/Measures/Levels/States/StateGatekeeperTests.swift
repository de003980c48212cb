import Testing
import Thoroughness

@testable import Geflecht

@Suite struct StateGatekeeperTests {
  /// C3 is served over S1 and C1, 11/6 long; over its own state it would be 2.
  @Test func lengthsOfThirteenNodes() throws {
    let network = ExampleNetwork.fourLevels.network
    let scores = StateGatekeeper().values(in: Analysis(of: network, .following(.ignored, .inverseWeights)))
    for (id, share) in [("C1", 1.0), ("C2", 1), ("C3", 0)] {
      let city = try #require(network.node(named: id))
      #expect(scores[city] == share)
    }
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithEveryShortestPath(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    for (isDirected, isWeighted) in [(false, false), (true, false), (false, true)] {
      let oracle = LevelOracle(drawn, directed: isDirected, weighted: isWeighted)
      let scores = StateGatekeeper().values(
        in: Analysis(of: network, .following(isDirected ? .outward : .ignored, isWeighted ? .inverseWeights : .steps)))
      for node in network.nodes {
        let id = network.id(of: node)
        let state = drawn.ids(.city).contains(id) ? drawn.state(of: id).flatMap { $0 == id ? nil : $0 } : nil
        let paths = state == nil ? [] : oracle.shortestPaths(to: id)
        let share = paths.isEmpty ? nil : Double(paths.count { $0.contains(state ?? "") }) / Double(paths.count)
        #expect(isAlike(scores[node], share), "\(id), directed \(isDirected), weighted \(isWeighted)")
      }
    }
  }

  /// Every city of one state hears over it alone; those of the other are tied to the federal level themselves.
  @Test func aPlantedGatekeeperIsFound() throws {
    var builder = NetworkBuilder()
    try builder.addNode("F", .federal)
    for state in ["S", "T"] {
      try builder.addNode(state, .state, in: "F")
      try builder.addTie("F", state)
      for number in 0..<5 {
        try builder.addNode("\(state)\(number)", .city, in: state)
        try builder.addTie(state, "\(state)\(number)")
        if state == "T" { try builder.addTie("F", "T\(number)") }
      }
    }
    let analysis = Analysis(of: try builder.network())
    let table = StateGatekeepers().values(in: analysis)
    #expect(table["S", "share"] == 1 && table["S", "all"] == 5 && table["T", "share"] == 0 && table["T", "none"] == 5)
    let cuts = StateCuts().values(in: analysis)
    #expect(cuts["S", "share"] == 1 && cuts["T", "share"] == 0)
  }
}
