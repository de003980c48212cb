import Testing

@testable import Geflecht

/// How a network holds together, against definitions and by hand.
@Suite struct StructureTests {
  @Test(arguments: 0..<60) func trianglesAndCoresAgreeWithTheirDefinitions(seed: Int) throws {
    let network = Network.random(nodes: 1...14, seed: seed)
    #expect(try TriangleCount().values(on: network) == trianglesByDefinition(network))
    #expect(try CoreNumber().values(on: network) == coreNumbersByDefinition(network))
  }

  //  A complete network of k nodes: (k − 1)(k − 2)/2 triangles at each, and everyone in the (k − 1)-core.
  @Test func completeNetwork() throws {
    let ids = (0..<8).map { "\($0)" }
    let ties = ids.flatMap { a in ids.filter { $0 < a }.map { Network.TieSketch(a, $0) } }
    let network = Network(nodes: ids.map { Network.NodeSketch($0) }, ties: ties)
    #expect(try TriangleCount().values(on: network) == NodeScores(for: network) { _ in 21 })
    #expect(try CoreNumber().values(on: network) == NodeScores(for: network) { _ in 7 })
    #expect(try Transitivity().value(on: network) == 1)
  }

  @Test(arguments: 0..<60) func cutsAgreeWithTheirDefinitions(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try Articulation().values(on: network) == extraPiecesByDefinition(network))
    let sides = Analysis(of: network)[.cutPoints].smallerSides
    for node in network.nodes {
      for position in network.row(of: node) {
        let expected = smallerSideByDefinition(network, node, network.neighborColumn[position])
        #expect(sides[position] == expected, "\(node.index) – \(network.neighborColumn[position].index)")
      }
    }
  }

  @Test(arguments: 0..<60) func localEfficiencyAgreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    let values = try LocalEfficiency().values(on: network)
    #expect(values.isClose(to: localEfficiencyByDefinition(network), within: 1e-12))
  }

  //  A wheel: the middle has 80 partners on a ring, more than a word holds; those at the rim have 3, tied in a row.
  @Test func localEfficiencyOfAHub() throws {
    let rim = (0..<80).map { "\($0)" }
    let ties = rim.indices.flatMap { at in
      [Network.TieSketch("hub", rim[at]), Network.TieSketch(rim[at], rim[(at + 1) % rim.count])]
    }
    let network = Network(nodes: (["hub"] + rim).map { Network.NodeSketch($0) }, ties: ties)
    let values = try LocalEfficiency().values(on: network)
    // On a ring of 80 two are at each of the distances 1 … 39 and one is at 40.
    let sum = (1...39).reduce(1.0 / 40) { $0 + 2 / Double($1) }
    #expect(((values.values[0] ?? .nan) - sum / 79).magnitude < 1e-12)
    #expect(values.values[1...].allSatisfy { ($0 ?? .nan) == 5.0 / 6 })
    var settings = MeasureSettings()
    settings.threads = Threads(3)
    #expect(try LocalEfficiency().values(on: network, settings) == values)
  }

  @Test(arguments: 0..<60) func directionsAreFollowed(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...10, using: &random)
    var arcs: Set<[Int]> = []
    for _ in 0..<Int.random(in: 0...2 * count, using: &random) {
      let (a, b) = (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      if a != b { arcs.insert([a, b]) }
    }
    let rows = arcs.sorted { $0.lexicographicallyPrecedes($1) }.map { "n\($0[0]),n\($0[1]),directed\n" }.joined()
    let network = Network(
      dataset: try Fixtures.dataset([
        .nodes: "id\n" + (0..<count).map { "n\($0)\n" }.joined(), .edges: "source,target,type\n" + rows,
      ]))
    var settings = MeasureSettings()
    settings.direction = .outward
    let reaches = reachability(Array(network.nodes)) { arcs.contains([$0.index, $1.index]) }
    let sizes = network.nodes.map { a in
      Double(network.nodes.count { b in reaches[a.index][b.index] && reaches[b.index][a.index] })
    }
    #expect(try StrongComponentSize().values(on: network, settings) == NodeScores(sizes))
    let number = sizes.reduce(0) { $0 + 1 / $1 }.rounded()
    #expect(try StrongComponentCount().value(on: network, settings) == number)
    let returned = arcs.count { arcs.contains([$0[1], $0[0]]) }
    let share = arcs.isEmpty ? nil : Double(returned) / Double(arcs.count)
    #expect(try Reciprocity().value(on: network) == share)
    let leaving = NodeScores(for: network) { node in Double(arcs.count { $0[0] == node.index }) }
    #expect(try OutDegree().values(on: network) == leaving)
    #expect(try OutStrength().values(on: network) == leaving)
    #expect(
      try InDegree().values(on: network)
        == NodeScores(for: network) { node in Double(arcs.count { $0[1] == node.index }) })
  }

  @Test(arguments: 0..<40) func currentsAgreeWithKirchhoff(seed: Int) throws {
    let network = Network.random(nodes: 1...9, seed: seed)
    for isWeighted in [false, true] {
      var settings = MeasureSettings()
      settings.lengths = isWeighted ? .inverseWeights : .steps
      let expected = currentFlowByDefinition(network, isWeighted: isWeighted)
      let closeness = try CurrentFlowCloseness().values(on: network, settings)
      let betweenness = try CurrentFlowBetweenness().values(on: network, settings)
      #expect(closeness.isClose(to: expected.closeness, within: 1e-10))
      #expect(betweenness.isClose(to: expected.betweenness, within: 1e-10))
    }
  }

  //  A complete network of n nodes: 2/n between every two. Of a unit from s to t each of the n − 2 others carries 1/n
  //  from s and on to t. Every two are joined, so the square takes over at once.
  @Test func currentsInACompleteNetwork() throws {
    let ids = (0..<13).map { "\($0)" }
    let ties = ids.indices.flatMap { a in ids[..<a].map { Network.TieSketch(ids[a], $0) } }
    let network = Network(nodes: ids.map { Network.NodeSketch($0) }, ties: ties)
    var settings = MeasureSettings()
    settings.threads = Threads(3)
    let closeness = try CurrentFlowCloseness().values(on: network, settings)
    #expect(closeness.isClose(to: NodeScores(for: network) { _ in 6.5 }, within: 1e-12))
    let betweenness = try CurrentFlowBetweenness().values(on: network, settings)
    #expect(betweenness.isClose(to: NodeScores(for: network) { _ in 66.0 / 13 }, within: 1e-12))
    #expect(try CurrentFlowBetweenness().values(on: network) == betweenness)
  }

  @Test func currentsInALargeComponentAreRefused() {
    #expect(throws: MeasureFailure.self) {
      try CurrentFlowBetweenness().values(on: .line(CurrentFlow.largestComponent + 1))
    }
  }

  //  A chain: a walk in depth that called itself would overflow the stack long before its end.
  @Test func aLongChainDoesNotOverflow() throws {
    #if DEBUG
      let count = 20_000
    #else
      let count = 300_000
    #endif
    let analysis = Analysis(of: .line(count))
    #expect(Articulation().values(in: analysis).values.reduce(0) { $0 + ($1 ?? .nan) } == Double(count - 2))
    #expect(Bridges().values(in: analysis) == Double(count - 1))
    #expect(analysis[.cutPoints].smallerSides.max() == count / 2)
    #expect(StrongComponentCount().values(in: analysis) == 1)
    #expect(Degeneracy().values(in: analysis) == 1)
  }
}
