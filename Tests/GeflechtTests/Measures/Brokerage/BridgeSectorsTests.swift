import Testing

@testable import Geflecht

@Suite struct BridgeSectorsTests {
  //  Without c – d, d and e are cut off; without d – e, e is.
  @Test func theSmallerSideBySector() throws {
    let table = try BridgeSectors().values(on: ExampleNetwork.smallBridge.network)
    #expect(table["c – d", "nodes"] == 2 && table["c – d", "business"] == 2)
    #expect(table["d – e", "nodes"] == 1 && table["d – e", "civil-society"] == 0)
  }
}
