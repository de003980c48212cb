import Testing
import Thoroughness

@testable import Geflecht

@Suite struct VerticalShareTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let (pairs, analysis) = (LevelOracle(drawn).pairs, Analysis(of: try drawn.network()))
    let vertical = pairs.count { drawn.node($0.0)?.level != drawn.node($0.1)?.level }
    #expect(isAlike(VerticalShare().values(in: analysis), pairs.isEmpty ? nil : Double(vertical) / Double(pairs.count)))
    let skips = pairs.count { a, b in abs(Int(drawn.work(of: a).rawValue) - Int(drawn.work(of: b).rawValue)) > 1 }
    #expect(VerticalSkips().values(in: analysis) == Double(skips))
  }

  /// An actor of the state skips nothing when it is tied to the state; one of a city does.
  @Test func whoWorksForTheStateSkipsNothing() throws {
    var builder = NetworkBuilder()
    try builder.addNode("S", .state)
    try builder.addNode("c", .city, in: "S")
    try builder.addNode("agency", in: "S")
    try builder.addNode("club", in: "c")
    try builder.addTie("S", "agency")
    try builder.addTie("S", "club")
    let analysis = Analysis(of: try builder.network())
    #expect(VerticalSkips().values(in: analysis) == 1 && VerticalShare().values(in: analysis) == 1)
  }
}
