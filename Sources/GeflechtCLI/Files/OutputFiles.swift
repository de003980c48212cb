import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file to be written.
struct OutputFile {
  let path: String
  /// Whether it is a CSV table, in which there is no place to say where it comes from.
  let isTable: Bool
  /// Writes the file, given where its pieces go.
  let write: (@escaping ([UInt8]) -> Void) -> Void

  /// - Parameter isTable: As its name ends, where nothing is said.
  init(path: String, isTable: Bool? = nil, write: @escaping (@escaping ([UInt8]) -> Void) -> Void) {
    self.path = path
    self.isTable = isTable ?? (fileEnding(of: path) == "csv")
    self.write = write
  }

  init(path: String, bytes: [UInt8], isTable: Bool? = nil) {
    self.init(path: path, isTable: isTable) { put in
      for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
        put(Array(bytes[start..<min(start + 1 << 20, bytes.count)]))
      }
    }
  }

  init(path: String, text: String, isTable: Bool? = nil) {
    self.init(path: path, bytes: Array(text.utf8), isTable: isTable)
  }
}

/// The path of a file beside another: `all.csv` and `-ties` make `all-ties.csv`.
/// - Parameter ending: Another ending in place of its own.
func beside(_ path: String, _ suffix: String, ending: String? = nil) -> String {
  let own = fileEnding(of: path)
  let stem = own.map { path.dropLast($0.count + 1) } ?? path[...]
  let last = ending ?? own.map { path.suffix($0.count) }.map(String.init)
  return stem + suffix + (last.map { "." + $0 } ?? "")
}

/// Files that appear under their names together, or not at all: everything the tool writes comes this way.
///
/// Each grows under a temporary name beside its own:
///
///     .geflecht-1B4E28BA.part  ── link, then unlink ──▶  x.csv     nobody else's file is overwritten, however late it came
///     .geflecht-1B4E28BA.part  ──────── rename ───────▶  x.csv     with `--force`
///
/// An interrupt in between removes them and then ends the tool.
final class OutputFiles {
  private struct Entry {
    let path: String
    let place: String
    let temporary: String
    /// Another name for what stood under the path before.
    var previous: String?
    var isNew = false
  }

  private let access: FileAccess
  private let mayReplace: Bool
  private var entries: [Entry] = []
  /// The folders that were made for them, the innermost last.
  private var newFolders: [String] = []

  private init(_ access: FileAccess, mayReplace: Bool) {
    self.access = access
    self.mayReplace = mayReplace
  }

  /// Writes all files, or none.
  /// - Parameters:
  ///   - folder: A folder to make first if it is not there.
  ///   - force: Whether files may be replaced.
  static func write(
    _ files: [OutputFile], folder: String? = nil, force: Bool, sparing inputs: InputFiles, _ access: FileAccess
  ) throws(Failure) {
    try Interrupts.wait { () throws(Failure) in
      let output = OutputFiles(access, mayReplace: force)
      do throws(Failure) {
        if let folder { try output.makeFolder(folder) }
        for file in files {
          try check(file.path, force: force, sparing: inputs, access)
          try output.add(file)
        }
        try output.appear()
      } catch {
        output.discard()
        throw error
      }
    }
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    var missing: [String] = []
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    while !access.isFolder(path) {
      missing.append(path)
      let above = parts(of: path).folder
      guard above != path else { break }
      path = above
    }
    for path in missing.reversed() {
      guard mkdir(access.place(path), 0o777) == 0 || access.isFolder(path) else {
        throw Failure(
          code: .cannotCreate,
          message: Phrase(
            en: "cannot make the folder \(quoted(folder))", de: "der Ordner \(quoted(folder)) lässt sich nicht anlegen")
        )
      }
      newFolders.append(access.place(path))
    }
  }

