import Testing

@testable import Geflecht

@Suite struct CitiesCoveredTests {
  //  Of the cities A, B and C the ties of two name sectors, those of A three.
  @Test func ofThreeCities() throws {
    let network = ExampleNetwork.threeCities.network
    #expect(try CitiesWithProfile().value(on: network) == 2.0 / 3)
    #expect(try CitiesWithThreeSectors().value(on: network) == 1.0 / 2)
  }
}
