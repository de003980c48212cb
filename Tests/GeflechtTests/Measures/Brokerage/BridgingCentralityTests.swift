import Testing

@testable import Geflecht

@Suite struct BridgingCentralityTests {
  @Test(arguments: 0..<100) func bridgingIsAProduct(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    let betweenness = betweennessByEnumeratingPaths(network)
    let found = try BridgingCentrality().values(on: network)
    for v in network.nodes {
      let partners = network.nodes.filter { network.areTied(v, $0) }
      let inverse = partners.reduce(0.0) { sum, j in
        sum + 1 / Double(network.nodes.count { network.areTied(j, $0) })
      }
      let coefficient = partners.isEmpty ? 0 : 1 / (Double(partners.count) * inverse)
      let value = (betweenness[v] ?? 0) * coefficient
      #expect(((found[v] ?? .nan) - value).magnitude < 1e-9)
    }
  }
}
