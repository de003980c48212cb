import Testing

@testable import Geflecht

/// Ties out of and within sectors, against their definitions.
@Suite struct EITests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?):
      #expect((found - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<40) func externalInternalWithWeightsAndDirections(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...8, seed: seed)
    for direction in ArcDirection.allCases {
      var settings = MeasureSettings()
      (settings.direction, settings.lengths) = (direction, .inverseWeights)
      let found = try ExternalInternalIndex().values(on: network, settings)
      for a in network.nodes {
        var (outside, inside) = (0.0, 0.0)
        for b in network.nodes where a != b && !sectorNames(b, network).isEmpty {
          let weight = arcWeight(a, b, network, direction)
          if sectorNames(a, network).isDisjoint(with: sectorNames(b, network)) {
            outside += weight
          } else {
            inside += weight
          }
        }
        let isBlank = sectorNames(a, network).isEmpty || outside + inside == 0
        expectClose(found[a], isBlank ? nil : (outside - inside) / (outside + inside), network.id(of: a))
      }
    }
  }

  @Test(arguments: 0..<100) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 2...12, seed: seed)
    #expect(try ExternalInternalIndex().values(on: network) == externalInternalByDefinition(network))
    #expect(
      try NetworkExternalInternalIndex().value(on: network)
        == externalInternalByDefinition(network, counts: { network.areTied($0, $1) }))
    #expect(
      try ExpectedExternalInternalIndex().value(on: network)
        == externalInternalByDefinition(network, counts: { _, _ in true }))
  }
}
