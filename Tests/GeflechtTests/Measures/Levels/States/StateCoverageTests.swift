import Testing
import Thoroughness

@testable import Geflecht

@Suite struct StateCoverageTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    for isDirected in [false, true] {
      let oracle = LevelOracle(drawn, directed: isDirected)
      let table = StateCoverage().values(
        in: Analysis(of: try drawn.network(), .following(isDirected ? .outward : .ignored)))
      var total = (cities: 0, tied: 0)
      defer {
        #expect(table["total", "cities"] == Double(total.cities) && table["total", "tied"] == Double(total.tied))
      }
      for state in drawn.ids(.state) {
        let own = drawn.cities(of: state)
        let outside = Set(drawn.nodes.map(\.id).filter { drawn.counted($0) != state })
        let (all, inside) = (oracle.distances(from: [state]), oracle.distances(from: [state], without: outside))
        let counts = [
          own.count { all[$0] == 1 }, own.count { all[$0] ?? 9 <= 2 }, own.count { inside[$0] ?? 9 <= 2 },
        ]
        total = (total.cities + own.count, total.tied + counts[0])
        for (key, count) in zip(["tied", "within-two", "within-two-inside"], counts) {
          #expect(table[state, key] == Double(count))
          #expect(table[state, key + "-share"] == (own.isEmpty ? nil : Double(count) / Double(own.count)))
        }
      }
    }
  }

  /// A city-state that stands as one node has no city that could be tied to it; a view of the cities shows no state.
  @Test func whatCannotBeTiedIsBlank() throws {
    var builder = NetworkBuilder()
    try builder.addNode("berlin", .city, name: "Berlin")
    try builder.addNode("S", .state)
    try builder.addNode("c", .city, in: "S")
    try builder.addTie("berlin", "c")
    let table = StateCoverage().values(in: Analysis(of: try builder.network()))
    #expect(table["berlin", "cities"] == 0 && table["berlin", "tied-share"] == nil && table["S", "tied-share"] == 0)
    let rolled = StateCoverage().values(in: Analysis(of: try builder.network(.rolledUp(to: .city))))
    #expect(rolled["S", "cities"] == 1 && rolled["S", "tied"] == nil && rolled["S", "tied-share"] == nil)
  }
}
