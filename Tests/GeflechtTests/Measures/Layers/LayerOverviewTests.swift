import Testing

@testable import Geflecht

@Suite struct LayerOverviewTests {
  @Test func twoLayers() throws {
    let table = try LayerOverview().values(on: .twoLayers)
    #expect(["nodes", "ties", "components", "largest"].map { table["business", $0] } == [3, 2, 1, 3])
    #expect(["nodes", "ties", "components", "largest"].map { table["science", $0] } == [2, 1, 1, 2])
    #expect(table["(none)", "ties"] == 0)
  }
}
