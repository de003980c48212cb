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

  /// What is at a place; `nil` when there is nothing.
  init?(of place: String) {
    var status = stat()
    guard stat(place, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is open.
  init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is at a place, or will be once it is written.
  init?(ofTarget place: String) {
    if let existing = FileIdentity(of: place) {
      self = existing
    } else {
      let (folder, name) = parts(of: place)
      guard var target = FileIdentity(of: folder) else { return nil }
      target.name = name
      self = target
    }
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
  private let access: FileAccess
  private let files: Set<FileIdentity>

  init(_ arguments: Arguments, _ access: FileAccess) {
    self.access = access
    let command = arguments.command
    var paths = command.options.filter { $0.parameter?.completion == .inputFile }.flatMap(arguments.all)
    if command.readsData {
      for word in arguments.words { paths += (try? access.tables(of: word)) ?? [] }
    }
    files = Set(paths.compactMap(access.identity))
  }

  func contains(_ path: String) -> Bool { access.identity(of: path).map(files.contains) ?? false }
}
