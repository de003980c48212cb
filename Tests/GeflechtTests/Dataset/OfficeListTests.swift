import Foundation
import Testing

@testable import Geflecht

/// An office's own lists: no ids, German headers, cities and Länder in columns only.
@Suite struct OfficeListTests {
  private static let organisations = """
    Organisation;Sektor;Stadt;Bundesland;Webseite;Themen
    Freiwilligenagentur;Zivilgesellschaft;Würzburg;Bayern;www.example.org;Integration, Ehrenamt
    Stadtverwaltung;Verwaltung;Würzburg;BY;;
    Caritas;Zivilgesellschaft;Würzburg;Bavaria;;Pflege / Alter
    Caritas;Zivilgesellschaft;Fulda;Hessen;;
    Hochschule Fulda;Wissenschaft;Fulda;HE;;

    """
  private static let cooperations = """
    Organisation 1;Organisation 2;Art;Intensität;seit
    Freiwilligenagentur;Stadtverwaltung;Kooperation;wöchentlich;2019
    Hochschule Fulda;Freiwilligenagentur;Projekt;2,5;03/2021

    """
  private static let cities = """
    Stadt;Bundesland;Einwohner;dabei seit;sucht;bietet
    Würzburg;Bayern;127.880;2015;;Hochschulen
    Fulda;Hessen;68.635;2021;Hochschulen, Ehrenamt;

    """

  private func network(_ tables: [TableKind: String]) throws -> (network: Network, intake: Intake) {
    let intake = Fixtures.intake(tables)
    return (Network(dataset: try intake.get()), intake)
  }

  private func ties(_ network: Network) -> [Network.RecordedTie] {
    (0..<network.recordedTieCount).map { network.recordedTie($0) }
  }

  private func count(_ code: DiagnosticCode, in intake: Intake) -> Int {
    intake.log.diagnostics.count { $0.code == code }
  }

