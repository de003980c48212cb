import Testing
import Thoroughness

@testable import Geflecht

@Suite struct StateCutTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTakingTheStateAway(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    for isDirected in [false, true] {
      let oracle = LevelOracle(drawn, directed: isDirected)
      let before = oracle.distances(from: drawn.ids(.federal))
      let scores = StateCut().values(in: Analysis(of: network, .following(isDirected ? .outward : .ignored)))
      for state in drawn.ids(.state) {
        let after = oracle.distances(from: drawn.ids(.federal), without: [state])
        for id in drawn.cities(of: state) {
          let city = try #require(network.node(named: id))
          #expect(scores[city] == (before[id] == nil ? nil : after[id] == nil ? 1 : 0), "\(id), directed \(isDirected)")
        }
      }
    }
  }

  /// Of larger networks too: whoever cannot be reached once a node is gone is dominated by it.
  @Test(arguments: 0..<Thoroughness.choose(quick: 2, full: 40)) func dominatorsAgreeWithTakingNodesAway(seed: Int)
    throws
  {
    let network = try Network.randomWithDirections(nodes: 15...60, seed: seed)
    for direction in [ArcDirection.ignored, .outward] {
      let adjacency = network.adjacency(direction)
      let sources = [NodeID(0), NodeID(3)]
      let dominators = Dominators(from: sources, along: adjacency)
      let all = StepDistances(from: sources, along: adjacency).values
      for gone in network.nodes {
        let kept = network.nodes.filter { $0 != gone }
        let rest = adjacency.renumbered(kept)
        let starts = kept.indices.filter { sources.contains(kept[$0]) }.map { NodeID($0) }
        let left = StepDistances(from: starts, along: rest).values
        for (place, node) in kept.enumerated() where all[node.index] != StepDistances.none {
          let isCut = left[place] == StepDistances.none && all[gone.index] != StepDistances.none
          #expect(dominators.dominates(gone, node) == isCut)
        }
      }
    }
  }

  /// Two rings of cities that only their state joins to the federal level, one with a second way.
  @Test func aPlantedCutIsFound() throws {
    var builder = NetworkBuilder()
    try builder.addNode("F", .federal)
    for state in ["S", "T"] {
      try builder.addNode(state, .state, in: "F")
      try builder.addTie("F", state)
      for number in 0..<6 { try builder.addNode("\(state)\(number)", .city, in: state) }
      for number in 0..<6 { try builder.addTie("\(state)\(number)", "\(state)\((number + 1) % 6)") }
      try builder.addTie(state, "\(state)0")
    }
    try builder.addTie("F", "T3")
    let table = StateCuts().values(in: Analysis(of: try builder.network()))
    #expect(table["S", "cut"] == 6 && table["S", "share"] == 1 && table["T", "cut"] == 0)
  }
}
