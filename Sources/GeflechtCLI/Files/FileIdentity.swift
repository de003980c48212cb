import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file itself, whatever it is called: two paths may lead to one, through links or other spellings.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  /// The last part of a path to nothing yet, in the folder that the numbers name.
  private var name = ""

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// What a path leads to; `-` is standard input. `nil` when there is nothing.
  init?(of path: String) {
    var status = stat()
    guard (path == "-" ? fstat(0, &status) : stat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  /// What a path leads to, or will lead to once it is written.
  init?(ofTarget path: String) {
    if let existing = FileIdentity(of: path) {
      self = existing
    } else {
      let (folder, name) = parts(of: path)
      guard var place = FileIdentity(of: folder) else { return nil }
      place.name = name
      self = place
    }
  }
}

extension TableKind {
  /// The table that a file of this name holds.
  init?(fileName: String) {
    self.init(rawValue: String(fileName.dropLast(4)).lowercased())
  }
}

/// The folder and the name in it.
func parts(of path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}

/// The files that a run reads. They are never written to, not even with `--force`.
struct InputFiles {
  private var files: Set<FileIdentity> = []

  init(_ arguments: Arguments) {
    var paths = [Option.edges, .nodes, .merge, .weights, .plan, .pseudonymise].compactMap(arguments.value)
    if arguments.verb.readsData {
      for word in arguments.words where FileAccess.isFolder(word) {
        let tables = ((try? FileAccess.tables(in: word)) ?? []).filter { TableKind(fileName: $0) != nil }
        paths += tables.map { word + "/" + $0 }
      }
    }
    files = Set(paths.compactMap(FileIdentity.init(of:)))
  }

  func contains(_ path: String) -> Bool { FileIdentity(of: path).map(files.contains) ?? false }
}
