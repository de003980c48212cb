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
    let others = zip(scores, isGuide).filter { !$1 }.map(\.0)
    return zip(scores, isGuide).filter(\.1).map { own, _ in
      Place(ahead: others.count { $0 > own }, equal: others.count { $0 == own }, others: others.count)
    }
  }

  /// One chosen candidate: how many others are ahead of it, and how many equal.
  struct Place {
    let ahead: Int
    let equal: Int
    let others: Int

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
  public var reciprocalRank = 0.0
  /// How many of the chosen are among the first 1, 3 and 10.
  public var hits = [0.0, 0.0, 0.0]
  /// How likely a chosen one is ahead of another (area under the ROC curve); ½ by guessing.
  public var area = 0.0
  /// Average precision over all candidates of all questions in one list; equal scores are taken together.
  public var averagePrecision = 0.0

  /// The lengths of the lists that `hits` counts in.
  public static let lengths = [1, 3, 10]

  init(of rankings: [Ranking]) {
    let places = rankings.flatMap(\.places)
    guard !places.isEmpty else { return }
    reciprocalRank = places.reduce(0) { $0 + $1.reciprocalRank } / Double(places.count)
    hits = Self.lengths.map { length in places.reduce(0) { $0 + $1.isAmong(first: length) } }
    let areas = places.compactMap(\.area)
    area = areas.isEmpty ? 0.5 : areas.reduce(0, +) / Double(areas.count)
    averagePrecision = Self.averagePrecision(rankings)
  }

  /// The mean precision of the lists that end with each chosen one.
  private static func averagePrecision(_ rankings: [Ranking]) -> Double {
    let all = rankings.flatMap { zip($0.scores, $0.isGuide) }.sorted { $0.0 > $1.0 }
    let chosen = all.count(where: \.1)
    var (sum, seen, found, at) = (0.0, 0, 0, 0)
    while at < all.count {
      let score = all[at].0
      var here = 0
      while at < all.count, all[at].0 == score {
        here += all[at].1 ? 1 : 0
        seen += 1
        at += 1
      }
      found += here
      sum += Double(here) * Double(found) / Double(seen)
    }
    return chosen == 0 ? 0 : sum / Double(chosen)
  }
}
