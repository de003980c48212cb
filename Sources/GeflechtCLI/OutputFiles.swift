import FoundationEssentials
import Geflecht
import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  /// Where a path leads.
  private let place: (String) -> String
  private let mayReplace: Bool
  private var entries: [Entry] = []
  /// The folders that were made for them, the innermost last.
  private var newFolders: [String] = []

  private init(at place: @escaping (String) -> String, mayReplace: Bool) {
    self.place = place
    self.mayReplace = mayReplace
  }

  /// Writes all files, or none.
  static func write(_ batch: FileSystem.Batch, at place: @escaping (String) -> String) throws(Failure) {
    try Interrupts.wait { () throws(Failure) in
      let output = OutputFiles(at: place, mayReplace: batch.mayReplace)
      do throws(Failure) {
        if let folder = batch.folder { try output.makeFolder(folder) }
        for file in batch.files {
          try batch.check(file.path)
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
    while !isFolder(place(path)) {
      missing.append(path)
      let above = parts(of: path).folder
      guard above != path else { break }
      path = above
    }
    for path in missing.reversed() {
      guard mkdir(place(path), 0o777) == 0 || isFolder(place(path)) else {
        throw Failure(
          code: .cannotCreate,
          message: Phrase(
            en: "cannot make the folder \(quoted(folder))", de: "der Ordner \(quoted(folder)) lässt sich nicht anlegen")
        )
      }
      newFolders.append(place(path))
    }
  }

  private func add(_ file: OutputFile) throws(Failure) {
    // Who writes through a link means the file behind it.
    let named = place(file.path)
    let place = mayReplace ? resolved(named) ?? named : named
    let temporary = Self.besides(place, ending: "part")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure.unwritable(file.path) }
    entries.append(Entry(path: file.path, place: place, temporary: temporary))
    var before = stat()
    if mayReplace, stat(place, &before) == 0 { fchmod(descriptor, before.st_mode & 0o777) }
    var isWhole = true
    file.write { bytes in
      if isWhole { isWhole = writeAll(bytes, to: descriptor) }
      self.endIfInterrupted()
    }
    guard close(descriptor) == 0, isWhole else { throw Failure.unwritable(file.path) }
  }

  /// Gives every file its name.
  private func appear() throws(Failure) {
    endIfInterrupted()
    for index in entries.indices {
      let entry = entries[index]
      if mayReplace, isThere(entry.place) {
        let previous = Self.besides(entry.place, ending: "old")
        if link(entry.place, previous) == 0 { entries[index].previous = previous }
        guard rename(entry.temporary, entry.place) == 0 else { throw Failure.unwritable(entry.path) }
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
    if errno == EEXIST { throw Failure.exists(entry.path) }
    // A file system without hard links: an empty file holds the place for a moment.
    let holder = open(entry.place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard holder >= 0 else { throw errno == EEXIST ? Failure.exists(entry.path) : .unwritable(entry.path) }
    close(holder)
    guard rename(entry.temporary, entry.place) == 0 else {
      unlink(entry.place)
      throw Failure.unwritable(entry.path)
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

private func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

private func isFolder(_ place: String) -> Bool {
  var status = stat()
  return stat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
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
