import Geflecht

/// Where output goes: answers to standard output, everything else to standard error.
struct Terminal {
  let surroundings: Surroundings
  var language = Language.english
  var isQuiet = false
  var allowsColor = true

  /// Whether standard output is a terminal that shows bold text.
  var isColored: Bool {
    let environment = surroundings.environment
    return allowsColor && surroundings.output.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Whether a person reads standard output, and no program or file.
  var isTerminal: Bool { surroundings.output.isTerminal }

  /// The word that the environment gives for the language.
  var usualLanguage: String? {
    surroundings.environment[Language.variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The width of the terminal within 60 to 140 columns; 100 for a file or pipe.
  var width: Int {
    surroundings.output.width.map { min(140, max(60, $0)) } ?? 100
  }

  /// Writes an answer.
  func write(_ text: String) throws(Failure) { try write { $0(Array(text.utf8)) } }

  /// Writes an answer piece by piece.
  func write(_ pieces: (_ sink: @escaping ([UInt8]) -> Void) -> Void) throws(Failure) {
    var isTaken = true
    pieces { bytes in if isTaken { isTaken = surroundings.output.write(bytes) } }
    guard isTaken else {
      throw Failure(
        code: .cannotCreate,
        message: Phrase(en: "cannot write to standard output", de: "die Standardausgabe nimmt nichts an"))
    }
  }

  /// Tells the user something that is not part of the answer.
  func remark(_ text: Phrase) {
    guard !isQuiet else { return }
    complain(text)
  }

  /// Tells the user why the command fails, also when it is quiet.
  func complain(_ text: Phrase) {
    let lines = text[language].split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { _ = surroundings.errors.write(Array((printable(String(line)) + "\n").utf8)) }
  }
}
