import Testing

@testable import Geflecht

@Suite struct TransitivityTests {
  //  A triangle with a pendant: three of its five paths of two ties are closed.
  @Test func shareOfClosedPaths() throws {
    #expect(try Transitivity().value(on: ExampleNetwork.clubWithGuest.network) == 3.0 / 5)
    #expect(try Transitivity().value(on: .complete(8)) == 1)
    #expect(try Transitivity().value(on: .disconnected) == nil)
  }
}
