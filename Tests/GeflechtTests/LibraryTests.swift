import Foundation
import Geflecht
import Testing

/// What a library user sees: this file has no more rights than theirs.
@Suite struct LibraryTests {
  /// The lines of the README, which stand here between two marks, with another folder and another `print`.
  @Test func theLinesOfTheReadmePlanTandems() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let folder = package.appending(path: "datasets/engagierte-stadt")
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }
    // README
    let files = try ["states.csv", "cities.csv", "actors.csv", "ties.csv", "tandems.csv"].map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    let network = try Network(Intake(files: files).get())
    let outcome = try TandemStudy(of: network).outcome()
    for pair in outcome.plan.pairs {
      let (guide, newcomer) = (network.name(of: pair.guide), network.name(of: pair.newcomer))
      print("\(guide) guides \(newcomer): \(outcome.words(for: pair)[.english])")
    }
    // End
    // Twelve cities joined in 2024, and two of them have a guide in tandems.csv.
    #expect(lines.count == 10 && outcome.plan.isProven)
    #expect(lines.contains { $0.hasPrefix("Puchheim guides Gröbenzell: ") && $0.contains("km apart") })

    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(source.firstIndex { $0.hasSuffix("// README") })
    let end = try #require(source.firstIndex { $0.hasSuffix("// End") })
    let code = source[begin + 1..<end].map { $0.dropFirst(4) }.joined(separator: "\n")
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    #expect(
      readme.contains("import Geflecht\n\nlet folder = URL(filePath: \"datasets/engagierte-stadt\")\n\(code)\n```"))
  }
}
