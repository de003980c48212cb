import Testing

@testable import Geflecht

@Suite struct HorizonTests {
  @Test(arguments: 0..<40) func isWhatTheTieBringsWithinThreeSteps(seed: Int) throws {
    let program = RandomProgram(cities: 4...14, seed: 500 + seed)
    let network = program.network
    let cities = network.nodes(at: .city)
    let newcomer = cities[seed % cities.count]
    let before = ReachByDefinition(of: newcomer, network)
    var horizon = Horizon(of: newcomer, in: network)
    for guide in cities where guide != newcomer {
      let gain = horizon.gain(from: guide)
      let tied = program.network(with: [(newcomer, guide)])
      let after = ReachByDefinition(of: newcomer, tied)
      #expect(gain.cities == after.cities.subtracting(before.cities).count)
      #expect(gain.actors == after.actors.subtracting(before.actors).count)
      #expect(gain.states == after.states.subtracting(before.states).sorted())
      let sectors = Set(gain.sectors.map { network.sectorNames[$0.index] })
      #expect(sectors == after.sectors.subtracting(before.sectors))
      #expect(gain.joinsComponents == !before.everything.contains(guide))
    }
  }
}
