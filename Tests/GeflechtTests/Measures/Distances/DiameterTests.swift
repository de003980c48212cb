import Testing

@testable import Geflecht

@Suite struct DiameterTests {
  @Test func theLongestOfAllComponents() throws {
    #expect(try Diameter().value(on: .line(5)) == 4)
    #expect(try Diameter().value(on: .ring(6)) == 3)
    #expect(try Diameter().value(on: .disconnected) == 1)
  }
}
