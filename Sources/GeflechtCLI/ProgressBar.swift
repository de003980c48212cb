import Geflecht
import Synchronization

/// A line on the terminal that says how far long work has come and how long it will still take.
///
/// It shows after two seconds, only where standard error is a terminal, and is wiped away at the end.
final class ProgressBar: Sendable {
  private let terminal: Terminal
  private let clock = ContinuousClock()
  private let state: Mutex<State>

  private struct State {
    var title = ""
    var start = ContinuousClock.now
    var last: ContinuousClock.Instant?
  }

  private static let patience = Duration.seconds(2)
  private static let pause = Duration.milliseconds(200)

  init(_ terminal: Terminal) {
    self.terminal = terminal
    state = Mutex(State())
  }

  /// What long work reports to.
  var progress: WorkProgress { WorkProgress { [self] done, total in show(done, total) } }

  func begin(_ title: String) {
    state.withLock { $0 = State(title: title) }
  }

  func end() {
    if state.withLock({ $0.last }) != nil { terminal.overwrite("") }
  }

  private func show(_ done: Int, _ total: Int) {
    guard terminal.showsProgress, done > 0, total > 0 else { return }
    let line: String? = state.withLock { state in
      let now = clock.now
      let spent = now - state.start
      guard spent > Self.patience, state.last.map({ now - $0 > Self.pause }) ?? true else { return nil }
      state.last = now
      let left = spent * Double(total - done) / Double(done)
      let cells = 24 * done / total
      let bar = String(repeating: "█", count: cells) + String(repeating: "░", count: 24 - cells)
      let time = Self.time(left)
      return "\(state.title)  \(bar)  \(100 * done / total) %  "
        + Phrase(en: "\(time) left", de: "noch \(time)")[terminal.language]
    }
    if let line { terminal.overwrite(line) }
  }

  private static func time(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    return seconds < 90 ? "\(seconds) s" : seconds < 5400 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
  }
}
