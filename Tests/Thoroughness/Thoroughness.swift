import Foundation

/// How much a run of the tests does. Debug is quick: every test with a few networks and draws, and none that needs
/// many. Release is full. A variable decides otherwise:
///
///     GEFLECHT_TESTS=full swift test
public enum Thoroughness: String, Sendable {
  case quick, full

  /// What this run is.
  public static let current: Thoroughness = {
    let stated = ProcessInfo.processInfo.environment["GEFLECHT_TESTS"].flatMap(Thoroughness.init)
    #if DEBUG
      return stated ?? .quick
    #else
      return stated ?? .full
    #endif
  }()

  /// For tests that make sense with full counts alone.
  public static var isFull: Bool { current == .full }

  /// One value for each.
  public static func choose<Value>(quick: Value, full: Value) -> Value { isFull ? full : quick }
}
