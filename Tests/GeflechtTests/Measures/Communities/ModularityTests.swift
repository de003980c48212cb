import Testing

@testable import Geflecht

@Suite struct ModularityTests {
  //  Two parts with half of the ties each: 1 − 2 · (1/2)².
  @Test func twoPartsApart() throws {
    #expect(try Modularity().value(on: .twoTrianglesApart) == 0.5)
    #expect(try SectorModularity().value(on: .twoTrianglesApart) == 0.5)
  }
}
