import Foundation
import Testing

@testable import Geflecht

/// What reading accepts, repairs and rejects, and where it says so.
@Suite struct IntakeTests {
  private static let cities = "id,name,state\nhalle-saale,Halle (Saale),DE-ST\ntrier,Trier,DE-RP\n"
  private static let states = "id,name\nDE-ST,Sachsen-Anhalt\nDE-RP,Rheinland-Pfalz\n"

  /// One thing wrong: the tables, and the code, file, line and column it must be found at.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let tables: [TableKind: String]
    let place: String
    var testDescription: String { code.rawValue + " at " + place }

    init(_ code: DiagnosticCode, _ tables: [TableKind: String], at place: String) {
      (self.code, self.tables, self.place) = (code, tables, place)
    }
  }

  static let wrong: [Wrong] = [
    Wrong(
      .edgeUnknownNode, [.cities: "id\nhalle-saale\n", .ties: "source,target\nhalle-saale,halle\n"], at: "ties.csv:2:13"
    ),
    Wrong(.idEmpty, [.cities: "id\na\n", .ties: "source,target\na,\n"], at: "ties.csv:2:3"),
    Wrong(.idEmpty, [.cities: "id,name\na,A\n,B\n", .ties: "source,target\n"], at: "cities.csv:3:1"),
    Wrong(.idConflict, [.cities: "id,name\na,A\na,B\n", .ties: "source,target\n"], at: "cities.csv:3:1"),
    Wrong(
      .idConflict, [.cities: "id\na\n", .actors: "id,sector\na,science\n", .ties: "source,target\n"],
      at: "actors.csv:2:1"),
    Wrong(.columnMissing, [.ties: "source;goal\na;b\n"], at: "ties.csv:1:1"),
    Wrong(.headerMissing, [.ties: "a;b\nc;d\n"], at: "ties.csv:1:1"),
    Wrong(.columnMissing, [.actors: "id,name\na,A\n", .ties: "source,target\n"], at: "actors.csv:1:1"),
    Wrong(.columnDuplicate, [.ties: "source,Von,target\na,b,c\n"], at: "ties.csv:1:8"),
    Wrong(.quoteUnterminated, [.ties: "source,target\na,\"b\nc,d\n"], at: "ties.csv:2:3"),
    Wrong(.quoteMisplaced, [.ties: "source,target\na,b\"c\n"], at: "ties.csv:2:4"),
    Wrong(.rowTooLong, [.ties: "source,target\r\n\r\na,b,c\r\n"], at: "ties.csv:3:5"),
    Wrong(.fileEmpty, [.ties: ""], at: "ties.csv"),
    Wrong(.fileEmpty, [.ties: "\n\n"], at: "ties.csv"),
    Wrong(.nulByte, [.ties: "source,target\na,\u{0}b\n"], at: "ties.csv:2:3"),
    Wrong(.notCSV, [.ties: "PK\u{3}\u{4}abc"], at: "ties.csv"),
    Wrong(.weightInvalid, [.ties: "source,target,weight\na,b,-1\n"], at: "ties.csv:2:5"),
    Wrong(.weightInvalid, [.ties: "source,target,weight\na,b,0x10\n"], at: "ties.csv:2:5"),
    Wrong(.weightInvalid, [.ties: "source,target,weight\na,b,nan\n"], at: "ties.csv:2:5"),
    Wrong(.weightInvalid, [.ties: "source,target,weight\na,b,1e999\n"], at: "ties.csv:2:5"),
    Wrong(.weightInvalid, [.ties: "source,target,weight\na,b,1e-310\n"], at: "ties.csv:2:5"),
    Wrong(.dateInvalid, [.ties: "source,target,since\na,b,2023-02-30\n"], at: "ties.csv:2:5"),
    Wrong(.datesReversed, [.ties: "source,target,since,until\na,b,2023,2021\n"], at: "ties.csv:2:10"),
    Wrong(.numberInvalid, [.cities: "id,population\na,many\n", .ties: "source,target\n"], at: "cities.csv:2:3"),
    Wrong(
      .numberOutOfRange, [.cities: "id,latitude,longitude\na,120,10\n", .ties: "source,target\n"], at: "cities.csv:2:3"),
    Wrong(.levelUnknown, [.nodes: "id,level\na,galaxy\n", .ties: "source,target\n"], at: "nodes.csv:2:3"),
    Wrong(.scopeUnknown, [.nodes: "id,scope\na,lunar\n", .ties: "source,target\n"], at: "nodes.csv:2:3"),
    Wrong(
      .parentUnknown, [.cities: "id,state\na,DE-XX\n", .states: states, .ties: "source,target\n"], at: "cities.csv:2:3"),
    Wrong(
      .parentLevel, [.nodes: "id,level,parent\na,state,b\nb,city,\n", .ties: "source,target\n"], at: "nodes.csv:2:9"),
    Wrong(
      .parentLevel, [.nodes: "id,level,parent\na,city,b\nb,city,a\n", .ties: "source,target\n"], at: "nodes.csv:2:8"),
    Wrong(
      .tandemNotCities, [.nodes: "id,level\na,city\nb,actor\n", .tandems: "guide,newcomer\na,b\n"],
      at: "tandems.csv:2:3"),
    Wrong(.tandemNotCities, [.tandems: "guide,newcomer\na,a\n"], at: "tandems.csv:2:3"),
    Wrong(
      .ruleUnknown, [.cities: "id\na\nb\n", .wishes: "city,partner,rule\na,b,maybe\n", .ties: "source,target\n"],
      at: "wishes.csv:2:5"),
    Wrong(
      .numberOutOfRange, [.cities: "id\na\nb\n", .wishes: "city,partner,rank\na,b,0\n", .ties: "source,target\n"],
      at: "wishes.csv:2:5"),
    Wrong(.tieTableMissing, [.cities: cities, .states: states], at: ""),
  ]

  @Test(arguments: wrong) func rejectsWithPlace(wrong: Wrong) throws {
    let intake = Fixtures.intake(wrong.tables)
    #expect(intake.dataset == nil)
    let found = try #require(intake.log.diagnostics.first { $0.severity == .error })
    #expect(found.code == wrong.code)
    let place = [found.place?.file, found.place?.line.map { "\($0)" }, found.place?.column.map { "\($0)" }]
    #expect(place.compactMap(\.self).joined(separator: ":") == wrong.place)
    for language in Language.allCases { #expect(!found.message[language].isEmpty) }
  }

  @Test func saysWhatWasPerhapsMeant() throws {
    let intake = Fixtures.intake([.cities: Self.cities, .states: Self.states, .ties: "source,target\ntrier,halle\n"])
    let line = try #require(intake.log.lines(from: .error, in: .english).first)
    #expect(line == "ties.csv:2:7: error: 'halle' is in no node table; did you mean 'halle-saale'? [edge-unknown-node]")
  }

  /// A1 is spelled unlike Kärnten and like nothing else.
  @Test func namesTheIDOfTheNodeThatIsCalledSo() throws {
    let intake = Fixtures.intake([
      .cities: "id,Land\nvillach,Karnten\n", .states: "id,name\nA1,Kärnten\nA2,Tirol\n", .ties: "source,target\n",
    ])
    let line = try #require(intake.log.lines(from: .error, in: .german).first)
    #expect(line == "cities.csv:2:9: Fehler: 'Karnten' steht in keiner Tabelle; meinten Sie 'A1'? [parent-unknown]")
  }

  /// A Land is known by its code, its names and its short forms, whatever its id is.
  @Test func aLandIsKnownByItsNames() throws {
    let dataset = try Fixtures.dataset([
      .cities: "id,Land\npassau,bayern\nberlin,DE-BE\nhof,Bavaria\n", .states: "id,name\nBE,Berlin\nBY,Bayern\n",
      .ties: "source,target\n",
    ])
    #expect(dataset.nodes.parents.suffix(3).map { dataset.nodes.ids[Int($0)] } == ["BY", "BE", "BY"])
  }

  /// As many columns as Excel has load, one more is refused, however many there are; a row of a million cells too.
  @Test func refusesMoreColumnsThanASpreadsheetHas() throws {
    func table(_ columns: Int, row: Int = 2) -> String {
      "source,target" + (2..<columns).map { ",c\($0)" }.joined() + "\na,b" + String(repeating: ",", count: row - 2)
        + "\n"
    }
    let widest = Fixtures.intake([.ties: table(16_384)])
    #expect(widest.log.count(of: .error) == 0)
    for columns in [16_385, 100_000] {
      let found = Fixtures.intake([.ties: table(columns)]).log.diagnostics.filter { $0.severity == .error }
      #expect(found.map(\.code) == [.columnsTooMany])
    }
    let wide = Fixtures.intake([.ties: table(2, row: 100_000)]).log.diagnostics.filter { $0.severity == .error }
    #expect(wide.map(\.code) == [.rowTooLong])
    #expect(wide.first?.message[.english].contains("100,000 cells") == true)
  }

  @Test func reportsEverythingThatIsWrongAtOnce() {
    let intake = Fixtures.intake([
      .cities: "id,latitude,longitude\na,91,8\nb,50,x\n", .ties: "source,target,weight\na,c,1\na,b,-2\n",
    ])
    let codes = intake.log.diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(codes == [.numberOutOfRange, .numberInvalid, .edgeUnknownNode, .weightInvalid])
  }

  @Test func boundsItsOutput() {
    let rows = (0..<200).map { "a,x\($0)\n" }.joined()
    let log = Fixtures.intake([.cities: "id\na\n", .ties: "source,target\n" + rows]).log
    #expect(log.count(of: .error) == 200)
    let lines = log.lines(from: .error, in: .english)
    #expect(lines.count == 51)
    #expect(lines.last == "… and 150 more of [edge-unknown-node]")
  }

  @Test func takesTheLeastAndTheGreatestWeight() throws {
    let dataset = try #require(
      Fixtures.intake([.ties: "source,target,weight\na,b,1e-15\nb,c,1000000000000000\n"]).dataset)
    let network = Network(dataset: dataset)
    var settings = MeasureSettings()
    settings.lengths = .inverseWeights
    // From a: 10¹⁵ to b, and 10⁻¹⁵ more to c.
    #expect(try Betweenness().values(on: network, settings) == NodeScores([0, 1, 0]))
  }

  // MARK: Repairs, each with a warning

  @Test(arguments: [
    (DiagnosticCode.tieSelfLoop, "source,target\na,a\na,b\n", 1),
    (.weightZero, "source,target,weight\na,b,0\nb,c,1\n", 1),
    (.weightBlank, "source,target,weight\na,b,\n", 1), (.rowDuplicate, "source,target\na,b\na,b\n", 1),
    (.tieParallel, "source,target\na,b\nb,a\n", 1), (.rowShort, "source,target,kind\na,b\n", 1),
    (.idTrimmed, "source,target\n a ,b\n", 1), (.sectorUnknown, "source,target,sector\na,b,Siense\n", 1),
  ]) func warnsAndLoads(code: DiagnosticCode, ties: String, count: Int) throws {
    let intake = Fixtures.intake([.ties: ties])
    let dataset = try #require(intake.dataset)
    #expect(intake.log.diagnostics.filter { $0.severity == .warning }.map(\.code) == [code])
    #expect(dataset.tieCount == count)
    let strict = Fixtures.intake([.ties: ties], isStrict: true)
    #expect(strict.dataset == nil && strict.log.count(of: .error) == 1)
  }

  @Test func tiesOfSeveralKindsAreNotParallel() throws {
    let intake = Fixtures.intake([.ties: "source,target,kind\na,b,funding\na,b,cooperation\n"])
    #expect(intake.log.count(of: .warning) == 0)
    #expect(try #require(intake.dataset).tieCount == 2)
  }

  /// A tie with a direction and one without are two, whichever stands first.
  @Test func tiesOfSeveralDirectionsAreNotParallel() throws {
    func network(_ rows: [String]) throws -> Network {
      Network(dataset: try Fixtures.dataset([.edges: (["source,target,weight,type"] + rows).joined(separator: "\n")]))
    }
    let rows = ["a,b,1,directed", "a,b,2,undirected", "b,c,1,directed"]
    for rows in [rows, rows.reversed()] {
      let network = try network(rows)
      #expect(network.recordedTieCount == 3)
      let (degree, strength) = (try Degree().values(on: network, .outward), try Strength().values(on: network))
      // a leads to b twice and is reached from b; b leads to a and c.
      let byID = Dictionary(uniqueKeysWithValues: network.nodes.map { (network.id(of: $0), $0.index) })
      #expect(["a", "b", "c"].map { byID[$0].flatMap { degree.values[$0] } } == [2, 3, 1])
      #expect(["a", "b", "c"].map { byID[$0].flatMap { strength.values[$0] } } == [3, 4, 1])
    }
  }

  @Test func saysWhichWordsItRead() {
    let log = Fixtures.intake([
      .nodes: "id,level,scope\na,city,\nb,city,\nc,,lokal\n", .edges: "source,target\na,c\n",
      .wishes: "city,partner,rule\na,b,Wunsch\n",
    ]).log
    let found = log.diagnostics.filter { [.wordFolded, .levelBlank].contains($0.code) }
    #expect(
      found.map { "\($0.code.rawValue) \($0.was ?? "") \($0.became ?? "")" } == [
        "level-blank  actor", "word-folded lokal local", "word-folded Wunsch wish",
      ])
  }

  // MARK: What is understood

  @Test func readsGermanTables() throws {
    let dataset = try Fixtures.dataset([
      .nodes: "Kennung;Bezeichnung;Ebene;Sektor;Stadt;Bundesland\n"
        + "07211;Trier;Stadt;;;RP\nagentur;Ehrenamtsagentur;Akteur;Zivilgesellschaft | Verwaltung;07211;\nRP;Rheinland-Pfalz;Land;;;\n",
      .edges: "Von;Nach;Gewicht;Art\nagentur;07211;2;cooperation\n",
    ])
    let network = Network(dataset: dataset)
    #expect(network.nodes.map { network.id(of: $0) } == ["07211", "agentur", "RP"])
    let agency = try #require(network.node(named: "Ehrenamtsagentur"))
    #expect(
      network[agency].sectors.map { network.sectorNames[$0.index] } == ["civil-society", "administration-politics"])
    #expect(network.ancestor(of: agency, at: .state).map { network.name(of: $0) } == "Rheinland-Pfalz")
    #expect(network.weights(of: agency).first == 2)
  }

  @Test func keepsLeadingZerosAndComposesUmlauts() throws {
    let intake = Fixtures.intake([.cities: "id\n00123\nko\u{308}ln\n", .ties: "source,target\n00123,k\u{F6}ln\n"])
    let dataset = try #require(intake.dataset)
    #expect(dataset.nodes.ids[0] == "00123")
    #expect(dataset.tieCount == 1)
    #expect(intake.log.diagnostics.contains { $0.code == .idFolded && $0.place?.line == 3 })
  }

  @Test func makesNodesFromTiesWhenThereIsNoNodeTable() throws {
    let dataset = try Fixtures.dataset([.ties: "source,target\nb,a\na,c\n"])
    #expect((0..<3).map { dataset.nodes.ids[$0] } == ["b", "a", "c"])
    #expect(dataset.nodes.levels == [.actor, .actor, .actor])
  }

  @Test func makesStatesThatAreNamedButHaveNoTable() throws {
    let intake = Fixtures.intake([.cities: "id,state\na,Hessen\nb,Hessen\n", .ties: "source,target\na,b\n"])
    let dataset = try #require(intake.dataset)
    #expect(dataset.nodeCount(at: .state) == 1)
    #expect(intake.log.diagnostics.filter { $0.code == .parentImplied }.count == 1)
  }

  @Test func keepsFactsOfCities() throws {
    let dataset = try Fixtures.dataset([
      .cities:
        "id,latitude,longitude,population,joined,left,topics,guide_capacity\na,49.75,6.64,110674,2020-07,,Sport|Kultur,2\nb,,,,,,,\n",
      .ties: "source,target\na,b\n",
    ])
    let network = Network(dataset: dataset)
    let facts = network.facts(of: NodeID(0))
    #expect(facts.coordinate == Coordinate(latitude: 49.75, longitude: 6.64))
    #expect(facts.population == 110_674)
    #expect(facts.joined == PartialDate(year: 2020, month: 7))
    #expect(facts.left == nil)
    #expect(facts.topics == ["Sport", "Kultur"])
    #expect(facts.guideCapacity == 2)
    #expect(network.facts(of: NodeID(1)) == NodeFacts())
  }

  @Test func directionsMeanSomethingForSomeKinds() throws {
    let dataset = try Fixtures.dataset([
      .ties: "source,target,kind\na,b,funding\nb,c,cooperation\n", .cities: "id\na\nb\nc\n",
      .tandems: "city_a,city_b\na,c\n",
    ])
    #expect(Array(dataset.ties.isDirected) == [true, false, false])
    #expect(dataset.kindNames == ["funding", "cooperation", "tandem"])
  }

  @Test func theRealDatasetNeedsNoRepair() throws {
    let dataset = try Fixtures.engagierteStadt()
    #expect(Level.allCases.map { dataset.nodeCount(at: $0) } == [236, 117, 16, 1])
    #expect(dataset.tieCount == 556)
    #expect(dataset.tieCount(ofKind: "tandem") == 13)
    #expect(dataset.tables.allSatisfy { $0.keptColumns.contains("evidence") })
  }

  /// Written clean, the real tables keep every column, evidence too.
  @Test func theRealDatasetIsWrittenAsItWasRead() throws {
    let dataset = try Fixtures.engagierteStadt()
    let again = rereadClean(dataset)
    #expect(again.dataset.map(wholeText) == wholeText(dataset))
    #expect(again.log.count(of: .warning) == 0)
    for table in dataset.cleanTables() {
      let url = Fixtures.package.appending(path: "datasets/engagierte-stadt").appending(path: table.fileName)
      let original = try String(contentsOf: url, encoding: .utf8)
      #expect(table.text.split(separator: "\n").count == original.split(separator: "\n").count)
      #expect(table.text.split(separator: "https:").count == original.split(separator: "https:").count)
    }
  }
}
