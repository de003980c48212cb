import Testing

@testable import Geflecht

@Suite struct SectorBridgeTests {
  @Test(arguments: 0..<40, ArcDirection.allCases)
  func betweennessOfSectorsAgreesWithItsDefinition(seed: Int, direction: ArcDirection) throws {
    var settings = MeasureSettings()
    settings.direction = direction
    for network in [try Network.randomArcs(seed: seed), .random(nodes: 2...7, seed: seed)]
    where network.sectorCount > 0 && network.nodeCount < 8 {
      func areApart(_ a: NodeID, _ b: NodeID) -> Bool {
        let (left, right) = (network[a].sectors, network[b].sectors)
        return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
      }
      for lengths in [PathLength.steps, .inverseWeights] {
        settings.lengths = lengths
        let anyone = crossingBetweennessByDefinition(network, settings) { s, _, t in areApart(s, t) }
        let found = try SectorBetweenness().values(on: network, settings)
        #expect(found.isClose(to: NodeScores(anyone), within: 1e-9), "\(lengths)")
        let strict = crossingBetweennessByDefinition(network, settings) { s, v, t in
          areApart(s, t) && areApart(s, v) && areApart(v, t)
        }
        let apart = try StrictSectorBetweenness().values(on: network, settings)
        for node in network.nodes {
          let value = network[node].sectors.isEmpty ? nil : strict[node.index]
          #expect(NodeScores([apart[node]]).isClose(to: NodeScores([value]), within: 1e-9), "\(lengths)")
        }
        let share = try SectorBetweennessShare().values(on: network, settings)
        for v in network.nodes {
          let pairs = network.nodes.reduce(0) { sum, s in
            sum + network.nodes.count { s != v && $0 != v && areApart(s, $0) }
          }
          let all = Double(pairs) / (direction == .ignored ? 2 : 1)
          let value = pairs == 0 ? nil : anyone[v.index] / all
          #expect(NodeScores([share[v]]).isClose(to: NodeScores([value]), within: 1e-9))
        }
      }
    }
  }

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
