import Geflecht

#if canImport(GeflechtCommands)
  import GeflechtCommands  // In a browser it is one module with this.
#endif

/// A folder in memory that commands read, and what they write, which does not go back into it.
///
/// A page has one thread; nothing here is ever used by two.
final class MemoryFolder: @unchecked Sendable {
  /// The files by their paths: `data/cities.csv`.
  private var files: [String: [UInt8]] = [:]
  /// What a run wrote, in order.
  private(set) var written: [(name: String, bytes: [UInt8])] = []

  func add(_ path: String, _ bytes: [UInt8]) { files[Self.plain(path)] = bytes }

  func removeAll() { files = [:] }

  func forgetWritten() { written = [] }

  /// The folder as a run of the tool sees it.
  var system: FileSystem {
    FileSystem(
      kind: { self.kind($0) }, names: { self.names(in: Self.plain($0)) }, identity: { self.identity(of: $0) },
      open: { path throws(Failure) in
        self.bytes(of: path).map { InputFile(source: SourceFile(name: path == "-" ? "stdin" : path, bytes: $0)) }
      },
      bytes: { self.bytes(of: $0) },
      write: { batch throws(Failure) in
        for file in batch.files { try batch.check(file.path) }
        for file in batch.files {
          var bytes: [UInt8] = []
          file.write { bytes += $0 }
          self.written.append((file.path, bytes))
        }
      })
  }

  /// `./data/` is `data`, and `.` is what holds everything.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// Nothing is ever piped in.
  private func bytes(of path: String) -> [UInt8]? { path == "-" ? [] : files[Self.plain(path)] }

  private func kind(_ path: String) -> FileSystem.Kind {
    let path = Self.plain(path)
    if files[path] != nil { return .file }
    return path.isEmpty || files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .missing
  }

  private func names(in folder: String) -> [String]? {
    guard kind(folder) == .folder else { return nil }
    let start = folder.isEmpty ? "" : folder + "/"
    let inside = files.keys.filter { $0.hasPrefix(start) }
    return Set(inside.compactMap { $0.dropFirst(start.count).split(separator: "/").first.map { String($0) } }).sorted()
  }

  /// Files and folders are numbered by their paths in order.
  private func identity(of path: String) -> FileIdentity? {
    let path = Self.plain(path)
    switch kind(path) {
    case .file: return FileIdentity(device: 0, number: UInt64(files.keys.count { $0 < path }))
    case .folder: return FileIdentity(device: 1, number: UInt64(path.isEmpty ? 0 : 1 + files.keys.count { $0 < path }))
    case .missing, .danglingLink, .device: return nil
    }
  }
}
