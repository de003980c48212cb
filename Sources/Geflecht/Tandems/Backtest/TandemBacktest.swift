/// Whether the score would have found the tandems that people chose.
///
/// Every newcomer with recorded guides is a question: rank all cities that could have guided it then, knowing only what was
/// known then. Hidden are all ties that began in the year of the tandem or later, and every tie without a date between the
/// two themselves. For a tandem without a date all ties between the two are hidden, and nothing else. When a city was last
/// documented is not used: it may be the tandem that documents it.
///
///     newcomer   candidates by score            guide   rank   1/rank
///     Lemgo      Stendal, Apolda, Kronach …     Stendal    1      1
///     Coburg     Radebeul, Marburg, Kronach …   Kronach    3      0.33      mean reciprocal rank (1 + 0.33)/2 = 0.67
///
/// Each guide is ranked among those that were not guides of the newcomer. Equal scores count as the mean over all orders
/// of the equal, so that a ranker without an opinion is exactly one that guesses.
public struct TandemBacktest: Sendable {
  /// What puts candidates in order.
  public enum Ranker: String, CaseIterable, Sendable {
    case score, random, nearest
    case mostSimilar = "most-similar"
    case commonNeighbors = "common-neighbors"
    case adamicAdar = "adamic-adar"
  }

  /// A newcomer and how its recorded guides were ranked.
  public struct Question: Sendable {
    /// The city that was new.
    public let newcomer: NodeID
    /// Its recorded guides.
    public let guides: [NodeID]
    /// The year of the tandem, if it is known.
    public let year: Int?
    /// How many cities could have guided it.
    public let candidateCount: Int
    /// What each ranker made of it, in the order of `Ranker.allCases`.
    public let rankings: [Ranking]
  }

  /// The questions, in the order of the newcomers.
  public internal(set) var questions: [Question]
  /// Recorded tandems that ask nothing: the guide could not have been a candidate by the rules.
  public let unanswerable: [(guide: NodeID, newcomer: NodeID)]

  /// A backtest on all recorded tandems of a network.
  /// - Complexity: a network and a ranking for every question.
  public init(_ whole: Network, rules: TandemRules = TandemRules()) {
    var rules = rules
    rules.seenWithin = nil
    let tandems = whole.tandems.filter { $0.isDirected }
    var keys: [(newcomer: NodeID, year: Int?)] = []
    for tandem in tandems where !keys.contains(where: { $0 == (tandem.target, tandem.since?.year) }) {
      keys.append((tandem.target, tandem.since?.year))
    }
    var questions: [Question] = []
    var unanswerable: [(guide: NodeID, newcomer: NodeID)] = []
    for key in keys.sorted(by: { ($0.newcomer, $0.year ?? 0) < ($1.newcomer, $1.year ?? 0) }) {
      let guides = tandems.filter { $0.target == key.newcomer && $0.since?.year == key.year }.map { $0.source }
      let network = whole.hiding { Self.isHidden($0, newcomer: key.newcomer, guides: guides, year: key.year) }
      let candidates = Self.candidates(network, rules, newcomer: key.newcomer, year: key.year)
      let isGuide = candidates.map { guides.contains($0.guide) }
      let asked = guides.filter { guide in candidates.contains { $0.guide == guide } }
      unanswerable += guides.filter { !asked.contains($0) }.map { ($0, key.newcomer) }
      guard isGuide.contains(true) else { continue }
      questions.append(
        Question(
          newcomer: key.newcomer, guides: asked, year: key.year, candidateCount: candidates.count,
          rankings: Ranker.allCases.map { ranker in
            Ranking(scores: ranker.scores(candidates, network), isGuide: isGuide)
          }))
    }
    (self.questions, self.unanswerable) = (questions, unanswerable)
  }

  /// How many recorded tandems are asked for.
  public var tandemCount: Int { questions.reduce(0) { $0 + ($1.rankings.first?.places.count ?? 0) } }

  /// How many tandems are recorded, those that cannot be asked for among them.
  public var recordedCount: Int { tandemCount + unanswerable.count }

  private static func isHidden(
    _ tie: Network.RecordedTie, newcomer: NodeID, guides: [NodeID], year: Int?
  ) -> Bool {
    if let year, let since = tie.since?.year { return since >= year }
    let ends = [tie.source, tie.target]
    return ends.contains(newcomer) && ends.contains { guides.contains($0) }
  }

  private static func candidates(
    _ network: Network, _ rules: TandemRules, newcomer: NodeID, year: Int?
  ) -> [TandemCandidate] {
    let finder = TandemFinder(network, rules: rules)
    // A newcomer of unknown year has no shortlist, and so no question.
    return (try? finder.shortlist(for: newcomer, intake: year))?.candidates ?? []
  }
}

extension TandemBacktest.Ranker {
  /// A number for every candidate; who has more comes first.
  func scores(_ candidates: [TandemCandidate], _ network: Network) -> [Double] {
    candidates.map { candidate in
      switch self {
      case .score: candidate.score ?? 0
      case .random: 0
      case .nearest: -(candidate.facts.kilometers ?? .infinity)
      case .mostSimilar:
        candidate.facts.populations.map { Double(min($0.newcomer, $0.guide)) / Double(max($0.newcomer, $0.guide, 1)) }
          ?? 0
      case .commonNeighbors: Double(candidate.facts.sharedPartners.count)
      case .adamicAdar:
        // Adamic & Adar 2003, doi 10.1016/S0378-8733(03)00009-1. Whom both know has two ties or more.
        candidate.facts.sharedPartners.reduce(0) { sum, partner in
          sum + 1 / Double(network.degree(of: partner)).naturalLogarithm
        }
      }
    }
  }
}
