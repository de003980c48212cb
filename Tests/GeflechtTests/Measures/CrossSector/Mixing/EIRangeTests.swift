import Testing

@testable import Geflecht

@Suite struct EIRangeTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?):
      #expect((found - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func externalInternalRange(seed: Int) throws {
    let network = Network.random(nodes: 1...9, seed: seed)
    let expected = externalInternalRangeByDefinition(network)
    expectClose(try LeastExternalInternalIndex().value(on: network), expected?.least, "least")
    expectClose(try GreatestExternalInternalIndex().value(on: network), expected?.greatest, "greatest")
    let index = try NetworkExternalInternalIndex().value(on: network)
    var rescaled: Double?
    if let index, let (least, greatest) = expected, greatest > least {
      rescaled = 2 * (index - least) / (greatest - least) - 1
    }
    expectClose(try RescaledExternalInternalIndex().value(on: network), rescaled, "rescaled")
  }
}
