import Testing

@testable import Geflecht

@Suite struct LocalEfficiencyTests {
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
}
