import Testing

@testable import Geflecht

/// Roles of brokers, against their definition.
@Suite struct BrokerageSectorsTests {
  private static func sectors(_ network: Network) -> (NodeID) -> [String] {
    { network[$0].sectors.map { network.sectorNames[$0.index] } }
  }

  private func expect(_ found: NodeProfiles, _ expected: [[String: Double]?]) {
    for (row, roles) in zip(found.values, expected) {
      #expect((row == nil) == (roles == nil))
      for (column, value) in zip(found.columns, row ?? []) {
        #expect(((value ?? .nan) - (roles?[column.key] ?? 0)).magnitude < 1e-12, "\(column.key)")
      }
    }
  }

  @Test(arguments: 0..<60, ArcDirection.allCases)
  func rolesAgreeWithTheDefinition(seed: Int, direction: ArcDirection) throws {
    var settings = MeasureSettings()
    settings.direction = direction
    for network in [try Network.randomArcs(seed: seed), .random(nodes: 3...10, seed: seed)]
    where network.sectorCount > 0 {
      expect(
        try SectorBrokerage().values(on: network, settings),
        brokerageByDefinition(network, direction, groups: Self.sectors(network)))
      expect(
        try LevelBrokerage().values(on: network, settings),
        brokerageByDefinition(network, direction) { [network[$0].level.key] })
    }
  }

  @Test(arguments: 0..<20) func turningArcsRoundSwapsGatekeepersAndRepresentatives(seed: Int) throws {
    let network = try Network.randomArcs(seed: seed)
    guard network.sectorCount > 0 else { return }
    var settings = MeasureSettings()
    settings.direction = .outward
    let forth = try SectorBrokerage().values(on: network, settings)
    settings.direction = .inward
    let back = try SectorBrokerage().values(on: network, settings)
    #expect(forth.columns.map(\.key)[2...3] == ["representative", "gatekeeper"])
    for (left, right) in zip(forth.values, back.values) {
      let swapped = right.map { [$0[0], $0[1], $0[3], $0[2], $0[4], $0[5]] }
      for (a, b) in zip(left ?? [], swapped ?? []) { #expect(((a ?? .nan) - (b ?? .nan)).magnitude < 1e-12) }
    }
  }

  //  METHODS §2.4: A → A → B makes a representative, B → A → A a gatekeeper.
  @Test func representativesSpeakForTheirGroup() throws {
    let network = Network(
      dataset: try Fixtures.dataset([
        .nodes: "id,sector\na,business\nv,business\nb,science",
        .edges: "source,target,type\na,v,directed\nv,b,directed",
      ]))
    var settings = MeasureSettings()
    settings.direction = .outward
    let v = try #require(network.node(named: "v"))
    #expect(try SectorBrokerage().values(on: network, settings)[v] == [0, 0, 1, 0, 0, 1])
    settings.direction = .inward
    #expect(try SectorBrokerage().values(on: network, settings)[v] == [0, 0, 0, 1, 0, 1])
  }
}
