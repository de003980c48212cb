import Foundation
import Testing

/// Compares a whole output with the file that holds it. Run with `GEFLECHT_UPDATE_GOLDEN=1` to write the files anew,
/// then review their difference like code.
func expectGolden(_ output: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = Fixtures.package.appending(path: "Tests/GeflechtTests/Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["GEFLECHT_UPDATE_GOLDEN"] != nil {
    try output.write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  let lines = zip(
    output.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false))
  let difference = lines.first { $0 != $1 }
  #expect(
    output == expected,
    "\(name) differs, first: \(difference.map { "'\($0)' instead of '\($1)'" } ?? "length")",
    sourceLocation: sourceLocation)
}
