import FoundationEssentials
import Geflecht
import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Draws DOT files with the program `dot`, if it is installed.
enum Graphviz {
  /// Draws a map. Graphviz's own warnings pass through to standard error.
  /// - Parameter origin: Where it comes from, which stands in the picture where nobody sees it who does not look for it.
  static func draw(_ dot: String, as format: PictureFormat, origin: String, errors: Int32) throws(Failure) -> [UInt8] {
    // Fine enough for print and for a projector: a slide has 1920 × 1080 points.
    let fineness = format == .png ? ["-Gdpi=144"] : []
    let text = format == .pdf ? withPlainAddresses(dot) : dot
    // Neither file has a name: whatever happens, none is left.
    guard let source = UnnamedFile(holding: Array(text.utf8)), let target = UnnamedFile(holding: []) else {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(
          en: "no temporary file can be written", de: "es lässt sich keine temporäre Datei schreiben"),
        hint: Phrase(en: "is there space?", de: "ist Platz?"))
    }
    let status = try Interrupts.wait { () throws(Failure) in
      run(["dot", "-T\(format.rawValue)"] + fineness, from: source.descriptor, to: target.descriptor, errors: errors)
    }
    guard status != 127 else {
      throw Failure(
        code: .unavailable,
        message: Phrase(
          en: "Graphviz is not installed, so no \(format.rawValue) can be drawn",
          de: "Graphviz ist nicht installiert, darum gibt es kein \(format.rawValue)"),
        hint: Phrase(
          en: """
            write the map as SVG, which needs nothing else: -o map.svg; or install it (Debian, Ubuntu: sudo apt install
            graphviz; macOS: brew install graphviz; Windows: winget install graphviz)
            """,
          de: """
            schreiben Sie die Karte als SVG, das braucht nichts weiter: -o karte.svg; oder installieren Sie es (Debian,
            Ubuntu: sudo apt install graphviz; macOS: brew install graphviz; Windows: winget install graphviz)
            """))
    }
    let picture = target.bytes
    guard status == 0, format.isWhole(picture) else {
      throw Failure(
        code: .unavailable,
        message: Phrase(en: "Graphviz could not draw the map", de: "Graphviz konnte die Karte nicht zeichnen"),
        hint: Phrase(
          en: "write it as DOT and run Graphviz yourself: -o map.dot",
          de: "schreiben Sie sie als DOT und rufen Sie Graphviz selbst auf: -o karte.dot"))
    }
    return format.signed(picture, with: origin)
  }

  /// Graphviz writes addresses to a PDF as they stand, and there `&amp;` is no `&`.
  private static func withPlainAddresses(_ dot: String) -> String {
    let mark = "URL=\""
    return dot.split(separator: mark, omittingEmptySubsequences: false).enumerated().map { place, piece in
      guard place > 0, let end = piece.firstIndex(of: "\"") else { return String(piece) }
      return "\(piece[..<end].replacing("&amp;", with: "&"))\(piece[end...])"
    }.joined(separator: mark)
  }

  /// Runs a program found on the path and waits for it; 127 when there is none. It ends when the tool is asked to end.
  private static func run(_ words: [String], from source: Int32, to target: Int32, errors: Int32) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source, 0)
    posix_spawn_file_actions_adddup2(&actions, target, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var child = pid_t()
    // The same map is the same file whenever it is drawn.
    setenv("SOURCE_DATE_EPOCH", "0", 0)
    guard posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      guard ended == 0 || errno == EINTR else { return -1 }
      // Interrupts are held, for the program too: it takes no other end than this one.
      if Interrupts.areWaiting { kill(child, SIGKILL) }
      usleep(5000)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}

extension PictureFormat {
  /// Whether a picture is what it should be, from its first bytes to its end. Graphviz may fail and say nothing.
  fileprivate func isWhole(_ picture: [UInt8]) -> Bool {
    func has(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }
    let tail = picture.suffix(64)
    return switch self {
    case .png: picture.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && has("IEND", in: tail)
    // A page without content has no stream.
    case .pdf: picture.starts(with: Array("%PDF".utf8)) && has("stream", in: picture[...]) && has("%%EOF", in: tail)
    }
  }
}

/// A temporary file that has no name any more.
private final class UnnamedFile {
  let descriptor: Int32

  init?(holding bytes: [UInt8]) {
    var path = Array((FileManager.default.temporaryDirectory.path + "/geflecht-XXXXXX").utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    guard writeAll(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Everything in the file.
  var bytes: [UInt8] {
    let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
    return Array(unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let more = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        guard more > 0 else { break }
        count += more
      }
    }
  }
}
