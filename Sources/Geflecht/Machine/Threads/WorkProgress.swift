/// Told how far long work has come.
public struct WorkProgress: Sendable {
  private let hear: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Calls with the parts of the work that are done, and all of them.
  public init(_ hear: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) { self.hear = hear }

  /// Tells nobody.
  public static let unheard = WorkProgress { _, _ in }

  func report(_ done: Int, of total: Int) { hear(done, total) }
}
