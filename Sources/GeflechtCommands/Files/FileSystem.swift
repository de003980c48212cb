import Geflecht

/// Files and folders as a run sees them, by paths as they were written down; `-` is what is piped in.
package struct FileSystem: Sendable {
  package enum Kind: Sendable { case missing, danglingLink, file, folder, device }

  /// Files that appear together or not at all.
  package struct Batch {
    package let files: [OutputFile]
    /// A folder to make first if it is not there.
    package let folder: String?
    package let mayReplace: Bool
    /// Refuses a path under which nothing may be written; asked before each file.
    package let check: (String) throws(Failure) -> Void
  }

  /// What a path leads to.
  package var kind: @Sendable (String) -> Kind
  /// The names in a folder, in no order; `nil` where it cannot be read.
  package var names: @Sendable (String) -> [String]?
  /// Which file it is, whatever it is called; `nil` where there is none.
  package var identity: @Sendable (String) -> FileIdentity?
  /// Opens a file to be read as a table; `nil` where that is not allowed.
  package var open: @Sendable (String) throws(Failure) -> InputFile?
  /// All bytes of a small file.
  package var bytes: @Sendable (String) -> [UInt8]?
  package var write: @Sendable (Batch) throws(Failure) -> Void

  package init(
    kind: @escaping @Sendable (String) -> Kind, names: @escaping @Sendable (String) -> [String]?,
    identity: @escaping @Sendable (String) -> FileIdentity?,
    open: @escaping @Sendable (String) throws(Failure) -> InputFile?,
    bytes: @escaping @Sendable (String) -> [UInt8]?, write: @escaping @Sendable (Batch) throws(Failure) -> Void
  ) {
    (self.kind, self.names, self.identity) = (kind, names, identity)
    (self.open, self.bytes, self.write) = (open, bytes, write)
  }
}

/// A file that is read as a table.
package struct InputFile: Sendable {
  package let source: SourceFile
  /// Whether someone wrote to the file since it was opened.
  package let hasChanged: @Sendable () -> Bool

  package init(source: SourceFile, hasChanged: @escaping @Sendable () -> Bool = { false }) {
    (self.source, self.hasChanged) = (source, hasChanged)
  }
}

/// A file itself, whatever it is called: two paths may lead to one, through links or other spellings.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// The last part of a path to nothing yet, in the folder that the numbers name.
  package var name = ""

  package init(device: UInt64, number: UInt64) {
    (self.device, self.number) = (device, number)
  }
}

/// The folder and the name in it.
package func parts(of path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}
