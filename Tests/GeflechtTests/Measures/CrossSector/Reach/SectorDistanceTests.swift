import Testing

@testable import Geflecht

@Suite struct SectorDistanceTests {
  @Test func aRowOfTwoSectors() throws {
    let found = try SectorDistance().values(on: .twoSectorsInARow)
    #expect(found.columns.map(\.key) == ["business", "science"])
    #expect(found.values == [[1, 2], [1, 1], [1, nil]])
  }
}
