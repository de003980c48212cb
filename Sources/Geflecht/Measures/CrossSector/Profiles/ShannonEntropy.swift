/// How mixed amounts are: −Σ p ln p over their shares p (Shannon 1948, doi 10.1002/j.1538-7305.1948.tb01338.x).
///
///     2 1 1      ½ ln 2 + ¼ ln 4 + ¼ ln 4 = 3/2 ln 2 = 1.04
///     4 0 0      0: one kind alone; kinds that are absent add nothing
enum ShannonEntropy {
  /// In natural units; 0 without any amount. Amounts are at least 0.
  static func of(_ amounts: [Double]) -> Double {
    let total = amounts.reduce(0, +)
    guard total > 0 else { return 0 }
    return amounts.reduce(0) { sum, amount in
      amount > 0 ? sum + amount / total * (total / amount).naturalLogarithm : sum
    }
  }
}
