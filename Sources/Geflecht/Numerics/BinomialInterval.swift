/// Between which shares the true one lies when so many of so many were counted, each with the same chance: the exact interval
/// (Clopper & Pearson 1934, doi 10.1093/biomet/26.4.404), which errs at most as often as it says.
struct BinomialInterval: Equatable, Sendable {
  let low, high: Double

  /// - Parameter error: How often the interval may miss the true share, on both sides together.
  /// - Complexity: O(whole) a step of the search, 60 steps.
  init(_ part: Int, of whole: Int, error: Double) {
    precondition(0...whole ~= part && whole > 0, "so many of so many")
    // The least share with which so many or more come up often enough, and the greatest with which so few do.
    low = part == 0 ? 0 : Self.bisected { Self.tail(whole, $0, part...whole) >= error / 2 }
    high = part == whole ? 1 : Self.bisected { Self.tail(whole, $0, 0...part) < error / 2 }
  }

  /// The share from which on something holds, which does not hold below.
  private static func bisected(_ holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// How likely the count lies in a range that ends at 0 or at `whole`: summed from its largest term on, as ratios of
  /// neighbors.
  private static func tail(_ whole: Int, _ share: Double, _ range: ClosedRange<Int>) -> Double {
    guard share > 0, share < 1 else { return range.contains(share > 0 ? whole : 0) ? 1 : 0 }
    let odds = share / (1 - share)
    let peak = min(whole, Int(Double(whole + 1) * share))
    var (all, inside) = (1.0, range.contains(peak) ? 1.0 : 0.0)
    var term = 1.0
    for count in stride(from: peak, to: whole, by: 1) {
      term *= Double(whole - count) / Double(count + 1) * odds
      all += term
      if range.contains(count + 1) { inside += term }
      if term < 1e-18 { break }
    }
    term = 1
    for count in stride(from: peak, to: 0, by: -1) {
      term *= Double(count) / Double(whole - count + 1) / odds
      all += term
      if range.contains(count - 1) { inside += term }
      if term < 1e-18 { break }
    }
    return inside / all
  }
}
