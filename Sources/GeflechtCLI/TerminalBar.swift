import Dispatch
import Geflecht
import GeflechtCommands
import Synchronization

/// A line on the terminal that says what long work is about, how far it has come and how long it will still take.
///
/// It shows after a second, only where standard error is a terminal, and is wiped away at the end. Work that cannot tell
/// how far it has come shows how long it has taken: a clock draws the line anew, whether or not anything is reported.
final class TerminalBar: Sendable {
  private let patience: Duration
  /// Puts a line in the place of the one before.
  private let overwrite: @Sendable (String) -> Void
  private let state = Mutex(State())
  /// Draws the line anew, whether or not anything is reported.
  private let clock = Mutex<DispatchSourceTimer?>(nil)

  private struct State {
    /// What is being done; `nil` between works.
    var title: Phrase?
    var language = Language.english
    var start = ContinuousClock.now
    /// How much of the work is done, as it was last reported.
    var done: (parts: Int, of: Int)?
    var isShown = false
  }

  private static let pause = 200

  init(errors: Int32, patience: Duration = .seconds(1)) {
    self.patience = patience
    overwrite = { line in _ = writeAll(Array(("\r\u{1B}[K" + line).utf8), to: errors) }
  }

  /// What long work reports to.
  var display: ProgressBar.Display {
    ProgressBar.Display(
      begin: { [self] title, language in begin(title, language) },
      report: { [self] done, total in state.withLock { $0.done = (done, total) } },
      end: { [self] in end() })
  }

  private func begin(_ title: Phrase, _ language: Language) {
    state.withLock { $0 = State(title: title, language: language) }
    clock.withLock { clock in
      let new = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
      new.setEventHandler { [self] in draw() }
      new.schedule(deadline: .now(), repeating: .milliseconds(min(Self.pause, patience.milliseconds)))
      new.activate()
      clock = new
    }
  }

  private func end() {
    clock.withLock { clock in
      clock?.cancel()
      clock = nil
    }
    state.withLock { state in
      if state.isShown { overwrite("") }
      state = State()
    }
  }

  private func draw() {
    // The line is drawn behind the lock: nothing is drawn once the work has ended.
    state.withLock { state in
      let spent = ContinuousClock.now - state.start
      guard let title = state.title, spent > patience else { return }
      state.isShown = true
      overwrite(Self.line(title, spent, state.done)[state.language])
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
