/// Who may guide whom, and what counts how much.
public struct TandemRules: Sendable {
  /// A guide joined at least this many years before the newcomer.
  public var seniority = 2
  /// How many newcomers a guide takes in one intake, where the data say nothing.
  public var capacity = 1
  /// A guide was documented within this many years before the intake; `nil`: any guide that has not left.
  public var seenWithin: Int? = 3
  /// Which states the two cities of a pair may lie in.
  public var states = StateRule.any
  /// The least score of a pair; `nil`: any, also none.
  public var minimumScore: Double?
  /// The most pairs of a plan.
  public var maxPairs: Int?
  /// Whether a plan must leave nobody over.
  public var mustServeAll = false
  /// Pairs that are settled or must not be, beside those of the data; rank counts for wishes only.
  public var wishes: [Network.CityWish] = []
  /// The weight of every part, in their order; a part of weight 0 is left out.
  private var weights: [Double]

  /// Which states the two cities of a pair may lie in.
  public enum StateRule: String, CaseIterable, Sendable {
    case any, same, other
  }

  /// The rules of the program: two years of experience, room for one, documented in the last three years.
  public init() {
    weights = ScorePart.allCases.map { $0.defaultWeight }
  }

  /// The weight of a part.
  public func weight(of part: ScorePart) -> Double { weights[part.rawValue] }

  /// The weighted mean of the parts that are not blank; `nil` when all are.
  func score(of parts: [(part: ScorePart, value: Double?)]) -> Double? {
    var (sum, weights) = (0.0, 0.0)
    for (part, value) in parts {
      guard let value else { continue }
      sum += weight(of: part) * value
      weights += weight(of: part)
    }
    return weights > 0 ? sum / weights : nil
  }

  /// Sets the weight of a part.
  /// - Precondition: The weight is finite and at least 0.
  public mutating func setWeight(of part: ScorePart, to weight: Double) {
    precondition(weight >= 0 && weight.isFinite, "a weight is finite and at least 0")
    weights[part.rawValue] = weight
  }
}
