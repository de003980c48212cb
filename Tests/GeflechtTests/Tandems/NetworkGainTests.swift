import Testing

@testable import Geflecht

@Suite struct NetworkGainTests {
  private func cities(_ count: Int, _ ties: [(Int, Int)]) -> Network {
    Network(
      nodes: (0..<count).map { .init("\($0)", .city) }, ties: ties.map { .init("\($0.0)", "\($0.1)") })
  }

  private func isClose(_ number: Double?, _ expected: Double, within slack: Double) -> Bool {
    number.map { ($0 - expected).magnitude < slack } ?? false
  }

  private func pair(_ a: Int, _ b: Int) -> NetworkGain.Pair { .init(NodeID(a), NodeID(b)) }

  /// 0 ─ 1 ─ 2 ─ 3: three pairs 1 apart, two 2, one 3: (3 + 2/2 + 1/3)/6 = 13/18. Tied 0 – 3, four are 1 apart and two 2:
  /// 5/6. Tied 0 – 2, four are 1 apart and two 2 as well.
  @Test func closesALine() throws {
    let gain = NetworkGain(cities(4, [(0, 1), (1, 2), (2, 3)]))
    #expect(isClose(gain.efficiency, 13.0 / 18, within: 1e-15))
    #expect(isClose(gain.rise(by: pair(0, 3)), 1.0 / 9, within: 1e-15))
    #expect(isClose(gain.rise(by: pair(2, 0)), 1.0 / 9, within: 1e-15))
    #expect(gain.rise(by: pair(0, 1)) == 0)
  }

  /// Two cities that share an actor are two steps apart; a state that ties them does not count.
  @Test func walksOverActorsButNotOverStates() {
    let network = Network(
      nodes: [.init("s", .state), .init("a", .city), .init("b", .city), .init("c", .city), .init("x")],
      ties: [.init("s", "a"), .init("s", "c"), .init("a", "x"), .init("x", "b")])
    let gain = NetworkGain(network)
    #expect(gain.efficiency == 0.5 / 3)
    // b – c 1 apart, a – c 3: (1 + 1/3)/3.
    #expect(isClose(gain.rise(by: pair(2, 3)), 4.0 / 9, within: 1e-15))
    #expect(gain.rise(by: pair(2, 4)) == nil, "x is no city")
    #expect(NetworkGain(.oneNode).efficiency == nil)
  }

  @Test(arguments: 0..<30) func isWhatSearchingAnewFinds(seed: Int) throws {
    let program = RandomProgram(cities: 3...9, seed: seed)
    let network = program.network
    let gain = NetworkGain(network)
    let before = cityEfficiencyByDefinition(network)
    #expect(isClose(gain.efficiency, before, within: 1e-14))
    var random = SplitMix64(seed: seed)
    var together: [NetworkGain.Pair] = []
    for _ in 0..<6 {
      let pair = NetworkGain.Pair(
        gain.cities[random.below(gain.cities.count)], gain.cities[random.below(gain.cities.count)])
      guard pair.a != pair.b else { continue }
      let after = cityEfficiencyByDefinition(program.network(with: [(pair.a, pair.b)]))
      #expect(isClose(gain.rise(by: pair), after - before, within: 1e-14))
      together.append(pair)
      let all = cityEfficiencyByDefinition(program.network(with: together.map { ($0.a, $0.b) }))
      #expect(isClose(gain.rise(byAll: together), all - before, within: 1e-14))
    }
    #expect(gain.rise(byAll: together) == gain.rise(byAll: together.reversed()))
  }

  /// Two newcomers 0 and 1, two guides 2 and 3, no tie yet. Whoever has one new tie only is 1 from its partner and out of
  /// reach of the others; all pairs tied, 2 and 3 would be 2 apart.
  @Test func aCityWithOneNewTieLeadsToNoSecond() throws {
    let gain = NetworkGain(cities(4, []))
    let pairs = [(0, 2), (0, 3), (1, 2), (1, 3)].map { pair($0.0, $0.1) }
    #expect(gain.greatestRise(ofPlansAmong: pairs) == 4.0 / 6)
    #expect(gain.rise(byAll: pairs) == 5.0 / 6)
    // Guides that take both newcomers join these.
    #expect(gain.greatestRise(ofPlansAmong: pairs) { $0.index >= 2 } == 4.5 / 6)
  }

  /// Against all plans there are; guides of even index take two.
  @Test(arguments: 0..<25) func noPlanRaisesItByMore(seed: Int) throws {
    let network = RandomProgram(cities: 5...7, seed: 100 + seed).network
    let gain = NetworkGain(network)
    var random = SplitMix64(seed: seed)
    let (newcomers, guides) = (gain.cities.prefix(3), gain.cities.dropFirst(3))
    func room(_ city: NodeID) -> Int { guides.contains(city) && city.index.isMultiple(of: 2) ? 2 : 1 }
    let pairs = newcomers.flatMap { newcomer in
      guides.filter { _ in random.below(4) > 0 }.map { NetworkGain.Pair(newcomer, $0) }
    }
    var best = 0.0
    func go(_ at: Int, _ chosen: [NetworkGain.Pair]) throws {
      guard at < pairs.count else {
        best = max(best, try #require(gain.rise(byAll: chosen)))
        return
      }
      try go(at + 1, chosen)
      let ends = chosen.flatMap { [$0.a, $0.b] }
      let isRoom = [pairs[at].a, pairs[at].b].allSatisfy { end in ends.count { $0 == end } < room(end) }
      if isRoom { try go(at + 1, chosen + [pairs[at]]) }
    }
    try go(0, [])
    let bound = try #require(gain.greatestRise(ofPlansAmong: pairs) { room($0) > 1 })
    let allTied = try #require(gain.rise(byAll: pairs))
    let slack = 1e-12
    #expect(best <= bound + slack)
    #expect(bound <= allTied + slack)
  }
}
