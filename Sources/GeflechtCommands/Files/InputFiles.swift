import Geflecht

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
    files = Set(paths.compactMap { access.identity(of: $0) })
  }

  func contains(_ path: String) -> Bool { access.identity(of: path).map(files.contains) ?? false }
}
