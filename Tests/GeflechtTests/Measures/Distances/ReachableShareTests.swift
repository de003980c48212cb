import Testing

@testable import Geflecht

@Suite struct ReachableShareTests {
  //  Two pairs and a node alone: 2 of 10 pairs.
  @Test func partsDoNotReachEachOther() throws {
    #expect(try ReachableShare().value(on: .disconnected) == 2.0 / 10)
    #expect(try ReachableShare().value(on: .line(4)) == 1)
  }
}
