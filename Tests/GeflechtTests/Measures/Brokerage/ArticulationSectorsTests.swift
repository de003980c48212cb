import Testing

@testable import Geflecht

@Suite struct ArticulationSectorsTests {
  /// How many of some nodes each sector has, by equal parts, and how many have none.
  private static func counts(_ nodes: [NodeID], _ network: Network) -> [Double] {
    network.sectorNames.indices.map { sector in
      nodes.reduce(0) { sum, node in
        let own = network[node].sectors
        return own.contains(SectorID(sector)) ? sum + 1 / Double(own.count) : sum
      }
    } + [Double(nodes.count { network[$0].sectors.isEmpty })]
  }

  @Test(arguments: 0..<150) func cutOffsAgreeWithReachability(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    let cutOffs = CutOffs(
      CutPoints(of: network.adjacency(.ignored)), network.sectorGrouping, order: network.nodesByID)
    let expected = extraPiecesByDefinition(network)
    for node in network.nodes {
      guard expected[node] ?? 0 > 0 else {
        #expect(cutOffs.ofNodes[node.index] == nil)
        continue
      }
      let counts = Self.counts(cutOffByDefinition(network, node), network)
      for (found, count) in zip(cutOffs.ofNodes[node.index] ?? [], counts) {
        #expect((found - count).magnitude < 1e-12, "\(network.id(of: node)), seed \(seed)")
      }
    }
    var sizes: [Int] = []
    for a in network.nodes {
      for b in network.nodes where a < b && network.areTied(a, b) {
        let size = smallerSideByDefinition(network, a, b)
        if size > 0 { sizes.append(size) }
      }
    }
    #expect(cutOffs.bridges.map(\.size) == sizes.sorted(by: >))
    for bridge in cutOffs.bridges {
      let reaches = reachability(Array(network.nodes)) {
        network.areTied($0, $1) && Set([$0, $1]) != Set([bridge.near, bridge.far])
      }
      let side = network.nodes.filter { reaches[bridge.far.index][$0.index] }
      #expect(side.count == bridge.size)
      for (found, count) in zip(bridge.counts, Self.counts(side, network)) {
        #expect((found - count).magnitude < 1e-12)
      }
    }
  }
}
