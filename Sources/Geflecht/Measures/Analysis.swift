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
  /// Where random numbers begin.
  public var seed = 1
  /// How many threads may work.
  public var threads = Threads.one
  /// Told how far long work has come.
  public var progress = Progress.unheard

  /// Steps, directions ignored, exact, one thread.
  public init() {}
}

/// One network under one setting, with what several measures need of it, worked out when it is first asked for.
public final class Analysis {
  /// The network.
  public let network: Network
  /// How measures count.
  public let settings: MeasureSettings

  /// An analysis of a network.
  public init(of network: Network, _ settings: MeasureSettings = MeasureSettings()) {
    self.network = network
    self.settings = settings
  }

  /// What was estimated, by the ids of measures, and how well.
  public internal(set) var estimates: [String: Estimate] = [:]

  /// The arcs under the direction chosen.
  private(set) lazy var adjacency = network.adjacency(settings.direction)
  /// The same arcs among nodes numbered by degree.
  private(set) lazy var byDegree = NumberedByDegree(adjacency)
  /// Distances of every pair, summed up.
  private(set) lazy var distances = DistanceSums(
    of: adjacency, settings.lengths, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  /// Distances of every pair in steps, summed up.
  private(set) lazy var stepDistances =
    settings.lengths == .steps
    ? distances
    : DistanceSums(
      of: adjacency, .steps, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  /// Which nodes are connected when directions are ignored.
  private(set) lazy var components = Components(of: network.adjacency(.ignored))
  /// Which nodes can reach each other both ways along the arcs.
  private(set) lazy var strongComponents = StrongComponents(of: adjacency)
  /// Hubs and authorities.
  private(set) lazy var singularVectors = SingularVectors(
    of: byDegree, weighted: settings.lengths == .inverseWeights, threads: settings.threads)
  /// How many pairs depend on each node.
  private(set) lazy var dependencies = PathDependencies(
    of: adjacency, settings.lengths, threads: settings.threads, progress: settings.progress)
}
