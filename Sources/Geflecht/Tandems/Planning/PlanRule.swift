/// A rule that a plan must keep and that can be given up.
public enum PlanRule: Hashable, Sendable {
  /// The pair is settled.
  case pin(NodeID, NodeID)
  /// The pair must not be.
  case forbid(NodeID, NodeID)
  /// Nobody is left over.
  case serveAll
  /// A plan has no more pairs than this.
  case maxPairs(Int)
  /// A city takes part as often as it has places.
  case capacity
  /// A guide joined so many years earlier.
  case seniority(Int)
  /// A city was documented within so many years.
  case documented(Int)
  /// No two meet twice.
  case again
  /// The states of two cities are as the rules want.
  case states(TandemRules.StateRule)
  /// A pair scores at least this.
  case minimumScore(Double)
}

/// Rules that exclude each other.
public struct TandemConflict: Error, Sendable {
  /// The fewest rules that no plan can keep together: without any one of them a plan could keep the others.
  public let rules: [PlanRule]
  /// The fewest rules to give up so that a plan can keep all the rest.
  public let cure: [PlanRule]
  /// For settled pairs that cannot be at all: why.
  public let impossible: [(pin: PlanRule, reason: TandemShortlist.Exclusion)]
}

/// The smallest sets of rules that matter when not all can be kept.
///
/// Every conflict shares a rule with every cure. From cures that are known follows the fewest rules that touch them all; if
/// these cannot be kept together, they are a smallest conflict. If they can, as many more rules are added as can be kept, and
/// the rest is another cure (Ignatiev et al. 2015, doi 10.1007/978-3-319-23219-5_13). The same the other way round.
struct SmallestConflict {
  /// The fewest rules that cannot be kept together, by their numbers.
  let conflict: [Int]
  /// The fewest rules without which all the others can be kept.
  let cure: [Int]

  /// - Parameters:
  ///   - count: How many rules there are.
  ///   - canBeKept: Whether these rules can be kept together; with fewer rules always if with more. Not all of them can.
  /// - Complexity: a question a rule for every conflict and cure that is found on the way.
  init(ofRules count: Int, canBeKept: ([Int]) -> Bool) {
    let all = Array(0..<count)
    /// The smallest set that touches all sets of the other kind; these are found when it is not yet what is looked for.
    func smallest(isFound: ([Int]) -> Bool, other: ([Int]) -> [Int]) -> [Int] {
      var known: [[Int]] = []
      while true {
        let touching = Self.smallestSet(touching: known)
        if isFound(touching) { return touching }
        known.append(other(touching))
      }
    }
    conflict = smallest(
      isFound: { !canBeKept($0) },
      other: { start in
        let kept = all.filter { !start.contains($0) }.reduce(start) { canBeKept($0 + [$1]) ? $0 + [$1] : $0 }
        return all.filter { !kept.contains($0) }
      })
    cure = smallest(
      isFound: { given in canBeKept(all.filter { !given.contains($0) }) },
      other: { given in
        let rest = all.filter { !given.contains($0) }
        return rest.reduce(rest) { left, rule in
          let without = left.filter { $0 != rule }
          return canBeKept(without) ? left : without
        }
      })
  }

  /// The fewest numbers of which every set holds one; of equally few the first in order.
  private static func smallestSet(touching sets: [[Int]]) -> [Int] {
    func extend(_ chosen: [Int], by room: Int) -> [Int]? {
      guard let open = sets.first(where: { set in !set.contains(where: chosen.contains) }) else { return chosen }
      guard room > 0 else { return nil }
      for number in open { if let found = extend(chosen + [number], by: room - 1) { return found } }
      return nil
    }
    for size in 0... { if let found = extend([], by: size) { return found.sorted() } }
    return []
  }
}
