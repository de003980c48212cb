import Testing

@testable import Geflecht

@Suite struct ConstraintTests {
  @Test(arguments: 0..<40, [PathLength.steps, .inverseWeights])
  func agreesWithTheDefinition(seed: Int, lengths: PathLength) throws {
    var settings = MeasureSettings()
    settings.lengths = lengths
    for (network, direction) in [
      (Network.random(nodes: 1...10, seed: seed), ArcDirection.ignored), (try .randomArcs(seed: seed), .outward),
      (try .randomArcs(seed: seed), .inward), (try .randomArcs(seed: seed), .ignored),
    ] {
      settings.direction = direction
      let expected = structuralHolesByDefinition(network, settings)
      #expect(try Constraint().values(on: network, settings).isClose(to: expected.constraint, within: 1e-12))
      #expect(try EffectiveSize().values(on: network, settings).isClose(to: expected.effectiveSize, within: 1e-12))
    }
  }

  @Test(arguments: [1e-14, 1.0 / 3, 7, 1e14]) func onlyProportionsOfWeightsMatter(factor: Double) throws {
    let weights = [1.0, 2, 4, 1, 3]
    func network(_ factor: Double) -> Network {
      Network(
        nodes: ["a", "b", "c", "d"].map { .init($0) },
        ties: zip([("a", "b"), ("a", "c"), ("b", "c"), ("c", "d"), ("b", "d")], weights).map {
          .init($0.0, $0.1, weight: $1 * factor)
        })
    }
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    for measure in [MeasureEntry(Constraint()), MeasureEntry(EffectiveSize()), MeasureEntry(Hierarchy())] {
      let plain = try #require(try measure.answer(on: network(1), settings).scores)
      let scaled = try #require(try measure.answer(on: network(factor), settings).scores)
      #expect(scaled.isClose(to: plain, within: 1e-12))
    }
  }
}
