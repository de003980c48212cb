import Geflecht

extension FileAccess {
  /// Writes all files, or none.
  /// - Parameters:
  ///   - folder: A folder to make first if it is not there.
  ///   - force: Whether files may be replaced.
  ///   - inputs: What is read and stays as it is.
  func write(
    _ files: [OutputFile], folder: String? = nil, force: Bool, sparing inputs: InputFiles
  ) throws(Failure) {
    try system.write(
      FileSystem.Batch(files: files, folder: folder, mayReplace: force) { path throws(Failure) in
        try check(path, force: force, sparing: inputs)
      })
  }

  /// Refuses a path under which nothing may be written.
  func check(_ path: String, force: Bool, sparing inputs: InputFiles) throws(Failure) {
    switch system.kind(path) {
    case .missing: return
    case .file: break
    case .danglingLink:
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "\(quoted(path)) is a link that leads nowhere", de: "\(quoted(path)) ist eine Verknüpfung ins Leere"),
        hint: Phrase(
          en: "remove the link, or name another file",
          de: "entfernen Sie die Verknüpfung, oder nennen Sie eine andere Datei"))
    case .folder:
      throw Failure(
        code: .cannotCreate, message: Phrase(en: "\(quoted(path)) is a folder", de: "\(quoted(path)) ist ein Ordner"))
    case .device:
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
    if !force { throw Failure.exists(path) }
  }
}

extension Failure {
  package static func exists(_ path: String) -> Failure {
    Failure(
      code: .cannotCreate, message: Phrase(en: "\(quoted(path)) exists", de: "\(quoted(path)) gibt es schon"),
      hint: Phrase(en: "overwrite it with --force", de: "überschreiben mit --force"))
  }

  package static func unwritable(_ path: String) -> Failure {
    Failure(
      code: .cannotCreate,
      message: Phrase(en: "cannot write \(quoted(path))", de: "\(quoted(path)) lässt sich nicht schreiben"),
      hint: Phrase(
        en: "does the folder exist, may you write there, is there space?",
        de: "gibt es den Ordner, dürfen Sie dort schreiben, ist Platz?"))
  }
}
