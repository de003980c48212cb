import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are written in pieces and appear under their names together, or not at all.
///
/// Each grows under a temporary name beside its own. An interrupt in between removes them and then ends the tool.
final class OutputFiles {
  private struct Entry {
    let path: String
    let temporary: String
  }

  private var entries: [Entry] = []
  /// The folder that was made for them.
  private var newFolder: String?

  /// Writes a file, given where its pieces go.
  typealias Writer = (@escaping ([UInt8]) -> Void) -> Void

  /// Writes all files, or none.
  /// - Parameter folder: A folder to make first if it is not there.
  static func write(_ files: [(path: String, write: Writer)], folder: String? = nil) throws(Failure) {
    try FileAccess.withoutInterrupts { () throws(Failure) in
      let output = OutputFiles()
      do throws(Failure) {
        if let folder, !FileAccess.isFolder(folder) {
          try FileAccess.makeFolder(folder)
          output.newFolder = folder
        }
        for file in files { try output.add(file.path, file.write) }
        try output.appear()
      } catch {
        output.discard()
        throw error
      }
    }
  }

  private func add(_ path: String, _ write: Writer) throws(Failure) {
    let temporary = path + ".part-\(UUID().uuidString.prefix(8))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    entries.append(Entry(path: path, temporary: temporary))
    var isWhole = true
    write { bytes in
      if isWhole { isWhole = writeAll(bytes, to: descriptor) }
      self.endIfInterrupted()
    }
    guard close(descriptor) == 0, isWhole else { throw Self.failure(path) }
  }

  /// Gives every file its name.
  private func appear() throws(Failure) {
    let new = entries.filter { !FileManager.default.fileExists(atPath: $0.path) }.map(\.path)
    for entry in entries where rename(entry.temporary, entry.path) != 0 {
      for path in new { unlink(path) }
      throw Self.failure(entry.path)
    }
  }

  private func discard() {
    for entry in entries { unlink(entry.temporary) }
    if let newFolder { rmdir(newFolder) }
  }

  /// Whether someone wants the tool to end; it then leaves nothing behind and ends as they asked.
  private func endIfInterrupted() {
    var pending = sigset_t()
    guard sigpending(&pending) == 0, sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1 else {
      return
    }
    discard()
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
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

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

extension FileAccess {
  /// The bytes of a key for pseudonyms.
  static func pseudonymKey(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read the key \(quoted(path))", de: "der Schlüssel \(quoted(path)) ist nicht lesbar"),
        hint: Phrase(
          en: "make one that nobody can guess: head -c 32 /dev/urandom > key",
          de: "einen, den niemand errät, macht: head -c 32 /dev/urandom > key"))
    }
    guard bytes.count >= Pseudonyms.leastKeyLength else {
      let least = Pseudonyms.leastKeyLength
      throw Failure(
        code: .data,
        message: Phrase(
          en: "the key \(quoted(path)) has \(bytes.count) bytes; it needs at least \(least)",
          de: "der Schlüssel \(quoted(path)) hat \(bytes.count) Bytes; er braucht mindestens \(least)"),
        hint: Phrase(
          en: "make one that nobody can guess: head -c 32 /dev/urandom > key",
          de: "einen, den niemand errät, macht: head -c 32 /dev/urandom > key"))
    }
    return Array(bytes)
  }
}
