import Testing
import Thoroughness

@testable import Geflecht

@Suite struct SelfOrganizationTests {
  /// Pairs with a way and the mean of 1/steps, by rings around every city.
  private func sums(_ oracle: LevelOracle, _ cities: [String], without gone: Set<String>) -> (Double, Double?) {
    var (connected, closeness, pairs) = (0.0, 0.0, 0.0)
    for (place, city) in cities.enumerated() {
      let distances = oracle.distances(from: [city], without: gone)
      for other in cities[..<place] {
        pairs += 1
        guard let distance = distances[other] else { continue }
        connected += 1
        closeness += 1 / distance
      }
    }
    return (connected, pairs == 0 ? nil : closeness / pairs)
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let (oracle, analysis) = (LevelOracle(drawn), Analysis(of: try drawn.network()))
    let table = SelfOrganization().values(in: analysis)
    let above = Set(drawn.nodes.map(\.id).filter { drawn.work(of: $0) > .city })
    let noCity = Set(drawn.nodes.filter { $0.level != .city }.map(\.id))
    let rows = drawn.stateIDs.map { ($0, drawn.cities(of: $0)) } + [("total", drawn.ids(.city))]
    for (row, cities) in rows {
      let before = sums(oracle, cities, without: [])
      let alone = sums(oracle, cities, without: above)
      let only = sums(oracle, cities, without: noCity)
      #expect(table[row, "pairs"] == Double(cities.count * (cities.count - 1) / 2))
      #expect(table[row, "connected"] == before.0 && table[row, "connected-alone"] == alone.0)
      #expect(table[row, "connected-cities"] == only.0)
      #expect(isAlike(table[row, "efficiency"], before.1) && isAlike(table[row, "efficiency-alone"], alone.1))
      #expect(isAlike(table[row, "efficiency-cities"], only.1))
      #expect(isAlike(table[row, "connected-kept"], before.0 == 0 ? nil : alone.0 / before.0))
      let kept = before.1.flatMap { old in alone.1.map { old == 0 ? nil : $0 / old } } ?? nil
      #expect(isAlike(table[row, "efficiency-kept"], kept))
      if row == "total" { #expect(isAlike(SelfOrganizationShare().values(in: analysis), kept)) }
    }
  }

  /// Cities that all meet within two steps, and a ring of actors that a walk would take a hundred steps to go round: what a
  /// pass leaves unfinished must not reach the next.
  @Test func walksThatEndEarlyLeaveNothingBehind() throws {
    let (count, ring) = (700, 200)
    var builder = NetworkBuilder()
    try builder.addNode("S", .state)
    try builder.addNode("F", .federal)
    for number in 0..<count {
      try builder.addNode("c\(number)", .city, in: "S")
      try builder.addTie("S", "c\(number)")
    }
    for number in 0..<ring { try builder.addNode("a\(number)", in: "c0") }
    for number in 0..<ring { try builder.addTie("a\(number)", "a\((number + 1) % ring)") }
    // The ring hangs on the first city and on the last.
    try builder.addTie("c0", "a0")
    try builder.addTie("c\(count - 1)", "a100")
    let table = SelfOrganization().values(in: Analysis(of: try builder.network()))
    #expect(table["S", "connected"] == Double(count * (count - 1) / 2) && table["S", "efficiency"] == 0.5)
    // Without the state the first and the last are left, 102 steps apart.
    #expect(table["S", "connected-alone"] == 1)
    #expect(isAlike(table["S", "efficiency-alone"], 1 / 102.0 / Double(count * (count - 1) / 2)))
  }

  /// More cities than one pass takes, on a line whose pairs can be summed by hand.
  @Test func severalPassesMeetEveryPairOnce() throws {
    let count = 600
    var builder = NetworkBuilder()
    for state in ["S", "T"] { try builder.addNode(state, .state) }
    for number in 0..<count { try builder.addNode("c\(number)", .city, in: number < 300 ? "S" : "T") }
    for number in 1..<count { try builder.addTie("c\(number - 1)", "c\(number)") }
    func mean(_ n: Int) -> Double {
      (1..<n).reduce(0) { $0 + Double(n - $1) / Double($1) } / Double(n * (n - 1) / 2)
    }
    let network = try builder.network()
    let one = SelfOrganization().values(in: Analysis(of: network))
    #expect(isAlike(one["total", "efficiency"], mean(600)) && isAlike(one["S", "efficiency"], mean(300)))
    #expect(one["T", "connected"] == 44850)
    var settings = MeasureSettings()
    settings.threads = Threads(2)
    #expect(SelfOrganization().values(in: Analysis(of: network, settings)) == one)
  }
}
