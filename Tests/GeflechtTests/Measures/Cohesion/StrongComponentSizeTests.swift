import Testing

@testable import Geflecht

/// Measures that follow directions, against sets of arcs.
@Suite struct StrongComponentSizeTests {
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
}
