import Geflecht

/// What a run of the tool finds around it, and all that it can do there: a process stands behind it, a test or a page.
package struct Surroundings: Sendable {
  /// Where text goes.
  package struct Stream: Sendable {
    /// Whether a person reads along on a terminal.
    package var isTerminal: Bool
    /// How many columns the terminal has.
    package var width: Int?
    /// Whether the bytes were taken.
    package var write: @Sendable ([UInt8]) -> Bool

    package init(isTerminal: Bool = false, width: Int? = nil, write: @escaping @Sendable ([UInt8]) -> Bool) {
      (self.isTerminal, self.width, self.write) = (isTerminal, width, write)
    }
  }

  package var environment: [String: String]
  package var files: FileSystem
  /// For answers.
  package var output: Stream
  /// For everything else that is said.
  package var errors: Stream
  /// How many threads may work.
  package var processors: Int
  /// How many bytes of memory can still be had, where somebody says.
  package var availableMemory: @Sendable () -> Int?
  /// Where long work shows how far it has come.
  package var progress: ProgressBar.Display?
  /// Draws a DOT file as a picture that says where it comes from.
  package var draw: @Sendable (_ dot: String, PictureFormat, _ origin: String) throws(Failure) -> [UInt8]

  package init(
    environment: [String: String], files: FileSystem, output: Stream, errors: Stream, processors: Int,
    availableMemory: @escaping @Sendable () -> Int?, progress: ProgressBar.Display?,
    draw: @escaping @Sendable (_ dot: String, PictureFormat, _ origin: String) throws(Failure) -> [UInt8]
  ) {
    (self.environment, self.files, self.output, self.errors) = (environment, files, output, errors)
    (self.processors, self.availableMemory, self.progress, self.draw) = (processors, availableMemory, progress, draw)
  }
}
