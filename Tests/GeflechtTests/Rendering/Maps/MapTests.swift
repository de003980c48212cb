import Testing

@testable import Geflecht

@Suite struct NetworkMapTests {
  /// Three cities in two states; a and b are tied through their actors, c stands alone.
  static let tables: [TableKind: String] = [
    .federal: "id,name\nD,Bund\n",
    .states: "id,name,federal\nDE-HE,Hessen,D\nDE-BY,Bayern,D\n",
    .cities: "id,name,state,latitude,longitude,population,joined\nfulda,Fulda,DE-HE,50.55,9.68,68000,2015\n"
      + "marburg,Marburg,DE-HE,50.81,8.77,77000,2020\ncoburg,Coburg,DE-BY,50.26,10.96,41000,2020\n"
      + "nowhere,Nirgendwo,DE-HE,,,,\n",
    .actors: "id,sector,city\na,Wirtschaft,fulda\nb,Wissenschaft,marburg\nc,Verwaltung,marburg\n",
    .ties: "source,target,weight,kind\na,fulda,1,cooperation\nb,marburg,2,cooperation\nc,marburg,1,cooperation\n"
      + "a,b,4,cooperation\nDE-HE,fulda,1,funding\nD,DE-HE,1,funding\n",
    .tandems: "guide,newcomer,since\nfulda,marburg,2020\n",
  ]

  private func content(_ detail: MapContent.Detail, _ tables: [TableKind: String] = tables) throws -> MapContent {
    MapContent(Network(dataset: try Fixtures.dataset(tables)), detail: detail)
  }

  // MARK: Content

