import Testing

@testable import Geflecht

/// Who is tied to whom by sectors, against definitions that draw pairs of nodes and one sector of each.
@Suite struct MixingBaselinesTests {
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
}
