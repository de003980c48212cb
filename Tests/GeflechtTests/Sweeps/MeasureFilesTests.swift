import Foundation
import Testing

@testable import Geflecht

/// An id leads to a file, and the file to its tests.
@Suite struct MeasureFilesTests {
  private static let sources = Fixtures.package.appending(path: "Sources/Geflecht/Measures")
  private static let tests = Fixtures.package.appending(path: "Tests/GeflechtTests/Measures")

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
  }

  /// The ids that stand in each file as one literal.
  private static func ids() throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for path in try files(in: sources) {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let ids = text.matches(of: /\b(?:id|expected|score|probability): "([a-z-]+)"/).map { String($0.1) }
      if !ids.isEmpty { found[path] = ids }
    }
    return found
  }

  private static func name(_ path: String) -> String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }

  @Test func everyIDStandsOnceInTheSource() throws {
    #expect(try Self.ids().values.flatMap(\.self).sorted() == MeasureCatalog.all.map(\.card.id).sorted())
  }

  /// The file's name stands in the id, or begins with the family's first word.
  @Test func filesAreNamedByTheirFamily() throws {
    for (path, ids) in try Self.ids() {
      let name = Self.name(path).lowercased()
      for id in ids {
        let family = id.prefix { $0 != "-" }
        #expect(id.replacing("-", with: "").contains(name) || name.hasPrefix(family), "\(id) stands in \(path)")
      }
    }
  }

  @Test func testsMirrorFamilies() throws {
    let families = Set(try Self.ids().keys.map { String($0.dropLast(6)) + "Tests.swift" })
    #expect(Set(try Self.files(in: Self.tests)) == families)
  }

  @Test func aFolderListsWhatItHolds() throws {
    let lists: [(folder: String, entries: [MeasureEntry])] = [
      ("Centrality", MeasureCatalog.centrality), ("Distances", MeasureCatalog.distances),
      ("Cohesion", MeasureCatalog.cohesion), ("Communities", MeasureCatalog.communities),
      ("CrossSector", MeasureCatalog.crossSector), ("Chance", MeasureCatalog.chance),
      ("Layers", MeasureCatalog.layers), ("Brokerage", MeasureCatalog.brokerage),
      ("Levels", MeasureCatalog.vertical),
    ]
    for (folder, entries) in lists {
      let ids = try Self.ids().filter { $0.key.hasPrefix(folder + "/") }.values.flatMap(\.self)
      #expect(entries.map(\.card.id).sorted() == ids.sorted(), "\(folder)")
    }
  }
}
