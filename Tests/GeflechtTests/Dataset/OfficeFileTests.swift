import Foundation
import Testing

@testable import Geflecht

/// Files that office programs really wrote: `Fixtures/office`.
@Suite struct OfficeFileTests {
  private func inputs(_ folder: URL) throws -> [Intake.Input] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return Intake.Input(SourceFile(name: name, bytes: bytes))
    }
  }

  @Test(arguments: ["utf8", "windows-1252"]) func libreOfficeInGermanLoadsLikeTheTruth(encoding: String) throws {
    let folder = "libreoffice-german-" + encoding
    let warnings: Set<DiagnosticCode> = encoding == "utf8" ? [] : [.encodingAssumed]
    let intake = Intake(reading: try inputs(Fixtures.folder.appending(path: "office").appending(path: folder)))
    let truth = Fixtures.package.appending(path: "Tests/GeflechtTests/Corpus/truth")
    let wanted = try #require(Intake(reading: try inputs(truth)).dataset)
    #expect(wholeText(try #require(intake.dataset)) == wholeText(wanted))
    #expect(Set(intake.log.diagnostics.filter { $0.severity == .warning }.map(\.code)) == warnings)
    #expect(intake.log.diagnostics.contains { $0.code == .dateFolded && $0.was == "16.09.2024" })
  }
}
