import FoundationEssentials
import Geflecht

/// What a run of the tool finds around it: a folder, an environment and three streams.
struct Surroundings: Sendable {
  /// Where relative paths begin; `nil` where the process is.
  var folder: String?
  var environment: [String: String]
  /// The descriptor that `-` reads from.
  var input: Int32
  /// The descriptor for answers.
  var output: Int32
  /// The descriptor for everything else that is said.
  var errors: Int32

  /// Those of this process.
  static var process: Surroundings {
    Surroundings(environment: ProcessInfo.processInfo.environment, input: 0, output: 1, errors: 2)
  }

  /// Where a path leads that a user wrote down.
  func place(_ path: String) -> String {
    guard let folder, !path.isEmpty, !path.hasPrefix("/") else { return path }
    return folder + "/" + path
  }
}
