import Testing
import Thoroughness

@testable import Geflecht

/// Chance beside what is worked out by hand, and ranks that states must not get.
@Suite struct StateChanceTests {
  private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

  // Two ties among a b of S and c d of T: each city keeps one tie, so that all three ways to pair them are equally likely.
  @Test func tiesBetweenCitiesAreDealtAmongAllWays() {
    let network = Network(
      nodes: [.init("S", .state), .init("T", .state)]
        + [("a", "S"), ("b", "S"), ("c", "T"), ("d", "T")].map { .init($0.0, .city, in: $0.1) },
      ties: [.init("a", "b"), .init("c", "d")])
    let deals = CityDeals(network, network.formalOrder, byID: network.nodesByID, draws: 2_000, seed: 1, threads: .one)
    // Two of S in one way of three, standard error 0.021; across in two of three, 0.011.
    #expect((mean(deals.ofStates[0].tied) - 2.0 / 3).magnitude < 0.09)
    #expect((mean(deals.ofStates[0].across) - 2.0 / 3).magnitude < 0.05)
  }

  // The triangle has three different sectors unless the one left over is y or z: in 2 of 4 deals.
  @Test func sectorsAreDealtWithinTheState() {
    let sectors = [("a", "x"), ("b", "y"), ("c", "z"), ("d", "x")]
    let network = Network(
      nodes: [.init("S", .state), .init("p", .city, in: "S")] + sectors.map { .init($0.0, sectors: [$0.1], in: "p") },
      ties: [.init("a", "b"), .init("b", "c"), .init("a", "c")])
    let triads = StateTriads(
      network, network.formalOrder, TriangleList(of: network.adjacency(.ignored)), byID: network.nodesByID,
      draws: 2_000,
      seed: 1, threads: .one
    ).ofStates[0]
    #expect(triads.all == 1 && triads.trisectoral == 1)
    #expect((mean(triads.dealt) - 0.5).magnitude < 0.05)
  }

  // p and q hang together over m alone; as S stands above, one of m and n goes.
  @Test func asManyOthersAreTakenAway() {
    let network = Network(
      nodes: [
        .init("S", .state), .init("p", .city, in: "S"), .init("q", .city, in: "S"), .init("m", in: "p"),
        .init("n", in: "q"),
      ], ties: [.init("p", "m"), .init("m", "q"), .init("n", "q")])
    let losses = CityLosses(
      of: network.adjacency(.ignored).out, network.formalOrder, byID: network.nodesByID, draws: 2_000, seed: 1,
      threads: .one)
    #expect(losses.count == 1 && (mean(losses.ofStates[0]) - 0.5).magnitude < 0.05)
  }

  // binom.test(5, 10), binom.test(0, 10), binom.test(9, 10) in R; also by sums of binomial coefficients in Python.
  @Test func intervalsAreExact() {
    func expect(_ part: Int, _ low: Double, _ high: Double) {
      let interval = BinomialInterval(part, of: 10, error: 0.05)
      #expect((interval.low - low).magnitude < 1e-6 && (interval.high - high).magnitude < 1e-6, "\(interval)")
    }
    expect(5, 0.1870860, 0.8129140)
    expect(0, 0, 0.3084971)
    expect(9, 0.5549839, 0.9974714)
  }

  @Test func clearDifferencesGetRanks() {
    let ranks = StateRanks([(40, 40), (1, 40), (20, 40), (0, 20), (0, 0)])
    #expect(ranks.count == 3 && ranks.ranks == [1...1, 3...3, 2...2, nil, nil])
    #expect(StateRanks([(3, 4), (4, 4), (1, 4)]).ranked.isEmpty)
  }

  /// Sixteen states of all sizes in which every city takes part with the same chance: one gets a rank in at most 5 of 100.
  @Test(arguments: [0.2, 0.5, 0.9]) func equalStatesGetNoRank(chance: Double) {
    var random = SplitMix64(seed: Int(chance * 100))
    let draws = Thoroughness.choose(quick: 20, full: 1_000)
    let wrong = (0..<draws).count { _ in
      let shares = (0..<16).map { _ in
        let whole = 1 + random.below(25)
        return (part: (0..<whole).count { _ in random.unit() < chance }, whole: whole)
      }
      return !StateRanks(shares).ranked.isEmpty
    }
    #expect(Double(wrong) <= 0.05 * Double(draws))
  }
}
