import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Draws DOT files with the program `dot`, if it is installed.
enum Graphviz {
  /// The pictures that a map can become.
  enum Format: String, CaseIterable {
    case svg, png, pdf

    /// The format that a file's ending asks for; `nil` for a DOT file.
    init?(path: String) throws(Failure) {
      let name = path.split(separator: "/").last ?? ""
      let ending = name.contains(".") ? (name.split(separator: ".").last?.lowercased() ?? "") : "dot"
      if ["dot", "gv"].contains(ending) { return nil }
      guard let format = Format(rawValue: ending) else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "a map cannot be written as .\(printable(ending, limit: 20))",
            de: "eine Karte lässt sich nicht als .\(printable(ending, limit: 20)) schreiben"),
          hint: Phrase(en: "use .dot, .svg, .png or .pdf", de: "möglich sind .dot, .svg, .png und .pdf"))
      }
      self = format
    }
  }

  /// Draws a map into a file. Graphviz's own warnings pass through to standard error.
  static func draw(_ dot: String, as format: Format, to path: String, _ terminal: Terminal) throws(Failure) {
    let folder = FileManager.default.temporaryDirectory.path + "/geflecht-\(UUID().uuidString)"
    let (source, target) = (folder + "/map.dot", folder + "/map." + format.rawValue)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(code: .cannotCreate, message: Phrase(en: "no temporary folder", de: "kein temporärer Ordner"))
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileAccess.write(Data(dot.utf8), to: source)
    let status = run(["dot", "-T\(format.rawValue)", "-o", target, source])
    guard status != 127 else {
      throw Failure(
        code: .unavailable,
        message: Phrase(
          en: "Graphviz is not installed, so no \(format.rawValue) can be drawn",
          de: "Graphviz ist nicht installiert, darum gibt es kein \(format.rawValue)"),
        hint: Phrase(
          en: """
            install it (Debian, Ubuntu: sudo apt install graphviz; macOS: brew install graphviz; Windows: winget install
            graphviz), or write the map as DOT: -o map.dot
            """,
          de: """
            installieren Sie es (Debian, Ubuntu: sudo apt install graphviz; macOS: brew install graphviz; Windows:
            winget install graphviz), oder schreiben Sie die Karte als DOT: -o karte.dot
            """))
    }
    guard status == 0, let picture = try? Data(contentsOf: URL(filePath: target)), !picture.isEmpty else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "Graphviz could not draw the map", de: "Graphviz konnte die Karte nicht zeichnen"),
        hint: Phrase(
          en: "write it as DOT and run Graphviz yourself: -o map.dot",
          de: "schreiben Sie sie als DOT und rufen Sie Graphviz selbst auf: -o karte.dot"))
    }
    try FileAccess.write(picture, to: path)
  }

  /// Runs a program found on the path and waits for it; 127 when there is none.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawnp(&child, words[0], nil, nil, &arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
