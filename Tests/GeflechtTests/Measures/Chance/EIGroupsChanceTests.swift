import Testing

@testable import Geflecht

@Suite struct EIGroupsChanceTests {
  @Test func whatIsObservedIsThatOfTheMeasure() throws {
    let network = ExampleNetwork.smallBridge.network
    let table = try SectorGroupsChance().values(on: network)
    let groups = try GroupExternalInternalIndex().values(on: network)
    for sector in network.sectorNames { #expect(table[sector, "observed"] == groups[sector, "ties"]) }
    #expect(table["business", "draws"] == 15, "all ways to deal two and four labels")
  }
}
