import Geflecht

/// A file to be written.
package struct OutputFile {
  package let path: String
  /// Whether it is a CSV table, in which there is no place to say where it comes from.
  package let isTable: Bool
  /// Writes the file, given where its pieces go.
  package let write: (@escaping ([UInt8]) -> Void) -> Void

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
