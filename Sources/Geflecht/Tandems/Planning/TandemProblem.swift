/// What is to be planned: who needs a partner, who may be paired with whom, how often a city may take part.
public struct TandemProblem: Sendable {
  /// How cities are paired.
  public enum Form: Sendable {
    /// Newcomers with guides: one guide a newcomer, as many newcomers a guide as it has places.
    case guided
    /// Any city with any other.
    case peers
  }

  /// How cities are paired.
  public let form: Form
  /// The cities that need a partner, in the order of the data.
  public let asking: [NodeID]
  /// Those that are not planned because they have a guide already.
  public let guidedAlready: [TandemShortlist]
  /// The pairs that may be planned, settled ones aside; of peers each pair once.
  public let candidates: [TandemCandidate]
  /// The pairs that must be planned.
  public let settled: [TandemCandidate]
  /// How often a city may take part.
  public let places: [NodeID: Int]
  /// The most pairs.
  public let maxPairs: Int?

  /// Newcomers and everyone who may guide them.
  public init(guided shortlists: [TandemShortlist], maxPairs: Int? = nil) {
    let open = shortlists.filter { $0.presentGuides.isEmpty }
    self.init(
      .guided, open, open.flatMap { $0.candidates }, maxPairs,
      guidedAlready: shortlists.filter { !$0.presentGuides.isEmpty })
  }

  /// Cities and everyone they may meet; every pair stands in the lists of both.
  public init(peers shortlists: [TandemShortlist], maxPairs: Int? = nil) {
    self.init(.peers, shortlists, shortlists.flatMap { $0.candidates.filter { $0.newcomer < $0.guide } }, maxPairs)
  }

  private init(
    _ form: Form, _ shortlists: [TandemShortlist], _ pairs: [TandemCandidate], _ maxPairs: Int?,
    guidedAlready: [TandemShortlist] = []
  ) {
    self.form = form
    asking = shortlists.map { $0.newcomer }
    self.guidedAlready = guidedAlready
    candidates = pairs.filter { !$0.facts.isPinned }
    settled = pairs.filter { $0.facts.isPinned }
    self.maxPairs = maxPairs
    var places: [NodeID: Int] = [:]
    for candidate in shortlists.flatMap({ $0.candidates }) { places[candidate.guide] = candidate.openPlaces }
    if form == .guided { for city in asking { places[city] = 1 } }
    self.places = places
  }

  private init(_ other: TandemProblem, _ candidates: [TandemCandidate], _ settled: [TandemCandidate]) {
    (form, asking, guidedAlready) = (other.form, other.asking, other.guidedAlready)
    (places, maxPairs) = (other.places, other.maxPairs)
    (self.candidates, self.settled) = (candidates, settled)
  }

  /// The same with scores by other weights.
  func scored(by rules: TandemRules) -> TandemProblem {
    TandemProblem(self, candidates.map { $0.scored(by: rules) }, settled.map { $0.scored(by: rules) })
  }

  /// Whether cities that meet as peers can be in several pairs: a plan for a hundred takes a second, not milliseconds.
  public var hasSeveralPlaces: Bool { form == .peers && asking.contains { places[$0] ?? 0 > 1 } }

  /// The most pairs that any plan can have.
  var greatestPairCount: Int {
    let most =
      form == .guided ? asking.count : asking.reduce(0) { $0 + min(places[$1] ?? 0, asking.count - 1) } / 2
    return min(most, maxPairs ?? most)
  }
}

extension TandemCandidate {
  /// The same pair with a score by other weights.
  func scored(by rules: TandemRules) -> TandemCandidate {
    TandemCandidate(
      newcomer: newcomer, guide: guide, score: rules.score(of: parts), parts: parts, facts: facts,
      openPlaces: openPlaces)
  }

  /// Both cities.
  var cities: [NodeID] { [newcomer, guide] }

  /// The city that one is paired with here; `nil` when it is not part of the pair.
  public func partner(of city: NodeID) -> NodeID? { city == newcomer ? guide : city == guide ? newcomer : nil }

  /// Whether it pairs the same two cities.
  func pairsTheSame(as other: TandemCandidate) -> Bool {
    TandemProblem.Meeting(self) == TandemProblem.Meeting(other)
  }
}

extension TandemProblem {
  /// Two cities that meet, whichever is named first.
  struct Meeting: Hashable {
    let lower: NodeID
    let upper: NodeID

    init(_ candidate: TandemCandidate) {
      lower = min(candidate.newcomer, candidate.guide)
      upper = max(candidate.newcomer, candidate.guide)
    }
  }
}
