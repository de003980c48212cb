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
  /// How many networks of chance a finding is held against.
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

  /// The same network without directions and weights, for measures that are defined only so.
  var plain: Analysis { otherwisePlain ?? self }
  private lazy var otherwisePlain: Analysis? = {
    guard settings.direction != .ignored || settings.lengths != .steps else { return nil }
    var plain = settings
    (plain.direction, plain.lengths) = (.ignored, .steps)
    return Analysis(of: network, plain)
  }()

  /// The arcs under the direction chosen.
  private(set) lazy var adjacency = network.adjacency(settings.direction)
  /// The same arcs among nodes numbered by degree.
  private(set) lazy var byDegree = NumberedByDegree(adjacency, weighted: isWeighted)
  /// Distances of every pair, summed up.
  private(set) lazy var distances = DistanceSums(
    of: adjacency, settings.lengths, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  /// Distances in steps, estimated if an error is allowed.
  private(set) lazy var balls: HyperBall? = settings.error.map {
    HyperBall(
      of: adjacency, error: $0, seed: settings.seed, threads: settings.threads, progress: settings.progress)
  }
  /// Distances of every pair in steps, summed up.
  private(set) lazy var stepDistances =
    settings.lengths == .steps
    ? distances
    : DistanceSums(
      of: adjacency, .steps, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  /// Which nodes are connected when directions are ignored.
  private(set) lazy var components = Components(of: network.adjacency(.ignored))
  /// Hubs and authorities.
  private(set) lazy var singularVectors = SingularVectors(
    of: byDegree, weighted: isWeighted, threads: settings.threads)
  /// How many pairs depend on each node, estimated if an error is allowed and lengths are steps.
  private(set) lazy var sampledDependencies: SampledDependencies? =
    settings.lengths == .steps
    ? settings.error.map {
      SampledDependencies(
        of: adjacency, error: $0, seed: settings.seed, threads: settings.threads, progress: settings.progress)
    } : nil
  /// The triangles when directions are ignored.
  private(set) lazy var triangles = Triangles(of: network.adjacency(.ignored))
  /// The same triangles, one by one.
  private(set) lazy var triangleList = TriangleList(of: network.adjacency(.ignored))
  /// How deep every node lies in the network when directions are ignored.
  private(set) lazy var coreNumbers = CoreNumbers(of: network.adjacency(.ignored))
  /// Which nodes and ties alone hold others, when directions are ignored.
  private(set) lazy var cutPoints = CutPoints(of: network.adjacency(.ignored))
  /// Which nodes can reach each other there and back.
  private(set) lazy var strongComponents = StrongComponents(of: adjacency)
  /// How well the partners of a node reach each other without it, when directions are ignored.
  private(set) lazy var neighborhoods = NeighborhoodEfficiency(
    of: network.adjacency(.ignored), threads: settings.threads, progress: settings.progress)
  /// Ties as wires, when directions are ignored.
  private(set) lazy var currentFlow = CurrentFlow(of: network.adjacency(.ignored), settings.lengths)
  /// The arcs with their directions, for measures that always read them.
  private(set) lazy var arcs =
    settings.direction != .ignored || network.directedTieCounts.directed == 0
    ? adjacency : network.adjacency(.outward)
  /// How many pairs depend on each node.
  private(set) lazy var dependencies = PathDependencies(
    of: adjacency, settings.lengths, threads: settings.threads, progress: settings.progress)
  /// The nodes by their ids: an order that does not depend on that of the data.
  private(set) lazy var nodesByID = network.nodesByID
  /// The nodes by their sectors.
  private(set) lazy var sectorGrouping = network.sectorGrouping
  /// The communities; ties count by their weights when weights are asked for.
  private(set) lazy var communities = Partition(
    communitiesOf: network.adjacency(.ignored).out, order: nodesByID, isWeighted: isWeighted,
    resolution: settings.resolution, seed: settings.seed, threads: settings.threads)
  /// The core that explains the ties best.
  private(set) lazy var corePeriphery = CorePeriphery(of: network.adjacency(.ignored).out, order: nodesByID)

  /// The modularity of a partition of the nodes, directions ignored.
  func modularity(of partition: Partition) -> Double? {
    partition.modularity(
      in: network.adjacency(.ignored).out, isWeighted: isWeighted, resolution: settings.resolution)
  }

  /// Whether weights are asked for.
  var isWeighted: Bool { settings.lengths == .inverseWeights }

  /// The cross-sector measures beside those of sectors dealt out anew among nodes of one level.
  private(set) lazy var sectorChance = SectorChance(of: self, within: network.levelGrouping)
  /// Closed and open paths across three sectors beside those of the same labelings.
  private(set) lazy var closureChance = ClosureChance(of: self, within: network.levelGrouping)
  /// The E–I index of the ties within every city beside those of sectors dealt out anew among its actors.
  private(set) lazy var cityChance = CityChance(of: self)
  /// How many arcs lead from sector to sector.
  private(set) lazy var sectorMixing = Mixing(of: adjacency, by: sectorGrouping)
  /// The same, by weights when weights are asked for.
  private(set) lazy var weightedMixing =
    isWeighted ? Mixing(of: adjacency, by: sectorGrouping, weighted: true) : sectorMixing
  /// The same with directions ignored.
  private(set) lazy var undirectedMixing =
    settings.direction == .ignored
    ? weightedMixing : Mixing(of: network.adjacency(.ignored), by: sectorGrouping, weighted: isWeighted)
  /// The sectors of every node's partners.
  private(set) lazy var egoComposition = EgoComposition(of: adjacency, by: sectorGrouping, weighted: isWeighted)
  /// How far every node is from the nodes of other sectors, in steps.
  private(set) lazy var sectorDistances = SectorDistances(
    along: adjacency, by: sectorGrouping, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  /// The ties of every sector by themselves.
  private(set) lazy var sectorLayers = SectorLayers(of: network)
  /// Whom every node reaches within one layer.
  private(set) lazy var layerPairs = LayerPairs(of: network)
  /// Where three sectors meet.
  private(set) lazy var trisectoralCounts = TrisectoralCounts(
    of: network.adjacency(.ignored), triangles: triangleList, sectors: sectorGrouping)
  // MARK: Brokerage

  /// How far the partners of a node are tied to each other.
  private(set) lazy var structuralHoles = StructuralHoles(of: adjacency, weighted: isWeighted)
  /// Between which sectors nodes broker.
  private(set) lazy var sectorBrokerage = Brokerage(of: adjacency, sectorGrouping, order: nodesByID)
  /// The same along the arcs, for measures that always read them.
  private(set) lazy var arcBrokerage =
    arcs.isSymmetric == adjacency.isSymmetric
    ? sectorBrokerage : Brokerage(of: arcs, sectorGrouping, order: nodesByID)
  /// Between which levels nodes broker.
  private(set) lazy var levelBrokerage = Brokerage(of: adjacency, network.levelGrouping, order: nodesByID)
  /// Between which states nodes broker.
  private(set) lazy var stateBrokerage = Brokerage(of: adjacency, network.stateGrouping, order: nodesByID)
  /// How often nodes would broker if sectors were shuffled within every level.
  private(set) lazy var sectorBrokerageChance = chance(of: sectorBrokerage) { network.levels[$0.index].rawValue }
  /// How often nodes would broker if levels were shuffled among all.
  private(set) lazy var levelBrokerageChance = chance(of: levelBrokerage) { _ in 0 }
  /// How often nodes would broker if states were shuffled within every level.
  private(set) lazy var stateBrokerageChance = chance(of: stateBrokerage) { network.levels[$0.index].rawValue }

  private func chance(of brokerage: Brokerage, stratum: (NodeID) -> UInt8) -> BrokerageChance {
    BrokerageChance(
      of: brokerage, strata: brokerage.nodes.map { Int(stratum($0)) }, draws: settings.permutations,
      seed: settings.seed,
      threads: settings.threads, progress: settings.progress)
  }
  /// How many pairs of nodes that share no sector depend on each node.
  private(set) lazy var sectorDependencies = crossingDependencies(.anyone)
  /// Who is cut off when a node or a tie is lost, by sector.
  private(set) lazy var cutOffs = CutOffs(cutPoints, sectorGrouping, order: nodesByID)

  /// How many pairs of nodes that share no sector depend on each node, or on those that share none with either.
  func crossingDependencies(_ brokers: CrossingDependencies.Brokers) -> CrossingDependencies {
    CrossingDependencies(
      of: adjacency, settings.lengths, sectorGrouping, brokers, threads: settings.threads,
      progress: settings.progress)
  }
}
