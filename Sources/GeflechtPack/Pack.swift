import Foundation

/// Packs a file:
///
///     geflecht-pack FILE PACKED
@main
enum Pack {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
    guard words.count == 2 else {
      FileHandle.standardError.write(Data("usage: geflecht-pack FILE PACKED\n".utf8))
      exit(64)
    }
    try Data(Packer.packed(Array(try Data(contentsOf: words[0])))).write(to: words[1], options: .atomic)
  }
}
