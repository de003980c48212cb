import CFreestanding
import Geflecht

#if canImport(GeflechtCommands)
  import GeflechtCommands  // In a browser it is one module with this.
#endif

/// Runs command lines over a folder in memory, and keeps what came of the last one for the page to read:
///
///     {"code":0,"output":123,"errors":45,"files":[{"name":"net.html","size":6789}]}
///     123 bytes of output, 45 of errors, 6789 of net.html
final class Desk: @unchecked Sendable {
  let folder = MemoryFolder()
  private(set) var answer: UnsafeMutableBufferPointer<UInt8>?
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  func run(_ words: [String]) {
    (output, errors) = ([], [])
    folder.forgetWritten()
    let code = CommandLineTool.run(words, in: surroundings)
    keep(header(code) + output + errors + folder.written.flatMap { $0.bytes })
  }

  private var surroundings: Surroundings {
    Surroundings(
      environment: [:], files: folder.system, output: stream { self.output += $0 },
      errors: stream { self.errors += $0 },
      processors: 1, availableMemory: { nil },
      progress: ProgressBar.Display(
        begin: { _, _ in }, report: { geflecht_progress(Int32(clamping: $0), Int32(clamping: $1)) }, end: {}),
      draw: { _, _, _ throws(Failure) in
        throw Failure(
          code: .unavailable,
          message: Phrase(
            en: "PNG and PDF need the installed tool and Graphviz; write SVG",
            de: "PNG und PDF brauchen das installierte Werkzeug und Graphviz; schreiben Sie SVG"))
      })
  }

  private func stream(_ take: @escaping @Sendable ([UInt8]) -> Void) -> Surroundings.Stream {
    Surroundings.Stream { bytes in
      take(bytes)
      return true
    }
  }

  private func header(_ code: ExitCode) -> [UInt8] {
    let files = folder.written.map { "{\"name\":\(JSON.string($0.name).rendered()),\"size\":\($0.bytes.count)}" }
    return Array(
      """
      {"code":\(code.rawValue),"output":\(output.count),"errors":\(errors.count),"files":[\(files.joined(separator: ","))]}

      """.utf8)
  }

  private func keep(_ bytes: [UInt8]) {
    answer?.deallocate()
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = kept.initialize(from: bytes)
    answer = kept
  }
}
