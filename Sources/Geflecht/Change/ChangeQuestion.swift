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
  /// they neither search groups nor draw chance themselves. Answers about what would be if a sector left are no state of
  /// the network, and are left out with those that `beside` names.
  public static let quickMeasures = MeasureCatalog.all.filter { entry in
    let (card, subject) = (entry.card, entry.subject)
    let isWhole = subject == .network || subject == .sectors || subject == .keys && card.family == .levels
    return isWhole && card.effort == .onePass && ![.community, .chance, .layers].contains(card.family)
      && !beside.contains(card.id)
  }

  /// What stands beside a number and is none that could change for the better: what chance or the sizes of sectors
  /// allow, errors, and what repeats another where ties have no direction.
  private static let beside: Set = [
    "ei-expected", "ei-least", "ei-greatest", "ei-rescaled", "sector-assortativity-error", "trisectoral-expected",
    "strong-components", "reciprocity",
  ]
}
