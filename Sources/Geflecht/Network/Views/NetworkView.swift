/// Which part of a dataset a network shows.
public struct NetworkView: Hashable, Sendable {
  /// What a view of one year does with ties that have no beginning.
  public enum Undated: Hashable, Sendable { case leftOut, kept }

  /// Contract everything into this level: actors into their city, cities into their state. `nil`: all levels as they are.
  public var level: Level?
  /// Whether nodes above that level stay as they are, and what lies in none of the level becomes what it lies in above.
  public var keepsUpperLevels = false
  /// Only ties of these kinds; empty: all.
  public var kinds: [String] = []
  /// Only ties that carry one of these sectors; empty: all.
  public var sectors: [String] = []
  /// Only nodes in these states, by id or name; empty: all.
  public var states: [String] = []
  /// Only actors of these scopes; empty: all. Nodes of other levels stay.
  public var scopes: [Scope] = []
  /// Which sectors are told apart.
  public var scheme = SectorScheme.own
  /// The network as it was at a date: begun at or before it and not yet ended ([since, until)).
  public var asOf: PartialDate?
  /// Ties without a beginning in a view of one date.
  public var undated = Undated.leftOut
  /// Only recorded ties of at least this weight; `nil`: all.
  public var leastWeight: Double?

  /// Recorded ties that a test hides, by their places in the data.
  var hidden: Set<Int> = []

  /// Everything.
  public init() {}

  /// Everything, contracted into one level.
  public static func rolledUp(to level: Level) -> NetworkView {
    var view = NetworkView()
    view.level = level
    return view
  }

  /// Whether nothing is left out.
  public var isWhole: Bool { self == NetworkView() }
}

/// Why a view cannot be made: it names something that is not in the data.
public struct ViewFailure: Error, Hashable, Sendable {
  /// What is wrong and what was perhaps meant.
  public let message: Phrase
}
