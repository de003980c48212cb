/// Which states stand before which in a share of their cities, as far as chance leaves no doubt.
///
/// Each share lies in an exact interval; all of them together miss a true share in at most 5 of 100 cases (Bonferroni). A state
/// stands before another only where their intervals do not overlap, so that of equal states one gets a rank in at most 5 of
/// 100 cases. Of a state for which nothing is documented nothing is said.
///
///     A  14 of 14   ────┤        rank 1 of 3 or 2
///     B   9 of 14   ├──────┤     rank 1 to 3
///     C   1 of 14   ├──┤         rank 2 or 3
struct StateRanks: Sendable {
  /// For every state the ranks that it may have; `nil` where nothing is documented.
  let ranks: [ClosedRange<Int>?]
  /// How many states are compared.
  let count: Int

  /// How often some rank may be wrong.
  private static let error = 0.05

  /// - Parameter shares: So many cities of so many in every state.
  init(_ shares: [(part: Int, whole: Int)]) {
    let isKnown = shares.map { $0.whole > 0 && $0.part > 0 }
    let count = isKnown.count { $0 }
    let intervals = shares.indices.map { state in
      isKnown[state]
        ? BinomialInterval(shares[state].part, of: shares[state].whole, error: Self.error / Double(count)) : nil
    }
    self.count = count
    ranks = intervals.map { own in
      guard let own else { return nil }
      let others = intervals.compactMap { $0 }
      return 1 + others.count { $0.low > own.high }...count - others.count { $0.high < own.low }
    }
  }

  /// The states of which something is certain.
  var ranked: [(state: Int, ranks: ClosedRange<Int>)] {
    ranks.indices.compactMap { state in
      ranks[state].flatMap { $0.count < count ? (state, $0) : nil }
    }
  }
}
