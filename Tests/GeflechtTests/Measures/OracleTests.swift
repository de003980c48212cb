import Foundation
import Testing

@testable import Geflecht

/// The fast measures against their definitions, on a hundred random networks of up to twelve nodes.
@Suite struct OracleTests {
  @Test(arguments: 0..<100) func centralitiesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = Network.random(nodes: 1...12, seed: seed)
    #expect(try Closeness().values(on: network).isClose(to: closenessByDefinition(network), within: 1e-12))
    #expect(try HarmonicCentrality().values(on: network).isClose(to: harmonicByDefinition(network), within: 1e-12))
    #expect(try Betweenness().values(on: network).isClose(to: betweennessByEnumeratingPaths(network), within: 1e-9))
    #expect(try ComponentSize().values(on: network) == componentSizesByDefinition(network))
  }

  @Test(arguments: 0..<100) func sectorMeasuresAgreeWithTheirDefinitions(seed: Int) throws {
    let network = Network.random(nodes: 2...12, seed: seed)
    #expect(try ExternalInternalIndex().values(on: network) == externalInternalByDefinition(network))
    #expect(
      try NetworkExternalInternalIndex().value(on: network)
        == externalInternalByDefinition(network, counts: { network.areTied($0, $1) }))
    #expect(
      try ExpectedExternalInternalIndex().value(on: network)
        == externalInternalByDefinition(network, counts: { _, _ in true }))
    guard network.sectorCount > 0 else { return }
    let mixing = try SectorMixing().table(on: network).values
    for (row, expected) in zip(mixing, mixingByDefinition(network)) {
      for (cell, value) in zip(row, expected) { #expect(((cell ?? .nan) - value).magnitude < 1e-12) }
    }
  }
}

/// Values of networkx, igraph and NetworKit; how they were made stands in `Fixtures/README.md`.
@Suite struct ReferenceValueTests {
  static let networks = ["karate", "florentine", "davis", "les-miserables", "krackhardt-kite", "engagierte-stadt"]

  @Test(arguments: networks) func agreesWithTwoLibraries(name: String) throws {
    let network = try Fixtures.reference(name)
    var results: [String: MeasureResult] = [:]
    var compared = 0
    for row in try ReferenceRow.all(of: name) {
      let result = try results[row.measure] ?? MeasureCatalog.measure(row.measure)?.result(on: network)
      results[row.measure] = result
      let value: Double? =
        switch result {
        case .nodes(let scores): scores[try #require(network.node(named: row.id), "\(row.id)")]
        case .network(let value): value
        case .sectors(let table): table[row.row, row.column]
        default: nil
        }
      let found = try #require(value, "\(row)")
      #expect((found - row.value).magnitude <= 1e-9 * max(1, row.value.magnitude), "\(row), found \(found)")
      compared += 1
    }
    #expect(compared >= 100)
    #expect(results.keys.count >= (name == "krackhardt-kite" ? 9 : 10))
  }
}

/// One row of a fixture: measure, library, id, value.
struct ReferenceRow {
  let measure: String
  let library: String
  let id: String
  let value: Double

  var row: String { String(id.split(separator: "|").first ?? "") }
  var column: String { String(id.split(separator: "|").last ?? "") }

  static func all(of name: String) throws -> [ReferenceRow] {
    let file = Fixtures.folder.appending(path: name).appending(path: "expected.csv")
    var rows: [ReferenceRow] = []
    for (_, cells) in allRecords(in: try String(contentsOf: file, encoding: .utf8)) {
      guard cells.count == 4, let value = Double(cells[3]) else { continue }
      rows.append(ReferenceRow(measure: cells[0], library: cells[1], id: cells[2], value: value))
    }
    return rows
  }
}
