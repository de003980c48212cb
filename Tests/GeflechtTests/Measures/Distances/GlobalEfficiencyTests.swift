import Testing

@testable import Geflecht

@Suite struct GlobalEfficiencyTests {
  //  0 ─ 1 ─ 2: 1, 1 and 1/2 over three pairs.
  @Test func aLineOfThree() throws {
    #expect(try GlobalEfficiency().value(on: .line(3)) == 2.5 / 3)
    #expect(try GlobalEfficiency().value(on: .oneNode) == nil)
  }
}
