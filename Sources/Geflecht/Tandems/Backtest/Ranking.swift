/// Candidates with their scores, and which of them were chosen in truth.
public struct Ranking: Equatable, Sendable {
  /// The score of every candidate.
  public let scores: [Double]
  /// Whether it was chosen.
  public let isGuide: [Bool]

  init(scores: [Double], isGuide: [Bool]) {
    precondition(scores.count == isGuide.count, "a score a candidate")
    (self.scores, self.isGuide) = (scores, isGuide)
  }

  /// Where every chosen one stands among those not chosen.
  var places: [Place] {
    let others = zip(scores, isGuide).filter { !$1 }.map { $0.0 }
    return zip(scores, isGuide).filter { $0.1 }.map { own, _ in
      Place(ahead: others.count { $0 > own }, equal: others.count { $0 == own }, others: others.count)
    }
  }

  /// One chosen candidate: how many others are ahead of it, and how many equal.
  struct Place {
    let ahead: Int
    let equal: Int
    let others: Int

    /// The mean of its ranks over all orders of the equal.
    var meanRank: Double { Double(ahead) + 1 + Double(equal) / 2 }

    /// 1 / rank, as the mean over all orders of the equal.
    var reciprocalRank: Double {
      (0...equal).reduce(0) { $0 + 1 / Double(ahead + 1 + $1) } / Double(equal + 1)
    }

    /// How likely it is among the first `k`.
    func isAmong(first k: Int) -> Double { Double(min(max(k - ahead, 0), equal + 1)) / Double(equal + 1) }

    /// The share of the others that it leaves behind, equal ones half; `nil` without others.
    var area: Double? {
      others == 0 ? nil : (Double(others - ahead - equal) + Double(equal) / 2) / Double(others)
    }
  }
}

/// How well a ranker does on several questions together.
public struct RankingQuality: Equatable, Sendable {
  /// Mean reciprocal rank of the chosen: 1 when all stand first.
  public let reciprocalRank: Double
  /// How many of the chosen are among the first 1, 3 and 10.
  public let hits: [Double]
  /// How likely a chosen one is ahead of another (area under the ROC curve); ½ by guessing, `nil` where nobody else was
  /// a candidate.
  public let area: Double?
  /// Average precision over all candidates of all questions in one list; equal scores are taken together.
  public let averagePrecision: Double

  /// The lengths of the lists that `hits` counts in.
  public static let lengths = [1, 3, 10]

  /// `nil` when nobody was chosen.
  init?(of rankings: [Ranking]) {
    let places = rankings.flatMap { $0.places }
    let pooled = PooledRankings(rankings)
    guard let precision = pooled.averagePrecision(counting: rankings.map { _ in 1 }) else { return nil }
    reciprocalRank = places.reduce(0) { $0 + $1.reciprocalRank } / Double(places.count)
    hits = Self.lengths.map { length in places.reduce(0) { $0 + $1.isAmong(first: length) } }
    let areas = places.compactMap { $0.area }
    area = areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)
    averagePrecision = precision
  }
}

/// The candidates of several questions in one list by falling score.
struct PooledRankings {
  private struct Entry {
    let score: Double
    let question: Int
    let isGuide: Bool
  }

  private let entries: [Entry]

  init(_ rankings: [Ranking]) {
    entries = rankings.enumerated().flatMap { question, ranking in
      zip(ranking.scores, ranking.isGuide).map { Entry(score: $0, question: question, isGuide: $1) }
    }.sorted { $0.score > $1.score }
  }

  /// The mean precision of the lists that end with each chosen one, when each question counts so many times.
  func averagePrecision(counting times: [Int]) -> Double? {
    var (sum, seen, found, at) = (0.0, 0, 0, 0)
    while at < entries.count {
      let score = entries[at].score
      var here = 0
      while at < entries.count, entries[at].score == score {
        let count = times[entries[at].question]
        seen += count
        if entries[at].isGuide { here += count }
        at += 1
      }
      guard here > 0 else { continue }
      found += here
      sum += Double(here) * Double(found) / Double(seen)
    }
    return found == 0 ? nil : sum / Double(found)
  }
}
