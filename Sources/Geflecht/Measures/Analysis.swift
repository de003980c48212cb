/// The recipes by their names. A family adds those that its measures share, beside them:
///
///     extension Recipes {
///       /// The triangles when directions are ignored.
///       static let triangles = Recipe { analysis in Triangles(of: analysis.network.adjacency(.ignored)) }
///     }
///
/// and `analysis[.triangles]` works them out when they are first asked for. A recipe inherits the names of all families;
/// there is nothing else in this class, and so nothing to guard.
class Recipes: @unchecked Sendable {}

/// How something is worked out that several measures of one network need.
final class Recipe<Value>: Recipes, @unchecked Sendable {
  fileprivate let key = TypedKey<Value>()
  fileprivate let make: @Sendable (Analysis) -> Value

  init(_ make: @escaping @Sendable (Analysis) -> Value) { self.make = make }
}

/// One network under one setting, with what several measures need of it, worked out when it is first asked for.
public final class Analysis {
  /// The network.
  public let network: Network
  /// How measures count.
  public let settings: MeasureSettings

  private var cache = TypedCache()
  private lazy var otherwisePlain: Analysis? = {
    guard settings.direction != .ignored || settings.lengths != .steps else { return nil }
    var plain = settings
    (plain.direction, plain.lengths) = (.ignored, .steps)
    return Analysis(of: network, plain)
  }()

  /// An analysis of a network.
  public init(of network: Network, _ settings: MeasureSettings = MeasureSettings()) {
    self.network = network
    self.settings = settings
  }

  /// What a recipe makes of the network: worked out once.
  subscript<Value>(recipe: Recipe<Value>) -> Value {
    if let value = cache[recipe.key] { return value }
    let value = recipe.make(self)
    cache.keep(value, for: recipe.key)
    return value
  }

  /// The same network without directions and weights, for measures that are defined only so.
  var plain: Analysis { otherwisePlain ?? self }
  /// Whether weights are asked for.
  var isWeighted: Bool { settings.lengths == .inverseWeights }
}

extension Recipes {
  /// The arcs under the direction chosen.
  static let adjacency = Recipe { $0.network.adjacency($0.settings.direction) }
  /// The arcs with their directions, for measures that always read them.
  static let arcs = Recipe { analysis in
    analysis.settings.direction != .ignored || analysis.network.directedTieCounts.directed == 0
      ? analysis[.adjacency] : analysis.network.adjacency(.outward)
  }
  /// The same arcs among nodes numbered by degree.
  static let byDegree = Recipe {
    NumberedByDegree($0[.adjacency], weighted: $0.isWeighted, threads: $0.settings.threads)
  }
  /// The nodes by their ids: an order that does not depend on that of the data.
  static let nodesByID = Recipe { $0.network.nodesByID }
  /// The nodes by their sectors.
  static let sectorGrouping = Recipe { $0.network.sectorGrouping }
}
