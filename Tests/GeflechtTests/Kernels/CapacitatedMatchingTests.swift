import Testing

@testable import Geflecht

/// Matchings with places against every choice of pairs there is.
@Suite struct CapacitatedMatchingTests {
  private struct Instance {
    let places: [[Int64]]
    let pairs: [WeightedPair]
    let limit: Int?

    /// Up to ten nodes with up to three places, and up to eleven pairs, some of them side by side.
    init(seed: Int) {
      var random = SeededGenerator(seed: seed)
      let count = 2 + random.below(9)
      let hasBonus = random.below(2) == 0
      let isTwoSided = random.below(3) == 0
      places = (0..<count).map { _ in
        let values = (0..<random.below(4)).map { _ in Int64(hasBonus ? random.below(9) - 3 : 0) }
        return values.sorted(by: >)
      }
      pairs = (0..<(1 + random.below(11))).compactMap { _ in
        let (a, b) = (random.below(count), random.below(count))
        let weight = Int64(random.below(20) - 2)
        guard a != b, !isTwoSided || (a < count / 2 && b >= count / 2) else { return nil }
        return WeightedPair(a: a, b: b, weight: weight)
      }
      limit = random.below(3) == 0 ? random.below(4) : nil
    }

    /// What chosen pairs are worth, or `nil` where they do not fit.
    func worth(of chosen: [Int]) -> Int64? {
      var taken = places.map { _ in 0 }
      var worth: Int64 = 0
      for position in chosen {
        let pair = pairs[position]
        for node in [pair.a, pair.b] {
          guard taken[node] < places[node].count else { return nil }
          worth += places[node][taken[node]]
          taken[node] += 1
        }
        worth += pair.weight
      }
      return chosen.count > limit ?? .max ? nil : worth
    }

    var best: Int64 {
      (0..<(1 << pairs.count)).reduce(Int64(0)) { best, subset in
        max(best, worth(of: pairs.indices.filter { subset >> $0 & 1 == 1 }) ?? 0)
      }
    }
  }

  @Test func isTheBestOfAllChoices() {
    for seed in 0..<2000 {
      let instance = Instance(seed: seed)
      let matching = CapacitatedMatching(places: instance.places, instance.pairs, atMost: instance.limit)
      #expect(matching.certificate.isProof, "seed \(seed)")
      #expect(instance.worth(of: matching.chosen) == instance.best, "seed \(seed)")
    }
  }

  /// Two nodes with two places each and one pair: copies of the places alone would choose it twice.
  @Test func aPairIsChosenOnce() {
    let matching = CapacitatedMatching(places: [[0, 0], [0, 0]], [WeightedPair(a: 0, b: 1, weight: 5)])
    #expect(matching.chosen == [0])
  }

  ///     0 ─ 5 ─ 1 ─ 4 ─ 2      With two places for 1 both pairs, for a first place worth 3 more all the same; with one pair
  ///                            allowed the dearer.
  @Test func placesAndLimits() {
    let pairs = [WeightedPair(a: 0, b: 1, weight: 5), WeightedPair(a: 1, b: 2, weight: 4)]
    #expect(CapacitatedMatching(places: [[0], [0], [0]], pairs).chosen == [0])
    #expect(CapacitatedMatching(places: [[0], [0, 0], [0]], pairs).chosen == [0, 1])
    #expect(CapacitatedMatching(places: [[0], [0], [3]], pairs).chosen == [1])
    #expect(CapacitatedMatching(places: [[0], [0, 0], [0]], pairs, atMost: 1).chosen == [0])
    #expect(CapacitatedMatching(places: [[0], [0, 0], [0]], pairs, atMost: 0).chosen == [])
  }

  /// Complete networks, in which most pairs are left aside at first and must be outbid in the end: the certificate, which
  /// knows nothing of that, holds over all pairs and places.
  @Test(arguments: 0..<12) func completeNetworksAreProven(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = 8 + random.below(12)
    let places = (0..<count).map { _ in
      [Int64(random.below(3)) * 1_000] + Array(repeating: 0, count: 1 + random.below(2))
    }
    let pairs = (0..<count).flatMap { a in
      (a + 1..<count).map { WeightedPair(a: a, b: $0, weight: Int64(1 + random.below(1_000))) }
    }
    let matching = CapacitatedMatching(places: places, pairs)
    #expect(matching.certificate.isProof)
    for node in 0..<count {
      #expect(matching.chosen.count { pairs[$0].a == node || pairs[$0].b == node } <= places[node].count)
    }
    #expect(Set(matching.chosen).count == matching.chosen.count)
  }
}
