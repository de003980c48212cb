import Testing

@testable import Geflecht

@Suite struct TrisectoralPathsTests {
  //  d ─ a ─ b ─ c ─ a: of five paths of two ties those of a b c span three sectors, and they are closed.
  @Test func aTriangleWithAPendant() throws {
    let network = ExampleNetwork.triangleAndPendant.network
    #expect(try TrisectoralTwoPaths().value(on: network) == 3)
    #expect(try TrisectoralPathShare().value(on: network) == 3.0 / 5)
    #expect(try TrisectoralTriples().value(on: network) == 1 && TrisectoralClosure().value(on: network) == 1)
  }
}
