/// A guide for a newcomer, with everything its score is made of.
public struct TandemCandidate: Sendable {
  /// What the data say about a pair, before it becomes a number.
  public struct Facts: Sendable {
    /// Sectors of which the newcomer has neither a local actor nor a local tie; `nil` when it has no sector profile.
    public var missing: SectorSet?
    /// Those of them that the guide has; `nil` when the guide has no sector profile either.
    public var covered: SectorSet?
    /// Sectors that the newcomer has by any evidence, also from above.
    public var evident = SectorSet.empty
    /// Topics of both.
    public var sharedTopics: [String] = []
    /// What the newcomer needs and the guide offers.
    public var metNeeds: [String] = []
    /// Inhabitants of newcomer and guide.
    public var populations: (newcomer: Int, guide: Int)?
    /// Great-circle distance in kilometers.
    public var kilometers: Double?
    /// Whether the cities lie so far apart that meetings take a day of travel.
    public var isFar: Bool { kilometers.map { $0 > 300 } ?? false }
    /// Whether the cities are tied already.
    public var areTied = false
    /// Cities and actors tied to both.
    public var sharedPartners: [NodeID] = []
    /// The rank of the wish that names the pair, 1 for a first wish.
    public var wishRank: Int?
    /// Whether the pair is settled by a rule.
    public var isPinned = false
    /// Cities that come within three steps of the newcomer, the guide among them if it does.
    public var newCities = 0
    /// Whether the guide itself is one of them.
    public var guideIsNew = false
    /// Actors that come within three steps of the newcomer.
    public var newActors = 0
    /// Sectors that the newcomer has by no evidence, and of which no node and no tie was within three steps, and now is.
    public var newSectors = SectorSet.empty
    /// States of which no city and no actor was within three steps of the newcomer, and now is; in the order of the data.
    public var newStates: [NodeID] = []
    /// Whether the newcomer could not reach the guide at all before, states and the federal level aside.
    public var joinsComponents = false
    /// Whether the cities lie in different states; `nil` when one lies in none.
    public var crossesStates: Bool?
    /// The states of newcomer and guide, where they differ and no tie joins cities of both.
    public var firstBetween: [NodeID] = []
    /// Which of both cities come within two steps of their own state.
    public var nearerToState: [NodeID] = []
  }

  /// The city that is new.
  public let newcomer: NodeID
  /// The city that would guide it.
  public let guide: NodeID
  /// The weighted mean of the parts that are not blank, 0 to 1; `nil` when all are.
  public let score: Double?
  /// The parts in their usual order, blank where data are missing.
  public let parts: [(part: ScorePart, value: Double?)]
  /// How many newcomers the guide can still take in this intake.
  public let openPlaces: Int
  /// Held apart, so that sorting candidates moves a few words and not all facts.
  private let heldFacts: HeldFacts

  /// The facts behind them.
  public var facts: Facts { heldFacts.facts }

  init(
    newcomer: NodeID, guide: NodeID, score: Double?, parts: [(part: ScorePart, value: Double?)], facts: Facts,
    openPlaces: Int
  ) {
    (self.newcomer, self.guide, self.score, self.parts) = (newcomer, guide, score, parts)
    (self.openPlaces, heldFacts) = (openPlaces, HeldFacts(facts))
  }

  private final class HeldFacts: Sendable {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }
  }
}

extension TandemCandidate {
  /// The value of a part, blank where data are missing.
  public func value(of part: ScorePart) -> Double? { parts.first { $0.part == part }?.value }

  /// By falling score, equal ones in the order of the data.
  static func standsBefore(_ a: TandemCandidate, _ b: TandemCandidate) -> Bool {
    a.score == b.score ? a.guide < b.guide : (a.score ?? -1) > (b.score ?? -1)
  }
}

/// The guides for one newcomer, best first, and who was left out why.
public struct TandemShortlist: Sendable {
  /// Why a city cannot guide a newcomer.
  public enum Exclusion: Int, CaseIterable, Sendable {
    case sameIntake, lessSenior, joinedUnknown, left, notSeen, again, states, forbidden, full, fullItself, lowScore
  }

  /// The city that is new.
  public let newcomer: NodeID
  /// The year of its intake.
  public let intake: Int
  /// The guides, best first; equal scores in the order of the data.
  public let candidates: [TandemCandidate]
  /// How many cities were left out for each reason; a city counts once, under the first that applies.
  public let excluded: [(reason: Exclusion, count: Int)]
  /// Guides the newcomer already has, from the recorded tandems.
  public let presentGuides: [NodeID]
}
