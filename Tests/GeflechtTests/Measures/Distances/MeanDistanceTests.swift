import Testing

@testable import Geflecht

@Suite struct MeanDistanceTests {
  //  0 ─ 1 ─ 2: two pairs at one step, one at two.
  @Test func aLineOfThree() throws {
    #expect(try MeanDistance().value(on: .line(3)) == 4.0 / 3)
    #expect(try MeanDistance().value(on: .complete(5)) == 1)
  }
}
