import Testing

@testable import Geflecht

@Suite struct DegeneracyTests {
  @Test func theDeepestCore() throws {
    #expect(try Degeneracy().value(on: .complete(8)) == 7)
    #expect(try Degeneracy().value(on: .ring(5)) == 2 && Degeneracy().value(on: .line(5)) == 1)
  }
}
