import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Dirty files as offices send them, one folder a case, with the outcome written down by hand: `Fixtures/make-corpus.py`,
/// and workbooks: `Fixtures/make-workbooks.py`.
@Suite struct CorpusTests {
  /// One folder of the corpus. Tables that it lacks are those of the clean `truth`, unless it says `without TABLE`.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let outcome: String
    /// The findings as `severity code file:line:column`, in order.
    let findings: [String]
    let inputs: [Intake.Input]
    var testDescription: String { name }
  }

  private static let folder = Fixtures.package.appending(path: "Tests/GeflechtTests/Corpus")

  static let cases: [Case] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return names.compactMap { try? read($0) }
  }()

  private static func read(_ name: String) throws -> Case {
    let expected = try String(contentsOf: folder.appending(path: name).appending(path: "expected.txt"), encoding: .utf8)
    let lines = expected.split(separator: "\n").map(String.init)
    let absent = lines.filter { $0.hasPrefix("without ") }.map { String($0.dropFirst(8)) }
    let own = try tables(in: name)
    let usual = try tables(in: "truth").filter { table in
      !absent.contains(table.name) && !own.contains { $0.name.lowercased() == table.name }
    }
    let inputs = (own + usual).compactMap { Intake.Input($0) }
    return Case(
      name: name, outcome: lines[0], findings: lines.dropFirst().filter { !$0.hasPrefix("without ") }, inputs: inputs)
  }

  private static func tables(in name: String) throws -> [SourceFile] {
    let place = folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      .filter { !$0.hasSuffix(".txt") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: place.appending(path: $0)))) }
  }

  @Test func thereAreMoreThanAHundredAndTwentyCases() {
    #expect(Self.cases.count > 120)
    #expect(Self.cases.count { $0.name.hasPrefix("workbook-") } > 60)
  }

  @Test(arguments: cases) func hasItsExpectedOutcome(example: Case) throws {
    let intake = Intake(reading: example.inputs)
    let found = intake.log.diagnostics.filter { ![.dialect, .columnFolded, .tableRecognized].contains($0.code) }
    let lines = found.map { finding in
      let place = [finding.place?.file, finding.place?.line.map(String.init), finding.place?.column.map(String.init)]
      let text = place.compactMap(\.self).joined(separator: ":")
      return "\(finding.severity.name[.english]) \(finding.code.rawValue)\(text.isEmpty ? "" : " " + text)"
    }
    if example.outcome == "rejected" {
      #expect(intake.dataset == nil)
      #expect(
        lines.filter { $0.hasPrefix("error ") }.sorted() == example.findings.filter { $0.hasPrefix("error ") }.sorted())
      return
    }
    #expect(lines.sorted() == example.findings.sorted())
    let dataset = try #require(intake.dataset)
    if example.outcome == "loads like truth" {
      let truth = try #require(Self.cases.first { $0.name == "truth" })
      #expect(wholeText(dataset) == wholeText(try #require(Intake(reading: truth.inputs).dataset)))
    }
    let again = rereadClean(dataset)
    #expect(again.dataset.map(wholeText) == wholeText(dataset))
    // What is no repair but a question to a person stays one.
    let open: [DiagnosticCode] = [.columnKept, .mojibakeSuspected, .tableWithoutRows]
    #expect(again.log.diagnostics.filter { !open.contains($0.code) }.map { $0.line(in: .english) } == [])
  }

  /// Pieces so small that every file has many, read by several threads, from files that are fetched in bits: the same
  /// dataset and the same log.
  @Test(
    arguments: Thoroughness.choose(quick: cases.enumerated().filter { $0.offset % 6 == 0 }.map(\.element), full: cases))
  func doesNotDependOnPiecesAndThreads(example: Case) {
    let whole = Intake(reading: example.inputs)
    for (chunkSize, threads) in Thoroughness.choose(quick: [(61, 3)], full: [(61, 1), (61, 3), (1000, 2)]) {
      let pieces = Intake(
        reading: example.inputs.compactMap { Intake.Input(inBits($0.file)) }, threads: Threads(threads),
        chunkSize: chunkSize)
      #expect(pieces.dataset.map(wholeText) == whole.dataset.map(wholeText), "\(chunkSize) bytes, \(threads) threads")
      #expect(
        pieces.log.diagnostics.map { $0.line(in: .german) } == whole.log.diagnostics.map { $0.line(in: .german) },
        "\(chunkSize) bytes, \(threads) threads")
    }
  }

  /// The file, fetched no more than 100 bytes at a time.
  private func inBits(_ file: SourceFile) -> SourceFile {
    let bytes = file.allBytes
    return SourceFile(name: file.name, size: bytes.count) { offset, target in
      let range = offset..<min(bytes.count, offset + min(100, target.count))
      bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
      return range.count
    }
  }

  /// A file that has become shorter since it was opened is read to where it ends now.
  @Test func aFileMayShrinkWhileItIsRead() {
    let text = "source,target\n" + (0..<500).map { "a\($0),b\($0)\n" }.joined()
    let bytes = Array(text.utf8)
    for end in stride(from: 0, through: bytes.count, by: 97) {
      let file = SourceFile(name: "ties.csv", size: bytes.count) { offset, target in
        let range = min(offset, end)..<min(end, offset + target.count)
        bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return range.count
      }
      let intake = Intake(reading: [Intake.Input(.ties, file)], threads: Threads(2), chunkSize: 128)
      #expect((intake.dataset == nil) == intake.log.hasErrors)
      #expect(intake.dataset?.tieCount ?? 0 <= 500)
    }
  }

  /// No row may be longer than 4096 pieces, a GiB as a rule: what is left of the file is not read, and that is said.
  @Test func anEndlessRowIsRefused() throws {
    let text = "source,target\na,b\nc,\"" + String(repeating: "x,y\n", count: 5000)
    for threads in [1, 2] {
      let input = Intake.Input(.ties, SourceFile(name: "ties.csv", text: text))
      let intake = Intake(reading: [input], threads: Threads(threads), chunkSize: 2)
      let errors = intake.log.diagnostics.filter { $0.severity == .error }
      #expect(intake.dataset == nil)
      #expect(errors.map(\.code) == [.rowTooLong])
      #expect(errors.first?.place?.line == 3)
    }
  }
}
