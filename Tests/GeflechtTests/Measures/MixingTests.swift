import Testing

@testable import Geflecht

/// Who is tied to whom by sectors, against definitions that draw pairs of nodes and one sector of each.
@Suite struct MixingTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?):
      #expect((found - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  private func expectClose(_ found: SectorTable, _ expected: [String: Double?], _ place: String) {
    for row in found.rows {
      for column in found.columns {
        expectClose(found[row, column], expected[row + "|" + column] ?? nil, "\(place) \(row) \(column)")
      }
    }
  }

  @Test(arguments: 0..<40) func tablesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...9, seed: seed)
    guard network.sectorCount > 0 else { return }
    for direction in ArcDirection.allCases {
      var settings = MeasureSettings()
      settings.direction = direction
      expectClose(
        try SectorMixingDensity().values(on: network, settings), mixingDensityByDefinition(network, direction),
        "\(direction)")
      expectClose(
        try SectorMixingRatio().values(on: network, settings), mixingRatioByDefinition(network, direction),
        "\(direction)")
      let shares = try SectorMixingShares().values(on: network, settings)
      for (row, counts) in zip(shares.values, try SectorMixing().values(on: network, settings).values) {
        let sum = counts.reduce(0) { $0 + ($1 ?? 0) }
        #expect(row.allSatisfy { ($0 == nil) == (sum == 0) })
        for (share, count) in zip(row, counts) where sum > 0 { expectClose(share, (count ?? 0) / sum, "share") }
      }
    }
  }

  //  a → b, business to science, and c – d without a direction.
  @Test func directedRowsAreSources() throws {
    let network = Network(
      dataset: try Fixtures.dataset([
        .nodes: "id,sector\na,business\nb,science\nc,business\nd,business\n",
        .edges: "source,target,type\na,b,directed\nc,d,undirected\n",
      ]))
    var settings = MeasureSettings()
    settings.direction = .outward
    let mixing = try SectorMixing().values(on: network, settings)
    #expect(mixing["business", "science"] == 1 && mixing["science", "business"] == 0)
    #expect(mixing["business", "business"] == 2, "it leads both ways")
    settings.direction = .inward
    let turned = try SectorMixing().values(on: network, settings)
    #expect(turned["business", "science"] == 0 && turned["science", "business"] == 1)
  }

  @Test(arguments: 0..<60) func assortativityAgreesWithItsDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...8, seed: seed)
    for direction in ArcDirection.allCases {
      let ties = tiesWithSectors(network, direction)
      for lengths in [PathLength.steps, .inverseWeights] {
        var settings = MeasureSettings()
        (settings.direction, settings.lengths) = (direction, lengths)
        let weighted = lengths == .inverseWeights
        expectClose(
          try SectorAssortativity().value(on: network, settings),
          assortativityByDefinition(network, ties: ties, weighted: weighted), "\(direction) \(weighted)")
        expectClose(
          try SectorAssortativityError().value(on: network, settings),
          assortativityErrorByDefinition(network, ties: ties, weighted: weighted), "error, \(direction) \(weighted)")
      }
    }
  }

  /// Worked out by hand for the four levels, to five places.
  @Test func assortativityOfTheFourLevels() throws {
    let network = ExampleNetwork.fourLevels.network
    #expect(try SectorAssortativity().value(on: network).map { ($0 * 1e5).rounded() } == 10280)
    #expect(try SectorAssortativityError().value(on: network).map { ($0 * 1e5).rounded() } == 15766)
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
}
