import Foundation
import Testing

@testable import Geflecht

/// Values of networkx, igraph, NetworKit, R sna and dense linear algebra; how they were made stands in `Fixtures/README.md`.
@Suite struct ReferenceValueTests {
  static let networks = [
    "karate", "florentine", "davis", "les-miserables", "krackhardt-kite", "small-hierarchy", "star-with-tie",
    "two-triangles", "grid", "tree-and-cliques", "weighted-parts", "directed-web", "directed-levels", "directed-strong",
    "directed-sectors", "engagierte-stadt",
  ]

  @Test(arguments: networks) func agreesWithTwoLibraries(name: String) throws {
    let network = try Fixtures.reference(name)
    var analyses: [String: Analysis] = [:]
    var answers: [String: [String: Double?]] = [:]
    var compared = 0
    for row in try ReferenceRow.all(of: name) {
      // The best modularity there is stands for no measure; `CommunityTests` compares it.
      if row.measure == "optimal-modularity" { continue }
      let measure = try #require(MeasureCatalog.measure(row.measure), "\(row.measure)")
      let key = row.measure + " " + row.variant
      if answers[key] == nil {
        let analysis = analyses[row.variant] ?? Analysis(of: network, row.settings(on: network))
        analyses[row.variant] = analysis
        answers[key] = Self.byID(try measure.answer(in: analysis), network)
      }
      let found = try #require(answers[key]?[row.foldedID], "\(row): no such value")
      switch (found, row.value) {
      case (nil, nil): break
      case (let found?, let value?):
        #expect((found - value).magnitude <= 1e-9 * max(1, value.magnitude), "\(row), found \(found)")
      default: Issue.record("\(row), found \(String(describing: found))")
      }
      compared += 1
    }
    #expect(compared >= 80)
  }

  /// The numbers of an answer under the ids of the fixtures.
  private static func byID(_ answer: Answer, _ network: Network) -> [String: Double?] {
    var values: [String: Double?] = [:]
    for row in 0..<answer.rows.count {
      let name = answer.rowName(row, network, separator: "|")
      for (place, column) in answer.columns.enumerated() {
        let value = answer[row, place].number
        switch answer.subject {
        // Fixtures know the first column of such tables only.
        case .keys where place == 0: values[name] = .some(value)
        case .keys: break
        case .ties:
          values[name] = .some(value)
          // Fixtures name undirected ties as their rows do.
          let turned = name.split(separator: "|").reversed().joined(separator: "|")
          if values[turned] == nil { values[turned] = .some(value) }
        case .nodes, .sectors, .network: values[column.key.isEmpty ? name : name + "|" + column.key] = .some(value)
        }
      }
    }
    return values
  }
}

/// One row of a fixture: measure, variant, library, id, value.
struct ReferenceRow {
  let measure: String
  let variant: String
  let library: String
  let id: String
  let value: Double?

  /// The id, of which sectors are named as intake folds them.
  var foldedID: String {
    guard measure.hasPrefix("mixing") else { return id }
    return id.split(separator: "|").map { SectorNames.foldedKey(of: String($0)) ?? String($0) }.joined(separator: "|")
  }

  /// How the variant counts.
  func settings(on network: Network) -> MeasureSettings {
    var settings = MeasureSettings()
    settings.permutations = 19  // only what is observed is compared
    for word in variant.split(separator: " ") {
      switch word {
      case "weighted": settings.lengths = .inverseWeights
      case "out": settings.direction = .outward
      case "in": settings.direction = .inward
      case "personal": settings.from = Array(network.nodes.prefix(2))
      default: preconditionFailure("no variant '\(word)'")
      }
    }
    return settings
  }

  static func all(of name: String) throws -> [ReferenceRow] {
    let file = Fixtures.folder.appending(path: name).appending(path: "expected.csv")
    var rows: [ReferenceRow] = []
    for (_, cells) in allRecords(in: try String(contentsOf: file, encoding: .utf8)).dropFirst() {
      guard cells.count == 5 else { throw Fixtures.Rejected(description: "\(name): \(cells)") }
      rows.append(
        ReferenceRow(measure: cells[0], variant: cells[1], library: cells[2], id: cells[3], value: Double(cells[4])))
    }
    return rows
  }
}
