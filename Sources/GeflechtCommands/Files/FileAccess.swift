import Geflecht

/// Reads and writes files, and says what to do where that is not possible.
struct FileAccess {
  let system: FileSystem
  /// The files that were opened so far.
  let opened = OpenedFiles()

  init(_ system: FileSystem) { self.system = system }

  /// What a path leads to; `-` is standard input. `nil` when there is nothing.
  func identity(of path: String) -> FileIdentity? { system.identity(path) }

  /// What is at a path, or will be once it is written.
  func identity(ofTarget path: String) -> FileIdentity? {
    if let existing = identity(of: path) { return existing }
    let (folder, name) = parts(of: path)
    guard var target = identity(of: folder) else { return nil }
    target.name = name
    return target
  }

  /// A file to be read; `-` is standard input.
  func open(_ path: String) throws(Failure) -> InputFile {
    if path != "-" {
      switch system.kind(path) {
      case .missing, .danglingLink: throw missing(path)
      case .folder:
        throw Failure(
          code: .noInput,
          message: Phrase(
            en: "\(quoted(path)) is a folder, not a file", de: "\(quoted(path)) ist ein Ordner, keine Datei"))
      case .file, .device: break
      }
    }
    guard let file = try system.open(path) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(path)): permission?",
          de: "\(quoted(path)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
    return opened.add(file)
  }

  /// The bytes of a small file.
  func bytes(of path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    _ = try open(path)
    guard let bytes = system.bytes(path), bytes.count <= limit else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(path)) cannot be read, or is too large for what it should be",
          de: "\(quoted(path)) ist nicht lesbar oder zu groß für das, was es sein soll"))
    }
    return bytes
  }

  /// The files of a dataset: those of a folder that may be tables, or a workbook alone.
  func tables(of data: String) throws(Failure) -> [String] {
    if SpreadsheetName(data) != nil, isFile(data) { return [data] }
    return try tables(in: data).map { (data.hasSuffix("/") ? data : data + "/") + $0 }
  }

  /// The names of the CSV files and workbooks in a folder, sorted.
  func tables(in folder: String) throws(Failure) -> [String] {
    switch system.kind(folder) {
    case .missing, .danglingLink: throw missing(folder)
    case .file, .device:
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(folder)) is a file, not a folder", de: "\(quoted(folder)) ist eine Datei, kein Ordner"),
        hint: Phrase(
          en: "read a single file of ties with --edges \(folder)",
          de: "eine einzelne Datei mit Beziehungen liest --edges \(folder)"))
    case .folder: break
    }
    guard let names = system.names(folder) else {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "cannot read \(quoted(folder)): permission?",
          de: "\(quoted(folder)) ist nicht lesbar: fehlt die Berechtigung?"))
    }
    return names.sorted()
      .filter { ($0.lowercased().hasSuffix(".csv") || SpreadsheetName($0) != nil) && !$0.hasPrefix(".") }
  }

  /// Refuses a folder that holds something.
  /// - Parameter force: Whether `--force` was given, for a command that may write beside what is there.
  func checkEmpty(_ folder: String, force: Bool? = nil) throws(Failure) {
    switch system.kind(folder) {
    case .missing, .danglingLink: return
    case .folder where force == true: return
    case .folder where system.names(folder)?.isEmpty == true: return
    case .file, .folder, .device:
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
  func isFolder(_ path: String) -> Bool {
    if case .folder = system.kind(path) { true } else { false }
  }

  private func isFile(_ path: String) -> Bool {
    switch system.kind(path) {
    case .file, .device: true
    case .missing, .danglingLink, .folder: false
    }
  }

  private func missing(_ path: String) -> Failure {
    let bare = path.hasSuffix("/") ? path.dropLast() : path[...]
    let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let siblings = system.names(folder.isEmpty ? "." : folder) ?? []
    let name = String(parts.last ?? "")
    let near = Spelling.nearest(to: name, in: siblings.filter { $0 != name }.sorted()).first
    let hint = near.map { folder.isEmpty ? $0 : folder + "/" + $0 }
    return Failure(
      code: .noInput,
      message: Phrase(en: "no file or folder \(quoted(path))", de: "keine Datei, kein Ordner \(quoted(path))"),
      hint: hint.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
  }
}
