import Testing

@testable import Geflecht

@Suite struct LayerOverviewTests {
  @Test func twoLayers() throws {
    let table = try LayerOverview().values(on: .twoLayers)
    #expect(["nodes", "ties", "components", "largest"].map { table["business", $0] } == [3, 2, 1, 3])
    #expect(["nodes", "ties", "components", "largest"].map { table["science", $0] } == [2, 1, 1, 2])
    #expect(table["(none)", "ties"] == 0)
  }

  /// Two ties of a and b, one in business and one in science, and one without a tag: each weighs in its own layer alone, as
  /// in the profile of a city.
  @Test func parallelTiesWeighWhereTheyWork() throws {
    let network = Network(
      dataset: try Fixtures.dataset([
        .cities: "id\na\nb\n",
        .ties: "source,target,kind,sector,weight\na,b,x,business,1\na,b,y,science,2\na,b,z,,4\n",
      ]))
    let table = try LayerOverview().values(on: network)
    #expect(["business", "science", LayerOverview.none].map { table[$0, "weight"] } == [1, 2, 4])
    #expect(["business", "science", LayerOverview.none].map { table[$0, "ties"] } == [1, 1, 1])
    // The profile shares out what the two sectors weigh.
    let profile = try SectorProfile().values(on: network)
    #expect(profile[NodeID(0)]?.suffix(2) == [1.0 / 3, 2.0 / 3])
  }
}
