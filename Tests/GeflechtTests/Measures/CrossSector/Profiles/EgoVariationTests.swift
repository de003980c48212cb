import Foundation
import Testing

@testable import Geflecht

@Suite struct EgoVariationTests {
  /// A node between a partner in business and one in science.
  private let network = Network(
    nodes: [.init("v"), .init("b", sectors: ["business"]), .init("s", sectors: ["science"])],
    ties: [.init("v", "b"), .init("v", "s")])

  @Test func halfAndHalfIsAllTheVariationOfTwo() throws {
    #expect(try EgoVariation().values(on: network).values[0] == 1)
    #expect(((try EgoEntropy().values(on: network).values[0] ?? .nan) - log(2)).magnitude < 1e-12)
  }
}
