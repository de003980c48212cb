import Testing

@testable import Geflecht

@Suite struct MixingMatrixTests {
  //  a → b, business to science, and c – d without a direction.
  @Test func directedRowsAreSources() throws {
    let network = Network(
      dataset: try Fixtures.dataset([
        .nodes: "id,sector\na,business\nb,science\nc,business\nd,business\n",
        .edges: "source,target,type\na,b,directed\nc,d,undirected\n",
      ]))
    var settings = MeasureSettings()
    settings.direction = .outward
    let mixing = try SectorMixing().values(on: network, settings)
    #expect(mixing["business", "science"] == 1 && mixing["science", "business"] == 0)
    #expect(mixing["business", "business"] == 2, "it leads both ways")
    settings.direction = .inward
    let turned = try SectorMixing().values(on: network, settings)
    #expect(turned["business", "science"] == 0 && turned["science", "business"] == 1)
  }

  @Test(arguments: 0..<100) func agreesWithItsDefinition(seed: Int) throws {
    let network = Network.random(nodes: 2...12, seed: seed)
    guard network.sectorCount > 0 else { return }
    let mixing = try SectorMixing().values(on: network).values
    for (row, expected) in zip(mixing, mixingByDefinition(network)) {
      for (cell, value) in zip(row, expected) { #expect(((cell ?? .nan) - value).magnitude < 1e-12) }
    }
  }
}
