import Geflecht

/// Tells who waits what long work is about and how far it has come.
package struct ProgressBar: Sendable {
  /// Where that is shown.
  package struct Display: Sendable {
    package let begin: @Sendable (Phrase, Language) -> Void
    /// How many parts of the work are done, of how many.
    package let report: @Sendable (Int, Int) -> Void
    package let end: @Sendable () -> Void

    package init(
      begin: @escaping @Sendable (Phrase, Language) -> Void, report: @escaping @Sendable (Int, Int) -> Void,
      end: @escaping @Sendable () -> Void
    ) {
      (self.begin, self.report, self.end) = (begin, report, end)
    }
  }

  private let display: Display?
  private let language: Language

  /// - Parameter display: `nil` where nobody watches.
  package init(_ display: Display?, language: Language) {
    (self.display, self.language) = (display, language)
  }

  /// What long work reports to.
  package var progress: WorkProgress {
    WorkProgress { [display] done, total in
      if done > 0, total > 0 { display?.report(done, total) }
    }
  }

  /// Does some work under a title.
  package func during<Result, Failure: Error>(
    _ title: Phrase, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let display else { return try work() }
    display.begin(title, language)
    defer { display.end() }
    return try work()
  }
}
