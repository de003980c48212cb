import Testing

@testable import Geflecht

@Suite struct MeasureDurationTests {
  /// A star of 1001 nodes and 1000 ties: 1001 · 1000 · 0.2 ns for all distances together, 12 ns for edge betweenness.
  @Test func measuresThatShareTheirWorkCountOnce() throws {
    let entries: [MeasureEntry] = [
      MeasureEntry(Degree()), MeasureEntry(Closeness()), MeasureEntry(HarmonicCentrality()),
      MeasureEntry(EdgeBetweenness()),
    ]
    let star = Network.star(1000)
    let found = MeasureDuration.long(entries, on: star, MeasureSettings(), above: 0)
    #expect(found.map(\.ids) == [["closeness", "harmonic"], ["edge-betweenness"]])
    #expect((found[0].seconds - 1001 * 1000 * 0.2e-9).magnitude < 1e-12)
    #expect((found[1].seconds - 1001 * 1000 * 12e-9).magnitude < 1e-12)
    #expect(
      MeasureDuration.long(entries, on: star, MeasureSettings(), above: 0.001).map(\.ids) == [["edge-betweenness"]])
    var settings = MeasureSettings()
    settings.threads = Threads(2)
    let halved = MeasureDuration.long(entries, on: star, settings, above: 0)
    #expect(halved.map(\.seconds) == found.map { $0.seconds / 2 })
  }

  @Test func whatCanBeEstimatedSaysSoUntilItIs() {
    let entries: [MeasureEntry] = [MeasureEntry(Betweenness()), MeasureEntry(MeanDistance())]
    var settings = MeasureSettings()
    let exact = MeasureDuration.long(entries, on: .star(1000), settings, above: 0)
    #expect(exact.map(\.ids) == [["betweenness"], ["mean-distance"]] && exact.allSatisfy(\.canBeEstimated))
    settings.error = 0.05
    #expect(MeasureDuration.long(entries, on: .star(1000), settings, above: 0).isEmpty)
    // With weights nothing is estimated.
    settings.lengths = .inverseWeights
    #expect(MeasureDuration.long(entries, on: .star(1000), settings, above: 0).map(\.ids) == exact.map(\.ids))
  }
}
