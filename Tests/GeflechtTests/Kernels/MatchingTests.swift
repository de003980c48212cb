import Testing

@testable import Geflecht

@Suite struct MatchingTests {
  /// The best worth of disjoint pairs, by trying every set of nodes that is still free.
  private func bestByTrying(_ nodeCount: Int, _ pairs: [WeightedPair]) -> Int64 {
    var best = [Int: Int64]()
    func worth(_ free: Int) -> Int64 {
      if free == 0 { return 0 }
      if let known = best[free] { return known }
      let first = free.trailingZeroBitCount
      let rest = free & (free - 1)
      var most = worth(rest)
      for pair in pairs {
        guard min(pair.a, pair.b) == first || max(pair.a, pair.b) == first else { continue }
        let other = pair.a ^ pair.b ^ first
        if rest >> other & 1 == 1 { most = max(most, pair.weight + worth(rest & ~(1 << other))) }
      }
      best[free] = most
      return most
    }
    return worth((1 << nodeCount) - 1)
  }

  private func randomPairs(_ nodeCount: Int, _ random: inout SeededGenerator) -> [WeightedPair] {
    let (density, most) = (0.2 + 0.8 * random.unit(), [2, 9, 1000][random.below(3)])
    var pairs: [WeightedPair] = []
    for a in 0..<nodeCount {
      for b in 0..<a where random.unit() < density {
        pairs.append(WeightedPair(a: a, b: b, weight: Int64(random.below(most + 1) - (most > 500 ? 100 : 0))))
      }
    }
    return pairs
  }

  @Test(arguments: 0..<400) func isTheBestOfAll(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = 1 + random.below(12)
    let pairs = randomPairs(count, &random)
    let matching = HeaviestMatching(nodeCount: count, pairs)
    #expect(matching.weight == bestByTrying(count, pairs))
    let certificate = MatchingCertificate(matching.pairs, matching.duals) { pairs.forEach($0) }
    #expect(certificate.flaw == nil)
  }

  @Test(arguments: 0..<20) func isProvenOnLargerNetworks(seed: Int) {
    var random = SeededGenerator(seed: 1000 + seed)
    let count = 40 + random.below(30)
    let pairs = randomPairs(count, &random)
    let matching = HeaviestMatching(nodeCount: count, pairs)
    #expect(MatchingCertificate(matching.pairs, matching.duals) { pairs.forEach($0) }.flaw == nil)
  }
}
