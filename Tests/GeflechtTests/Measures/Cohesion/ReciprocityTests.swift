import Testing

@testable import Geflecht

@Suite struct ReciprocityTests {
  //  a ⇄ b, a → c: two of three arcs are returned.
  @Test func shareOfReturnedArcs() throws {
    #expect(try Reciprocity().value(on: .arcs([("a", "b"), ("b", "a"), ("a", "c")])) == 2.0 / 3)
    #expect(try Reciprocity().value(on: .line(3)) == 1)
  }
}
