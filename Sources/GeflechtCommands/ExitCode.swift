import Geflecht

/// How the tool ends, as `sysexits.h` numbers it.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case success = 0
  /// The command line is wrong.
  case usage = 64
  /// The data are wrong.
  case data = 65
  /// A file is missing or cannot be read.
  case noInput = 66
  /// The data cannot answer the request, or a program that it needs is missing.
  case unavailable = 69
  /// The output cannot be written.
  case cannotCreate = 73

  /// What it means, for the manual.
  var meaning: Phrase {
    switch self {
    case .success: Phrase(en: "All went well.", de: "Alles ist gut gegangen.")
    case .usage: Phrase(en: "The command line is wrong.", de: "Die Befehlszeile ist falsch.")
    case .data: Phrase(en: "The data are wrong.", de: "Die Daten sind fehlerhaft.")
    case .noInput:
      Phrase(
        en: "A file is missing or cannot be read.", de: "Eine Datei fehlt oder ist nicht lesbar.")
    case .unavailable:
      Phrase(
        en: """
          The data cannot answer the request, or a measure that was named while the others were answered, or memory or a
          program that it needs is missing.
          """,
        de: """
          Die Daten geben keine Antwort her oder keine auf ein genanntes Maß, während die anderen beantwortet sind, oder
          es fehlt Speicher oder ein Programm, das dafür nötig ist.
          """)
    case .cannotCreate:
      Phrase(en: "The output cannot be written.", de: "Die Ausgabe lässt sich nicht schreiben.")
    }
  }
}

/// Ends the command with a message on standard error.
package struct Failure: Error {
  package let code: ExitCode
  package let message: Phrase
  /// A second line: what to do.
  package var hint: Phrase?

  package init(code: ExitCode, message: Phrase, hint: Phrase? = nil) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }
}
