/// What many tests at once say: adjusted so that among those up to a bound, say 0.05, at most that share is expected to
/// be there by chance alone (Benjamini & Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x).
///
///     p       0.01   0.02   0.03   0.50        k = rank, n = 4
///     p n/k   0.04   0.04   0.04   0.50        the least from each rank on is q
///
/// - Parameter pValues: One a test; `nil` where there was none, which stays `nil` and does not count.
/// - Complexity: O(tests · log tests).
func falseDiscoveryRates(_ pValues: [Double?]) -> [Double?] {
  let ranked = pValues.enumerated().compactMap { place, p in p.map { (place: place, p: $0) } }.sorted {
    ($0.p, $0.place) < ($1.p, $1.place)
  }
  var rates: [Double?] = Array(repeating: nil, count: pValues.count)
  var least = 1.0
  for (rank, test) in ranked.enumerated().reversed() {
    least = min(least, test.p * Double(ranked.count) / Double(rank + 1))
    rates[test.place] = least
  }
  return rates
}
