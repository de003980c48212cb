import Testing

@testable import Geflecht

/// Plans for what pairs do for the network together.
@Suite struct TandemNetworkSearchTests {
  ///     new ─ a     x ─ y ─ z ─ w      The score prefers the guide in the same place (b is nearer in kilometers and alone);
  ///     b                              the network gains most from a guide in the chain, and most of all from its middle.
  @Test func aGuideInTheMiddleOfTheChainIsFound() throws {
    let names = ["new", "a", "b", "w", "x", "y", "z"]
    let cities = names.map { "\($0),5\($0 == "new" || $0 == "b" ? 0 : 3),9,1000,\($0 == "new" ? 2024 : 2015),2024\n" }
    let network = Network(
      dataset: try Fixtures.dataset([
        .cities: "id,latitude,longitude,population,joined,last_seen\n" + cities.joined(),
        .ties: "source,target\nnew,a\nx,y\ny,z\nz,w\n",
      ]))
    let (problem, _) = try TandemFinder(network).problem(guiding: [try #require(network.node(named: "new"))])
    let start = try TandemPlanner(problem, goals: [.part(.travel)]).plan()
    #expect(start.pairs.map { network.id(of: $0.guide) } == ["b"])
    let found = TandemNetworkSearch(from: start, problem, in: network)
    #expect(["y", "z"].contains(network.id(of: try #require(found.plan.pairs.first?.guide))))
    #expect(!found.plan.isProven)
    // 21 pairs of cities. Before: new–a 1, three ties of the chain 1 each, two at two steps ½, one at three ⅓: 16/3.
    let before = try #require(found.effect.before)
    #expect((before - 16.0 / 63).magnitude < 1e-12)
    // From the middle: new to it 1, to its two neighbors ½ each, to the far end ⅓; a one step further ½, ⅓, ⅓, ¼: 15/4.
    #expect((found.effect.rise - 15.0 / 84).magnitude < 1e-12)
    #expect(found.effect.rise <= (try #require(found.effect.bound)))
  }

  @Test func theSearchKeepsTheRulesAndGains() throws {
    let network = Network(dataset: try Fixtures.engagierteStadt())
    let finder = TandemFinder(network)
    let (problem, _) = try finder.problem(guiding: finder.newcomers(ofIntake: 2024))
    let start = try TandemPlanner(problem).plan()
    let found = TandemNetworkSearch(from: start, problem, in: network)
    let before = NetworkEffect(of: start, problem, in: network)
    #expect(found.effect.rise > before.rise)
    #expect(found.effect.rise <= (try #require(before.bound)))
    #expect(found.plan.pairs.count == start.pairs.count && found.plan.leftOver == start.leftOver)
    for pair in found.plan.pairs {
      #expect(problem.candidates.contains { $0.pairsTheSame(as: pair) })
      for city in pair.cities { #expect(found.plan.pairs(of: city).count <= problem.places[city] ?? 0) }
    }
  }
}
