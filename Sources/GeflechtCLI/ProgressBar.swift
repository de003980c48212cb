import Dispatch
import Geflecht
import Synchronization

/// A line on the terminal that says what long work is about, how far it has come and how long it will still take.
///
/// It shows after a second, only where standard error is a terminal, and is wiped away at the end. Work that cannot tell
/// how far it has come shows how long it has taken: a clock draws the line anew, whether or not anything is reported.
final class ProgressBar: Sendable {
  private let terminal: Terminal
  private let patience: Duration
  private let state = Mutex(State())

  private struct State {
    /// What is being done; `nil` between works.
    var title: Phrase?
    var start = ContinuousClock.now
    /// How much of the work is done, as it was last reported.
    var done: (parts: Int, of: Int)?
    var isShown = false
  }

  private static let pause = 200

  init(_ terminal: Terminal, patience: Duration = .seconds(1)) {
    (self.terminal, self.patience) = (terminal, patience)
  }

  /// What long work reports to.
  var progress: WorkProgress {
    WorkProgress { [self] done, total in
      if done > 0, total > 0 { state.withLock { $0.done = (done, total) } }
    }
  }

  /// Does some work under a title.
  func during<Result, Failure: Error>(
    _ title: Phrase, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard terminal.showsProgress else { return try work() }
    state.withLock { $0 = State(title: title) }
    let clock = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
    clock.setEventHandler { [self] in draw() }
    clock.schedule(deadline: .now(), repeating: .milliseconds(min(Self.pause, patience.milliseconds)))
    clock.activate()
    defer {
      clock.cancel()
      end()
    }
    return try work()
  }

  private func end() {
    state.withLock { state in
      if state.isShown { terminal.overwrite("") }
      state = State()
    }
  }

  private func draw() {
    // The line is drawn behind the lock: nothing is drawn once the work has ended.
    state.withLock { state in
      let spent = ContinuousClock.now - state.start
      guard let title = state.title, spent > patience else { return }
      state.isShown = true
      terminal.overwrite(Self.line(title, spent, state.done)[terminal.language])
    }
  }

  private static func line(_ title: Phrase, _ spent: Duration, _ done: (parts: Int, of: Int)?) -> Phrase {
    guard let (parts, all) = done, parts < all else { return title + Phrase("  \(time(spent))") }
    let left = time(spent * Double(all - parts) / Double(parts))
    let cells = 24 * parts / all
    let bar = String(repeating: "█", count: cells) + String(repeating: "░", count: 24 - cells)
    let percent = 100 * parts / all
    return title + Phrase("  \(bar)  \(percent) %  ") + Phrase(en: "\(left) left", de: "noch \(left)")
  }

  private static func time(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    return seconds < 90 ? "\(seconds) s" : seconds < 5400 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
  }
}

extension Duration {
  fileprivate var milliseconds: Int { max(1, Int(self / .milliseconds(1))) }
}
