import Geflecht

/// The files that a run has read, for what it says about its data.
final class OpenedFiles {
  private var files: [InputFile] = []
  private var digests: [DataDigest.File] = []

  /// The files themselves.
  var sources: [SourceFile] { files.map { $0.source } }

  /// Remembers a file.
  func add(_ file: InputFile) -> InputFile {
    files.append(file)
    return file
  }

  /// The name of a file that someone wrote to since it was opened.
  var changed: String? { files.first { $0.hasChanged() }?.source.name }

  /// The digests of all of them; `nil` where nothing was read.
  var digest: DataDigest? {
    for file in files[digests.count...] {
      digests.append(.init(name: parts(of: file.source.name).name, digest: file.source.digest))
    }
    return digests.isEmpty ? nil : DataDigest(of: digests)
  }
}
