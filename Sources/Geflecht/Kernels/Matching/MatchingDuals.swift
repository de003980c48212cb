/// Prices that prove a matching to be the best: a price for every node and for some odd sets of nodes.
///
/// When every pair costs at least what it is worth, no set of disjoint pairs can be worth more than all prices together: a
/// node is in at most one pair, and an odd set B holds at most (|B| − 1)/2. A matching worth exactly that much is therefore
/// a best one (Edmonds 1965, doi 10.6028/jres.069B.013). Prices count in halves, so that they are whole numbers:
///
///     a ─ 6 ─ b      of three nodes only two can be paired: worth 6
///      6     6       nodes 0 each, the set {a, b, c} 12 halves: every pair costs 12 ≥ 2 · 6
///        \ /         all prices together: 12 · (3 − 1)/2 = 12 = 2 · 6, so no better matching exists
///         c
public struct MatchingDuals: Equatable, Sendable {
  /// Twice the price of every node, at least 0.
  public var nodes: [Int64]
  /// Odd sets with twice their prices, above 0. Two sets are disjoint or one holds the other.
  public var sets: [(members: [Int], price: Int64)]

  /// Whether all prices are the same.
  public static func == (a: MatchingDuals, b: MatchingDuals) -> Bool {
    a.nodes == b.nodes && a.sets.count == b.sets.count && zip(a.sets, b.sets).allSatisfy { $0 == $1 }
  }

  /// For every node the sets that hold it, by their places in `sets`.
  var setsOfNode: [[Int]] {
    var lists = Array(repeating: [Int](), count: nodes.count)
    for (place, set) in sets.enumerated() { for node in set.members { lists[node].append(place) } }
    return lists
  }

  /// The price of the sets that stand in two lists, each in the order of the sets.
  func price(ofSetsIn a: [Int], and b: [Int]) -> Int64 {
    var (i, j, price) = (0, 0, Int64(0))
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        price += sets[a[i]].price
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return price
  }

  /// Twice all prices together.
  public var total: Int64 {
    nodes.reduce(0, +) + sets.reduce(0) { $0 + $1.price * Int64(($1.members.count - 1) / 2) }
  }
}

/// Checks prices against a matching and every pair there is; it knows nothing of how either was found.
public struct MatchingCertificate: Equatable, Sendable {
  /// What is wrong with a proof.
  public enum Flaw: Equatable, Sendable {
    case pairUsedTwice(node: Int)
    case priceBelowZero
    case setNotOdd
    case memberTwice
    case pairTooCheap(a: Int, b: Int)
    case unequal(worth: Int64, prices: Int64)
  }

  /// The first flaw found; `nil`: the matching is proven to be a best one.
  public let flaw: Flaw?
  /// Whether nothing is wrong.
  public var isProof: Bool { flaw == nil }

  /// Holds prices against a matching.
  /// - Parameters:
  ///   - matched: The chosen pairs.
  ///   - duals: The prices.
  ///   - pairs: Calls back with every pair that may be chosen.
  /// - Complexity: O(pairs · sets around a node).
  public init(
    _ matched: [WeightedPair], _ duals: MatchingDuals, forEachPair pairs: ((WeightedPair) -> Void) -> Void
  ) {
    flaw = Self.flaw(matched, duals, pairs)
  }

  private static func flaw(
    _ matched: [WeightedPair], _ duals: MatchingDuals, _ pairs: ((WeightedPair) -> Void) -> Void
  ) -> Flaw? {
    var isUsed = Array(repeating: false, count: duals.nodes.count)
    for node in matched.flatMap({ [$0.a, $0.b] }) {
      if isUsed[node] { return .pairUsedTwice(node: node) }
      isUsed[node] = true
    }
    if duals.nodes.contains(where: { $0 < 0 }) || duals.sets.contains(where: { $0.price < 0 }) {
      return .priceBelowZero
    }
    if duals.sets.contains(where: { $0.members.count.isMultiple(of: 2) || $0.members.count < 3 }) { return .setNotOdd }
    // A member that stands twice would be paid for once and count twice.
    if duals.sets.contains(where: { Set($0.members).count < $0.members.count }) { return .memberTwice }
    let setsOfNode = duals.setsOfNode
    var cheap: WeightedPair?
    pairs { pair in
      let price = duals.nodes[pair.a] + duals.nodes[pair.b]
      guard price < 2 * pair.weight, cheap == nil else { return }
      let shared = duals.price(ofSetsIn: setsOfNode[pair.a], and: setsOfNode[pair.b])
      if price + shared < 2 * pair.weight { cheap = pair }
    }
    if let cheap { return .pairTooCheap(a: cheap.a, b: cheap.b) }
    let worth = matched.reduce(0) { $0 + $1.weight }
    return 2 * worth == duals.total ? nil : .unequal(worth: 2 * worth, prices: duals.total)
  }
}