  //   Bayern ── Würzburg: Freiwilligenagentur ─4─ Stadtverwaltung, Caritas
  //   Hessen ── Fulda:    Caritas, Hochschule Fulda ─2.5─ Freiwilligenagentur
  @Test func theThreeListsLoadOnTheFirstTry() throws {
    let (network, intake) = try network([
      .actors: Self.organisations, .ties: Self.cooperations, .cities: Self.cities,
    ])
    #expect(intake.log.count(of: .warning) == 0, "\(intake.log.lines(from: .warning, in: .english))")
    func names(_ level: Level) -> [String] {
      network.nodes.filter { network[$0].level == level }.map { network.id(of: $0) }
    }
    #expect(names(.state) == ["DE-BY", "DE-HE"])
    #expect(names(.city) == ["Würzburg", "Fulda"])
    #expect(
      names(.actor) == [
        "Freiwilligenagentur", "Stadtverwaltung", "Caritas (Würzburg)", "Caritas (Fulda)", "Hochschule Fulda",
      ])
    let agency = try #require(network.node(named: "Freiwilligenagentur"))
    #expect(network.facts(of: agency).topics == ["Integration", "Ehrenamt"])
    let fulda = try #require(network.node(named: "Fulda"))
    #expect(network.facts(of: fulda).needs == ["Hochschulen", "Ehrenamt"])
    #expect(network.facts(of: fulda).population == 68_635)
    #expect(network.facts(of: fulda).joined == PartialDate(year: 2021))
    #expect(network.ancestor(of: agency, at: .state) == network.node(named: "DE-BY"))
    #expect(ties(network).map { $0.weight }.sorted() == [2.5, 4])
    #expect(ties(network).compactMap { $0.since }.contains(PartialDate(year: 2021, month: 3)))
  }

  /// The lists as LibreOffice and openpyxl write them: `Fixtures/make-office-lists.py`.
  private static func saved(_ form: String) throws -> [SourceFile] {
    let folder = Fixtures.folder.appending(path: "office/lists")
    let paths =
      form.hasSuffix(".xlsx")
      ? [form] : ["Kommunen", "Kooperationen", "Organisationen"].map { "\(form)/\($0).csv" }
    return try paths.map {
      SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  //   Bayern ── Würzburg: Freiwilligenagentur ─4─ Stadtverwaltung, Caritas      Würzburg → Fulda: a tandem
  //   Hessen ── Fulda:    Caritas, Hochschule Fulda ─2.5─ Freiwilligenagentur
  @Test(arguments: ["utf8", "windows-1252", "openpyxl.xlsx", "libreoffice.xlsx"])
  func listsAsProgramsSaveThemLoadOnTheFirstTry(form: String) throws {
    let intake = Intake(files: try Self.saved(form), places: .germany)
    let network = Network(dataset: try intake.get())
    // The tandem has no frequency; that the umlauts of Windows-1252 are to be looked at is said file by file.
    let expected: [DiagnosticCode] = [.weightBlank, .encodingAssumed]
    #expect(intake.log.diagnostics.filter { $0.severity == .warning && !expected.contains($0.code) }.isEmpty)
    let ids = Set(network.nodes.map { network.id(of: $0) })
    #expect(
      ids == [
        "DE-BY", "DE-HE", "Würzburg", "Fulda", "Freiwilligenagentur", "Stadtverwaltung", "Caritas (Würzburg)",
        "Caritas (Fulda)", "Hochschule Fulda",
      ])
    let found = ties(network)
    #expect(Set(found.map { $0.kind }) == ["Kooperation", "Projekt", "tandem"])
    #expect(found.map { $0.weight }.sorted() == [1, 2.5, 4])
    let wuerzburg = try #require(network.node(named: "Würzburg"))
    #expect(network.facts(of: wuerzburg).population == 127_880)
    // GeoNames 2805615: 49.79391 N, 9.95121 E.
    let place = Coordinate(latitude: 49.79391, longitude: 9.95121)
    #expect(network.facts(of: wuerzburg).coordinate?.distance(to: place) ?? 99 < 1)
  }

  @Test func headersSayWhichTableAFileIs() throws {
    let intake = Intake(
      files: [
        SourceFile(name: "netz/Adressen Netzwerk.csv", text: Self.organisations),
        SourceFile(name: "netz/Wer mit wem.csv", text: Self.cooperations),
        SourceFile(name: "netz/Kommunen.csv", text: Self.cities),
        SourceFile(name: "netz/Kassenbuch.csv", text: "Datum;Betrag\n1.1.2024;12,50\n"),
      ])
    let network = Network(dataset: try intake.get())
    #expect(network.nodeCount == 9 && network.recordedTieCount == 2)
    let taken = intake.log.diagnostics.filter { $0.code == .tableRecognized }
    #expect(taken.map { $0.became } == ["cities", "actors", "ties"])
    #expect(taken.map { $0.line(in: .english) }.contains { $0.contains("for its headers 'Organisation 1'") })
    #expect(intake.log.diagnostics.filter { $0.code == .fileSkipped }.map { $0.place?.file } == ["netz/Kassenbuch.csv"])
  }

  @Test func twoListsOfOneKindAgreeOrAreAQuestion() throws {
    func intake(_ second: String) -> Intake {
      Intake(
        files: [
          SourceFile(name: "a.csv", text: "Organisation;Sektor\nA;Verwaltung\n"),
          SourceFile(name: "b.csv", text: second),
          SourceFile(name: "ties.csv", text: "von,nach\nA,B\n"),
        ])
    }
    #expect(try intake("Sektor;Organisation\nVerein;B\n").get().nodeCount(at: .actor) == 2)
    let log = intake("Organisation;Sektor;Stadt\nB;Verein;Ulm\n").log
    let errors = log.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { $0.code } == [.tableTwice])
    #expect(errors.first?.place?.file == "b.csv" && errors.first?.line(in: .german).contains("'a.csv'") == true)
  }

  @Test func citiesAndLaenderThatStandOnlyInColumnsBecomeNodes() throws {
    let (network, intake) = try network([.actors: Self.organisations, .ties: Self.cooperations])
    let fulda = try #require(network.node(named: "Fulda"))
    #expect(network[fulda].level == .city)
    #expect(network.ancestor(of: fulda, at: .state).map { network.id(of: $0) } == "DE-HE")
    #expect(network.nodes.count { network[$0].level == .state } == 2)
    #expect(count(.parentImplied, in: intake) == 4)
  }

  @Test func theSameHoldsForOneListOfAllNodes() throws {
    let list = "Name;Sektor;Stadt;Bundesland\nAgentur;Zivilgesellschaft;Berlin;Berlin\nAmt;Verwaltung;Berlin;Berlin\n"
    let (network, _) = try network([.nodes: list, .edges: "Von;Zu\nAgentur;Amt\n"])
    let city = try #require(network.node(named: "Agentur").flatMap { network.ancestor(of: $0, at: .city) })
    #expect(network.id(of: city) == "Berlin")
    #expect(network.ancestor(of: city, at: .state).map { network.id(of: $0) } == "DE-BE")
  }

  @Test func citiesOfOneNameInTwoLaenderAreTwo() throws {
    let list = """
      Organisation;Sektor;Stadt;Bundesland
      A;Verwaltung;Neustadt;Bayern
      B;Verwaltung;Neustadt;Sachsen
      C;Verwaltung;Neustadt;BY

      """
    let (network, _) = try network([.actors: list, .ties: "Von;Zu\nA;B\n"])
    func city(_ actor: String) -> String? {
      network.node(named: actor).flatMap { network.ancestor(of: $0, at: .city) }.map { network.id(of: $0) }
    }
    #expect(city("A") == "Neustadt (Bayern)")
    #expect(city("B") == "Neustadt (Sachsen)")
    #expect(city("C") == "Neustadt (Bayern)")
  }

  @Test func namesServeAsKeysBesideIDs() throws {
    let (network, intake) = try network([
      .cities: "id,name,state\nwue,Würzburg,Bayern\nfd,Fulda,HE\n", .states: "id,name\nBY,Freistaat\nHE,Hessen\n",
      .ties: "source,target,kind\nWürzburg,fd,Tandem\n", .wishes: "city,partner\nFulda,Würzburg\n",
    ])
    #expect(ties(network).map { $0.kind } == ["tandem"])
    #expect(network.wishes.count == 1)
    #expect(network.node(named: "wue").flatMap { network.ancestor(of: $0, at: .state) } == network.node(named: "BY"))
    #expect(count(.namesAsKeys, in: intake) == 3)
  }

  @Test func aNameOfSeveralIsAQuestion() throws {
    let intake = Fixtures.intake([.actors: Self.organisations, .ties: "Von;Zu\nCaritas;Stadtverwaltung\n"])
    #expect(intake.dataset == nil)
    let errors = intake.log.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { $0.code } == [.nameAmbiguous])
    #expect(errors.first?.place?.line == 2)
    let text = try #require(errors.first?.line(in: .english))
    #expect(text.contains("'Caritas (Würzburg)'") && text.contains("'Caritas (Fulda)'"))
  }

  @Test func whatIsNoLandIsAskedForAndNotMade() throws {
    let list = "Organisation;Sektor;Bundesland\nA;Verwaltung;bundesweit\nB;Verwaltung;Nordrhein-Westfahlen\n"
    let (network, intake) = try network([.actors: list, .ties: "Von;Zu\nA;B\n"])
    #expect(network.nodes.allSatisfy { network[$0].level == .actor })
    let warnings = intake.log.diagnostics.filter { $0.code == .stateUnknown }.map { $0.line(in: .german) }
    #expect(warnings.count == 2)
    #expect(warnings.last?.contains("meinten Sie 'Nordrhein-Westfalen'?") == true, "\(warnings)")
  }

  @Test func oneCauseIsOneError() throws {
    let intake = Fixtures.intake([
      .actors: "Titel der Gruppe;Sektor\nA;Verwaltung\nB;Verwaltung\n",
      .ties: "Von;Zu\n" + (1...35).map { "A\($0);B\n" }.joined(),
    ])
    let errors = intake.log.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { $0.code } == [.columnMissing])
    #expect(errors.first?.line(in: .english).contains("--column 'id=Titel der Gruppe'") == true)
  }

  @Test(arguments: [
    ("täglich", 5.0), ("Wöchentlich", 4), ("monatlich", 3), ("jährlich", 1), ("sehr hoch", 5), ("weekly", 4),
  ])
  func weightsMayBeWords(word: String, weight: Double) throws {
    let (network, intake) = try network([.ties: "Von;Zu;Häufigkeit\na;b;\(word)\n"])
    #expect(ties(network).map { $0.weight } == [weight])
    #expect(count(.wordFolded, in: intake) == 1)
  }

  @Test func aColumnOfListsIsSplitAndSaidOnce() throws {
    let (network, intake) = try network([
      .cities: "Stadt;Themen\nFulda;\"Pflege, Alter\"\nTrier;Sport/Kultur\n", .ties: "Von;Zu\nFulda;Trier\n",
    ])
    #expect(network.nodes.map { network.facts(of: $0).topics } == [["Pflege", "Alter"], ["Sport", "Kultur"]])
    #expect(count(.listSplit, in: intake) == 1)
  }
}
