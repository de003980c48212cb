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
  let surroundings: Surroundings
  var language = Language.english
  var isQuiet = false
  var allowsColor = true

  /// Whether standard output is a terminal that shows bold text.
  var isColored: Bool {
    let environment = surroundings.environment
    return allowsColor && isatty(surroundings.output) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Whether a person reads standard output, and no program or file.
  var isTerminal: Bool { isatty(surroundings.output) == 1 }

  /// The word that the environment gives for the language.
  var usualLanguage: String? {
    surroundings.environment[Language.variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The width of the terminal within 60 to 140 columns; 100 for a file or pipe.
  var width: Int {
    let output = surroundings.output
    var size = winsize()
    guard isatty(output) == 1, ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(140, max(60, Int(size.ws_col)))
  }

  /// Writes an answer.
  func write(_ text: String) throws(Failure) {
    guard writeAll(Array(text.utf8), to: surroundings.output) else {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(en: "cannot write to standard output", de: "die Standardausgabe nimmt nichts an"))
    }
  }

  /// Writes a piece of an answer; whether it was taken.
  func write(_ bytes: [UInt8]) -> Bool { writeAll(bytes, to: surroundings.output) }

  /// Tells the user something that is not part of the answer.
  func remark(_ text: Phrase) {
    guard !isQuiet else { return }
    complain(text)
  }

  /// Tells the user why the command fails, also when it is quiet.
  func complain(_ text: Phrase) {
    let lines = text[language].split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { _ = writeAll(Array((printable(String(line)) + "\n").utf8), to: surroundings.errors) }
  }

  /// Whether someone sees how far long work has come.
  var showsProgress: Bool {
    !isQuiet && isatty(surroundings.errors) == 1 && surroundings.environment["TERM"] != "dumb"
  }

  /// Puts a line in the place of the one before.
  func overwrite(_ line: String) {
    _ = writeAll(Array(("\r\u{1B}[K" + line).utf8), to: surroundings.errors)
  }
}
