/// How measures count, beside what the network and their definitions fix.
public struct MeasureSettings: Sendable {
  /// What weights do in measures that can use them.
  public var lengths = PathLength.steps
  /// What directions do in measures that can follow them.
  public var direction = ArcDirection.ignored
  /// Where walks start, for measures that depend on it; empty: everywhere, or at the federal level.
  public var from: [NodeID] = []
  /// How far `k-reach` reaches.
  public var reach = 2
  /// How finely communities are cut: above 1 more and smaller ones.
  public var resolution = 1.0
  /// The error that estimates may have, at 95 % confidence; `nil`: exact.
  public var error: Double?
  /// How many random networks a finding is held against.
  public var permutations = 9999
  /// Where random numbers begin.
  public var seed = 1
  /// How many threads may work.
  public var threads = Threads.one
  /// Told how far long work has come.
  public var progress = WorkProgress.unheard

  /// Steps, directions ignored, exact, one thread.
  public init() {}
}
