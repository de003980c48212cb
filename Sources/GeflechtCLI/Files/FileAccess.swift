import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read as a table.
struct InputFile {
  let source: SourceFile
  /// The open file behind it, if its parts are fetched when they are needed.
  fileprivate var file: OpenFile?

  /// Whether someone wrote to the file since it was opened.
  var hasChanged: Bool { file?.hasChanged ?? false }
}

/// Reads and writes files.
enum FileAccess {
  /// A file to be read; `-` is standard input.
  static func open(_ path: String) throws(Failure) -> InputFile {
    if path == "-" { return InputFile(source: SourceFile(name: "stdin", bytes: try readAll(0, name: "stdin"))) }
    switch kind(of: path) {
    case .missing: throw missing(path)
    case .folder:
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(path)) is a folder, not a file", de: "\(quoted(path)) ist ein Ordner, keine Datei"))
    case .file: break
    }
    guard let file = OpenFile(path) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(path)): permission?",
          de: "\(quoted(path)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
    // A file can be fetched in parts; a pipe or a device comes once, from front to back.
    guard file.isRegular else {
      return InputFile(source: SourceFile(name: path, bytes: try readAll(file.descriptor, name: path)))
    }
    let source = SourceFile(name: path, size: file.size) { offset, target in file.read(at: offset, into: target) }
    return InputFile(source: source, file: file)
  }

  /// The bytes of a small file.
  static func bytes(of path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    _ = try open(path)
    guard let bytes = try? Data(contentsOf: URL(filePath: path)), bytes.count <= limit else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(path)) cannot be read, or is too large for what it should be",
          de: "\(quoted(path)) ist nicht lesbar oder zu groß für das, was es sein soll"))
    }
    return Array(bytes)
  }

  /// The names of the CSV files in a folder, sorted.
  static func tables(in folder: String) throws(Failure) -> [String] {
    switch kind(of: folder) {
    case .missing: throw missing(folder)
    case .file:
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(folder)) is a file, not a folder", de: "\(quoted(folder)) ist eine Datei, kein Ordner"),
        hint: Phrase(
          en: "read a single file of ties with --edges \(folder)",
          de: "eine einzelne Datei mit Beziehungen liest --edges \(folder)"))
    case .folder: break
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
    } catch {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(folder)): permission?",
          de: "\(quoted(folder)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
  }

  /// Refuses to overwrite a file unless told to.
  static func checkWritable(_ path: String, force: Bool) throws(Failure) {
    if kind(of: path) == .folder {
      throw Failure(
        code: .cannotCreate, message: Phrase(en: "\(quoted(path)) is a folder", de: "\(quoted(path)) ist ein Ordner"))
    }
    if !force, kind(of: path) == .file {
      throw Failure(
        code: .cannotCreate, message: Phrase(en: "\(quoted(path)) exists", de: "\(quoted(path)) gibt es schon"),
        hint: Phrase(en: "overwrite it with --force", de: "überschreiben mit --force"))
    }
  }

  /// Refuses a folder that holds something.
  /// - Parameter force: Whether `--force` was given, for a command that may write beside what is there.
  static func checkEmpty(_ folder: String, force: Bool? = nil) throws(Failure) {
    switch kind(of: folder) {
    case .missing: return
    case .folder where force == true: return
    case .folder where (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty == true: return
    case .file, .folder:
      throw Failure(
        code: .cannotCreate,
        message: Phrase(en: "\(quoted(folder)) is not an empty folder", de: "\(quoted(folder)) ist kein leerer Ordner"),
        hint: force == false && isFolder(folder)
          ? Phrase(
            en: "name a new one, or replace its tables with --force",
            de: "nennen Sie einen neuen, oder ersetzen Sie seine Tabellen mit --force")
          : Phrase(en: "name a new one", de: "nennen Sie einen neuen"))
    }
  }

  /// Makes a folder, with those above it.
  static func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "cannot make the folder \(quoted(path))", de: "der Ordner \(quoted(path)) lässt sich nicht anlegen"))
    }
  }

  /// Writes a file under a temporary name and renames it, so that no half file is ever seen under its name.
  static func write(_ bytes: Data, to path: String) throws(Failure) {
    // An interrupt waits until the file is whole: nothing temporary is left behind.
    try withoutInterrupts { () throws(Failure) in
      do {
        try bytes.write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Failure(
          code: .cannotCreate,
          message: Phrase(en: "cannot write \(quoted(path))", de: "\(quoted(path)) lässt sich nicht schreiben"),
          hint: Phrase(
            en: "does the folder exist, may you write there, is there space?",
            de: "gibt es den Ordner, dürfen Sie dort schreiben, ist Platz?"))
      }
    }
  }

  /// Writes the files of a folder, all of them or none: an interrupt waits, and when one cannot be written, those before
  /// it that were not there are removed.
  static func writeFolder(_ files: [(name: String, bytes: Data)], to folder: String) throws(Failure) {
    let isNew = !isFolder(folder)
    try withoutInterrupts { () throws(Failure) in
      try makeFolder(folder)
      var added: [String] = []
      do throws(Failure) {
        for file in files {
          let path = folder + "/" + file.name
          if kind(of: path) == .missing { added.append(path) }
          try write(file.bytes, to: path)
        }
      } catch {
        for path in isNew ? [folder] : added { try? FileManager.default.removeItem(atPath: path) }
        throw error
      }
    }
  }

  /// Does work during which interrupts wait.
  static func withoutInterrupts(_ work: () throws(Failure) -> Void) throws(Failure) {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_BLOCK, &signals, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  private enum Kind { case missing, file, folder }

  private static func kind(of path: String) -> Kind {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    return isFolder ? .folder : .file
  }

  private static func missing(_ path: String) -> Failure {
    let bare = path.hasSuffix("/") ? path.dropLast() : path[...]
    let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let siblings = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let name = String(parts.last ?? "")
    let near = Spelling.nearest(to: name, in: siblings.filter { $0 != name }.sorted()).first
    let hint = near.map { folder.isEmpty ? $0 : folder + "/" + $0 }
    return Failure(
      code: .noInput,
      message: Phrase(en: "no file or folder \(quoted(path))", de: "keine Datei, kein Ordner \(quoted(path))"),
      hint: hint.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
  }

  /// The most bytes that are read; a stream without end stops here.
  private static let limit = Int(UInt32.max)

  /// Reads to the end: a pipe, a device.
  private static func readAll(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = readBytes(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(
          code: .noInput, message: Phrase(en: "cannot read \(quoted(name))", de: "\(quoted(name)) ist nicht lesbar"))
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      // A NUL byte rejects the file anyway, unless it is UTF-16: no need to wait for the end of an endless device.
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      if !isUTF16, buffer[..<count].contains(0) { return bytes }
      guard bytes.count <= limit else {
        throw Failure(
          code: .data, message: Phrase(en: "\(quoted(name)) is over 4 GiB", de: "\(quoted(name)) ist größer als 4 GiB"),
          hint: Phrase(en: "split the table, or drop columns", de: "teilen Sie die Tabelle oder lassen Sie Spalten weg")
        )
      }
    }
  }
}

private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &buffer, count)
}
