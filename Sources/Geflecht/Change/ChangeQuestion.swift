/// What is asked of two waves.
public struct ChangeQuestion: Sendable {
  /// How well the waves are documented.
  public enum Documentation: Hashable, Sendable {
    /// Nothing is known of it.
    case unknown
    /// The share of what there is that each wave documents, say 0.62 and 0.81.
    case rates(before: Double, after: Double)
    /// How many different sources name a node of those who stayed, by this column of the ties.
    case sources(column: String)
  }

  /// The measures; those without a number for the network, a sector or a state say nothing here.
  public var measures = ChangeQuestion.quickMeasures
  /// How they count, and where chance begins.
  public var settings = MeasureSettings()
  /// How often chance is asked; `nil`: as often as a network of this size allows.
  public var draws: Int?
  /// How well the waves are documented.
  public var documentation = Documentation.unknown

  /// Quick measures, chance as often as the size allows, documentation unknown.
  public init() {}

  /// The measures that can be worked out a thousand times: their cards ask for no more than a pass over the ties, and
  /// they neither search groups nor draw chance themselves. Among the rest are answers about what would be if a sector
  /// left, which are no state of the network.
  public static let quickMeasures = MeasureCatalog.all.filter { entry in
    let isWhole = entry.subject == .network || entry.subject == .sectors
    return isWhole && entry.card.effort == .onePass && ![.community, .chance, .layers].contains(entry.card.family)
  }
}
