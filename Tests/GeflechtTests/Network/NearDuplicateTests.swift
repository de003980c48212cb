import Testing

@testable import Geflecht

@Suite struct NearDuplicateTests {
  @Test(arguments: [
    ("Bürgerstiftung Köln e.V.", "Buergerstiftung Koeln"), ("Caritas-Verband Trier", "Caritasverband Trier e. V."),
    ("Lebenshilfe gGmbH", "Lebenshilfe GmbH"), ("DRK (Ulm)", "DRK Ulm"), ("Große Straße", "Grosse Strasse"),
  ]) func namesThatAreOne(a: String, b: String) { #expect(Network.nameKey(a) == Network.nameKey(b)) }

  @Test(arguments: [("Caritas Trier", "Caritas Ulm"), ("Stadt Ulm", "Stadtwerke Ulm"), ("e.V.", "gGmbH")])
  func namesThatAreNot(a: String, b: String) { #expect(Network.nameKey(a) != Network.nameKey(b)) }

  private static let tables: [TableKind: String] = [
    .cities: "id\ntrier\nulm\n",
    .actors: """
    id,name,sector,city
    a,Bürgerstiftung e.V.,civil-society,trier
    b,Buergerstiftung,business,trier
    c,Bürgerstiftung,civil-society,ulm
    d,Ehrenamtsagentur,science,trier
    e,Ehrenamtsagenturr,science,trier

    """,
    .ties: "source,target\na,trier\nb,ulm\nb,a\nd,e\n",
  ]

  @Test func listsPairsOfOneCityOnly() throws {
    let network = Network(dataset: try Fixtures.dataset(Self.tables))
    let pairs = network.nearDuplicates().map {
      "\(network.id(of: $0.node)) → \(network.id(of: $0.into)) \($0.isSameButSpelling)"
    }
    #expect(pairs == ["b → a true", "e → d false"])
  }

  @Test func mergesWhenTold() throws {
    var tables = Self.tables
    tables[.merges] = "id,into\nb,a\n"
    let intake = Fixtures.intake(tables)
    let network = Network(dataset: try #require(intake.dataset))
    let a = try #require(network.node(named: "a"))
    #expect(network.node(named: "b") == nil)
    #expect(network.neighbors(of: a).map { network.id(of: $0) } == ["trier", "ulm"])
    #expect(network[a].sectors.count == 2, "sectors unite")
    let codes = intake.log.diagnostics.map(\.code)
    #expect(codes.contains(.nodeMerged) && codes.contains(.tieSelfLoop))
  }

  @Test func refusesMergesThatNameNothing() throws {
    for merges in ["id,into\nx,a\n", "id,into\nb,x\n", "id,into\na,b\nb,a\n"] {
      var tables = Self.tables
      tables[.merges] = merges
      let intake = Fixtures.intake(tables)
      #expect(intake.dataset == nil)
      #expect(intake.log.diagnostics.contains { $0.code == .mergeUnknown && $0.place?.line != nil })
    }
  }
}
