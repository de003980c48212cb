import Geflecht

/// How the tool ends, as `sysexits.h` numbers it.
enum ExitCode: Int32 {
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
}

/// Ends the command with a message on standard error.
struct Failure: Error {
  let code: ExitCode
  let message: Phrase
  /// A second line: what to do.
  var hint: Phrase?
}
