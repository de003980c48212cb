import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where output goes: answers to standard output, everything else to standard error.
struct Terminal {
  var language = Language.english
  var isQuiet = false
  var allowsColor = true

  /// Whether standard output is a terminal that shows bold text.
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return allowsColor && isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The width of the terminal within 60 to 140 columns; 100 for a file or pipe.
  var width: Int {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(140, max(60, Int(size.ws_col)))
  }

  /// Writes an answer.
  func write(_ text: String) throws(Failure) {
    guard Self.write(Array(text.utf8), to: 1) else {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(en: "cannot write to standard output", de: "die Standardausgabe nimmt nichts an"))
    }
  }

  /// Writes a piece of an answer; whether it was taken.
  func write(_ bytes: [UInt8]) -> Bool { Self.write(bytes, to: 1) }

  /// Tells the user something that is not part of the answer.
  func remark(_ text: Phrase) {
    guard !isQuiet else { return }
    complain(text)
  }

  /// Tells the user why the command fails, also when it is quiet.
  func complain(_ text: Phrase) {
    let lines = text[language].split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { _ = Self.write(Array((printable(String(line)) + "\n").utf8), to: 2) }
  }

  /// Whether someone sees how far long work has come.
  var showsProgress: Bool {
    !isQuiet && isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Puts a line in the place of the one before.
  func overwrite(_ line: String) {
    _ = Self.write(Array(("\r\u{1B}[K" + line).utf8), to: 2)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