  @Test func actorsAreDrawnAsTheirCities() throws {
    let content = try content(.level(.city))
    #expect(content.nodes.map(\.id) == ["fulda", "marburg", "coburg", "nowhere"])
    // a – b became Fulda – Marburg; three ties lie within a city, two lead to a state.
    #expect(content.ties.map { [$0.ends.0, $0.ends.1] } == [[0, 1]])
    #expect(content.ties[0].weight == 4)
    #expect(content.tandems.map { [$0.guide, $0.newcomer] } == [[0, 1]])
    #expect(
      content.hidden.map { $0[.english] } == [
        "3 actors, drawn as the places they are in", "2 states as nodes of their own",
        "1 federal node as a node of its own",
        "2 ties to nodes not shown",
        "3 ties within one place",
      ])
  }

  /// Only addresses of the web lead anywhere; a column of another name is none, and a pseudonymized map has none.
  @Test func addressesOfTheDataBecomeLinks() throws {
    var tables = Self.tables
    tables[.cities] =
      "id,name,latitude,longitude,Webseite,note\nfulda,Fulda,50.55,9.68,https://www.fulda.de/?a=1&b=2,https://example.org\n"
      + "marburg,Marburg,50.81,8.77,javascript:alert(1),\ncoburg,Coburg,50.26,10.96,,\n"
    tables[.federal] = nil
    tables[.states] = nil
    tables[.ties] = "source,target\na,fulda\nb,marburg\na,b\n"
    let network = Network(dataset: try Fixtures.dataset(tables))
    let content = MapContent(network, detail: .level(.city))
    #expect(content.nodes.map(\.link) == ["https://www.fulda.de/?a=1&b=2", nil, nil])
    let masked = network.pseudonymised(with: Array("sixteen bytes or more".utf8), k: 1).network
    #expect(MapContent(masked, detail: .level(.city)).nodes.allSatisfy { $0.link == nil })
  }

  /// A ring says that nothing is on record, so neither an organization in the city nor a tie to a state may be.
  @Test func onlyACityOfWhichNothingIsOnRecordStandsAlone() throws {
    var tables = Self.tables
    tables[.actors] = Self.tables[.actors].map { $0 + "d,Verwaltung,coburg\n" }
    let content = try content(.level(.city), tables)
    #expect(content.nodes.filter(\.standsAlone).map(\.id) == ["nowhere"])
    tables[.ties] = Self.tables[.ties].map { $0 + "DE-HE,nowhere,1,funding\n" }
    #expect(try self.content(.level(.city), tables).nodes.allSatisfy { !$0.standsAlone })
  }

  /// Pseudonyms keep back which organizations lie in Coburg: the map does not say that there are none.
  @Test func underPseudonymsNobodyIsSaidToStandAlone() throws {
    var tables = Self.tables
    tables[.actors] = Self.tables[.actors].map { $0 + "d,Verwaltung,coburg\n" }
    let network = try Network(Fixtures.dataset(tables))
    func shown(k: Int) -> MapContent {
      MapContent(network.pseudonymised(with: Array("sixteen bytes or more".utf8), k: k).network, detail: .level(.city))
    }
    #expect(shown(k: 1).nodes.count { $0.standsAlone } == 1)
    #expect(shown(k: 5).nodes.allSatisfy { !$0.standsAlone })
    let hidden = shown(k: 5).hidden.map { $0[.english] }
    #expect(hidden.contains("4 actors outside of these places or kept apart from them"))
  }

  /// Fulda and Marburg are tied and a tandem; what lies within a city or leads to a state is not on the map.
  @Test func areasCountThePartnersOnTheMap() throws {
    #expect(try content(.level(.city)).nodes.map(\.size) == [1, 1, 0, 0])
    #expect(try #require(content(.everything).around("a", steps: 1)).nodes.map(\.size) == [1, 2, 1])
  }

  @Test func theDateIsThatOfWhatIsShown() throws {
    var tables = Self.tables
    tables[.states] = "id,name,federal,partner_since\nDE-HE,Hessen,D,2025-05-16\nDE-BY,Bayern,D,\n"
    tables[.ties] = "source,target,since\na,b,2021-03\nDE-HE,fulda,2024\n"
    #expect(try content(.level(.city), tables).newestDate?.description == "2021-03")
    #expect(try content(.places, tables).newestDate?.description == "2025-05-16")
    #expect(try #require(content(.everything, tables).around("a", steps: 1)).newestDate?.description == "2021-03")
    let map = NetworkMap(try content(.places, tables), style: .geo, language: .german).rendered()
    #expect(map.contains("Stand der Daten 16.05.2025"))
  }

  @Test func placesKeepEveryLevelButActors() throws {
    let content = try content(.places)
    #expect(content.nodes.map(\.level) == [.federal, .state, .state, .city, .city, .city, .city])
    #expect(content.nodes.map(\.parent) == [nil, 0, 0, 1, 1, 2, 1])
    #expect(content.ties.count == 3)
  }

  @Test func aRingHoldsWhatIsSoManyStepsAway() throws {
    let whole = try content(.everything)
    let around = try #require(whole.around("a", steps: 1))
    // a is tied to Fulda and b.
    #expect(around.nodes.map(\.id) == ["fulda", "a", "b"])
    #expect(around.nodes.map(\.steps) == [1, 0, 1])
    #expect(around.ties.count == 2)
    #expect(around.hidden.last?[.english] == "7 nodes farther away")
    #expect(whole.around("x", steps: 1) == nil)
  }

  @Test func aDifferenceTellsNewKeptAndLost() throws {
    var later = Self.tables
    later[.cities] = Self.tables[.cities].map { $0.replacing("coburg,Coburg", with: "hof,Hof") }
    later[.ties] = "source,target,weight,kind\nhof,fulda,1,cooperation\n"
    let change = MapContent.difference(from: try content(.level(.city)), to: try content(.level(.city), later))
    func ids(_ wanted: MapContent.Change) -> [String] { change.nodes.filter { $0.change == wanted }.map(\.id) }
    #expect(ids(.new) == ["hof"])
    #expect(ids(.kept) == ["fulda", "marburg", "nowhere"])
    #expect(ids(.lost) == ["coburg"])
    #expect(change.ties.map(\.change) == [.new, .lost])
    #expect(change.tandems.map(\.change) == [.kept])
    #expect(change.ties[1].sectors.map { change.sectorNames[$0.index] }.sorted() == ["business", "science"])
  }

  @Test func nothingChangedBetweenTheSameData() throws {
    let content = try content(.level(.city))
    let change = MapContent.difference(from: content, to: content)
    #expect(change.nodes.allSatisfy { $0.change == .kept } && change.nodes.count == 4)
    #expect(change.ties.allSatisfy { $0.change == .kept } && change.ties.count == 1)
  }

  @Test func aPlanAddsItsPairs() throws {
    var content = try content(.level(.city))
    let unknown = content.plan([("coburg", "nowhere"), ("fulda", "atlantis"), ("fulda", "fulda")])
    #expect(unknown.map(\.newcomer) == ["atlantis", "fulda"])
    #expect(content.tandems.map(\.isPlanned) == [false, true])
  }

  // MARK: Whole maps

  @Test(arguments: MapStyle.all.map(\.name)) func wholeMap(name: String) throws {
    let style = try #require(MapStyle.all.first { $0.name == name })
    var content = try content(style.isAlwaysCoarse ? style.coarseDetail : .everything)
    switch style.need {
    case .middle: content = try #require(content.around("fulda", steps: 2))
    case .comparison:
      var later = Self.tables
      later[.ties] = "source,target,weight,kind\ncoburg,fulda,1,cooperation\n"
      content = .difference(from: content, to: try self.content(style.coarseDetail, later))
    default: break
    }
    if name == "tandems" { _ = content.plan([("fulda", "coburg")]) }
    try expectGolden(NetworkMap(content, style: style, language: .german).rendered(), "map-\(name).de.dot")
  }

  @Test(arguments: MapStyle.all.map(\.name)) func anEmptyMapIsAMap(name: String) throws {
    let style = try #require(MapStyle.all.first { $0.name == name })
    for network in [Network.empty, .oneNode, .disconnected] {
      let content = MapContent(network, detail: .everything)
      for language in Language.allCases {
        let dot = NetworkMap(content, style: style, language: language, palette: .gray).rendered()
        #expect(dot.hasSuffix("}\n"))
        #expect(!dot.contains(#/[ ="]-?(nan|inf)[ ,!"]/#))
      }
    }
  }
}

