import Foundation
import Geflecht

/// Times reading: CSV files on disk → a network ready for measures.
enum Reading {
  /// - Parameter folder: A dataset's folder; peers read the same files (`Benchmarks/peers`).
  static func run(_ folder: URL, threads: Int, runs: Int = 5) throws {
    let files = try files(in: folder)
    let size = files.reduce(0) { $0 + $1.size }
    let threads = Threads(threads)
    let clock = ContinuousClock()
    print(
      String(
        format: "%.0f MB; fetching alone, one thread: %.0f MB/s", Double(size) / 1e6,
        Double(size) / 1e6 / (clock.measure { fetch(files.map(\.handle)) } / .seconds(1))))
    for _ in 0..<runs {
      let start = clock.now
      let dataset = try dataset(of: files, threads: threads)
      let middle = clock.now
      let network = try Network(dataset, threads: threads)
      let end = clock.now
      print(
        String(
          format: "%.3f s tables, %.3f s network, %.3f s in all, %.0f MB/s; %d nodes, %d tied pairs",
          (middle - start) / .seconds(1), (end - middle) / .seconds(1), (end - start) / .seconds(1),
          Double(size) / 1e6 / ((end - start) / .seconds(1)), network.nodeCount, network.tieCount))
    }
  }

  /// An open table.
  typealias File = (kind: TableKind, handle: FileHandle, size: Int)

  /// The tables of a folder.
  static func files(in folder: URL) throws -> [File] {
    try TableKind.allCases.compactMap { kind in
      let path = folder.appending(path: kind.fileName)
      guard FileManager.default.fileExists(atPath: path.path) else { return nil }
      let handle = try FileHandle(forReadingFrom: path)
      return (kind, handle, Int(try handle.seekToEnd()))
    }
  }

  /// The network of some tables.
  static func network(of files: [File], threads: Threads) throws -> Network {
    try Network(try dataset(of: files, threads: threads), threads: threads)
  }

  private static func dataset(of files: [File], threads: Threads) throws -> Dataset {
    let inputs = files.map { file in
      let descriptor = file.handle.fileDescriptor
      return Intake.Input(
        file.kind,
        SourceFile(name: file.kind.fileName, size: file.size) { offset, target in
          pread(descriptor, target.baseAddress, target.count, off_t(offset))
        })
    }
    guard let dataset = Intake(reading: inputs, threads: threads).dataset else {
      throw WorkloadFailure.rejected("the tables")
    }
    return dataset
  }

  /// Fetches files in pieces of 256 KiB and looks at nothing: what no reader can beat.
  private static func fetch(_ handles: [FileHandle]) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    for handle in handles {
      var offset = 0
      var count = 1
      while count > 0 {
        count = buffer.withUnsafeMutableBytes { pread(handle.fileDescriptor, $0.baseAddress, $0.count, off_t(offset)) }
        offset += max(0, count)
      }
    }
  }
}
