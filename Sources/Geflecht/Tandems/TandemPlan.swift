/// Who guides whom, for all newcomers of an intake at once: no other plan is better, and the plan can prove it.
///
/// Newcomers and the free places of guides are the two sides of a matching. What is better is decided in order: first as
/// many of the settled pairs as can be kept, then (with `.cover`) as many newcomers with a guide as possible, then the
/// greatest total score. One whole number a pair says all three, scores in millionths:
///
///     settled · (N + 1)² · 10⁶   +   covered · (N + 1) · 10⁶   +   score · 10⁶        N newcomers, score ≤ 1
///
/// What comes first always outweighs all that comes later for all newcomers together.
public struct TandemPlan: Sendable {
  /// What a plan tries to reach.
  public enum Objective: String, CaseIterable, Sendable {
    /// As many newcomers with a guide as possible, and among such plans the greatest total score.
    case cover
    /// As many newcomers with a guide as possible, among such plans the best weakest pair, and then the greatest total score.
    case fair
    /// The greatest total score; a pair without a score is not planned.
    case score
  }

  /// How much worse a plan is.
  public struct Loss: Hashable, Sendable {
    /// How many fewer newcomers have a guide; below 0: more.
    public let covered: Int
    /// How much lower the least score is; 0 where a plan does not look at it.
    public let weakest: Double
    /// How much lower the total score is; below 0: higher.
    public let score: Double
  }

  /// What the plan tries to reach.
  public let objective: Objective
  /// The pairs, in the order of the newcomers.
  public let pairs: [TandemCandidate]
  /// The newcomers without a guide.
  public let leftOver: [NodeID]
  /// Whether no other plan is better; checked with prices against every possible pair.
  public let certificate: MatchingCertificate
  /// Whether every matching that led to the plan is proven.
  public internal(set) var isProven: Bool
  /// How many pairs were possible.
  public let possiblePairs: Int

  /// The least score of a pair; `nil` when no pair has one.
  public var weakest: Double? { pairs.compactMap(\.score).min() }

  /// The scores of all pairs together.
  public var score: Double { pairs.reduce(0) { $0 + ($1.score ?? 0) } }

  /// How much worse another plan is than this one.
  public func loss(of other: TandemPlan) -> Loss {
    Loss(
      covered: pairs.count - other.pairs.count,
      weakest: objective == .fair ? (weakest ?? 0) - (other.weakest ?? 0) : 0, score: score - other.score)
  }

  /// The guide planned for a newcomer.
  public func candidate(for newcomer: NodeID) -> TandemCandidate? { pairs.first { $0.newcomer == newcomer } }
}

/// Plans tandems, as a whole and with single pairs forced or forbidden.
public struct TandemPlanner: Sendable {
  /// A pair of cities.
  public struct Pair: Hashable, Sendable {
    let newcomer: NodeID
    let guide: NodeID

    /// A newcomer and a guide.
    public init(_ candidate: TandemCandidate) { (newcomer, guide) = (candidate.newcomer, candidate.guide) }
  }

  private let shortlists: [TandemShortlist]
  private let objective: TandemPlan.Objective
  /// The guides and the places of each among the nodes of the matching.
  private let places: [NodeID: Range<Int>]
  private let nodeCount: Int

  private static let scale = 1_000_000

  /// - Parameter shortlists: Everyone who may guide each newcomer.
  public init(_ shortlists: [TandemShortlist], objective: TandemPlan.Objective = .cover) {
    self.shortlists = shortlists
    self.objective = objective
    var places: [NodeID: Range<Int>] = [:]
    var next = shortlists.count
    for candidate in shortlists.flatMap(\.candidates) where places[candidate.guide] == nil {
      let open = min(candidate.openPlaces, shortlists.count)
      places[candidate.guide] = next..<next + open
      next += open
    }
    self.places = places
    nodeCount = next
  }

