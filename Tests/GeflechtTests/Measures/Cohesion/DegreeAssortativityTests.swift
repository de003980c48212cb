import Testing

@testable import Geflecht

@Suite struct DegreeAssortativityTests {
  //  In a star every tie joins the most and the fewest partners; on a ring there is no difference to speak of.
  @Test func aStarIsTheLeastAssortative() throws {
    #expect(((try DegreeAssortativity().value(on: .star(4)) ?? .nan) + 1).magnitude < 1e-12)
    #expect(try DegreeAssortativity().value(on: .ring(5)) == nil)
  }
}
