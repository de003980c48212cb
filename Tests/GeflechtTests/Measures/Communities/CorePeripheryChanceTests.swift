import Testing

@testable import Geflecht

@Suite struct CorePeripheryChanceTests {
  /// Only a star fits a star's core as well: 8 of the 1,184,040 ways to choose 7 of 28 pairs.
  @Test func aStarIsNotChance() throws {
    #expect(try CorePeripheryChance().value(on: .star(7)) == 1.0 / 200)
  }
}
