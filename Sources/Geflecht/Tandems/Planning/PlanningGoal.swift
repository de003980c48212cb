/// What a plan is to reach. Goals stand in order: what comes first is never given up for what comes later.
public enum PlanningGoal: Hashable, Sendable {
  /// As many cities with a partner as possible.
  case cover
  /// The lowest score of a pair as high as possible.
  case weakest
  /// The greatest total score.
  case score
  /// The greatest total of one part of the score.
  case part(ScorePart)

  /// The goal of a word: `cover`, `weakest`, `score`, or the name of a part.
  public init?(word: String) {
    switch word {
    case "cover": self = .cover
    case "weakest": self = .weakest
    case "score": self = .score
    default:
      guard let part = ScorePart(key: word) else { return nil }
      self = .part(part)
    }
  }

  /// Its word on the command line.
  public var word: String {
    switch self {
    case .cover: "cover"
    case .weakest: "weakest"
    case .score: "score"
    case .part(let part): part.key
    }
  }

  /// All words.
  public static let words = ["cover", "weakest", "score"] + ScorePart.allCases.map { $0.key }

  /// How many whole units make one: scores count in millionths, parts in points of a hundred, as tables show them.
  var unitsPerOne: Int64 {
    switch self {
    case .cover: 1
    case .weakest, .score: 1_000_000
    case .part: 100
    }
  }

  /// What one pair adds, in whole units; 0 where the goal is not a sum over pairs.
  func units(of candidate: TandemCandidate) -> Int64 {
    let value: Double? =
      switch self {
      case .cover, .weakest: nil
      case .score: candidate.score
      case .part(let part): candidate.value(of: part)
      }
    return Int64(((value ?? 0) * Double(unitsPerOne)).rounded())
  }
}
