import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The ways in which people ask the tool to end: the keyboard, `kill`, a terminal that is closed.
enum Interrupts {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Does work during which interrupts wait, so that it can leave nothing behind; they end the tool afterward.
  static func wait<Value>(during work: () throws(Failure) -> Value) throws(Failure) -> Value {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for signal in signals where !isIgnored(signal) { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// Whether one waits.
  static var areWaiting: Bool {
    var pending = sigset_t()
    return sigpending(&pending) == 0 && signals.contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets them end the tool, also one that waits.
  static func allow() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// Whether a signal was switched off for this run, as by `nohup`.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