  /// The best plan.
  /// - Parameters:
  ///   - forced: A pair that must be part of it, if it is possible.
  ///   - forbidden: A pair that must not.
  /// - Complexity: one matching; with `.fair` a few more, as many as halving the list of scores takes.
  public func plan(forcing forced: Pair? = nil, forbidding forbidden: Pair? = nil) -> TandemPlan {
    let plan = plan(forced, forbidden, from: -.infinity)
    guard objective == .fair else { return plan }
    // The highest least score with which as many newcomers have a guide.
    let scores = Set(shortlists.flatMap { $0.candidates.compactMap(\.score) }).sorted()
    var (fair, low, high) = (plan, 0, scores.count)
    var isProven = plan.isProven
    while low < high {
      let middle = (low + high) / 2
      let tried = self.plan(forced, forbidden, from: scores[middle])
      isProven = isProven && tried.isProven
      if tried.pairs.count == plan.pairs.count {
        (fair, low) = (tried, middle + 1)
      } else {
        high = middle
      }
    }
    fair.isProven = isProven
    return fair
  }

  /// The best plan without pairs that score less, unless they are settled or forced.
  private func plan(_ forced: Pair?, _ forbidden: Pair?, from least: Double) -> TandemPlan {
    var pairs: [WeightedPair] = []
    var candidates: [TandemCandidate] = []
    for (newcomer, shortlist) in shortlists.enumerated() {
      for candidate in shortlist.candidates where Pair(candidate) != forbidden {
        let isForced = Pair(candidate) == forced
        guard isForced || candidate.facts.isPinned || (candidate.score ?? 0) >= least else { continue }
        let weight = weight(of: candidate, isForced: isForced)
        for place in places[candidate.guide] ?? 0..<0 {
          pairs.append(WeightedPair(a: newcomer, b: place, weight: weight))
          candidates.append(candidate)
        }
      }
    }
    let matching = HeaviestMatching(nodeCount: nodeCount, pairs)
    let numbers = Dictionary(uniqueKeysWithValues: zip(pairs, candidates))
    let chosen = matching.pairs.sorted { $0.a < $1.a }.compactMap { numbers[$0] }
    let guided = Set(chosen.map(\.newcomer))
    let certificate = MatchingCertificate(matching.pairs, matching.duals) { pairs.forEach($0) }
    return TandemPlan(
      objective: objective, pairs: chosen,
      leftOver: shortlists.map(\.newcomer).filter { !guided.contains($0) },
      certificate: certificate, isProven: certificate.isProof,
      possiblePairs: shortlists.reduce(0) { $0 + $1.candidates.count })
  }

  /// For every pair of a plan how much worse the best plan without it is.
  public func losses(without plan: TandemPlan) -> [TandemPlan.Loss] {
    plan.pairs.map { plan.loss(of: self.plan(forbidding: Pair($0))) }
  }

  /// The other guides of a newcomer with the loss of the best plan that has them, the least loss first.
  /// - Parameter limit: How many of the guides, best score first, are tried.
  public func alternatives(
    for newcomer: NodeID, to plan: TandemPlan, limit: Int
  ) -> [(candidate: TandemCandidate, loss: TandemPlan.Loss)] {
    guard let shortlist = shortlists.first(where: { $0.newcomer == newcomer }) else { return [] }
    let planned = plan.candidate(for: newcomer)?.guide
    return shortlist.candidates.filter { $0.guide != planned }.prefix(limit).map { candidate in
      (candidate, plan.loss(of: self.plan(forcing: Pair(candidate))))
    }.sorted {
      ($0.loss.covered, $0.loss.weakest, $0.loss.score) < ($1.loss.covered, $1.loss.weakest, $1.loss.score)
    }
  }

  private func weight(of candidate: TandemCandidate, isForced: Bool) -> Int {
    let step = shortlists.count + 1
    var weight = candidate.score.map { Int(($0 * Double(Self.scale)).rounded()) } ?? 0
    if objective != .score { weight += step * Self.scale }
    if candidate.facts.isPinned { weight += step * step * Self.scale }
    if isForced { weight += step * step * step * Self.scale }
    return weight
  }
}
