import Testing

@testable import Geflecht

/// What a sector scheme does to the measures that say which sectors a city works with.
@Suite struct SectorCoverageTests {
  /// A works with civil society, business and science, B with an association of its own kind, C with nobody known.
  private func network(_ scheme: SectorScheme) throws -> Network {
    let dataset = try Fixtures.dataset([
      .cities: "id\nA\nB\nC\n",
      .actors: "id,sector,city\nv,civil-society,A\nu,business,A\nh,science,A\nk,church,B\n",
      .ties: "source,target\nA,v\nA,u\nA,h\nB,k\n",
    ])
    var view = NetworkView()
    view.scheme = scheme
    return try Network(dataset, view: view)
  }

  private func coverage(_ network: Network, _ id: String) throws -> Double? {
    SectorCoverage().values(in: Analysis(of: network))[try #require(network.node(named: id))]
  }

  private func names(_ sets: NodeSectors, _ id: String, _ network: Network) throws -> [String]? {
    sets.names(of: try #require(network.node(named: id)))
  }

  private func frequency(_ network: Network) throws -> NumberTable {
    try SectorFrequency().values(on: network)
  }

  @Test func ownSectorsAreThoseOfTheData() throws {
    let network = try network(.own)
    #expect(try coverage(network, "A") == 3.0 / 4)
    #expect(try names(SectorsPresent().values(on: network), "B", network) == ["church"])
    #expect(try names(MissingSectors().values(on: network), "A", network) == ["church"])
    #expect(try CitiesWithProfile().value(on: network) == 2.0 / 3)
    #expect(try CitiesWithThreeSectors().value(on: network) == 1.0 / 2)
    #expect(try frequency(network)["church", "with"] == 1)
  }

  /// Administration is in the scheme though nobody here belongs to it; the church is not, so that B is unknown.
  @Test func aSectorOfTheSchemeThatNobodyHasIsMissingEverywhere() throws {
    let network = try network(.four)
    #expect(try coverage(network, "A") == 3.0 / 4)
    #expect(try coverage(network, "B") == nil)
    #expect(try names(SectorsPresent().values(on: network), "A", network) == ["civil-society", "business", "science"])
    #expect(try names(MissingSectors().values(on: network), "A", network) == ["administration-politics"])
    #expect(try CitiesWithProfile().value(on: network) == 1.0 / 3)
    #expect(try CitiesWithThreeSectors().value(on: network) == 1)
    let table = try frequency(network)
    #expect(table.rows == ["civil-society", "administration-politics", "business", "science"])
    #expect(table["administration-politics", "with"] == 0 && table["administration-politics", "without"] == 1)
    #expect(table["administration-politics", "share"] == 0 && table["science", "share"] == 1)
  }

  /// Science counts as civil society: two of three sectors, in the proportion two to one.
  @Test func withThreeSectorsScienceIsCivilSociety() throws {
    let network = try network(.three)
    #expect(try coverage(network, "A") == 2.0 / 3)
    #expect(try names(SectorsPresent().values(on: network), "A", network) == ["civil-society", "business"])
    #expect(try CitiesWithThreeSectors().value(on: network) == 0)
    #expect(try frequency(network)["civil-society", "with"] == 1)
    let evenness = SectorEvenness().values(in: Analysis(of: network))[try #require(network.node(named: "A"))]
    // Two actors against one: log₂ 3 − 2/3, as worked out on the card for weights 2 and 1.
    #expect((try #require(evenness) - 0.918_295_834_054_489_6).magnitude < 1e-15)
  }
}
