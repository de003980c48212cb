/// The ten pairs of levels that a tie can join, from actor–actor to federal–federal.
public struct LevelPair: Hashable, Sendable {
  /// The lower level of the two.
  public let low: Level
  /// The higher one, or the same.
  public let high: Level

  /// Two levels in any order.
  public init(_ a: Level, _ b: Level) { (low, high) = (min(a, b), max(a, b)) }

  /// The key in files: `city-state`.
  public var key: String { "\(low.key)-\(high.key)" }
  /// The pair as a heading.
  public var title: Phrase { low.plural + " – " + high.plural }
  /// Whether its ends are of one level.
  public var isWithin: Bool { low == high }
  /// How many levels lie between its ends.
  public var levelsBetween: Int { max(0, Int(high.rawValue) - Int(low.rawValue) - 1) }

  /// All pairs, by the lower level, then by the higher.
  public static let all = Level.allCases.flatMap { low in
    Level.allCases.filter { $0 >= low }.map { LevelPair(low, $0) }
  }

  /// Its place in `all`.
  var place: Int {
    let (a, b) = (Int(low.rawValue), Int(high.rawValue))
    // Before the rows of `low` stand those of lower levels: 4, 3, 2 of them.
    return a * Level.allCases.count - a * (a - 1) / 2 + b - a
  }
}

/// How many ties and how many pairs of nodes there are for every pair of levels.
struct LevelBlocks: Sendable {
  /// The ties of every pair of levels, in the order of `LevelPair.all`.
  private(set) var ties = Array(repeating: 0, count: LevelPair.all.count)
  /// The pairs of nodes that could be tied.
  let dyads: [Int64]

  /// - Parameter levels: The level of every node.
  /// - Complexity: O(nodes + arcs).
  init(of rows: ArcRows, levels: [Level]) {
    var counts = Array(repeating: 0, count: Level.allCases.count)
    for level in levels { counts[Int(level.rawValue)] += 1 }
    dyads = LevelPair.all.map { pair in
      let (a, b) = (counts[Int(pair.low.rawValue)], counts[Int(pair.high.rawValue)])
      return pair.isWithin ? a.pairCount : Int64(a) * Int64(b)
    }
    for node in 0..<rows.nodeCount {
      for position in rows.row(node) where rows.targets[position].index > node {
        ties[LevelPair(levels[node], levels[rows.targets[position].index]).place] += 1
      }
    }
  }
}