  private func add(_ file: OutputFile) throws(Failure) {
    // Who writes through a link means the file behind it.
    let named = access.place(file.path)
    let place = mayReplace ? resolved(named) ?? named : named
    let temporary = Self.besides(place, ending: "part")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(file.path) }
    entries.append(Entry(path: file.path, place: place, temporary: temporary))
    var before = stat()
    if mayReplace, stat(place, &before) == 0 { fchmod(descriptor, before.st_mode & 0o777) }
    var isWhole = true
    file.write { bytes in
      if isWhole { isWhole = writeAll(bytes, to: descriptor) }
      self.endIfInterrupted()
    }
    guard close(descriptor) == 0, isWhole else { throw Self.failure(file.path) }
  }

  /// Gives every file its name.
  private func appear() throws(Failure) {
    endIfInterrupted()
    for index in entries.indices {
      let entry = entries[index]
      if mayReplace, isThere(entry.place) {
        let previous = Self.besides(entry.place, ending: "old")
        if link(entry.place, previous) == 0 { entries[index].previous = previous }
        guard rename(entry.temporary, entry.place) == 0 else { throw Self.failure(entry.path) }
      } else {
        try Self.create(entry)
        entries[index].isNew = true
      }
    }
    for entry in entries { if let previous = entry.previous { unlink(previous) } }
    entries = []
  }

  /// Gives a file a name that nothing has yet.
  private static func create(_ entry: Entry) throws(Failure) {
    if link(entry.temporary, entry.place) == 0 {
      unlink(entry.temporary)
      return
    }
    if errno == EEXIST { throw exists(entry.path) }
    // A file system without hard links: an empty file holds the place for a moment.
    let holder = open(entry.place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard holder >= 0 else { throw errno == EEXIST ? exists(entry.path) : failure(entry.path) }
    close(holder)
    guard rename(entry.temporary, entry.place) == 0 else {
      unlink(entry.place)
      throw failure(entry.path)
    }
  }

  /// Leaves everything as it was.
  private func discard() {
    for entry in entries {
      unlink(entry.temporary)
      if entry.isNew { unlink(entry.place) }
      if let previous = entry.previous { rename(previous, entry.place) }
    }
    for folder in newFolders.reversed() { rmdir(folder) }
  }

  private func endIfInterrupted() {
    guard Interrupts.areWaiting else { return }
    discard()
    Interrupts.allow()
  }

  private static func besides(_ place: String, ending: String) -> String {
    parts(of: place).folder + "/.geflecht-\(UUID().uuidString.prefix(8)).\(ending)"
  }
}

// MARK: What may be written

extension OutputFiles {
  /// Refuses a path under which nothing may be written.
  static func check(
    _ path: String, force: Bool, sparing inputs: InputFiles, _ access: FileAccess
  ) throws(Failure) {
    let place = access.place(path)
    var (link, status) = (stat(), stat())
    guard lstat(place, &link) == 0 else { return }
    guard stat(place, &status) == 0 else {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "\(quoted(path)) is a link that leads nowhere", de: "\(quoted(path)) ist eine Verknüpfung ins Leere"),
        hint: Phrase(
          en: "remove the link, or name another file",
          de: "entfernen Sie die Verknüpfung, oder nennen Sie eine andere Datei"))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw Failure(
        code: .cannotCreate, message: Phrase(en: "\(quoted(path)) is a folder", de: "\(quoted(path)) ist ein Ordner"))
    default:
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "\(quoted(path)) is a device or a pipe, not a file",
          de: "\(quoted(path)) ist ein Gerät oder eine Pipe, keine Datei"),
        hint: Phrase(
          en: "name a file, or send standard output there: > \(printable(path))",
          de: "nennen Sie eine Datei, oder leiten Sie die Standardausgabe um: > \(printable(path))"))
    }
    if inputs.contains(path) {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "\(quoted(path)) is read by this command and stays as it is",
          de: "\(quoted(path)) wird von diesem Befehl gelesen und bleibt, wie es ist"),
        hint: Phrase(en: "name another file", de: "nennen Sie eine andere Datei"))
    }
    if !force { throw exists(path) }
  }

  private static func exists(_ path: String) -> Failure {
    Failure(
      code: .cannotCreate, message: Phrase(en: "\(quoted(path)) exists", de: "\(quoted(path)) gibt es schon"),
      hint: Phrase(en: "overwrite it with --force", de: "überschreiben mit --force"))
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      code: .cannotCreate,
      message: Phrase(en: "cannot write \(quoted(path))", de: "\(quoted(path)) lässt sich nicht schreiben"),
      hint: Phrase(
        en: "does the folder exist, may you write there, is there space?",
        de: "gibt es den Ordner, dürfen Sie dort schreiben, ist Platz?"))
  }
}

private func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Where a path leads in the end.
private func resolved(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// Writes all bytes to an open file; whether they were taken.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
