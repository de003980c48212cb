import Testing

@testable import Geflecht

@Suite struct DensityTests {
  @Test func ofAllPairs() throws {
    #expect(try Density().value(on: .complete(6)) == 1)
    #expect(try Density().value(on: .line(3)) == 2.0 / 3)
    #expect(try Density().value(on: .oneNode) == nil)
  }
}
