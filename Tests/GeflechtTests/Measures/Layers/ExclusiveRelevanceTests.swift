import Testing

@testable import Geflecht

@Suite struct ExclusiveRelevanceTests {
  //  Only business ties a to c; nobody is lost with science.
  @Test func twoLayers() throws {
    let found = try ExclusiveRelevance().values(on: .twoLayers)
    #expect(found.columns.map(\.key) == ["business.local", "business.above", "science.local", "science.above"])
    #expect(found.values == [[0.5, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]])
  }
}