@Suite struct PlannedPairsTests {
  private func pairs(_ text: String) throws -> [String] {
    try PlannedPairs(reading: SourceFile(name: "plan.csv", text: text)).pairs.map { "\($0.guide)→\($0.newcomer)" }
  }

  @Test func readsWhatTheToolWrites() throws {
    #expect(
      try pairs("newcomer,newcomer_name,rank,guide,planned\nlemgo,Lemgo,1,emden,\nlemgo,Lemgo,2,stendal,yes\n")
        == ["stendal→lemgo"])
    #expect(try pairs("\u{FEFF}newcomer;guide;planned\r\nlemgo;stendal;ja\r\nulm;emden;\r\n") == ["stendal→lemgo"])
  }

  @Test func readsWhatAnOfficeKeeps() throws {
    #expect(try pairs("guide,newcomer\nstendal,lemgo\n,ulm\n\n") == ["stendal→lemgo"])
    #expect(try pairs("city_a\tcity_b\tround\nstendal\tlemgo\t1\n") == ["stendal→lemgo"])
    #expect(try pairs("sep=;\nGuide;Newcomer\n\"Halle (Saale)\";Ulm\n") == ["Halle (Saale)→Ulm"])
    #expect(try pairs("guide,newcomer\n").isEmpty)
  }

  @Test func readsAWorkbookInWhichAnOfficeConfirms() throws {
    let rows: [[Workbook.Cell]] = [
      [.text("Lemgo"), .text("Stendal"), .text("ja")], [.text("Ulm"), .text("Emden"), .blank],
      [.text("Trier"), .text("Bonn"), .text("nein")],
    ]
    let book = Workbook(sheets: [
      .init(name: "Notizen", lines: [[.text("siehe Plan")]]),
      .init(name: "Plan", columns: ["neue Stadt", "erfahrene Stadt", "bestätigt?"], rows: rows),
    ])
    let plan = try PlannedPairs(reading: SourceFile(name: "plan.xlsx", bytes: book.bytes))
    #expect(plan.pairs.map { "\($0.guide)→\($0.newcomer)" } == ["Stendal→Lemgo", "Emden→Ulm", "Bonn→Trier"])
    #expect(plan.pairs.map(\.isConfirmed) == [true, false, false])
    #expect(
      try PlannedPairs(reading: SourceFile(name: "p.csv", text: "guide,newcomer\na,b\n")).pairs[0].isConfirmed == nil)
  }

  @Test func saysWhatIsMissing() {
    #expect(throws: PlannedPairs.Failure.self) { try pairs("a,b\n1,2\n") }
    #expect(throws: PlannedPairs.Failure.self) { try pairs("") }
    #expect(throws: PlannedPairs.Failure.self) { try pairs("PK\u{3}\u{4}xlsx") }
  }
}
