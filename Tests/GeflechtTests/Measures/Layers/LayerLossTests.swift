import Testing

@testable import Geflecht

@Suite struct LayerLossTests {
  @Test func onlyBusinessTiesC() throws {
    let table = try LayerLoss().values(on: .twoLayers)
    #expect(table["business", "ties"] == 1 && table["business", "stranded"] == 1)
    #expect(table["science", "ties"] == 0 && table["science", "stranded"] == 0)
  }
}
