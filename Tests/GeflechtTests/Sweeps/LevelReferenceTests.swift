import Foundation
import Testing

@testable import Geflecht

/// The vertical measures of the real dataset beside what networkx counts from its tables: `Fixtures/make-levels.py`.
@Suite struct LevelReferenceTests {
  @Test func statesOfEngagierteStadt() throws {
    let analysis = Analysis(of: Network(dataset: try Fixtures.engagierteStadt()))
    let file = Fixtures.folder.appending(path: "levels/expected.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var tables: [String: NumberTable] = [:]
    for row in rows {
      let table = try tables[row[0]] ?? #require(MeasureCatalog.measure(row[0])?.answer(in: analysis).table)
      tables[row[0]] = table
      #expect(isAlike(table[row[1], row[2]], Double(row[3])), "\(row)")
    }
    #expect(rows.count > 150)
  }
}
