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
  var file: OpenFile?

  /// Whether someone wrote to the file since it was opened.
  var hasChanged: Bool { file?.hasChanged ?? false }
}

/// Reads files and folders, seen from a working folder.
struct FileAccess {
  let surroundings: Surroundings
  /// The files that were opened so far.
  let opened = OpenedFiles()

  /// Where a path leads: messages name it as it was written, the system is given its place.
  func place(_ path: String) -> String { surroundings.place(path) }

  /// What a path leads to; `-` is standard input. `nil` when there is nothing.
  func identity(of path: String) -> FileIdentity? {
    path == "-" ? FileIdentity(ofDescriptor: surroundings.input) : FileIdentity(of: place(path))
  }

  /// A file to be read; `-` is standard input.
  func open(_ path: String) throws(Failure) -> InputFile {
    if path == "-" {
      return opened.add(
        InputFile(source: SourceFile(name: "stdin", bytes: try readAll(surroundings.input, name: "stdin"))))
    }
    switch kind(of: path) {
    case .missing: throw missing(path)
    case .folder:
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(path)) is a folder, not a file", de: "\(quoted(path)) ist ein Ordner, keine Datei"))
    case .file: break
    }
    guard let file = OpenFile(place(path)) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(path)): permission?",
          de: "\(quoted(path)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
    // A file can be fetched in parts; a pipe or a device comes once, from front to back.
    guard file.isRegular else {
      return opened.add(InputFile(source: SourceFile(name: path, bytes: try readAll(file.descriptor, name: path))))
    }
    let source = SourceFile(name: path, size: file.size) { offset, target in file.read(at: offset, into: target) }
    return opened.add(InputFile(source: source, file: file))
  }

  /// The bytes of a small file.
  func bytes(of path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    _ = try open(path)
    guard let bytes = try? Data(contentsOf: URL(filePath: place(path))), bytes.count <= limit else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(path)) cannot be read, or is too large for what it should be",
          de: "\(quoted(path)) ist nicht lesbar oder zu groß für das, was es sein soll"))
    }
    return Array(bytes)
  }

  /// The files of a dataset: those of a folder that may be tables, or a workbook alone.
  func tables(of data: String) throws(Failure) -> [String] {
    if SpreadsheetName(data) != nil, kind(of: data) == .file { return [data] }
    return try tables(in: data).map { (data.hasSuffix("/") ? data : data + "/") + $0 }
  }

  /// The names of the CSV files and workbooks in a folder, sorted.
  func tables(in folder: String) throws(Failure) -> [String] {
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
      return try FileManager.default.contentsOfDirectory(atPath: place(folder)).sorted()
        .filter { ($0.lowercased().hasSuffix(".csv") || SpreadsheetName($0) != nil) && !$0.hasPrefix(".") }
    } catch {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(folder)): permission?",
          de: "\(quoted(folder)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
  }

  /// Refuses a folder that holds something.
  /// - Parameter force: Whether `--force` was given, for a command that may write beside what is there.
  func checkEmpty(_ folder: String, force: Bool? = nil) throws(Failure) {
    switch kind(of: folder) {
    case .missing: return
    case .folder where force == true: return
    case .folder where (try? FileManager.default.contentsOfDirectory(atPath: place(folder)))?.isEmpty == true: return
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

  /// Whether there is a folder of that name.
  func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  private enum Kind { case missing, file, folder }

  private func kind(of path: String) -> Kind {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: place(path), isDirectory: &isFolder) else { return .missing }
    return isFolder ? .folder : .file
  }

  private func missing(_ path: String) -> Failure {
    let bare = path.hasSuffix("/") ? path.dropLast() : path[...]
    let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let siblings = (try? FileManager.default.contentsOfDirectory(atPath: place(folder.isEmpty ? "." : folder))) ?? []
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
  private func readAll(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
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
      guard bytes.count <= Self.limit else {
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
