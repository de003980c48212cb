import Testing

@testable import Geflecht

@Suite struct BrokerageBernoulliTests {
  /// The formula is about directed ties: without any it says nothing.
  @Test func undirectedTiesHaveNone() throws {
    let found = try BernoulliBrokerage().values(on: ExampleNetwork.smallBridge.network)
    #expect(found.columns.count == 6 && found.values.allSatisfy { $0 == nil })
  }
}
