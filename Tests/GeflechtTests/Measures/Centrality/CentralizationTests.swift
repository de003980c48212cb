import Testing

@testable import Geflecht

@Suite struct CentralizationTests {
  //  A star is as central as can be, and on a ring no node is before another.
  @Test func starsAndRingsAreTheEnds() throws {
    for (network, value) in [(Network.star(5), 1.0), (.ring(6), 0)] {
      let found = [
        try DegreeCentralization().value(on: network), try ClosenessCentralization().value(on: network),
        try BetweennessCentralization().value(on: network),
      ]
      for number in found { #expect(((number ?? .nan) - value).magnitude < 1e-12) }
    }
  }
}
