import Testing

@testable import Geflecht

@Suite struct EffectiveSizeTests {
  //  METHODS §2.2: a5 and a6 weigh 2 less than C3's tie to a6.
  @Test func weightsMoveEffectiveSizes() throws {
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    let network = ExampleNetwork.fourLevels.network
    let sizes = try EffectiveSize().values(on: network, settings)
    for (id, value) in [("C3", 3.5), ("a1", 10.0 / 3), ("a6", 7.0 / 6)] {
      let node = try #require(network.node(named: id))
      #expect(((sizes[node] ?? .nan) - value).magnitude < 1e-12, "\(id)")
    }
  }
}
